/** Logging thanks to a lead's referrer (§6): a row of the ledger that is no touch of the lead. */

import * as v from "valibot";
import { type TouchRow, thanksStatus } from "../../book/touch-row";
import { appendTouches } from "../../book/touches";
import { withEdits } from "../../core/journal";
import {
  CHANNELS,
  type Channel,
  type Lead,
  type Minute,
  NEWS,
  type News,
  type Outcome,
  OwnerError,
} from "../../core/model";
import { newsText, type Thanks, thanksOwed } from "../../core/rules";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { type Book, openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { saveOne } from "../settling/save";
import { type Known, settle } from "../settling/settle";
import { type Found, findLead } from "../touch/log-touch";
import type { ThanksLogged } from "../views";

const SHAPE = v.object({
  leadId: v.pipe(v.string(), v.nonEmpty()),
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  news: v.picklist(NEWS),
  channel: v.picklist(CHANNELS),
  skip: v.boolean(),
  note: v.pipe(v.string(), v.maxLength(20_000)),
});
type CheckedThanks = v.InferOutput<typeof SHAPE>;

/** Logs that the referrer was told, or that the owner leaves it. At most ten calls. Throws an OwnerError, with nothing written, where nothing is due. */
export function logThanks(form: unknown, now: Minute): ThanksLogged {
  const parsed = v.safeParse(SHAPE, form);
  if (!parsed.success) throw new OwnerError(`Those thanks cannot be logged: ${parsed.issues[0].message}.`);
  lockBook();
  const book = openBook(now);
  const found = findLead(book, parsed.output.leadId, parsed.output.row);
  const { touch, message } = thanksRow(book, found, parsed.output);
  appendTouches([touch], book.zone);
  const { table, row, asRead, known } = found;
  const grown = withThanked(known, now, parsed.output.news, parsed.output.skip);
  saveOne(book, table, settle(row, grown, asRead, { book, layout: table.layout }));
  return { message, undo: touch.id };
}

function thanksRow(book: Book, { table, row, known }: Found, { news, channel, skip, note }: CheckedThanks) {
  const { lead } = row;
  const name = nameOf(table.layout, row.table);
  const due = dueNews(book, row.lead, known, name, news);
  const touch: TouchRow = {
    ...thanksTouch(book, lead, known, news),
    channel,
    direction: skip ? "Skip" : "Out",
    outcome: skip ? null : TOLD[channel],
    note: note.trim(),
  };
  const said = `${name} ${newsText(due, known.state.journal)}`;
  const message = skip ? `Thanks to ${lead.referredBy} skipped: ${said}.` : thankedText(lead, said);
  return { touch, message };
}

/** The news, which must be due. Throws an OwnerError where it is not. */
export function dueNews(book: Book, lead: Lead, { state }: Known, name: string, news: News): Thanks {
  const owed = thanksOwed(lead, state.journal, book.rules, book.calendar, book.now);
  const due = owed.find((one) => one.news === news);
  if (due !== undefined) return due;
  throw new OwnerError(`There is nothing to thank for about ${name}: it was logged already, or things have changed.`);
}

/** The row of the ledger for thanks by e-mail that are told. */
export function thanksTouch(book: Book, { referredBy }: Lead, { state }: Known, news: News): TouchRow {
  return {
    at: book.now,
    leadId: state.leadId,
    lead: referredBy,
    channel: "Email",
    direction: "Out",
    outcome: TOLD.Email,
    note: "",
    promised: null,
    temperature: "",
    by: "Owner",
    status: thanksStatus(news, "Sent"),
    message: "",
    id: idSource("T")(),
  };
}

/** The lead's state once its referrer was thanked, or is not to be. */
export function withThanked({ state, folded }: Known, at: Minute, news: News, skipped: boolean): Known {
  const journal = withEdits(state.journal, [{ kind: "thanks", at, news, skipped }]);
  return { state: { ...state, journal }, folded: folded + 1 };
}

/** "Bob Reyes thanked: Maya Ellison was called." */
export function thankedText({ referredBy }: Lead, said: string): string {
  return `${referredBy} thanked: ${said}.`;
}

/** How thanks by each channel went, in the words of the ledger. */
const TOLD: Record<Channel, Outcome> = {
  Call: "Talked",
  Email: "Sent",
  Postcard: "Sent",
  Letter: "Sent",
  Text: "Sent",
  Visit: "Met",
};
