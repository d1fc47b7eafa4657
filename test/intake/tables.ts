/** What the tests of intake share: importing a text into a book in the host, and its leads by header. */

import { type Host, openHost } from "../../local/host";
import type { ImportChoice, ImportProposal, ImportReport, ImportSource } from "../../src/actions/views";
import { sheetOf } from "../actions/book";
import { setUp, bookOf as typed } from "../set-up/steps";

/** Tuesday 24 November 2026, 10:00 in New York. */
const NOW = "2026-11-24T15:00:00Z";

/** A spreadsheet that is set up, with these rows in its sheet Leads. */
export function bookOf(rows: readonly (readonly string[])[] = [["Name", "Phone", "Email"]]): Host {
  const host = openHost({ now: NOW, workbook: typed("Leads", rows), seed: "intake" });
  setUp(host);
  return host;
}

export function propose(host: Host, text: string): ImportProposal {
  return host.rpc("proposeImport", { kind: "text", text }) as ImportProposal;
}

/** The owner's answer: the proposal as it stands, with another word on some headers. */
export function choiceOf(host: Host, source: ImportSource, words: Readonly<Record<string, string>> = {}): ImportChoice {
  const { headerRow, columns } = host.rpc("proposeImport", source) as ImportProposal;
  const mapping = columns.map(({ index, header, field }) => ({ index, field: words[header] ?? field }));
  return { source, headerRow, mapping, dates: "" };
}

/** Proposes and confirms. */
export function importText(host: Host, text: string, words: Readonly<Record<string, string>> = {}): ImportReport {
  return host.rpc("confirmImport", choiceOf(host, { kind: "text", text }, words)) as ImportReport;
}

/** The rows of a sheet that hold anything, as shown, by header; blank cells are left out. */
export function rowsOf(host: Host, name = "Leads"): Record<string, string>[] {
  const sheet = sheetOf(host, name);
  const rows: Record<string, string>[] = [];
  const { lastRow, lastColumn } = sheet;
  for (let row = 2; row <= lastRow; row += 1) {
    const cells: Record<string, string> = {};
    for (let column = 1; column <= lastColumn; column += 1) {
      const shown = sheet.displayAt(row, column);
      if (shown !== "") cells[sheet.displayAt(1, column)] = shown;
    }
    if (Object.keys(cells).length > 0) rows.push(cells);
  }
  return rows;
}
