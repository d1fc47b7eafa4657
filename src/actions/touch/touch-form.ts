/** The log form as a page sends it, checked at the door. */

import * as v from "valibot";
import {
  CHANNELS,
  type Channel,
  DIRECTIONS,
  type Minute,
  type Outcome,
  OwnerError,
  type Promised,
  type Touch,
} from "../../core/model";
import { readPromise } from "../../core/promise";
import { minuteOf } from "../../core/time";
import type { Book } from "../opening/open-book";
import { outcomesOf } from "./choices";

/** Google Sheets takes 50,000 characters a cell. */
const LONGEST_NOTE = 20_000;

const SHAPE = v.object({
  leadId: v.pipe(v.string(), v.nonEmpty()),
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  channel: v.picklist(CHANNELS),
  direction: v.picklist(DIRECTIONS),
  outcome: v.string(),
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  promise: v.pipe(v.string(), v.maxLength(200)),
  promiseBy: v.union([v.literal(""), v.picklist(CHANNELS)]),
  changeTemperature: v.boolean(),
  at: v.string(),
});

export interface CheckedForm {
  leadId: string;
  /** 1-based row where the page saw the lead. */
  row: number;
  touch: Touch;
  note: string;
  changeTemperature: boolean;
}

/** Throws an OwnerError that says what in the form cannot be. */
export function checkForm(form: unknown, book: Book): CheckedForm {
  const parsed = v.safeParse(SHAPE, form);
  if (!parsed.success) throw new OwnerError(`That touch cannot be logged: ${parsed.issues[0].message}.`);
  const { leadId, row, channel, direction, note, promise, promiseBy, changeTemperature, at } = parsed.output;
  const outcome = outcomeOf(parsed.output, channel);
  const when = momentOf(at, book);
  const touch: Touch = {
    at: when,
    channel,
    direction,
    outcome,
    promised: promiseOf(promise, promiseBy, book),
    by: "owner",
  };
  return { leadId, row, touch, note: note.trim(), changeTemperature };
}

/** What the words promise; null for none. Throws an OwnerError for words that are no time. */
export function promiseOf(words: string, by: Channel | "", { now, zone, locale }: Book): Promised | null {
  if (words.trim() === "") return null;
  const read = readPromise(words, now, zone, locale);
  if ("error" in read) throw new OwnerError(read.error);
  return { when: read.promised.when, channel: by === "" ? read.promised.channel : by };
}

function outcomeOf(
  { direction, outcome }: { direction: Touch["direction"]; outcome: string },
  channel: Channel,
): Outcome | null {
  if (direction === "Skip") return null;
  const found = outcomesOf(channel, direction).find((known) => known === outcome);
  if (found === undefined)
    throw new OwnerError(
      `“${outcome}” is no outcome of ${direction === "In" ? "an inbound touch" : "this"} by ${channel}.`,
    );
  return found;
}

function momentOf(iso: string, { now, zone }: Book): Minute {
  if (iso === "") return now;
  const at = minuteOf(iso, zone);
  if (at === null) throw new OwnerError(`“${iso}” is not a date and time. Write one such as 2026-11-05 14:20.`);
  if (at > now) throw new OwnerError("A touch that is still to come cannot be logged. Promise it instead.");
  return at;
}
