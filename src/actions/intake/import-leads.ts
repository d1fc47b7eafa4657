/** Importing leads: the whole table is read and planned before the first cell is written; run again, nothing comes twice. */

import { type LeadTable, readTable } from "../../book/lead-table";
import { dateOrderOf } from "../../core/cells";
import { besideText, dateStyle, draftReader, type ImportPlan, planImport, type SourceRow } from "../../core/intake";
import { type Minute, OwnerError } from "../../core/model";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { type Book, openBook } from "../opening/open-book";
import { settleAll } from "../settling/settle-all";
import type { ImportReport } from "../views";
import { carryOut } from "./carry-out";
import { type CheckedChoice, checkChoice } from "./import-source";
import { knownLeads } from "./known-leads";
import { dateCells } from "./propose-import";

/** What the import would do; nothing is written. Throws an OwnerError as `confirmImport` does. */
export function previewImport(choice: unknown, now: Minute): ImportReport {
  const planned = planOf(choice, openBook(now));
  return reportOf(planned);
}

/**
 * Takes the leads in. At most 15 calls where all are new. Where leads that were there gain facts, about 20 more, and 20 for each column
 * in which many of them do; one more for each stretch that words of the owner's part from the next. Throws an OwnerError, with
 * nothing written, where the table or the choice cannot be read.
 */
export function confirmImport(choice: unknown, now: Minute): ImportReport {
  lockBook();
  const book = openBook(now);
  const planned = planOf(choice, book);
  const { table, plan } = planned;
  const [newLead, newTouch] = [idSource("L"), idSource("T")];
  const settled = carryOut(book, table, plan, {
    leadId: newLead,
    enquiry: () => ({ id: newTouch(), note: "New enquiry (import)", message: "" }),
    arrival: () => null,
  });
  // A run that was cut off may have written facts of leads that were there, and not settled them.
  if (settled === null && plan.merged.length > 0) settleAll(book, () => undefined, "state");
  return reportOf(planned);
}

interface Planned {
  choice: CheckedChoice;
  table: LeadTable;
  plan: ImportPlan;
  /** How dates were read, where it was not clear: a whole sentence; else "". */
  guess: string;
}

function planOf(sent: unknown, book: Book): Planned {
  const choice = checkChoice(sent, book.leadSheet);
  const { columns, source } = choice;
  if (columns.length === 0) throw new OwnerError(`Say what at least one column of ${source.name.toLowerCase()} means.`);
  const style = dateStyle(dateCells(choice.table, columns), dateOrderOf(book.locale));
  const order = choice.dates ?? style.order;
  const { zone, country, now } = book;
  const table = readTable(book.leadSheet);
  const read = draftReader(columns, choice.table.rows, { zone, order, country, now });
  const plan = planImport(drafts(choice.table.rows, read), knownLeads(book, table), { zone, country, now });
  const isGuess = choice.dates === null && style.doubtful !== "";
  const guess = isGuess
    ? `Dates like ${style.doubtful} could be read both ways; they were read with the ${order}.`
    : "";
  return { choice, table, plan, guess };
}

/** One at a time: a table may have a hundred thousand rows. */
function* drafts<Draft>(rows: readonly SourceRow[], read: (row: SourceRow) => Draft): Generator<Draft> {
  for (const row of rows) yield read(row);
}

function reportOf({ choice, plan, guess }: Planned): ImportReport {
  const { taken, merged } = plan;
  const beside = taken.flatMap(({ row, label: name, beside: other }) =>
    other === null
      ? []
      : [{ row, name, text: `${besideText(other)}, under another name. Added as a lead of its own.` }],
  );
  const remarks = [...plan.remarks, ...beside].sort((one, other) => one.row - other.row);
  const refused = [...choice.table.refused, ...plan.refused].sort((one, other) => one.row - other.row);
  const mapped = new Set(choice.columns.map(({ index }) => index));
  const counts = [
    `${taken.length} taken`,
    `${merged.length} merged with leads that were there`,
    `${refused.length} refused`,
  ];
  return {
    message: `${counts.join(", ")}.`,
    taken: taken.length,
    merged: merged.map(({ row, name, text }) => ({ row, name, text })),
    refused: refused.map(({ row, name, reason }) => ({ row, name, reason })),
    remarks,
    leftOut: choice.table.columns.flatMap(({ index, header }) => (mapped.has(index) || header === "" ? [] : [header])),
    dates: guess,
  };
}
