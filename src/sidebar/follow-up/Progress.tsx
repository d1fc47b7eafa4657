/** How far the sitting has come, and how much of its time is left. */

import { useEffect, useState } from "preact/hooks";
import type { FollowUpView } from "../../actions/views";
import { followUp } from "../words";

/** Milliseconds after which the minutes are counted anew. */
const TICK = 5_000;
const MINUTE = 60_000;

interface Props {
  view: FollowUpView & { sitting: NonNullable<FollowUpView["sitting"]> };
  /** When the view came, in milliseconds: the clock of this computer may be wrong, but not by the minute. */
  seenAt: number;
  busy: boolean;
  onFinish(): void;
}

export function Progress({ view, seenAt, busy, onFinish }: Props) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, []);
  const { tally, left, sitting } = view;
  const all = tally.done + left;
  const minutes = Math.ceil(sitting.minutesLeft - Math.max(0, now - seenAt) / MINUTE);
  return (
    <div class="sitting">
      <progress class="bar" aria-label={followUp.title} value={tally.done} max={Math.max(1, all)} />
      <p class="sitting-line">
        <span>{followUp.done(tally.done, all)}</span>
        <span class={minutes <= 0 ? "grow time-up" : "grow"}>{followUp.left(minutes)}</span>
        <button type="button" class="link" disabled={busy} onClick={onFinish}>
          {followUp.finish}
        </button>
      </p>
    </div>
  );
}
