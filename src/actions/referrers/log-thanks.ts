/** Logging thanks to a lead's referrer (§6): a row of the ledger that is no touch of the lead. */

import * as v from "valibot";
import { THANKED, type TouchRow } from "../../book/touch-row";
import { appendTouches } from "../../book/touches";
import { withEdits } from "../../core/journal";
import { CHANNELS, type Channel, type Minute, NEWS, type Outcome, OwnerError } from "../../core/model";
import { newsText, thanksOwed } from "../../core/rules";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { type Book, openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { saveOne } from "../settling/save";
import { settle } from "../settling/settle";
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
  const edit = { kind: "thanks", at: now, news: parsed.output.news, skipped: parsed.output.skip } as const;
  const journal = withEdits(known.state.journal, [edit]);
  const grown = { state: { ...known.state, journal }, folded: known.folded + 1 };
  saveOne(book, table, settle(row, grown, asRead, { book, layout: table.layout }));
  return { message, undo: touch.id };
}

function thanksRow(book: Book, { table, row, known }: Found, { news, channel, skip, note }: CheckedThanks) {
  const { lead } = row;
  const { journal } = known.state;
  const name = nameOf(table.layout, row.table);
  const due = thanksOwed(lead, journal, book.rules, book.calendar, book.now).find((one) => one.news === news);
  if (due === undefined) {
    throw new OwnerError(`There is nothing to thank for about ${name}: it was logged already, or things have changed.`);
  }
  const touch: TouchRow = {
    at: book.now,
    leadId: known.state.leadId,
    lead: lead.referredBy,
    channel,
    direction: skip ? "Skip" : "Out",
    outcome: skip ? null : TOLD[channel],
    note: note.trim(),
    promised: null,
    temperature: "",
    by: "Owner",
    status: THANKED[news],
    message: "",
    id: idSource("T")(),
  };
  const said = `${name} ${newsText(due, journal)}`;
  const message = skip ? `Thanks to ${lead.referredBy} skipped: ${said}.` : `${lead.referredBy} thanked: ${said}.`;
  return { touch, message };
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
