/** Before a mail is sent: which templates and leads there are, and each mail as it will go out. */

import { LeadReader } from "../../book/lead-row";
import { cellAt, readRows } from "../../book/lead-table";
import { readTouches } from "../../book/touches";
import { textOf } from "../../core/cells";
import { type Minute, OwnerError } from "../../core/model";
import { selection } from "../../google/selection";
import { quotaLeft } from "../../mail/gmail";
import { openBook } from "../opening/open-book";
import { leadsById } from "../settling/leads-by-id";
import { nameOf } from "../settling/row-texts";
import { knownOf, settle } from "../settling/settle";
import type { MailChoices, MailPreview } from "../views";
import { compose, composeWith, templatesFor } from "./compose-mail";

/** For the selected rows. Throws an OwnerError where no lead is selected. */
export function mailChoices(now: Minute): MailChoices {
  const book = openBook(now);
  const { sheet, rows } = selection();
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (sheet !== book.leadSheet.sheet || first === undefined || last === undefined) {
    throw new OwnerError(`Select one or more leads in the sheet "${book.leadSheet.sheet}" first.`);
  }
  const table = readRows(book.leadSheet, first, last - first + 1);
  const reader = new LeadReader(table.layout, book.zone, book.locale, now);
  const chosen = new Set(rows);
  const leads = table.rows.flatMap((cells) => (chosen.has(cells.row) ? (reader.read(cells) ?? []) : []));
  const settled = leads.flatMap((row) => {
    const known = knownOf(row);
    return known === null ? [] : [settle(row, known, known, { book, layout: table.layout })];
  });
  if (settled.length === 0)
    throw new OwnerError("There is no lead in the selected rows. Select a row with a name in it.");
  const suggested = settled[0]?.decision.action?.template.toLowerCase() ?? "";
  return {
    templates: templatesFor(table).map(({ name, subject }) => ({
      name,
      subject,
      suggested: name.toLowerCase() === suggested,
    })),
    leads: settled.map(({ row, state }) => ({
      id: state.leadId,
      name: nameOf(table.layout, row.table),
      email: textOf(cellAt(table.layout, row.table, "email")),
    })),
    quota: quotaLeft(),
  };
}

/** Each mail as it would go out, or why it cannot. */
export function previewMail(template: string, leadIds: readonly string[], now: Minute): MailPreview[] {
  const book = openBook(now);
  const ledger = readTouches(book.zone).touches;
  const { table, leads } = leadsById(book, leadIds, ledger);
  const composing = composeWith(template, { table, book, ledger });
  return leads.map((lead) => {
    const composed = compose(lead, composing);
    const { to, subject, text, html } = composed.ok
      ? composed.mail
      : { to: composed.to, subject: "", text: "", html: "" };
    return {
      leadId: lead.state.leadId,
      name: nameOf(table.layout, lead.row.table),
      to,
      subject,
      text,
      html,
      problem: composed.ok ? "" : composed.problem,
    };
  });
}
