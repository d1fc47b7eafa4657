/** Promises in the calendar: which are to stand there, and what has to be done so that they do. */

import type { Channel, Decision, Minute, Slot } from "../model";

/** A promise for a moment that stands. */
export interface StandingPromise {
  leadId: string;
  at: Minute;
  /** "Call Maya Ellison, 212-555-0100". */
  title: string;
}

/** One that is in the calendar, or is about to be. */
export interface KeptPromise extends StandingPromise {
  /** ID of its event; "": about to be made. */
  event: string;
}

export interface Changes {
  remove: KeptPromise[];
  change: { from: KeptPromise; to: StandingPromise }[];
  add: StandingPromise[];
}

/** Minutes that a promise takes. */
export const PROMISE_LENGTH = 15;

/** So many of the soonest are in the calendar: what is remembered of them has its bounds. */
const MOST_EVENTS = 100;

/** The promise of a lead that stands, if it was given for a time of day. */
export function promiseOf({ next, others }: Pick<Decision, "next" | "others">): Slot | null {
  const promise = [next, ...others].find((slot) => slot?.kind === "promise");
  return promise?.allDay === false ? promise : null;
}

export function promiseTitle(channel: Channel | null, name: string, phone: string): string {
  const who = channel === "Call" && phone !== "" ? `${name}, ${phone}` : name;
  return `${channel ?? "Contact"} ${who}`.replace(/\s+/g, " ").slice(0, 200);
}

/**
 * What has to be done: at most so many changes, what must go first. What is past is not put into the calendar any more; what is there already
 * stays until it is kept.
 */
export function promiseChanges(
  standing: readonly StandingPromise[],
  kept: readonly KeptPromise[],
  now: Minute,
  most: number,
): Changes {
  const known = new Map(kept.map((promise) => [promise.leadId, promise]));
  const wanted = [...standing]
    .filter(({ at, leadId }) => at > now || known.has(leadId))
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST_EVENTS);
  const byLead = new Map(wanted.map((promise) => [promise.leadId, promise]));
  const remove = kept.filter(({ leadId }) => !byLead.has(leadId)).slice(0, most);
  const change = wanted
    .flatMap((to) => {
      const from = known.get(to.leadId);
      return from !== undefined && (from.at !== to.at || from.title !== to.title) ? [{ from, to }] : [];
    })
    .slice(0, most - remove.length);
  const add = wanted
    .filter(({ leadId, at }) => at > now && !known.has(leadId))
    .slice(0, most - remove.length - change.length);
  return { remove, change, add };
}
