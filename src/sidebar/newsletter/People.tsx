/** Exactly who gets the newsletter, and who of those chosen does not and why: long lists, shown by the hundred. */

import { useState } from "preact/hooks";
import type { NewsletterPerson } from "../../actions/views";
import { newsletter as words } from "../words";

/** So many rows are drawn at first, and with each click more. */
const ROWS = 50;

interface Props {
  people: readonly NewsletterPerson[];
  /** Whose mail is shown; "" for nobody's. */
  shown: string;
  onShow(id: string): void;
}

export function Recipients({ people, shown, onShow }: Props) {
  const [search, setSearch] = useState("");
  const [rows, setRows] = useState(ROWS);
  const wanted = search.trim().toLowerCase();
  const found =
    wanted === ""
      ? people
      : people.filter(({ name, to }) => name.toLowerCase().includes(wanted) || to.toLowerCase().includes(wanted));
  return (
    <div class="people-box">
      <label class="field">
        <span class="unseen">{words.search}</span>
        <input
          type="search"
          placeholder={words.search}
          value={search}
          onInput={(event) => {
            setSearch(event.currentTarget.value);
            setRows(ROWS);
          }}
        />
      </label>
      <ul class="people" aria-label={words.who}>
        {found.slice(0, rows).map(({ id, name, to }) => (
          <li key={id}>
            <span class="grow">
              <span dir="auto">{name}</span> <span class="soft">{to}</span>
            </span>
            <button
              type="button"
              class="link"
              aria-pressed={id === shown}
              aria-label={words.lookAt(name)}
              onClick={() => onShow(id)}
            >
              {words.look}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="soft">{words.nobodyFound}</p>}
      <More left={found.length - rows} onMore={() => setRows(rows + ROWS * 2)} />
    </div>
  );
}

export function LeftOut({ people }: { people: readonly { name: string; reason: string }[] }) {
  const [rows, setRows] = useState(ROWS);
  return (
    <>
      <ul class="people">
        {people.slice(0, rows).map(({ name, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two leads may share a name and a reason; the list only grows
          <li key={index}>
            <span class="grow">
              <span dir="auto">{name}</span> <span class="soft">{reason}</span>
            </span>
          </li>
        ))}
      </ul>
      <More left={people.length - rows} onMore={() => setRows(rows + ROWS * 2)} />
    </>
  );
}

function More({ left, onMore }: { left: number; onMore(): void }) {
  if (left <= 0) return null;
  return (
    <button type="button" class="link more" onClick={onMore}>
      {words.more(left)}
    </button>
  );
}
