/** The follow-up time in the calendar: exactly one weekly event, where and as long as Settings says. */

import * as v from "valibot";
import { bookId } from "../../book/home";
import { type LeadTable, readTable } from "../../book/lead-table";
import { addressOf } from "../../book/sheets";
import { BLOCK_TITLE, type BlockLine, blockWords, nextWeekly } from "../../core/calendar-events";
import { nextBlock } from "../../core/follow-up";
import type { Day, Minute } from "../../core/model";
import { backFrom, isDayOff } from "../../core/settings";
import {
  addWeekly,
  calendarId,
  describeWeekly,
  findEvents,
  moveWeekly,
  removeWeekly,
  standsWeekly,
  type WeeklyEntry,
} from "../../google/calendar";
import { lockBook } from "../../google/lock";
import { type Memory, recall, remember } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import { dueLines } from "../lists";
import type { Book } from "../opening/open-book";
import type { Reading } from "../opening/reading";
import { nameOf, stepText } from "../settling/row-texts";

const NAME = "block";

/** What is remembered of the event. */
const Kept = v.object({
  /** In whose calendar it stands; "": in none. */
  calendar: v.string(),
  /** "": it was about to be made. */
  event: v.string(),
  /** The settings that it was made by; "" where it has to be looked at again. */
  by: v.string(),
  /** Epoch ms of the first event that was about to be made. */
  first: v.number(),
  /** The settings by which Google did not let Stoke use the calendar; "": it does. */
  denied: v.string(),
});
type Kept = v.InferOutput<typeof Kept>;

const NOTHING: Kept = { calendar: "", event: "", by: "", first: 0, denied: "" };

/** Off, because Google was not given the permission for it. */
const DENIED =
  "Your follow-up time is not in your calendar: Google has not been given permission for it. Choose Stoke > Set up again and tick every box.";

/**
 * Makes the calendar say what Settings says. No call where it does. The event is remembered as about to be made before it is made, and looked
 * for where a run was killed in between, so that it never stands twice. One that the owner deleted stays away until Settings change.
 * @param how "change": only where Settings have changed; "retry": also where the permission was missing; "anew": also where the owner deleted it
 * @returns what the owner has to know, else ""
 */
export function alignBlock(book: Book, memory: Memory, how: "change" | "retry" | "anew"): string {
  const by = settingsOf(book);
  const before = keptIn(memory) ?? NOTHING;
  const isRefused = before.denied !== "" && before.denied === by && how === "change";
  const isClaimed = before.calendar !== "" && before.event === "";
  const isRight = before.by === by && !isClaimed && before.denied === "" && how !== "anew";
  if (isRefused || isRight || (by === "" && before.calendar === "")) return "";
  try {
    lockBook();
    alignUnderLock(book, by, how === "anew");
    return "";
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    keep({ ...before, denied: by });
    return by === "" ? "" : DENIED;
  }
}

function alignUnderLock(book: Book, by: string, anew: boolean): void {
  const kept = keptIn(recall()) ?? NOTHING;
  const mine = calendarId();
  // It stands in the calendar of somebody else who runs Stoke here: one is enough, and theirs cannot be reached.
  if (kept.calendar !== "" && kept.calendar !== mine) return;
  const event = kept.event || foundAgain(kept);
  if (by === "") {
    if (event !== "") removeWeekly(event);
    keep(NOTHING);
    return;
  }
  const now = new Date(book.now * 60_000);
  const isRight = kept.by === by && event !== "";
  if (isRight && (!anew || standsWeekly(event, now))) {
    if (kept.denied !== "") keep({ ...kept, denied: "" });
    return;
  }
  const entry = entryOf(book);
  if (event !== "" && !isRight && moveWeekly(event, entry, now)) {
    keep({ ...NOTHING, calendar: mine, event, by });
    return;
  }
  keep({ ...NOTHING, calendar: mine, first: entry.start.getTime() });
  keep({ ...NOTHING, calendar: mine, event: addWeekly(entry), by });
}

/** What a killed run had made; "" where it had not come so far. */
function foundAgain({ first }: Kept): string {
  if (first === 0) return "";
  const book = bookId();
  const events = findEvents(new Date(first), new Date(first + 60_000), "Stoke");
  return events.find(({ description }) => description.includes(book))?.id ?? "";
}

/** For every morning: puts right what Settings says otherwise, and renews whom the event names. Five calls and the reading of the leads. */
export function refreshBlock(reading: Reading): void {
  const { book } = reading;
  alignBlock(book, recall(), "retry");
  const kept = keptIn(recall()) ?? NOTHING;
  if (kept.event === "" || kept.denied !== "" || kept.calendar !== calendarId()) return;
  describeWeekly(kept.event, descriptionOf(book, reading.table));
}

/** Takes it away. @returns a sentence on what stays, else "" */
export function removeBlock(memory: Memory): string {
  const kept = keptIn(memory) ?? NOTHING;
  if (kept.calendar === "") return "";
  if (kept.calendar !== calendarId()) return `The follow-up time in the calendar of ${kept.calendar} stays there.`;
  const event = kept.event || foundAgain(kept);
  if (event !== "") removeWeekly(event);
  return "";
}

function keptIn(memory: Memory): Kept | null {
  const text = memory[NAME] ?? "";
  if (text === "") return null;
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), Kept), text);
  return kept.success ? kept.output : null;
}

function keep(kept: Kept): void {
  remember({ [NAME]: JSON.stringify(kept) });
}

/** "" where no event is wanted. */
function settingsOf({ rules, zone }: Book): string {
  const { weekday, start, length } = rules.settings.followUp;
  return weekday === null ? "" : `${weekday} ${start} ${length} ${zone.name}`;
}

function entryOf(book: Book): WeeklyEntry {
  const block = nextWeekly(book.rules.settings.followUp, book.zone, book.now);
  if (block === null) throw new Error("There is no follow-up time.");
  return {
    title: BLOCK_TITLE,
    description: descriptionOf(book, readTable(book.leadSheet)),
    start: new Date(block.start * 60_000),
    end: new Date(block.end * 60_000),
    weekday: block.weekday,
    zone: book.zone.name,
  };
}

/** The list as it will stand when the next block begins on a day that is not off, if nothing is done before. */
function descriptionOf(book: Book, table: LeadTable): string {
  const { rules, zone, labels, now } = book;
  const { settings } = rules;
  const coming = nextWeekly(settings.followUp, zone, now)?.start ?? now;
  const at = nextBlock(settings.followUp, zone, (date) => isDayOff(settings, date), now) ?? coming;
  const off = at === coming ? "" : whyOff(book, zone.dateOf(coming));
  return blockWords(linesAt(book, table, at), labels.moment(at), off, addressOf(book.leadSheet.sheet));
}

function whyOff({ rules, labels }: Book, day: Day): string {
  const isHoliday = backFrom(rules.settings.absences, day) === null;
  return isHoliday ? `${labels.date(day)} is a holiday.` : `You are away on ${labels.date(day)}.`;
}

function linesAt(book: Book, table: LeadTable, at: Minute): BlockLine[] {
  const lines = dueLines({ ...book, now: at }, table, ({ row, decision }) => {
    const { action, flag } = decision;
    const phone = action?.channel === "Call" ? row.phone : "";
    const step = action === null ? "" : stepText(action);
    return { name: nameOf(table.layout, row.table), step, flag: flag?.text ?? "", phone };
  });
  return lines.map((line) =>
    line.kind === "lead"
      ? line.entry.about
      : { name: line.thanks.due.referrer, step: line.thanks.due.text, flag: "", phone: "" },
  );
}
