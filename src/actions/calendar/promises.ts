/** Promises in the owner's calendar: each that was given for a time of day, until it is kept. */

import * as v from "valibot";
import {
  type KeptPromise,
  PROMISE_LENGTH,
  promiseChanges,
  promiseOf,
  promiseTitle,
  type StandingPromise,
} from "../../core/calendar-events";
import { fromParts, inParts } from "../../core/kept";
import { addEvent, calendarId, changeEvent, findEvents, removeEvent } from "../../google/calendar";
import { lockBook } from "../../google/lock";
import { type Memory, recall, remember } from "../../google/memory";
import { isNotAllowed } from "../../google/permissions";
import type { Book } from "../opening/open-book";
import type { Settled } from "../settling/settle";

const NAME = "promises";

const Kept = v.object({
  /** In whose calendar they stand. */
  calendar: v.string(),
  promises: v.array(v.object({ leadId: v.string(), at: v.number(), title: v.string(), event: v.string() })),
});

/** In one run; each takes a call or two. The rest comes in the next hour. */
const MOST_CHANGES = 20;

/** How the text of an event ends, before the lead's ID. */
const MARK = "Promised; Stoke keeps this event: ";

/** The promise of a lead that is to stand in the calendar, if any. */
export function standingPromise({ row, state, decision }: Settled, name: () => string): StandingPromise | null {
  const slot = promiseOf(decision);
  return slot && { leadId: state.leadId, at: slot.at, title: promiseTitle(slot.channel, name(), row.phone) };
}

/** Whether the calendar may have to be changed for promises at all. */
export function keepsPromises({ rules }: Book, memory: Memory): boolean {
  return rules.settings.promisesInCalendar || (keptIn(memory)?.promises.length ?? 0) > 0;
}

/**
 * Makes the calendar hold these promises, as far as so many changes go. No call where it does. Events are remembered as about to be made before
 * they are made, and looked for where a run was killed in between.
 */
export function alignPromises(book: Book, standing: readonly (StandingPromise | null)[], memory: Memory): void {
  const given = standing.flatMap((promise) => promise ?? []);
  const wanted = book.rules.settings.promisesInCalendar ? given : [];
  const kept = keptIn(memory)?.promises ?? [];
  if (isAligned(wanted, kept, book.now)) return;
  try {
    lockBook();
    alignUnderLock(book, wanted);
  } catch (error) {
    // The sidebar says that Stoke may not use the calendar.
    if (!isNotAllowed(error)) throw error;
  }
}

function isAligned(wanted: readonly StandingPromise[], kept: readonly KeptPromise[], now: number): boolean {
  const { remove, change, add } = promiseChanges(wanted, kept, now, MOST_CHANGES);
  return remove.length + change.length + add.length === 0 && kept.every(({ event }) => event !== "");
}

function alignUnderLock(book: Book, wanted: readonly StandingPromise[]): void {
  const mine = calendarId();
  const before = keptIn(recall());
  if (before !== null && before.calendar !== mine && before.promises.length > 0) return;
  const kept = before === null ? [] : foundAgain(before.promises);
  const { remove, change, add } = promiseChanges(wanted, kept, book.now, MOST_CHANGES);
  for (const { event } of remove) removeEvent(event);
  const gone = new Set(remove.map(({ leadId }) => leadId));
  const lost: StandingPromise[] = [];
  const changed = new Map<string, KeptPromise>();
  for (const { from, to } of change) {
    if (changeEvent(from.event, { title: to.title, ...timesOf(to) }))
      changed.set(to.leadId, { ...to, event: from.event });
    else {
      gone.add(to.leadId);
      if (to.at > book.now) lost.push(to);
    }
  }
  const stay = kept.flatMap((promise) => (gone.has(promise.leadId) ? [] : [changed.get(promise.leadId) ?? promise]));
  const made = [...lost, ...add].map((promise) => ({ ...promise, event: "" }));
  keep(mine, [...stay, ...made]);
  for (const promise of made) promise.event = addEvent(eventOf(promise));
  if (made.length > 0) keep(mine, [...stay, ...made]);
}

/** What a killed run had made has its event again; what it had not made is forgotten. Three calls and more, only after such a run. */
function foundAgain(promises: readonly KeptPromise[]): KeptPromise[] {
  const claimed = promises.filter(({ event }) => event === "");
  if (claimed.length === 0) return [...promises];
  const moments = claimed.map(({ at }) => at);
  const from = new Date(Math.min(...moments) * 60_000);
  const until = new Date((Math.max(...moments) + PROMISE_LENGTH) * 60_000);
  const events = findEvents(from, until, "Stoke keeps this event");
  return promises.flatMap((promise) => {
    if (promise.event !== "") return [promise];
    const found = events.find(({ description }) => description.endsWith(MARK + promise.leadId));
    return found === undefined ? [] : [{ ...promise, event: found.id }];
  });
}

/** Takes all of them away. Two calls each. @returns a sentence on what stays, else "" */
export function removePromises(memory: Memory): string {
  const kept = keptIn(memory);
  if (kept === null || kept.promises.length === 0) return "";
  if (kept.calendar !== calendarId()) return `The promises in the calendar of ${kept.calendar} stay there.`;
  for (const { event } of foundAgain(kept.promises)) removeEvent(event);
  return "";
}

function keptIn(memory: Memory): v.InferOutput<typeof Kept> | null {
  const kept = v.safeParse(Kept, fromParts(NAME, memory));
  return kept.success ? kept.output : null;
}

function keep(calendar: string, promises: readonly KeptPromise[]): void {
  remember(inParts(NAME, JSON.stringify({ calendar, promises })));
}

function eventOf(promise: StandingPromise) {
  return { title: promise.title, description: MARK + promise.leadId, ...timesOf(promise) };
}

function timesOf({ at }: StandingPromise): { start: Date; end: Date } {
  return { start: new Date(at * 60_000), end: new Date((at + PROMISE_LENGTH) * 60_000) };
}
