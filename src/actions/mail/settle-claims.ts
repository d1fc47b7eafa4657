/** Settling what killed runs left: the ledger says what became of each mail, and the leads of those that never went move back. */

import { LeadReader } from "../../book/lead-row";
import { readTable } from "../../book/lead-table";
import { markTouches } from "../../book/touch-marks";
import { mailStepOf, type TouchRow } from "../../book/touch-row";
import { readTouches } from "../../book/touches";
import { isLockFree, isSendingFree, lockBook } from "../../google/lock";
import { type Memory, recall } from "../../google/memory";
import type { Book } from "../opening/open-book";
import { fallBehind, save } from "../settling/save";
import { knownOf, refold, settle } from "../settling/settle";
import { isOpen, settledClaims } from "./mail-claims";
import { closeSendingLog, isSendingOpen, readSendingLog } from "./sending-log";

/**
 * The ledger, with every open claim settled. Call it under the lock of sending: what is open then, a killed run has left. One call;
 * where one was killed, the document is locked, and it is read again.
 */
export function settledLedger(book: Book): readonly TouchRow[] {
  const { touches } = readTouches(book.zone);
  if (!touches.some(isOpen)) return touches;
  lockBook();
  return settleClaims(book, readTouches(book.zone).touches);
}

/** Settles every open claim and gives the rows as they are now. Call it under both locks. No call where no run was killed. */
function settleClaims(book: Book, ledger: readonly TouchRow[]): readonly TouchRow[] {
  if (!ledger.some(isOpen)) return ledger;
  const log = readSendingLog();
  const fates = new Map(settledClaims(ledger.filter(isOpen), log).map((touch) => [touch.id, touch]));
  const settled = ledger.map((touch) => (isOpen(touch) ? (fates.get(touch.id) ?? touch) : touch));
  const claims = settled.filter(({ id }) => fates.has(id));
  const notGone = new Set(claims.flatMap(({ status, leadId }) => (mailStepOf(status) === "Failed" ? [leadId] : [])));
  if (notGone.size === 0) markTouches(claims, settled);
  else takeBack(book, settled, claims, notGone);
  closeSendingLog();
  return settled;
}

/** Leads may have been settled as if the mail had gone: before the ledger says otherwise, their States say that they are behind it. */
function takeBack(
  book: Book,
  ledger: readonly TouchRow[],
  claims: readonly TouchRow[],
  leadIds: ReadonlySet<string>,
): void {
  const table = readTable(book.leadSheet);
  const reader = new LeadReader(table.layout, book.zone, book.locale, book.now);
  const leads = table.rows.flatMap((cells) => {
    const row = reader.read(cells);
    const known = row === null || !leadIds.has(row.id) ? null : knownOf(row);
    if (row === null || known === null) return [];
    const own = ledger.filter(({ leadId }) => leadId === row.id);
    const refolded = refold(row, row.id, known, own, book);
    return [settle(fallBehind(table, row, known), refolded, known, { book, layout: table.layout })];
  });
  markTouches(claims, ledger);
  save({ book, table, settled: leads, identities: null });
}

/**
 * The same by a trigger, where a run was killed and none is sending now. No call where none was.
 * @param memory as the run found it
 */
export function settleKilled(book: Book, memory: Memory): void {
  if (!isSendingOpen(memory) || !isSendingFree() || !isLockFree() || !isSendingOpen(recall())) return;
  settleClaims(book, readTouches(book.zone).touches);
  closeSendingLog();
}
