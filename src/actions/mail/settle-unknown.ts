/** The owner's word on a mail in doubt: it was sent, or it was not. */

import { markTouch } from "../../book/touch-marks";
import { mailStepOf, withMailStep } from "../../book/touch-row";
import { readTouches } from "../../book/touches";
import { type Minute, OwnerError } from "../../core/model";
import { lockBook } from "../../google/lock";
import { cardOf } from "../card/card";
import { openBook } from "../opening/open-book";
import { fallBehind, saveOne } from "../settling/save";
import { refold, settle } from "../settling/settle";
import { findLead } from "../touch/log-touch";
import type { Logged } from "../views";

/** Throws an OwnerError where the touch is no mail in doubt. */
export function settleUnknown(touchId: string, sent: boolean, now: Minute): Logged {
  lockBook();
  const book = openBook(now);
  const ledger = readTouches(book.zone).touches;
  const doubted = ledger.find(({ id }) => id === touchId);
  if (doubted === undefined || mailStepOf(doubted.status) !== "Unknown")
    throw new OwnerError("That mail is not in doubt any more.");
  const settledRow = withMailStep(doubted, sent ? "Sent" : "Failed");
  const own = ledger
    .filter(({ leadId }) => leadId === doubted.leadId)
    .map((touch) => (touch === doubted ? settledRow : touch));
  const { table, row, asRead, known } = findLead(book, doubted.leadId, book.leadSheet.headerRow + 1);
  const refolded = refold(row, doubted.leadId, known, own, book);
  const behind = fallBehind(table, row, known);
  const settled = settle(behind, refolded, asRead, { book, layout: table.layout });
  markTouch(settledRow, ledger);
  saveOne(book, table, settled);
  const message = sent ? "Noted: it was sent." : "Noted: it was not sent. You may send it again.";
  return { card: cardOf(book, table.layout, settled, own, []), message, undo: "" };
}
