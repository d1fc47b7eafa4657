/** Referrers with what they have not heard yet, and the letter for it. */

import { useState } from "preact/hooks";
import type { Channel, ReferrerThanks, ReferrerView } from "../../actions/views";
import { channels, referrers as words } from "../words";
import { InGmail, Letter } from "./Letter";

interface Act {
  working: boolean;
  onThank(due: ReferrerThanks, channel: Channel, skip: boolean): void;
  onSend(due: ReferrerThanks): void;
}

export function ThanksList({ referrers, ...act }: { referrers: ReferrerView[] } & Act) {
  return (
    <ul class="referrers">
      {referrers.map(({ name, kind, figures, thanked, remark, due }) => (
        <li key={name}>
          <h2>
            <span dir="auto">{name}</span>
            {kind !== "" && <span class="soft"> · {kind}</span>}
          </h2>
          <p class="soft">{[figures, thanked === "" ? "" : words.thanked(thanked)].filter(Boolean).join(". ")}</p>
          {remark !== "" && <p class="soft">{remark}</p>}
          {due.map((one) => (
            <Due key={`${one.leadId} ${one.news}`} due={one} {...act} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Due({ due, working, onThank, onSend }: { due: ReferrerThanks } & Act) {
  const [channel, setChannel] = useState<Channel>("Call");
  const { letter, problem, text, since } = due;
  return (
    <div class="due">
      <p>
        <span dir="auto">{text}</span>
        <span class="hint">{words.since(since.label)}</span>
      </p>
      <div class="buttons">
        <span class="field">
          <span class="soft" aria-hidden="true">
            {words.how}
          </span>
          <select
            aria-label={words.howNamed(text)}
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
      {letter === null ? (
        <Letter written={due} />
      ) : (
        <details>
          <summary>{words.letter}</summary>
          <Letter written={due} />
          {problem === "" && (
            <p>
              <button
                type="button"
                class="button strong"
                disabled={working}
                aria-label={words.sendNamed(text)}
                onClick={() => onSend(due)}
              >
                {words.send}
              </button>
            </p>
          )}
          <InGmail written={due} />
        </details>
      )}
    </div>
  );
}

const CHANNELS: readonly Channel[] = ["Call", "Email", "Text", "Visit", "Postcard", "Letter"];
