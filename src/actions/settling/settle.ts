/** Settling a lead: its row, its journal and the rules give the cells that Stoke keeps; any run gives the same ones. */

import type { Layout } from "../../book/layout";
import type { LeadRow } from "../../book/lead-row";
import { cellAt } from "../../book/lead-table";
import type { LeadChange } from "../../book/lead-writes";
import { promiseCell } from "../../book/promise-cell";
import type { Cell } from "../../book/sheets";
import { mailStepOf, newsIn, THANKS_STATUSES, type TouchRow } from "../../book/touch-row";
import { isDate } from "../../core/cells";
import type { LeadKey } from "../../core/headers";
import {
  alreadyWritten,
  decodeState,
  encodeState,
  firstSight,
  missingAmong,
  noteEdits,
  type State,
  type Written,
  willWrite,
  withEdits,
  withOwnersTicks,
  withThanks,
  withTouches,
  writtenBy,
} from "../../core/journal";
import type { Decision, Edit, Journal, Minute, Thanked, Touch } from "../../core/model";
import { decide } from "../../core/rules";
import { cellFormatsOf, lengthLabel, type Zone } from "../../core/time";
import type { Book } from "../opening/open-book";
import { stepText, triesText } from "./row-texts";

/** What the hidden State cell holds: the lead's state, and how many rows of the ledger it has folded. */
export interface Known {
  state: State;
  folded: number;
}

export interface Settled extends Known {
  row: LeadRow;
  decision: Decision;
  /**
   * For a lead that is seen for the first time: its ID, and its State with the cells as they were found, to be written
   * before the rest. A run that is killed in between must not take Stoke's own words for the owner's.
   */
  first: { leadId: string; state: string } | null;
  /** Null: every cell is as it should be. */
  change: LeadChange | null;
}

/** The State cell as it stands; null where it is blank, spoilt, or of another lead (a copied or misplaced cell). */
export function knownOf({ id, state: text }: Pick<LeadRow, "id" | "state">): Known | null {
  const folded = foldedIn(text, id);
  const state = folded === null ? null : decodeState(text.slice(text.indexOf("|") + 1));
  return folded === null || state === null || state.leadId !== id ? null : { state, folded };
}

/** How many rows of the ledger a State cell says it has folded; null where it is not of the lead with this ID. */
export function foldedIn(text: string, id: string): number | null {
  const bar = text.indexOf("|");
  if (bar < 1 || !text.includes(`;${encodeURIComponent(id)};`)) return null;
  const folded = Number.parseInt(text.slice(0, bar), 36);
  return Number.isNaN(folded) ? null : folded;
}

/** The ID of the lead that a State cell is of; "" for what is no State. */
export function leadIdIn(text: string): string {
  const bar = text.indexOf("|");
  return bar < 1 ? "" : (decodeState(text.slice(bar + 1))?.leadId ?? "");
}

/** The text for the State cell. */
export function stateText({ state, folded }: Known): string {
  return `${folded.toString(36)}|${encodeState(state)}`;
}

/** The state of a lead refolded from its rows of the ledger, oldest first; edits are kept where they are known. */
export function refold(row: LeadRow, id: string, known: Known | null, ledger: readonly TouchRow[], book: Book): Known {
  const touches = ledger.flatMap((touch) => touchOf(touch) ?? []);
  const folded = ledger.length;
  const state =
    known === null
      ? firstSight(id, row.lead, row, touches, book.rules, book.calendar, book.now)
      : { ...known.state, journal: withTouches(known.state.journal, touches) };
  return { state: { ...state, journal: withLedger(state.journal, ledger) }, folded };
}

/** The journal with what rows of the ledger say that are no touches. */
export function withLedger(journal: Journal, ledger: readonly TouchRow[]): Journal {
  return withThanks(withReturns(journal, ledger), ledger.flatMap(thankedIn));
}

/** What a row of the ledger says of thanks to the lead's referrer; nothing where it is of something else, was taken back or did not go. */
function thankedIn({ at, status, direction }: TouchRow): Thanked[] {
  const news = mailStepOf(status) === "Failed" ? null : newsIn(status);
  return news === null ? [] : [{ kind: "thanks", at, news, skipped: direction === "Skip" }];
}

