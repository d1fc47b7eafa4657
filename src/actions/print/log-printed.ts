/** Logging what was printed and goes into the post: one touch for each card, in one go, and each once. */

import * as v from "valibot";
import { LeadReader } from "../../book/lead-row";
import { type LeadTable, readTable } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { appendTouches, readTouches } from "../../book/touches";
import { touchesAmong } from "../../book/touches-by-lead";
import { type Minute, OwnerError } from "../../core/model";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { noteOf } from "../mail/mail-thread";
import { type Book, openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import { save } from "../settling/save";
import { COUNTS_NOT, catchUp, type Happened, knownOf, refold, type Settled, settle } from "../settling/settle";
import { type Found, loggedIn } from "../touch/log-touch";
import type { CardChannel, CardsLogged } from "../views";
import { SENT } from "./card-steps";

const CARDS = v.array(
  v.object({
    leadId: v.pipe(v.string(), v.nonEmpty()),
    channel: v.picklist(["Postcard", "Letter"]),
    template: v.pipe(v.string(), v.maxLength(500)),
  }),
);

/**
 * Logs each card as sent now. Who has had one today already, by whatever way it was logged, gets no second: so a second click, or
 * another try after Google broke off, logs nothing twice. A constant number of calls.
 */
export function logPrinted(cards: unknown, now: Minute): CardsLogged {
  const parsed = v.safeParse(CARDS, cards);
  if (!parsed.success) throw new OwnerError(`That cannot be logged: ${parsed.issues[0].message}.`);
  lockBook();
  const book = openBook(now);
  const ledger = readTouches(book.zone).touches;
  const table = readTable(book.leadSheet);
  const leads = leadsIn(book, table, ledger, new Set(parsed.output.map(({ leadId }) => leadId)));
  const newId = idSource("T");
  const rows: TouchRow[] = [];
  const changed = new Map<string, Settled>();
  const answer: CardsLogged = { postcards: 0, letters: 0, before: [], gone: 0 };
  for (const { leadId, channel, template } of parsed.output) {
    const lead = leads.get(leadId);
    if (lead === undefined) {
      answer.gone += 1;
      continue;
    }
    const { found, happened } = lead;
    if (isLogged([...touchesAmong(ledger, leadId), ...rows.filter((row) => row.leadId === leadId)], channel, book)) {
      answer.before.push(nameOf(table.layout, found.row.table));
      // A run that broke off may have written the ledger and not the row.
      if (!changed.has(leadId))
        changed.set(leadId, settle(found.row, found.known, found.asRead, { book, layout: table.layout }, happened));
      continue;
    }
    const touch = { ...SENT, at: now, channel };
    const note = template === "" ? "" : noteOf(template);
    const form = { leadId, row: found.row.table.row, touch, note, changeTemperature: true };
    const { touch: row, settled } = loggedIn(book, found, form, happened);
    rows.push({ ...row, id: newId() });
    changed.set(leadId, settled);
    leads.set(leadId, { found: { ...found, known: settled }, happened });
    if (channel === "Postcard") answer.postcards += 1;
    else answer.letters += 1;
  }
  appendTouches(rows, book.zone);
  save({ book, table, settled: [...changed.values()], identities: null });
  return answer;
}

interface Lead {
  found: Found;
  happened: Happened;
}

/** The leads of these IDs, with all that the ledger says of them. */
function leadsIn(
  book: Book,
  table: LeadTable,
  ledger: readonly TouchRow[],
  ids: ReadonlySet<string>,
): Map<string, Lead> {
  const reader = new LeadReader(table.layout, book.zone, book.locale, book.now);
  const leads = new Map<string, Lead>();
  for (const cells of table.rows) {
    const row = reader.read(cells);
    if (row === null || !ids.has(row.id) || leads.has(row.id)) continue;
    const asRead = knownOf(row);
    const own = touchesAmong(ledger, row.id);
    if (asRead === null) {
      leads.set(row.id, { found: { table, row, asRead, known: refold(row, row.id, null, own, book) }, happened: {} });
    } else if (asRead.folded === own.length) {
      leads.set(row.id, { found: { table, row, asRead, known: asRead }, happened: {} });
    } else {
      const { known, written } = catchUp(row, asRead, own, book);
      leads.set(row.id, { found: { table, row, asRead, known }, happened: { written } });
    }
  }
  return leads;
}

function isLogged(own: readonly TouchRow[], channel: CardChannel, { now, zone }: Book): boolean {
  return own.some(
    (touch) =>
      touch.channel === channel &&
      touch.direction === "Out" &&
      touch.outcome === "Sent" &&
      !COUNTS_NOT.has(touch.status) &&
      zone.dateOf(touch.at) === zone.dateOf(now),
  );
}
