/** The strip at the top that counts the minutes of the newest lead never attempted; a click brings the owner to its row. */

import type { Waiting } from "../../actions/views";
import { Icon } from "../Icon";
import { waiting as words } from "../words";

interface Props {
  waiting: Waiting | null;
  /** Milliseconds since 1970. */
  now: number;
  onShow(lead: Waiting): void;
}

export function WaitingBar({ waiting, now, onShow }: Props) {
  if (waiting === null) return null;
  const late = now > Date.parse(waiting.due.iso) + MINUTE;
  const name = waiting.name || words.somebody;
  const from = Date.parse(waiting.from.iso);
  const minutes = Math.floor((now - from) / MINUTE);
  return (
    <div class={late ? "waiting late" : "waiting"}>
      <button type="button" onClick={() => onShow(waiting)}>
        <Icon name="clock" />
        <span>{minutes < 0 ? words.later(name, waiting.due.label) : words.waits(name, lengthOf(minutes))}</span>
      </button>
      {waiting.tel !== "" && waiting.wait === "" && (
        <a href={waiting.tel} target="_blank" rel="noreferrer" aria-label={words.callThem(name, waiting.phone)}>
          <Icon name="phone" />
          {words.call}
        </a>
      )}
    </div>
  );
}

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** Clock time in whole units, as flags say it (§5). */
function lengthOf(minutes: number): string {
  if (minutes < HOUR) return words.minutes(minutes);
  return minutes < DAY ? words.hours(Math.floor(minutes / HOUR)) : words.days(Math.floor(minutes / DAY));
}
