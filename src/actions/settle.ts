/** Settling a lead: its row, its journal and the rules give the cells that Stoke keeps; any run gives the same ones. */

import type { Layout } from "../book/layout";
import type { LeadRow } from "../book/lead-row";
import { cellAt } from "../book/lead-table";
import type { LeadChange } from "../book/lead-writes";
import type { Cell } from "../book/sheets";
import type { TouchRow } from "../book/touches";
import { isDate } from "../core/cells";
import type { LeadKey } from "../core/headers";
import { decodeState, encodeState, firstSight, noteEdits, type State, willWrite, withTouches } from "../core/journal";
import type { Decision, Journal, Touch } from "../core/model";
import { decide } from "../core/rules";
import { lengthLabel, type Zone } from "../core/time";
import type { Book } from "./open-book";
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
export function knownOf(row: Pick<LeadRow, "id" | "state">): Known | null {
  const bar = row.state.indexOf("|");
  if (bar < 1) return null;
  const state = decodeState(row.state.slice(bar + 1));
  return state === null || state.leadId !== row.id
    ? null
    : { state, folded: Number.parseInt(row.state.slice(0, bar), 36) };
}

/** The text for the State cell. */
export function stateText({ state, folded }: Known): string {
  return `${folded.toString(36)}|${encodeState(state)}`;
}

/** The state of a lead refolded from its rows of the ledger, oldest first; edits are kept where they are known. */
export function refold(row: LeadRow, id: string, known: Known | null, ledger: readonly TouchRow[], book: Book): Known {
  const touches = ledger.flatMap((touch) => touchOf(touch) ?? []);
  const folded = ledger.length;
  if (known !== null) {
    return { state: { ...known.state, journal: withTouches(known.state.journal, touches) }, folded };
  }
  return { state: firstSight(id, row.lead, row, touches, book.rules, book.calendar, book.now), folded };
}

/** A row of the ledger as the rules read it; null where it counts as nothing: taken back, or a mail that never left. */
export function touchOf(row: TouchRow): Touch | null {
  if (row.status === "Undone" || row.status === "Failed") return null;
  const { at, channel, direction, outcome, promised } = row;
  return { at, channel, direction, outcome, promised, by: row.by === STOKE ? "stoke" : "owner" };
}

/** Fields whose edit event arrived just now. */
export type Typed = ReadonlySet<"temperature" | "stage">;

/** Who wrote a touch that nobody wrote by hand. */
export const STOKE = "Stoke";

/**
 * Notes the owner's edits, decides, and compares with the cells.
 * @param known the lead's state, with what has just happened to it
 * @param asRead what the State cell holds; the same object where nothing has happened
 * @param typed fields whose edit event arrived just now
 */
export function settle(
  row: LeadRow,
  known: Known,
  asRead: Known | null,
  { book, layout }: { book: Book; layout: Layout },
  typed?: Typed,
): Settled {
  const decideOn = (journal: Journal) => decide(row.lead, journal, book.rules, book.calendar, book.now);
  const { state } = known;
  const before = decideOn(state.journal);
  const noted = noteEdits(state, row.lead, row, before, book.zone, book.now, typed);
  const decision = noted.journal === state.journal ? before : decideOn(noted.journal);
  const cells = changedCells(layout, row, decision, book);
  const settled = willWrite(noted, decision);
  const isRemembered = asRead !== null && asRead.state === settled && asRead.folded === known.folded;
  if (!isRemembered) cells.state = stateText({ state: settled, folded: known.folded });
  if (row.receivedBlank) cells.received = new Date(row.lead.received * 60_000);
  const first =
    asRead === null ? { leadId: settled.leadId, state: stateText({ state: noted, folded: known.folded }) } : null;
  const change: LeadChange = { row: row.table.row, cells };
  if (cells.temperature !== undefined) change.reason = `${decision.temperature}: ${decision.temperatureReason}`;
  return { row, state: settled, folded: known.folded, decision, first, change: isEmpty(cells) ? null : change };
}

type Cells = LeadChange["cells"];

/** The cells that differ from what was decided. A cell with words that Stoke cannot read is the owner's, and stays. */
function changedCells(layout: Layout, row: LeadRow, decision: Decision, { rules, zone }: Book): Cells {
  const cells: Cells = {};
  if (row.temperature !== decision.temperature && row.temperature !== "unreadable") {
    cells.temperature = decision.temperature;
  }
  if (row.stage !== decision.stage && row.stage !== "unreadable") cells.stage = decision.stage;
  const wanted: readonly (readonly [LeadKey, Cell])[] = [
    ["nextContact", dateCell(decision.next?.at ?? null)],
    ["nextStep", decision.action === null ? "" : stepText(decision.action)],
    ["flag", decision.flag?.text ?? problemFlag(row)],
    ["tries", triesText(decision.tries, rules.settings.tries)],
    ["lastTouch", dateCell(decision.lastTouch)],
    ["firstResponse", decision.firstResponse === null ? "" : lengthLabel(decision.firstResponse)],
  ];
  for (const [key, cell] of wanted) if (!isSameCell(cellAt(layout, row.table, key), cell, zone)) cells[key] = cell;
  return cells;
}

/** "Check Received": something in the row cannot be read; the sidebar says what. */
function problemFlag({ problems: [first] }: LeadRow): string {
  return first === undefined ? "" : `Check ${first.slice(0, first.indexOf(":"))}`;
}

function dateCell(at: number | null): Cell {
  return at === null ? "" : new Date(at * 60_000);
}

/** Dates are compared on the wall: in the hour that comes twice in autumn a cell cannot tell which one it was. */
function isSameCell(one: Cell, other: Cell, zone: Zone): boolean {
  if (!isDate(one) || !isDate(other)) return one === other;
  return zone.wallOf(minuteOfDate(one)) === zone.wallOf(minuteOfDate(other));
}

function minuteOfDate(date: Date): number {
  return Math.floor(date.getTime() / 60_000);
}

function isEmpty(cells: Cells): boolean {
  for (const _ in cells) return false;
  return true;
}
