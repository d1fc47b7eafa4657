/** The owner's columns, what is in them, and a choice of what each means. */

import type { SetUpProposal } from "../../actions/views";
import { setUp } from "../words";

type Column = SetUpProposal["columns"][number];

interface Props {
  caption: string;
  columns: Column[];
  fields: SetUpProposal["fields"];
  /** Field key, or "", for each column. */
  meanings: readonly string[];
  doubled: ReadonlySet<string>;
  disabled: boolean;
  onMeaning(index: number, field: string): void;
}

export function ColumnTable({ caption, columns, fields, meanings, doubled, disabled, onMeaning }: Props) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{setUp.yourColumn}</th>
          <th scope="col">{setUp.samples}</th>
          <th scope="col">{setUp.means}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => {
          const meaning = meanings[index] ?? "";
          const remark = remarkOn(column, index, columns, meanings, doubled);
          return (
            <tr key={column.column}>
              <th scope="row">
                <span class="letter">{column.column}</span>
                <span dir="auto">{column.header || setUp.noHeader}</span>
              </th>
              <td dir="auto">
                {column.samples.length === 0
                  ? setUp.noSamples
                  : column.samples.map((sample) => <span key={sample}>{sample}</span>)}
              </td>
              <td class="field">
                <select
                  value={meaning}
                  disabled={disabled}
                  aria-label={setUp.meansOf(column.header || column.column)}
                  aria-invalid={doubled.has(meaning)}
                  aria-describedby={`remark-${column.column}`}
                  onChange={(event) => onMeaning(index, event.currentTarget.value)}
                >
                  <option value="">{setUp.alone}</option>
                  {fields.map(({ key, header, hint }) => (
                    <option key={key} value={key} title={hint}>
                      {header}
                    </option>
                  ))}
                </select>
                <span id={`remark-${column.column}`} class={doubled.has(meaning) ? "hint bad remark" : "hint remark"}>
                  {remark}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A word under the choice: given twice, to be checked, or what the field is for. */
function remarkOn(
  column: Column,
  index: number,
  columns: Column[],
  meanings: readonly string[],
  doubled: ReadonlySet<string>,
): string {
  const meaning = meanings[index] ?? "";
  if (doubled.has(meaning)) {
    const other = columns.find((_one, place) => place !== index && meanings[place] === meaning);
    return setUp.twice(other?.header || (other?.column ?? ""));
  }
  return !column.sure && meaning === column.field ? setUp.check : "";
}
