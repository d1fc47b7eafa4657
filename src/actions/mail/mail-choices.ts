/** Before a mail is sent: which templates and leads there are, and each mail as it will go out. */

import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable, readRows } from "../../book/lead-table";
import { readTouches } from "../../book/touches";
import { bare, textOf } from "../../core/cells";
import { type Minute, OwnerError } from "../../core/model";
import { draftSubject, fieldsIn, isForReferrers } from "../../core/templates";
import { selection } from "../../google/selection";
import { quotaLeft } from "../../mail/gmail";
import { NOTHING_ENCLOSED } from "../../mail/outgoing";
import { type Book, openBook } from "../opening/open-book";
import { type LeadsFound, leadsById } from "../settling/leads-by-id";
import { nameOf } from "../settling/row-texts";
import { knownOf, type Settled, settle } from "../settling/settle";
import type { MailChoices, MailPreview } from "../views";
import { barredByOthers } from "./barred";
import { type Composing, compose, composeWith } from "./compose-mail";
import { draftNames, templatesFor } from "./templates";

/** For the selected rows, or for one lead wherever the selection is. Throws an OwnerError where there is none. */
export function mailChoices(leadId: unknown, now: Minute): MailChoices {
  const book = openBook(now);
  const { table, leads } = typeof leadId === "string" ? leadsById(book, [leadId], []) : selectedLeads(book);
  const suggested = bare(leads[0]?.decision.action?.template ?? "");
  return {
    templates: templateChoices(table).map((choice) => ({
      ...choice,
      suggested: bare(choice.name) === suggested,
    })),
    leads: leads.map(({ row, state }) => ({
      id: state.leadId,
      name: nameOf(table.layout, row.table),
      email: textOf(cellAt(table.layout, row.table, "email")),
    })),
    quota: quotaLeft(),
  };
}

function selectedLeads(book: Book): LeadsFound {
  const { sheet, rows } = selection();
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (sheet !== book.leadSheet.sheet || first === undefined || last === undefined) {
    throw new OwnerError(`Select one or more leads in the sheet "${book.leadSheet.sheet}" first.`);
  }
  const table = readRows(book.leadSheet, first, last - first + 1);
  const reader = new LeadReader(table.layout, book.zone, book.locale, book.now);
  const chosen = new Set(rows);
  const found = table.rows.flatMap((cells) => (chosen.has(cells.row) ? (reader.read(cells) ?? []) : []));
  const leads = found.flatMap((row) => {
    const known = knownOf(row);
    return known === null ? [] : [settle(row, known, known, { book, layout: table.layout })];
  });
  if (leads.length === 0)
    throw new OwnerError("There is no lead in the selected rows. Select a row with a name in it.");
  return { table, leads };
}

/** The owner's rows of Templates, then their drafts. */
export function templateChoices(table: LeadTable): Omit<MailChoices["templates"][number], "suggested">[] {
  return [
    ...templatesFor(table)
      .templates.filter((one) => !isForReferrers(fieldsIn(one)))
      .map(({ name, subject }) => ({ name, subject, home: "Templates" as const })),
    ...draftNames().map((name) => ({ name, subject: draftSubject(name) ?? "", home: "Gmail" as const })),
  ];
}

/** Each mail as it would go out, or why it cannot. */
export function previewMail(template: string, leadIds: readonly string[], now: Minute): MailPreview[] {
  const book = openBook(now);
  const ledger = readTouches(book.zone).touches;
  const { table, leads } = leadsById(book, leadIds, ledger);
  const composing = composeWith(template, { table, book, ledger, barred: barredByOthers(leads, table, book, ledger) });
  return leads.map((lead) => previewOf(lead, composing));
}

/** A lead's mail as it would go out, or why it cannot. */
export function previewOf(lead: Settled, composing: Composing): MailPreview {
  const composed = compose(lead, composing);
  const { to, subject, text, html, from, enclosed } = composed.ok ? composed.mail : { ...NOTHING, to: composed.to };
  return {
    leadId: lead.state.leadId,
    name: nameOf(composing.table.layout, lead.row.table),
    to,
    subject,
    text,
    html,
    from,
    attached: enclosed.files.map((file) => file.name),
    problem: composed.ok ? "" : composed.problem,
  };
}

const NOTHING = { subject: "", text: "", html: "", from: "", enclosed: NOTHING_ENCLOSED };
