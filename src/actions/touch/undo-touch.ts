/** Taking back a touch: its row in the ledger stays, marked Undone, and the lead is as if it had never been logged. */

import { markTouch } from "../../book/touch-marks";
import { newsIn, type TouchRow } from "../../book/touch-row";
import { readTouches } from "../../book/touches";
import { withTouches, writtenBy } from "../../core/journal";
import { type Minute, OwnerError } from "../../core/model";
import { lockBook } from "../../google/lock";
import { cardOf } from "../card/card";
import { isOpen } from "../mail/mail-claims";
import { openBook } from "../opening/open-book";
import { fallBehind, saveOne } from "../settling/save";
import { settle, touchOf, withLedger } from "../settling/settle";
import type { Logged } from "../views";
import { findLead, KEPT } from "./log-touch";

/** Throws an OwnerError when there is no such touch, when it was taken back already, is a mail that is being sent, or a letter of thanks that went out. */
export function undoTouch(touchId: string, now: Minute): Logged {
  lockBook();
  const book = openBook(now);
  const ledger = readTouches(book.zone).touches;
  const undone = ledger.find(({ id }) => id === touchId);
  if (undone === undefined || undone.status === "Undone") {
    throw new OwnerError("That touch is not in the ledger any more; nothing was changed.");
  }
  if (isOpen(undone)) throw new OwnerError("This mail is being sent just now. Take it back in some minutes.");
  if (newsIn(undone.status) !== null && undone.message !== "")
    throw new OwnerError("That letter was sent by e-mail: it cannot be taken back.");
  const found = findLead(book, undone.leadId, book.leadSheet.headerRow + 1);
  const { row, table, known, asRead } = found;
  const own = ledger.filter(({ leadId }) => leadId === undone.leadId);
  const rest = own.filter((touch) => touch !== undone);
  const folded = withTouches(
    known.state.journal,
    rest.flatMap((touch) => touchOf(touch) ?? []),
  );
  const gone: TouchRow = { ...undone, status: "Undone" };
  const journal = withLedger(withoutKeeping(folded, undone), [...rest, gone]);
  const written = writtenBy(
    journal,
    [],
    [undone].flatMap((touch) => touchOf(touch) ?? []),
  );
  const shrunk = { state: { ...known.state, journal }, folded: own.length };
  const behind = fallBehind(table, row, known);
  const settled = settle(behind, shrunk, asRead, { book, layout: table.layout }, { written });
  markTouch(gone, ledger);
  saveOne(book, table, settled);
  return { card: cardOf(book, table.layout, settled, rest, []), message: "Taken back.", undo: "" };
}

type Journal = ReturnType<typeof withTouches>;

/** The owner's word that the touch should leave the temperature alone goes with the touch. */
function withoutKeeping(journal: Journal, { at, temperature }: TouchRow): Journal {
  if (!temperature.endsWith(KEPT)) return journal;
  return {
    ...journal,
    edits: journal.edits.filter((edit) => !(edit.kind === "temperature" && edit.by === "owner" && edit.at === at)),
  };
}
