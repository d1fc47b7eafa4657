/** The text of a State cell: about eight characters a touch, versioned, and read back whole or not at all. */

import { CHANNELS, type Edit, NEWS, type Promised, STAGES, TEMPERATURES, type Touch } from "../model";
import { OUTCOMES, TOUCH_KINDS } from "./codes";
import { Reader } from "./reader";
import type { Seen, State } from "./state";

const VERSION = "1;";

/** The text for the State cell. Moments are told as minutes since the one before, in base 36. */
export function encodeState({ leadId, journal, seen }: State): string {
  const own = digit(TEMPERATURES, journal.temperature);
  const touches = encodeTouches(journal.touches) + journal.dropped.toString(36);
  const text = `${VERSION + encodeURIComponent(leadId)};${own}${touches};${encodeEdits(journal.edits)};${encodeSeen(seen)};`;
  return text + checksum(text);
}

/** The state that a cell holds; null for anything that encodeState did not write: it is refolded from the ledger. */
export function decodeState(text: string): State | null {
  const end = text.lastIndexOf(";") + 1;
  if (!text.startsWith(VERSION) || text.slice(end) !== checksum(text.slice(0, end))) return null;
  try {
    const reader = new Reader(text);
    reader.upTo(";");
    const leadId = decodeURIComponent(reader.upTo(";"));
    const temperature = reader.wordOrNone(TEMPERATURES);
    const touches = decodeTouches(reader);
    const dropped = reader.number();
    reader.expect(";");
    const edits = decodeEdits(reader);
    return { leadId, journal: { temperature, touches, dropped, edits }, seen: decodeSeen(reader) };
  } catch {
    return null;
  }
}

/** Each ends with a comma: what it is, its outcome, the minutes since the one before, and a promise. */
function encodeTouches(touches: readonly Touch[]): string {
  let last = 0;
  let text = "";
  for (const { at, channel, direction, by, outcome, promised } of touches) {
    const kind = TOUCH_KINDS.findIndex(
      (one) => one.channel === channel && one.direction === direction && one.by === by,
    );
    text += `${kind.toString(36)}${digit(OUTCOMES, outcome)}${(at - last).toString(36)}`;
    text += promised ? `!${encodePromised(promised)},` : ",";
    last = at;
  }
  return `${text};`;
}

function decodeTouches(reader: Reader): Touch[] {
  const touches: Touch[] = [];
  let at = 0;
  while (!reader.takes(";")) {
    const { channel, direction, by } = reader.word(TOUCH_KINDS);
    const outcome = reader.wordOrNone(OUTCOMES);
    at += reader.number();
    const promised = reader.takes("!") ? decodePromised(reader) : null;
    reader.expect(",");
    touches.push({ at, channel, direction, outcome, promised, by });
  }
  return touches;
}

/** Each is a letter, what it says, and the minutes since the one before. */
function encodeEdits(edits: readonly Edit[]): string {
  let last = 0;
  let text = "";
  for (const edit of edits) {
    text += `${editCode(edit)}${(edit.at - last).toString(36)},`;
    last = edit.at;
  }
  return text;
}

function editCode(edit: Edit): string {
  switch (edit.kind) {
    case "temperature":
      return (edit.by === "owner" ? "T" : "F") + digit(TEMPERATURES, edit.to);
    case "stage":
      return `S${digit(STAGES, edit.to)}`;
    case "promise":
      return edit.to ? `P${encodePromised(edit.to)}@` : "P@";
    case "back":
      return `B${edit.to.toString(36)}@`;
    case "phone":
      return "H";
    case "call":
      return "C";
    case "email":
      return "E";
    case "mail":
      return "M";
    case "thanks":
      return (edit.skipped ? "K" : "R") + digit(NEWS, edit.news);
  }
}

function decodeEdits(reader: Reader): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  while (!reader.takes(";")) {
    const edit = decodeEdit(reader, at);
    at = edit.at;
    edits.push(edit);
    reader.expect(",");
  }
  return edits;
}

function decodeEdit(reader: Reader, last: number): Edit {
  const letter = reader.take();
  switch (letter) {
    case "T":
    case "F": {
      const to = reader.word(TEMPERATURES);
      return { kind: "temperature", at: last + reader.number(), to, by: letter === "T" ? "owner" : "stoke" };
    }
    case "S": {
      const to = reader.word(STAGES);
      return { kind: "stage", at: last + reader.number(), to };
    }
    case "P": {
      const blank = reader.takes("@");
      const to = blank ? null : decodePromised(reader);
      if (!blank) reader.expect("@");
      return { kind: "promise", at: last + reader.number(), to };
    }
    case "B": {
      const to = reader.number();
      reader.expect("@");
      return { kind: "back", at: last + reader.number(), to };
    }
    case "H":
      return { kind: "phone", at: last + reader.number() };
    case "C":
      return { kind: "call", at: last + reader.number() };
    case "E":
      return { kind: "email", at: last + reader.number() };
    case "M":
      return { kind: "mail", at: last + reader.number() };
    case "R":
    case "K": {
      const news = reader.word(NEWS);
      return { kind: "thanks", at: last + reader.number(), news, skipped: letter === "K" };
    }
    default:
      throw new Error(`${letter} is no edit.`);
  }
}

/** The channel or a dash, then "d" and a day or "m" and a minute. */
function encodePromised({ when, channel }: Promised): string {
  const moment = when.kind === "date" ? `D${when.day.toString(36)}` : `M${when.at.toString(36)}`;
  return digit(CHANNELS, channel) + moment;
}

function decodePromised(reader: Reader): Promised {
  const channel = reader.wordOrNone(CHANNELS);
  if (reader.takes("D")) return { when: { kind: "date", day: reader.number() }, channel };
  reader.expect("M");
  return { when: { kind: "moment", at: reader.number() }, channel };
}

function encodeSeen({ temperature, stage, call, email, mail, promised, phone, facts }: Seen): string {
  const cells = digit(TEMPERATURES, temperature) + digit(STAGES, stage);
  const bars = digit(TICKS, call) + digit(TICKS, email) + digit(TICKS, mail);
  const filled = digit(TEMPERATURES, facts.filled) + (facts.neededBy === null ? "N" : facts.neededBy.toString(36));
  return `${cells}${bars}${phone}:${filled}${promised ? `!${encodePromised(promised)}` : ""}`;
}

function decodeSeen(reader: Reader): Seen {
  const temperature = reader.wordOrNone(TEMPERATURES);
  const stage = reader.wordOrNone(STAGES);
  const [call, email, mail] = [reader.word(TICKS), reader.word(TICKS), reader.word(TICKS)];
  const phone = reader.upTo(":");
  const filled = reader.word(TEMPERATURES);
  const neededBy = reader.takes("N") ? null : reader.number();
  const promised = reader.takes("!") ? decodePromised(reader) : null;
  reader.expect(";");
  return { temperature, stage, promised, phone, call, email, mail, facts: { filled, neededBy } };
}

const TICKS: readonly boolean[] = [false, true];

/** The place of a word in its list as one digit of base 36; a dash for none. */
function digit<T>(words: readonly T[], word: T | null): string {
  return word === null ? "-" : words.indexOf(word).toString(36);
}

/** Three characters: enough to notice a cell that was cut or typed into. */
function checksum(text: string): string {
  return hash(text).slice(-3);
}

/** FNV-1a in base 36. */
export function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  return (sum >>> 0).toString(36);
}