/**
 * The journal with the days of return that automatic answers gave. Such an answer is no touch, but moves the next contact: its
 * day stands among the edits.
 */
function withReturns(journal: Journal, ledger: readonly TouchRow[]): Journal {
  const rows = ledger.filter(isReturn);
  if (rows.length === 0) return journal;
  const kept = journal.edits.filter((edit) => !rows.some((row) => row.status === "Undone" && gave(row, edit)));
  const added = rows.filter((row) => row.status !== "Undone" && !kept.some((edit) => gave(row, edit)));
  const edits = added.flatMap(({ at, promised }): Edit[] => {
    const when = promised?.when;
    return when?.kind === "date" ? [{ kind: "back", at, to: when.day }] : [];
  });
  return withEdits({ ...journal, edits: kept }, edits);
}

/** Stoke gives no promise: a day in the *Promise* column of what it heard is the lead's own. */
function isReturn({ by, direction, promised }: TouchRow): boolean {
  return by === STOKE && direction === "In" && promised !== null;
}

function gave({ at, promised }: TouchRow, edit: Edit): boolean {
  return edit.kind === "back" && edit.at === at && promised?.when.kind === "date" && edit.to === promised.when.day;
}

/**
 * The state of a lead that has fallen behind the ledger: a run was killed after it had written there. Gives too what that run
 * would have written into the owner's cells, and the touches that it logged.
 */
export function catchUp(row: LeadRow, asRead: Known, ledger: readonly TouchRow[], book: Book) {
  const known = refold(row, asRead.state.leadId, asRead, ledger, book);
  const { touches } = known.state.journal;
  const before = asRead.state.journal.touches;
  const added = missingAmong(before, touches);
  const undone = ledger.flatMap((touch) => (touch.status === "Undone" ? [readTouch(touch)] : []));
  const gone = missingAmong(touches, before);
  const takenBack = gone.filter((touch) => missingAmong(undone, [touch]).length === 0);
  const written = writtenBy(known.state.journal, added, takenBack);
  return { known, added, written };
}

/** What counts as nothing: a touch that was taken back, a mail that never left, a machine's answer, a draft whatever became of it, thanks to the referrer. */
export const COUNTS_NOT: ReadonlySet<TouchRow["status"]> = new Set([
  "Undone",
  "Failed",
  "Auto",
  "Draft",
  "Draft sent",
  "Draft deleted",
  ...THANKS_STATUSES,
]);

/** A row of the ledger as the rules read it; null where it counts as nothing. */
export function touchOf(row: TouchRow): Touch | null {
  return COUNTS_NOT.has(row.status) ? null : readTouch(row);
}

/** A row of the ledger, whatever became of it. */
function readTouch({ at, channel, direction, outcome, promised, by }: TouchRow): Touch {
  return { at, channel, direction, outcome, promised, by: by === STOKE ? "stoke" : "owner" };
}

/** Who wrote a touch that nobody wrote by hand. */
export const STOKE = "Stoke";

/** What has just happened to a lead's row. */
export interface Happened {
  /** Cells whose edit event arrived. */
  typed?: ReadonlySet<"temperature" | "stage">;
  /** What a touch, or the undoing of one, has Stoke write into the owner's cells. */
  written?: Written;
}

const NOTHING_WRITTEN: Written = {};

/**
 * Notes the owner's edits, decides, and compares with the cells.
 * @param known the lead's state, with the touch that was just logged
 * @param asRead what the State cell holds; the same object where no touch was logged
 */
