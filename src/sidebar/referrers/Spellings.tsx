/** Names that are likely one referrer, made one by a click; and those that were, made two again. */

import type { ReferrersView } from "../../actions/views";
import { referrers as words } from "../words";

interface Props extends Pick<ReferrersView, "alike" | "joined"> {
  working: boolean;
  onJoin(keep: string, other: string): void;
  onApart(keep: string, other: string): void;
  onSplit(name: string, spelling: string): void;
}

export function Spellings({ alike, joined, working, onJoin, onApart, onSplit }: Props) {
  return (
    <>
      {alike.length > 0 && (
        <section>
          <h2>{words.alike}</h2>
          <p class="soft">{words.alikeMeans}</p>
          <ul class="pairs">
            {alike.map(({ keep, other, reason }) => (
              <li key={`${keep} ${other}`}>
                <span class="grow">
                  <strong dir="auto">{words.pair(other, keep)}</strong>
                  <span class="soft">{reason}</span>
                </span>
                <button
                  type="button"
                  class="button"
                  disabled={working}
                  aria-label={words.joinNamed(other, keep)}
                  onClick={() => onJoin(keep, other)}
                >
                  {words.join}
                </button>
                <button
                  type="button"
                  class="link"
                  disabled={working}
                  aria-label={words.apartNamed(other, keep)}
                  onClick={() => onApart(keep, other)}
                >
                  {words.apart}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {joined.length > 0 && (
        <section>
          <h2>{words.joined}</h2>
          <ul class="pairs">
            {joined.map(({ name, spelling }) => (
              <li key={`${name} ${spelling}`}>
                <span class="grow" dir="auto">
                  {words.counts(spelling, name)}
                </span>
                <button
                  type="button"
                  class="button"
                  disabled={working}
                  aria-label={words.splitNamed(spelling)}
                  onClick={() => onSplit(name, spelling)}
                >
                  {words.split}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
