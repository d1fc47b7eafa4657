/** What is wrong with the templates, and with the rows of Cadence that name them. */

import { readHeaders } from "../../book/lead-table";
import { cellsOf, SHEETS, sheetIfAny } from "../../book/sheets";
import { textOf } from "../../core/cells";
import { CADENCE_COLUMNS, TEMPLATE_COLUMNS } from "../../core/headers";
import type { RulesInForce } from "../../core/settings";
import { knownFields, readTemplates, unknownTemplates } from "../../core/templates";
import type { SheetProblems } from "./cell-notes";

/** Two calls. None where there is no such sheet, or no sheet of leads whose headers the fields could be. */
export function templateProblems({ cadence, leadSheet }: RulesInForce): SheetProblems[] {
  const sheet = sheetIfAny(SHEETS.templates);
  const headers = readHeaders(leadSheet);
  if (sheet === null || headers === null) return [];
  const table = cellsOf(sheet);
  const { problems, names } = readTemplates(table, knownFields(headers));
  return [
    {
      sheet: SHEETS.templates,
      columns: (table[0] ?? []).map((cell) => ({ header: templateHeader(cell) })),
      problems,
      noteStart: "Stoke cannot send this: ",
      until: "Until then no mail can be written with it.",
    },
    {
      sheet: SHEETS.cadence,
      columns: CADENCE_COLUMNS,
      problems: unknownTemplates(cadence, names),
      noteStart: "Stoke does not know this template: ",
      until: "The row holds all the same.",
    },
  ];
}

/** As it is declared, whatever its case in the sheet. */
function templateHeader(cell: unknown): string {
  const text = textOf(cell);
  return TEMPLATE_COLUMNS.find(({ header }) => header.toLowerCase() === text.toLowerCase())?.header ?? text;
}
