/** The print dialog from its first question to its last answer. */

import { useState } from "preact/hooks";
import type { CardsLogged } from "../../actions/views";
import { Dialog } from "../Dialog";
import { ask, closeDialog } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { cards as words } from "../words";
import { Arrange } from "./Arrange";

/** How far ahead the owner may look. */
const DAYS_AHEAD = 7;

export function PrintPage() {
  const [ahead, setAhead] = useState(false);
  const { asked, again } = useAnswer(() => ask("cardChoices", ahead ? DAYS_AHEAD : 0), ahead);
  const [logged, setLogged] = useState<CardsLogged | null>(null);
  if (logged !== null) return <Report logged={logged} />;
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={words.loading} onRetry={again} />;
  return <Arrange choices={asked.answer} ahead={ahead} onAhead={setAhead} onLogged={setLogged} />;
}

function Report({ logged }: { logged: CardsLogged }) {
  return (
    <Dialog
      news
      title={words.logged(logged.postcards, logged.letters)}
      buttons={
        <button type="button" class="button strong" onClick={closeDialog}>
          {words.close}
        </button>
      }
    >
      <div role="status">
        <p>{words.moved}</p>
        {logged.before.length > 0 && <p>{words.before(logged.before)}</p>}
        {logged.gone > 0 && <p>{words.gone(logged.gone)}</p>}
      </div>
    </Dialog>
  );
}
