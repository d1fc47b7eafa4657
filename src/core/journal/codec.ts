/** The text of a State cell: about eight characters a touch, versioned, and read back whole or not at all. */

import {
  CHANNELS,
  type Channel,
  DIRECTIONS,
  type Edit,
  type Journal,
  type Promised,
  STAGES,
  TEMPERATURES,
  type Touch,
} from "../model";
import { OUTCOMES } from "./outcomes";
import type { Seen, Shared, State } from "./state";

/** Version, lead ID, own temperature, touches, dropped, edits, seen cells, checksum. */
const PARTS = 8;
const VERSION = "1";

/** The text for the State cell. Moments are told as minutes since the one before, in base 36. */
export function encodeState({ leadId, journal, seen }: State): string {
  const text = [
    VERSION,
    encodeURIComponent(leadId),
    indexOf(TEMPERATURES, journal.temperature),
    encodeTouches(journal.touches),
    journal.dropped.toString(36),
    encodeEdits(journal.edits),
    encodeSeen(seen),
  ].join(";");
  return `${text};${checksum(text)}`;
}

/** The state that a cell holds; null for anything that encodeState did not write: it is refolded from the ledger. */
export function decodeState(text: string): State | null {
  const end = text.lastIndexOf(";");
  const parts = text.split(";");
  const [version, leadId = "", own = "", touches = "", dropped = "", edits = "", seen = "", sum] = parts;
  if (parts.length !== PARTS || version !== VERSION || sum !== checksum(text.slice(0, end))) return null;
  try {
    const temperature = own === NONE ? null : pick(TEMPERATURES, own);
    const journal: Journal = {
      temperature,
      touches: decodeTouches(touches),
      dropped: number(dropped),
      edits: decodeEdits(edits),
    };
    return { leadId: decodeURIComponent(leadId), journal, seen: decodeSeen(seen) };
  } catch {
    return null;
  }
}

const NONE = "-";

function encodeTouches(touches: readonly Touch[]): string {
  let last = 0;
  return touches
    .map((touch) => {
      const since = (touch.at - last).toString(36);
      last = touch.at;
      return since + touchCode(touch) + (touch.promised ? `!${encodePromised(touch.promised)}` : "");
    })
    .join(",");
}

/** Two characters: channel, direction and by whom in one; the outcome in the other. */
function touchCode({ channel, direction, by, outcome }: Touch): string {
  const kind =
    CHANNELS.indexOf(channel) +
    CHANNELS.length * (DIRECTIONS.indexOf(direction) + DIRECTIONS.length * (by === "owner" ? 0 : 1));
  return kind.toString(36) + OUTCOMES.indexOf(outcome).toString(36);
}

function decodeTouches(text: string): Touch[] {
  let last = 0;
  return list(text).map((item) => {
    const promise = item.indexOf("!");
    const end = promise < 0 ? item.length : promise;
    last += number(item.slice(0, end - 2));
    const kind = number(item.charAt(end - 2));
    return {
      at: last,
      channel: at(CHANNELS, kind % CHANNELS.length),
      direction: at(DIRECTIONS, Math.floor(kind / CHANNELS.length) % DIRECTIONS.length),
      outcome: at(OUTCOMES, number(item.charAt(end - 1))),
      promised: promise < 0 ? null : decodePromised(item.slice(promise + 1)),
      by: kind < CHANNELS.length * DIRECTIONS.length ? "owner" : "stoke",
    };
  });
}

/** The kinds of edit as one capital each, so that they end the base 36 number before them. */
const EDIT_KINDS = {
  T: "owner",
  F: "stoke",
  S: "stage",
  P: "promise",
  H: "phone",
  C: "call",
  E: "email",
  M: "mail",
} as const;

function encodeEdits(edits: readonly Edit[]): string {
  let last = 0;
  return edits
    .map((edit) => {
      const since = (edit.at - last).toString(36);
      last = edit.at;
      return since + editCode(edit);
    })
    .join(",");
}

function editCode(edit: Edit): string {
  switch (edit.kind) {
    case "temperature":
      return (edit.by === "owner" ? "T" : "F") + indexOf(TEMPERATURES, edit.to);
    case "stage":
      return `S${indexOf(STAGES, edit.to)}`;
    case "promise":
      return `P${edit.to ? encodePromised(edit.to) : ""}`;
    case "phone":
      return "H";
    default:
      return edit.kind.charAt(0).toUpperCase();
  }
}

