/** The sheet Referrers as of now: every lead that names its referrer counted, and the difference written (§6). */

import type { LeadTable } from "../../book/lead-table";
import {
  makeReferrers,
  type ReferrerCells,
  type ReferrerTable,
  readReferrers,
  writeReferrers,
} from "../../book/referrers/sheet";
import { REFERRERS, sheetIfAny } from "../../book/sheets";
import { OwnerError } from "../../core/model";
import { type KnownReferrer, namesAmong, type Referred, type Tally, tally } from "../../core/referrers";
import { newsText, referralOf, thanksOwed } from "../../core/rules";
import { lockBook } from "../../google/lock";
import { recall, remember } from "../../google/memory";
import type { Book } from "../opening/open-book";
import type { Reading } from "../opening/reading";
import { nameOf } from "../settling/row-texts";
import type { Settled } from "../settling/settle";
import { eachLead } from "../settling/settle-all";
import { knownIn } from "./known";
import { NoLetters } from "./no-letters";

/** A lead that names its referrer, with what the page needs of it. */
export interface ReferredLead extends Referred {
  settled: Settled;
  name: string;
}

export interface Refreshed {
  book: Book;
  /** The lead sheet. */
  leadTable: LeadTable;
  leads: readonly ReferredLead[];
  tallies: readonly Tally[];
  noLetters: NoLetters;
  /** Null where nobody was ever named. */
  table: ReferrerTable | null;
}

/** How often the sheet is read: once more where there were new referrers, and where the owner sorted or inserted rows meanwhile. */
const ATTEMPTS = 6;

/** Names of referrers and news in one cell. */
const MOST_DUE = 8;

/** Remembered once the sheet was made: an owner who deletes it does not want it back every morning. */
const MADE = "referrers";

/** As of this morning. The sheet is made when a lead first names a referrer; a sheet of the owner's by that name is left alone. */
export function refreshReferrers(reading: Reading): void {
  const isMissing = readReferrers() === null;
  if (isMissing && (recall()[MADE] !== undefined || sheetIfAny(REFERRERS) !== null)) return;
  refresh(reading);
}

/** A number of calls that depends on no lead and no referrer. Throws an OwnerError where the sheet cannot be made or read. */
export function refresh(reading: Reading): Refreshed {
  lockBook();
  const read = readReferred(reading.book, reading.table);
  if (read.leads.length === 0 && readReferrers() === null) return { ...read, tallies: [], table: null };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const table = readReferrers() ?? made();
    const known = knownIn(table);
    const leads = withoutRemoved(read, known);
    const tallies = tally(leads, known);
    const figures = tallies.map((one) => ({
      row: one.known === null ? null : (table.rows[one.known]?.row ?? null),
      name: one.name,
      cells: cellsFor(one),
    }));
    if (writeReferrers(table, figures)) return { ...read, leads, tallies, table };
  }
  throw new OwnerError(`The sheet "${REFERRERS}" was being sorted or changed all the while. Please try once more.`);
}

function made(): ReferrerTable {
  const table = makeReferrers();
  remember({ [MADE]: "made" });
  return table;
}

type Read = Pick<Refreshed, "book" | "leadTable" | "leads" | "noLetters">;

/** One call, to see that the States account for the whole ledger; two where they do not. */
export function readReferred(book: Book, leadTable: LeadTable): Read {
  const { rules, calendar, now } = book;
  const leads: ReferredLead[] = [];
  const noLetters = new NoLetters();
  eachLead(book, leadTable, "state", (settled) => {
    const { row, state } = settled;
    const { lead } = row;
    const name = nameOf(leadTable.layout, row.table);
    noLetters.add(settled, leadTable.layout, name);
    if (lead.referredBy === "") return;
    const due = thanksOwed(lead, state.journal, rules, calendar, now).map(
      (one) => `${name} ${newsText(one, state.journal)}`,
    );
    const referral = referralOf(lead, state.journal, rules, calendar, now);
    leads.push({
      by: lead.referredBy,
      kind: lead.referrerKind,
      received: lead.received,
      ...referral,
      due,
      settled,
      name,
    });
  });
  return { book, leadTable, leads, noLetters };
}

/** Nobody who asked, as a lead, to be removed is to be thanked. */
function withoutRemoved({ leads, noLetters }: Read, known: readonly KnownReferrer[]): ReferredLead[] {
  const namesOf = namesAmong(known);
  return leads.map((lead) =>
    lead.due.length === 0 || noLetters.removal(namesOf(lead.by)) === "" ? lead : { ...lead, due: [] },
  );
}

function cellsFor({ kind, given, soon, wait, won, share, thanked, due }: Tally): ReferrerCells {
  const shown = due.length > MOST_DUE ? [...due.slice(0, MOST_DUE), `… and ${due.length - MOST_DUE} more`] : due;
  return {
    kind,
    given,
    soon,
    wait,
    won,
    share,
    thanked: thanked === null ? "" : new Date(thanked * 60_000),
    due: shown.join("\n"),
  };
}
