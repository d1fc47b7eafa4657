/** The bar at the bottom that says what was done, with Undo; it stays until it is dismissed or replaced. */

import { Icon } from "./Icon";
import { log } from "./words";

export interface Message {
  text: string;
  /** The lead it is about, or null: nobody's. */
  lead: { id: string; name: string } | null;
  /** The Touch ID that Undo takes back, or "". */
  undo: string;
  bad: boolean;
}

interface Props {
  message: Message | null;
  /** The lead on the page, or "": what is said of another names it. */
  shownId: string;
  busy: boolean;
  onUndo(touchId: string): void;
  onDismiss(): void;
}

export function Toast({ message, shownId, busy, onUndo, onDismiss }: Props) {
  return (
    <div class={message ? "toast shown" : "toast"}>
      {/* The live region is there before its text is, or a screen reader says nothing. */}
      <p role={message?.bad ? "alert" : "status"}>{message && textFor(message, shownId)}</p>
      {message && (
        <div class="buttons">
          {message.undo !== "" && (
            <button type="button" disabled={busy} onClick={() => onUndo(message.undo)}>
              {log.undo}
            </button>
          )}
          <button type="button" aria-label={log.dismiss} onClick={onDismiss}>
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  );
}

function textFor({ text, lead }: Message, shownId: string): string {
  return lead === null || lead.id === shownId ? text : log.of(lead.name, text);
}
