/** Three ways to leave a line without working on it. */

import { followUp } from "../words";

interface Props {
  busy: boolean;
  onPutOff(how: "later" | "not today"): void;
  /** Null where there is no step that could be skipped. */
  onSkip: (() => void) | null;
}

export function PutOff({ busy, onPutOff, onSkip }: Props) {
  return (
    <>
      <div class="put-off">
        <button type="button" class="button" disabled={busy} aria-keyshortcuts="t" onClick={() => onPutOff("later")}>
          {followUp.later}
        </button>
        {onSkip && (
          <button type="button" class="button" disabled={busy} aria-keyshortcuts="s" onClick={onSkip}>
            {followUp.skip}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-keyshortcuts="n"
          onClick={() => onPutOff("not today")}
        >
          {followUp.notToday}
        </button>
      </div>
      <p class="hint">{followUp.explain}</p>
    </>
  );
}
