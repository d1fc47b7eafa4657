/** Rows of a table with a word on each; of many only the first. */

import type { ImportReport } from "../../actions/views";
import { importing } from "../words";

/** More than these nobody reads in a dialog. */
const MOST = 100;

export function Told({ title, rows }: { title: string; rows: ImportReport["remarks"] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="bullets">
        {rows.slice(0, MOST).map(({ row, name, text }) => (
          <li key={row} dir="auto">
            <strong>{importing.row(row, name)}</strong> {text}
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p class="soft">{importing.more(rows.length - MOST)}</p>}
    </section>
  );
}
