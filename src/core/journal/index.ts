/** What happened to each lead, kept in its State cell, and how it is read, grown and compared. */
export { decodeState, encodeState, hash } from "./codec";
export { alreadyWritten, firstSight, noteEdits, type OwnerCells, willWrite } from "./edits";
export { addTouch, EMPTY_JOURNAL, withEdits, withThanks, withTouches } from "./journal";
export { editsFrom, withMerged, withoutMerged } from "./merged";
export type { Seen, State } from "./state";
export { missingAmong, type Written, withOwnersTicks, writtenBy } from "./written";
