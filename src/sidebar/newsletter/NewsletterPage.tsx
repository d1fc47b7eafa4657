/** The newsletter dialog: the one under way, or the choice of a new one. */

import { useState } from "preact/hooks";
import type { NewsletterChoices, NewsletterProgress } from "../../actions/views";
import { Blank } from "../Blank";
import { ask, closeDialog } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { newsletter as words } from "../words";
import { Compose } from "./Compose";
import { Progress } from "./Progress";

export function NewsletterPage() {
  const { asked, again } = useAnswer(() => ask("newsletterChoices"));
  const [started, setStarted] = useState<NewsletterProgress | null>(null);
  const [anew, setAnew] = useState<NewsletterChoices | null>(null);
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={words.loading} onRetry={again} />;

  function putAway(choices: NewsletterChoices): void {
    setStarted(null);
    setAnew(choices);
  }

  const choices = anew ?? asked.answer;
  const current = started ?? choices.current;
  if (current) return <Progress first={current} sendNow={started !== null} onPutAway={putAway} />;
  if (choices.templates.length === 0) {
    return (
      <main>
        <Blank icon="envelope" {...words.noTemplates}>
          <button type="button" class="button" onClick={closeDialog}>
            {words.close}
          </button>
        </Blank>
      </main>
    );
  }
  return <Compose choices={choices} onStarted={setStarted} />;
}
