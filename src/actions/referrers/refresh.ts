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
import { type Referred, spellingsIn, type Tally, tally } from "../../core/referrers";
import { newsText, referralOf, thanksOwed } from "../../core/rules";
import { lockBook } from "../../google/lock";
import { recall, remember } from "../../google/memory";
import type { Book } from "../opening/open-book";
import type { Reading } from "../opening/reading";
import { nameOf } from "../settling/row-texts";
import type { Settled } from "../settling/settle";
import { eachLead } from "../settling/settle-all";

/** A lead that names its referrer, with what the page needs of it. */
export interface ReferredLead extends Referred {
  settled: Settled;
  name: string;
}

export interface Refreshed {
  book: Book;
  leads: readonly ReferredLead[];
  tallies: readonly Tally[];
  /** E-mail addresses that must not be written to, as small letters: of leads that are Removed or want no e-mail. */
  barred: ReadonlySet<string>;
  /** Null where nobody was ever named. */
  table: ReferrerTable | null;
}

/** How often a refresh begins again because the owner sorted or inserted rows meanwhile. */
const ATTEMPTS = 4;

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
  const { book } = reading;
  const { leads, barred } = referredLeads(book, reading.table);
  if (leads.length === 0 && readReferrers() === null) return { book, leads, barred, tallies: [], table: null };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const table = readReferrers() ?? made();
    const known = table.rows.map(({ name, also }) => ({ name, also: spellingsIn(also) }));
    const tallies = tally(leads, known);
    const figures = tallies.map((one) => ({
      row: one.known === null ? null : (table.rows[one.known]?.row ?? null),
      name: one.name,
      cells: cellsFor(one),
    }));
    if (writeReferrers(table, figures)) return { book, leads, barred, tallies, table };
  }
  throw new OwnerError(`The sheet "${REFERRERS}" was being sorted or changed all the while. Please try once more.`);
}

function made(): ReferrerTable {
  const table = makeReferrers();
  remember({ [MADE]: "made" });
  return table;
}

function referredLeads(book: Book, table: LeadTable): Pick<Refreshed, "leads" | "barred"> {
  const { rules, calendar, now } = book;
  const leads: ReferredLead[] = [];
  const barred = new Set<string>();
  const email = (table.layout.columns.email ?? 0) - 1;
  eachLead(book, table, "state", (settled) => {
    const { row, state, decision } = settled;
    const { lead } = row;
    if (decision.stage === "Removed" || lead.barred.email)
      barred.add(
        String(row.table.cells[email] ?? "")
          .trim()
          .toLowerCase(),
      );
    if (lead.referredBy === "") return;
    const name = nameOf(table.layout, row.table);
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
  return { leads, barred };
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
