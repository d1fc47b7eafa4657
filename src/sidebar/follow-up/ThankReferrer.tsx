/** A line of thanks: whom to thank and what to tell them; the way it was done logs it at a click. */

import type { Ref } from "preact";
import type { Channel, FollowUpLine, ThanksDue } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { Details } from "../lead/Details";
import { channels, followUp } from "../words";
import { PutOff } from "./PutOff";

const WAYS: readonly Channel[] = ["Call", "Email", "Postcard", "Letter", "Text", "Visit"];

interface Props {
  line: FollowUpLine;
  thanks: ThanksDue;
  busy: boolean;
  oneKey: boolean;
  heading: Ref<HTMLHeadingElement>;
  /** The letter that is ready for them. */
  onLetter(): void;
  onThanked(channel: Channel): void;
  onPutOff(how: "later" | "not today"): void;
  onSkip(): void;
}

export function ThankReferrer({ line, thanks, busy, oneKey, heading, onLetter, onThanked, onPutOff, onSkip }: Props) {
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {followUp.thank(thanks.referrer)}
        </h1>
        <p dir="auto">{thanks.text}</p>
        <p class="soft">{followUp.thankSince(thanks.since.label)}</p>
      </header>
      <div class="buttons">
        <button type="button" class="button strong wide" disabled={busy} data-key="e" onClick={onLetter}>
          <Icon name="envelope" />
          {followUp.letter}
        </button>
      </div>
      <section aria-labelledby="thanked">
        <h2 id="thanked">{followUp.thanked}</h2>
        <div class="outcomes">
          {WAYS.map((channel, index) => (
            <button
              key={channel}
              type="button"
              class="tile"
              disabled={busy}
              data-digit={oneKey ? String(index + 1) : ""}
              onClick={() => onThanked(channel)}
            >
              <Icon name={CHANNEL_ICONS[channel]} />
              <span class="grow">{channels[channel]}</span>
              {oneKey && (
                <span class="key" aria-hidden="true">
                  {index + 1}
                </span>
              )}
            </button>
          ))}
        </div>
        <PutOff busy={busy} onPutOff={onPutOff} onSkip={onSkip} />
      </section>
      {line.card && <Details card={line.card} />}
    </>
  );
}