function decodeEdits(text: string): Edit[] {
  let last = 0;
  return list(text).map((item): Edit => {
    const [, since = "", letter = "", rest = ""] = /^(-?[0-9a-z]+)([A-Z])(.*)$/.exec(item) ?? [];
    last += number(since);
    const kind = EDIT_KINDS[letter as keyof typeof EDIT_KINDS];
    switch (kind) {
      case "owner":
      case "stoke":
        return { kind: "temperature", at: last, to: pick(TEMPERATURES, rest), by: kind };
      case "stage":
        return { kind, at: last, to: pick(STAGES, rest) };
      case "promise":
        return { kind, at: last, to: rest === "" ? null : decodePromised(rest) };
      case "phone":
      case "call":
      case "email":
      case "mail":
        return { kind, at: last };
      default:
        throw new Error(`${item} is no edit.`);
    }
  });
}

/** "m" and a minute or "d" and a day, after the channel or "-". */
function encodePromised({ when, channel }: Promised): string {
  const by = indexOf<Channel>(CHANNELS, channel);
  return by + (when.kind === "date" ? `d${when.day.toString(36)}` : `m${when.at.toString(36)}`);
}

function decodePromised(text: string): Promised {
  const by = text.charAt(0);
  const moment = number(text.slice(2));
  const kind = text.charAt(1);
  if (kind !== "m" && kind !== "d") throw new Error(`${text} is no promise.`);
  return {
    when: kind === "d" ? { kind: "date", day: moment } : { kind: "moment", at: moment },
    channel: by === NONE ? null : pick(CHANNELS, by),
  };
}

function encodeSeen({ temperature, stage, call, email, mail, promised, phone, facts }: Seen): string {
  const shared = <T>({ before, now }: Shared<T | null>, from: readonly T[]) =>
    indexOf(from, before) + indexOf(from, now);
  return [
    shared(temperature, TEMPERATURES) +
      shared(stage, STAGES) +
      shared(call, FLAGS) +
      shared(email, FLAGS) +
      shared(mail, FLAGS),
    promised ? encodePromised(promised) : "",
    phone,
    indexOf(TEMPERATURES, facts.filled) + (facts.neededBy === null ? "" : facts.neededBy.toString(36)),
  ].join(",");
}

function decodeSeen(text: string): Seen {
  const [cells = "", promised = "", phone = "", facts = ""] = text.split(",");
  if (cells.length !== 10) throw new Error(`${text} is nothing seen.`);
  const blankOr = <T>(from: readonly T[], digit: string) => (digit === NONE ? null : pick(from, digit));
  const shared = <T>(from: readonly T[], place: number) => ({
    before: blankOr(from, cells.charAt(place)),
    now: blankOr(from, cells.charAt(place + 1)),
  });
  const tick = (place: number) => ({
    before: pick(FLAGS, cells.charAt(place)),
    now: pick(FLAGS, cells.charAt(place + 1)),
  });
  return {
    temperature: shared(TEMPERATURES, 0),
    stage: shared(STAGES, 2),
    call: tick(4),
    email: tick(6),
    mail: tick(8),
    promised: promised === "" ? null : decodePromised(promised),
    phone,
    facts: { filled: pick(TEMPERATURES, facts.charAt(0)), neededBy: facts.length > 1 ? number(facts.slice(1)) : null },
  };
}

const FLAGS: readonly boolean[] = [false, true];

function list(text: string): string[] {
  return text === "" ? [] : text.split(",");
}

function indexOf<T>(words: readonly T[], word: T | null): string {
  return word === null ? NONE : words.indexOf(word).toString(36);
}

function pick<T>(words: readonly T[], digit: string): T {
  return at(words, number(digit));
}

function at<T>(words: readonly T[], place: number): T {
  const word = words[place];
  if (word === undefined) throw new Error(`There is no word ${place}.`);
  return word;
}

function number(text: string): number {
  const found = Number.parseInt(text, 36);
  if (Number.isNaN(found)) throw new Error(`${text} is no number.`);
  return found;
}

/** Three characters: enough to notice a cell that was cut or typed into. */
function checksum(text: string): string {
  return hash(text).toString(36).slice(-3);
}

/** FNV-1a, as an unsigned number of 32 bits. */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  return sum >>> 0;
}
