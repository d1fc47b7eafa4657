/** The touches with a lead, newest first, and the question that a mail in doubt asks. */

import { useState } from "preact/hooks";
import type { TouchView } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { OwnerText } from "../OwnerText";
import { channels, history, outcomesAlone } from "../words";

/** Touches that are shown before "Show all". */
const FIRST = 5;

interface Props {
  touches: TouchView[];
  busy: boolean;
  onSettle(touchId: string, sent: boolean): void;
  onUndo(touchId: string): void;
}

export function History({ touches, ...props }: Props) {
  const [all, setAll] = useState(false);
  const shown = all
    ? touches
    : touches.filter((touch, index) => index < FIRST || touch.status === "Unknown" || touch.status === "Draft");
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{history.title}</h2>
      {touches.length === 0 && <p class="soft">{history.none}</p>}
      <ol>
        {shown.map((touch) => (
          <Touch key={touch.id} touch={touch} {...props} />
        ))}
      </ol>
      {shown.length < touches.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {history.all(touches.length)}
        </button>
      )}
    </section>
  );
}

function Touch({ touch, busy, onSettle, onUndo }: { touch: TouchView } & Omit<Props, "touches">) {
  return (
    <li class={touch.direction === "In" ? "touch in" : "touch"}>
      <Icon name={CHANNEL_ICONS[touch.channel]} />
      <div class="grow">
        <p>
          <strong>{title(touch)}</strong>
        </p>
        <p class="soft">{[touch.at.label, whose(touch)].filter(Boolean).join(" · ")}</p>
        {touch.note !== "" && (
          <p>
            <OwnerText text={touch.note} />
          </p>
        )}
        {touch.promise !== "" && <p>{history.promised(touch.promise)}</p>}
        {touch.temperature !== "" && <p class="soft">{touch.temperature}</p>}
        {hasStatus(touch.status) && <p class="status">{history.status[touch.status]}</p>}
        {touch.thanked !== "" && <p class="status">{history.thanks}</p>}
        {touch.status === "Unknown" ? (
          <InDoubt touch={touch} busy={busy} onSettle={onSettle} />
        ) : (
          touch.link !== "" && <GmailLink href={touch.link} text={history.gmail} />
        )}
        {(isHeard(touch) || (touch.thanked !== "" && touch.link === "")) && (
          <button type="button" class="link" disabled={busy} onClick={() => onUndo(touch.id)}>
            {history.undo}
          </button>
        )}
      </div>
    </li>
  );
}

function hasStatus(status: string): status is keyof typeof history.status {
  return Object.hasOwn(history.status, status);
}

/** Stoke heard it in the mail, and may have been wrong. */
function isHeard({ by, status }: TouchView): boolean {
  return by === "Stoke" && (status === "" || status === "Auto");
}

function InDoubt({ touch, busy, onSettle }: { touch: TouchView } & Pick<Props, "busy" | "onSettle">) {
  return (
    <div class="doubt">
      <p>{history.unknown}</p>
      {touch.link !== "" && <GmailLink href={touch.link} text={history.lookInGmail} />}
      <div class="buttons">
        <button type="button" class="button" disabled={busy} onClick={() => onSettle(touch.id, true)}>
          {history.sent}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => onSettle(touch.id, false)}>
          {history.notSent}
        </button>
      </div>
    </div>
  );
}

function GmailLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function title(touch: TouchView): string {
  const channel = channels[touch.channel];
  if (touch.thanked !== "")
    return touch.direction === "Skip"
      ? history.notThanked(touch.thanked)
      : `${channel}: ${history.thanked(touch.thanked)}`;
  if (touch.direction === "Skip") return `${channel}: ${history.skipped.toLowerCase()}`;
  return touch.outcome === "" ? channel : `${channel}: ${outcomesAlone[touch.outcome].toLowerCase()}`;
}

function whose({ direction, by }: TouchView): string {
  if (direction === "In") return history.in;
  // An address is known by what stands before its @.
  return by === "" ? "" : history.by(by.replace(/@.*/, ""));
}
