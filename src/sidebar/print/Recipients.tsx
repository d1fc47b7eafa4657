/** Who gets one: a tick each, the address as it is printed, or why none can be. */

import type { CardLead } from "../../actions/views";
import { Icon } from "../Icon";
import { cards as words } from "../words";
import { keyOf } from "./making";

interface Props {
  leads: readonly CardLead[];
  leftOut: ReadonlySet<string>;
  /** Why one could not be put on paper, by its key. */
  problems: ReadonlyMap<string, string>;
  busy: boolean;
  onLeave(key: string, out: boolean): void;
}

export function Recipients({ leads, leftOut, problems, busy, onLeave }: Props) {
  return (
    <ul class="cards" aria-label={words.people}>
      {leads.map((lead) => {
        const key = keyOf(lead.id, lead.channel);
        const ticked = lead.problem === "" && !leftOut.has(key);
        const problem = lead.problem || (ticked ? (problems.get(key) ?? "") : "");
        return (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={ticked}
                disabled={busy || lead.problem !== ""}
                onChange={(event) => onLeave(key, !event.currentTarget.checked)}
              />
              <span class="grow">
                <span class="first">
                  <span class="name" dir="auto">
                    {lead.name}
                  </span>
                  <span class="soft">{words.step(lead.reason, lead.due, lead.ahead)}</span>
                </span>
                {problem === "" ? (
                  <span class="soft" dir="auto">
                    {lead.address.slice(1).join(", ")}
                  </span>
                ) : (
                  <span class="hint bad">
                    <Icon name="alert" />
                    {words.problem(problem)}
                  </span>
                )}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