export function settle(
  row: LeadRow,
  known: Known,
  asRead: Known | null,
  { book, layout }: { book: Book; layout: Layout },
  { typed, written = NOTHING_WRITTEN }: Happened = {},
): Settled {
  const decideOn = (journal: Journal) => decide(row.lead, journal, book.rules, book.calendar, book.now);
  const { folded } = known;
  const ticked = withOwnersTicks(known.state, asRead?.state ?? null, written);
  const state = alreadyWritten(ticked, row.lead, row, written);
  const before = decideOn(state.journal);
  const noted = noteEdits(state, row.lead, row, before, book.zone, book.now, typed);
  const decision = noted.journal === state.journal ? before : decideOn(noted.journal);
  const { temperature, stage } = decision;
  const settled = willWrite(noted, { ...written, temperature, stage });
  const cells = changedCells(layout, row, decision, book);
  if (written !== NOTHING_WRITTEN) Object.assign(cells, writtenCells(written, row, book.zone));
  const isRemembered = asRead !== null && asRead.state === settled && asRead.folded === folded;
  if (!isRemembered) cells.state = stateText({ state: settled, folded });
  if (row.receivedBlank) cells.received = new Date(row.lead.received * 60_000);
  const first = asRead === null ? { leadId: settled.leadId, state: stateText({ state: noted, folded }) } : null;
  const change: LeadChange = { row: row.table.row, cells };
  const promised = written.promised;
  if (promised) change.promiseFormat = cellFormatsOf(book.locale)[promised.when.kind === "date" ? "date" : "moment"];
  const isExplained = decision === before || reasonOf(decision) === reasonOf(before);
  if (cells.temperature !== undefined || !isExplained) change.reason = reasonOf(decision);
  return {
    row,
    state: settled,
    folded,
    decision,
    first,
    change: isEmpty(cells) && change.reason === undefined ? null : change,
  };
}

const BAR_CELLS = { call: "doNotCall", email: "doNotEmail", mail: "doNotMail" } as const satisfies Record<
  string,
  LeadKey
>;

function writtenCells(written: Written, { lead }: LeadRow, zone: Zone): Cells {
  const cells: Cells = {};
  for (const bar of ["call", "email", "mail"] as const) {
    const ticked = written[bar];
    // Where the owner's own words say so already ("since May"), they stay.
    if (ticked !== undefined && ticked !== lead.barred[bar]) cells[BAR_CELLS[bar]] = ticked;
  }
  if (written.promised !== undefined) {
    cells.promise = promiseCell(written.promised, zone);
    cells.promiseBy = written.promised?.channel ?? "";
  }
  return cells;
}

type Cells = LeadChange["cells"];

/** The cells that differ from what was decided. A cell with words that Stoke cannot read is the owner's, and stays. */
function changedCells(layout: Layout, row: LeadRow, decision: Decision, { rules, zone }: Book): Cells {
  const cells: Cells = {};
  if (row.temperature !== decision.temperature && row.temperature !== "unreadable") {
    cells.temperature = decision.temperature;
  }
  if (row.stage !== decision.stage && row.stage !== "unreadable") cells.stage = decision.stage;
  const found = (key: LeadKey) => cellAt(layout, row.table, key);
  const moment = (key: LeadKey, at: Minute | null) => {
    if (!isMoment(found(key), at, zone)) cells[key] = at === null ? "" : new Date(at * 60_000);
  };
  const text = (key: LeadKey, wanted: string) => {
    if (found(key) !== wanted) cells[key] = wanted;
  };
  moment("nextContact", decision.next?.at ?? null);
  text("nextStep", decision.action === null ? "" : stepText(decision.action));
  text("flag", decision.flag?.text ?? problemFlag(row));
  text("tries", triesText(decision.tries, rules.settings.tries));
  moment("lastTouch", decision.lastTouch);
  text("firstResponse", decision.firstResponse === null ? "" : lengthLabel(decision.firstResponse));
  return cells;
}

/** The note on the Temperature cell: which rule it was (§2). */
export function reasonOf({ temperature, temperatureReason }: Decision): string {
  return `${temperature}: ${temperatureReason}`;
}

/** "Check Received": something in the row cannot be read; the sidebar says what. */
function problemFlag({ problems: [first] }: LeadRow): string {
  return first === undefined ? "" : `Check ${first.slice(0, first.indexOf(":"))}`;
}

/** Compared on the wall: in the hour that comes twice in autumn a cell cannot tell which one it was. */
function isMoment(cell: Cell, at: Minute | null, zone: Zone): boolean {
  if (at === null || !isDate(cell)) return at === null && cell === "";
  const shown = Math.floor(cell.getTime() / 60_000);
  return shown === at || zone.wallOf(shown) === zone.wallOf(at);
}

function isEmpty(cells: Cells): boolean {
  for (const _ in cells) return false;
  return true;
}
