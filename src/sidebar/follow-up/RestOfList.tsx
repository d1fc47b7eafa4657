/** The other lines of the list, folded away: whoever wants to may go to one of them. */

import type { FollowUpLine } from "../../actions/views";
import { TemperatureChip } from "../Temperature";
import { followUp, sidebar } from "../words";

interface Props {
  rest: readonly FollowUpLine[];
  /** So many there are. */
  left: number;
  onGoTo(line: FollowUpLine): void;
}

export function RestOfList({ rest, left, onGoTo }: Props) {
  if (left <= 0) return null;
  return (
    <details>
      <summary>{followUp.rest(left)}</summary>
      <ol class="named">
        {rest.map((line) => (
          <li key={line.key}>
            <span class="grow">
              <button type="button" class="link" dir="auto" onClick={() => onGoTo(line)}>
                {line.name || sidebar.noName}
              </button>
              <span class="soft">
                {[line.reason, line.wait, line.later ? followUp.laterMark : ""].filter(Boolean).join(", ")}
              </span>
            </span>
            <TemperatureChip of={line.temperature} />
          </li>
        ))}
      </ol>
      {left > rest.length && <p class="soft">{followUp.restMore(left - rest.length)}</p>}
    </details>
  );
}
