/** The dialog of automatic e-mail: what would go, and the owner's word on it. */

import * as v from "valibot";
import { readTable } from "../../book/lead-table";
import { readTouches } from "../../book/touches";
import { ruleWords } from "../../core/cadence";
import { type Minute, OwnerError } from "../../core/model";
import { automaticSlot } from "../../core/rules";
import { lockBook } from "../../google/lock";
import { recall } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { quotaLeft } from "../../mail/gmail";
import { Barred } from "../mail/barred";
import { type Book, readBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import type { Settled } from "../settling/settle";
import { eachLead } from "../settling/settle-all";
import type { AutomaticMailView, AutomaticRowView, AutomaticView } from "../views";
import { consentIn, rememberConsent, rememberWaits } from "./consent";
import { type AutomaticMail, planAutomatic, writtenToday } from "./plan";
import { type AutomaticRow, automaticRows, templateCells } from "./rows";
import { roomLeft } from "./write-automatic";

/** Nothing is written. */
export function automaticView(now: Minute): AutomaticView {
  const book = readBook(now);
  const consent = consentIn(recall());
  const rows = automaticRows(book.rules.cadence, templateCells(), consent);
  const table = readTable(book.leadSheet);
  const ledger = readTouches(book.zone).touches;
  const due: Settled[] = [];
  const barred = new Barred();
  eachLead(book, table, "state", (lead) => {
    if (automaticSlot(lead.decision, now) !== null) due.push(lead);
    barred.note(lead, table);
  });
  const quota = quotaIfAllowed();
  const { mails, held } = planAutomatic(due, { book, table, ledger, rows, room: ALL, barred });
  const written = writtenToday(ledger, book);
  const left = { ...roomLeft(book, ledger, quota ?? Number.POSITIVE_INFINITY) };
  const name = ({ row }: Settled) => nameOf(table.layout, row.table);
  return {
    off: consent.off,
    rows: rows.map((row) => rowView(row, consent.off)),
    mails: mails.map((mail) => {
      left[mail.row.send] -= 1;
      return { ...mailView(mail), name: name(mail.planned.lead), later: left[mail.row.send] < 0 };
    }),
    held: held.map(({ lead, reason }) => ({ leadId: lead.state.leadId, name: name(lead), reason })),
    opens: opensLabel(book),
    limits: {
      aDay: book.rules.settings.automatic.aDay,
      sentToday: written.Auto,
      draftsToday: written.Draft,
      kept: book.rules.settings.automatic.kept,
      quota,
    },
  };
}

const ALL = { Auto: Number.POSITIVE_INFINITY, Draft: Number.POSITIVE_INFINITY };

/**
 * The owner has seen these rows, and agrees. Throws an OwnerError where any row or template has changed since.
 * @param marks of all rows that were shown
 */
export function turnOnAutomatic(marks: unknown, now: Minute): AutomaticView {
  const seen = v.safeParse(v.array(v.string()), marks);
  lockBook();
  const book = readBook(now);
  const memory = recall();
  const rows = automaticRows(book.rules.cadence, templateCells(), consentIn(memory));
  const agreed = new Set(seen.success ? seen.output : []);
  if (!rows.every(({ mark }) => agreed.has(mark))) {
    throw new OwnerError(
      "Cadence or Templates has changed meanwhile. Look at the rows and e-mails again, then turn it on.",
    );
  }
  rememberConsent(rows.flatMap(({ send, mark, problem }) => (send === "Auto" && problem === "" ? [mark] : [])));
  rememberWaits("", memory);
  return automaticView(now);
}

/** At once: of a run that is sending, only a mail or two still go, which are on their way. No row of Cadence is changed. */
export function turnOffAutomatic(now: Minute): AutomaticView {
  rememberConsent("off");
  rememberWaits("", recall());
  return automaticView(now);
}

function rowView({ rule, send, mark, allowed, problem }: AutomaticRow, off: boolean): AutomaticRowView {
  const state = problem !== "" || off ? "off" : allowed ? "on" : "waits";
  const repeats = rule.often.kind !== "once";
  return { row: rule.row, send, rule: ruleWords(rule), template: rule.template, mark, state, problem, repeats };
}

function mailView({ row, planned }: AutomaticMail): Omit<AutomaticMailView, "name" | "later"> {
  const { to, subject, text, html } = planned.mail;
  const { row: number, template } = row.rule;
  return { leadId: planned.lead.state.leadId, to, subject, text, html, send: row.send, row: number, template };
}

function opensLabel({ calendar, now, labels }: Book): string {
  return calendar.business.isOpenAt(now) ? "" : labels.moment(calendar.business.into(now));
}

function quotaIfAllowed(): number | null {
  try {
    return quotaLeft();
  } catch (error) {
    if (isNotAllowed(error)) return null;
    throw error;
  }
}
