/** Referrers with what they have not heard yet, and the letter for it. */

import { useState } from "preact/hooks";
import type { Channel, ReferrerThanks, ReferrerView } from "../../actions/views";
import { channels, referrers as words } from "../words";

type Thank = (due: ReferrerThanks, channel: Channel, skip: boolean) => void;

interface Props {
  referrers: ReferrerView[];
  working: boolean;
  onThank: Thank;
}

export function ThanksList({ referrers, working, onThank }: Props) {
  return (
    <ul class="referrers">
      {referrers.map(({ name, kind, figures, thanked, due }) => (
        <li key={name}>
          <h2>
            <span dir="auto">{name}</span>
            {kind !== "" && <span class="soft"> · {kind}</span>}
          </h2>
          <p class="soft">{[figures, thanked === "" ? "" : words.thanked(thanked)].filter(Boolean).join(". ")}</p>
          {due.map((one) => (
            <Due key={`${one.leadId} ${one.news}`} due={one} working={working} onThank={onThank} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Due({ due, working, onThank }: { due: ReferrerThanks; working: boolean; onThank: Thank }) {
  const [channel, setChannel] = useState<Channel>(due.gmail === "" ? "Call" : "Email");
  const { letter, problem, gmail, text, since } = due;
  return (
    <div class="due">
      <p>
        <span dir="auto">{text}</span>
        <span class="hint">{words.since(since.label)}</span>
      </p>
      <div class="buttons">
        <span class="field">
          <select
            aria-label={words.how(text)}
            value={channel}
            disabled={working}
            onChange={(event) => setChannel(CHANNELS.find((one) => one === event.currentTarget.value) ?? "Call")}
          >
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {channels[one]}
              </option>
            ))}
          </select>
        </span>
        <button
          type="button"
          class="button"
          disabled={working}
          aria-label={`${words.done}: ${text}`}
          onClick={() => onThank(due, channel, false)}
        >
          {words.done}
        </button>
        <button
          type="button"
          class="button"
          disabled={working}
          aria-label={`${words.skip}: ${text}`}
          onClick={() => onThank(due, channel, true)}
        >
          {words.skip}
        </button>
      </div>
      {letter !== null && (
        <details>
          <summary>{words.letter}</summary>
          <p>
            <strong dir="auto">{letter.subject}</strong>
          </p>
          <div class="mail-body" dir="auto">
            {letter.text}
          </div>
          {gmail === "" ? (
            <p class="soft">{words.noAddress(due.referrer)}</p>
          ) : (
            <p>
              <a href={gmail} target="_blank" rel="noreferrer">
                {words.gmail}
              </a>{" "}
              <span class="soft">{words.thenLog}</span>
            </p>
          )}
        </details>
      )}
      {problem !== "" && <p class="soft">{problem}</p>}
    </div>
  );
}

const CHANNELS: readonly Channel[] = ["Call", "Email", "Text", "Visit", "Postcard", "Letter"];
