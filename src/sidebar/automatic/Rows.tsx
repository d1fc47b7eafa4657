/** The rows of Cadence that write by themselves, each with whether it does. */

import type { AutomaticRowView } from "../../actions/views";
import { automatic as words } from "../words";

export function Rows({ rows }: { rows: AutomaticRowView[] }) {
  return (
    <section>
      <h2>{words.rows}</h2>
      <ul class="automatic">
        {rows.map(({ row, send, rule, template, state, problem, repeats }) => (
          <li key={row}>
            <span class="grow">
              <strong>{words.row(row, send)}</strong>
              <span class="soft">{rule}</span>
              {problem === "" ? (
                <span class="soft">{words.template(template, repeats)}</span>
              ) : (
                <span class="hint bad">{problem}</span>
              )}
            </span>
            <span class={`chip ${state}`}>{words.states[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
