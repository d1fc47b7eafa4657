/** Adding a lead by hand, from the sidebar: what the form would do, doing it, and taking it back. */

import { LeadReader } from "../../book/lead-row";
import { readTable } from "../../book/lead-table";
import { removeRow, rowOfLead } from "../../book/one-row";
import { besideText, type Draft, type ImportPlan, type NewLead, planImport } from "../../core/intake";
import { type Minute, OwnerError } from "../../core/model";
import { lockBook } from "../../google/lock";
import { selectRow } from "../../google/selection";
import { stepOf } from "../card/card";
import { type Book, openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { knownOf, refold, settle } from "../settling/settle";
import type { LeadAdded, LeadCard, LeadPreview } from "../views";
import { cellsOf } from "./carry-out";
import { knownLeads } from "./known-leads";
import { checkLeadForm, checkLeadKey, draftOf } from "./lead-form";
import { readPossibleRows } from "./possible-rows";
import { leadIdOf, takeIn } from "./take-in";
import { tellOwner } from "./tell-owner";
import { gainedText, isGained, undoGain } from "./undo-gain";

/** What saving the form would do; some five calls, nothing is written. Throws an OwnerError for a form that cannot be. */
export function previewLead(form: unknown, now: Minute): LeadPreview {
  const book = openBook(now);
  const lead = checkLeadForm(form, book);
  const { fields, neededBy } = lead;
  const read = neededBy === null || "error" in neededBy ? neededBy : { day: book.labels.date(neededBy.day) };
  const blank = { fields, neededBy: read, temperature: null, next: null, already: "", refused: "", sameNumber: null };
  if (Object.values(fields).every((text) => text === "")) return blank;
  const draft = draftOf(lead, book);
  const table = readPossibleRows(book, draft.identity);
  const { zone, country } = book;
  const plan = planImport([draft], knownLeads(book, table), { zone, country, now });
  const [taken] = plan.taken;
  if (taken === undefined) return { ...blank, already: gainText(plan), refused: plan.refused[0]?.reason ?? "" };
  const settled = settledAs(book, table.layout, taken);
  if (settled === null) return blank;
  const { beside } = taken;
  const sameNumber = beside && { text: `${besideText(beside)}. Saved as a lead of its own.`, name: beside.label };
  const { temperature, temperatureReason: reason, action, next } = settled.decision;
  const step = action ?? next;
  const first = step === null ? null : stepOf(step, book, settled);
  return { ...blank, temperature: { temperature, reason }, next: first, sameNumber };
}

/**
 * Adds the lead, or the new facts to the one that is there, and selects its row. As `takeIn` does, and three calls; eight more
 * where the owner is to be told by mail, as whoever minds the booth may be somebody else. Throws an
 * OwnerError for a form that cannot be.
 */
export function addLead(form: unknown, now: Minute): LeadAdded {
  const book = openBook(now);
  const lead = checkLeadForm(form, book);
  const draft: Draft = draftOf(lead, book);
  const [taken] = takeIn(book, [{ draft, key: lead.key, note: "New enquiry", mail: null }], "others");
  if (taken !== undefined && taken.became !== "refused") tellOwner(book, [taken], TOAST_SECONDS);
  if (taken === undefined || taken.card === null) {
    return { message: `${taken?.name || "This lead"} was not added: ${taken?.reason ?? ""}`, card: null, undo: "" };
  }
  const { card, became, name, reason, gains, gained } = taken;
  selectRow(book.leadSheet.sheet, card.row);
  const news = gains ? "What is new was added." : "Nothing was new.";
  const said = became === "merged" ? `${reason} ${news}` : `${name} added in row ${card.row}.`;
  const undo = became !== "merged" ? lead.key : gained === null ? "" : gainedText(gained);
  return { message: `${said}${nextText(card)}`, card, undo };
}

/**
 * Takes the row of a lead that was just added out of the sheet again, or what a lead that was there gained. Throws an OwnerError, with nothing
 * taken out, where the new lead has a touch by now. @param key what `addLead` gave for it @returns what was done, in a sentence
 */
export function undoAddLead(key: unknown, now: Minute): string {
  if (isGained(key)) return undoGain(key, now);
  const id = leadIdOf(checkLeadKey(key));
  lockBook();
  const book = openBook(now);
  const table = readTable(book.leadSheet);
  const row = rowOfLead(table, id);
  if (row === null) return "That lead is no longer in the sheet.";
  const name = nameOf(table.layout, row);
  const read = new LeadReader(table.layout, book.zone, book.locale, book.now).read(row);
  const folded = read === null ? 0 : (knownOf(read)?.folded ?? 0);
  if (folded > 0)
    throw new OwnerError(`${name} has a touch by now, so row ${row.row} stays. Delete it by hand if you want it gone.`);
  removeRow(table, book.leadSheet, id);
  return `${name} was taken out of row ${row.row} again.`;
}

/** The sidebar says the same right below it. */
const TOAST_SECONDS = 4;

function nextText({ next }: LeadCard): string {
  return next === null
    ? ""
    : ` Next: ${next.channel ?? next.reason} ${next.channel === null ? "" : "by "}${next.at.label}.`;
}

/** The lead as its row would be settled. */
function settledAs(book: Book, layout: Parameters<typeof cellsOf>[0], lead: NewLead) {
  const reader = new LeadReader(layout, book.zone, book.locale, book.now);
  const row = reader.read({ row: layout.headerRow + 1, cells: cellsOf(layout, lead, book.zone) });
  return row === null ? null : settle(row, refold(row, "preview", null, [], book), null, { book, layout });
}

/** Where they stand already, and what the form would add. */
function gainText({ merged, gains }: ImportPlan): string {
  const [there] = merged;
  if (there === undefined) return "";
  const [gain] = gains;
  const adds = gain === undefined ? [] : [...Object.keys(gain.fills), ...(gain.notes.length > 0 ? ["notes"] : [])];
  const enquiry = (gain?.enquiries.length ?? 0) > 0 ? " Their new enquiry is logged, and starts the clock again." : "";
  return `${there.text} ${adds.length === 0 ? "Nothing here is new." : "What is new is added to their row."}${enquiry}`;
}
