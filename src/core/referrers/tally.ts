/** Leads counted by who sent them: given, tried within a day, won, thanked, and what there is to thank for (§6). */

import type { Minute, ReferrerKind } from "../model";
import { lengthLabel } from "../time";
import { referrerKey } from "./names";

/** A lead that names its referrer. */
export interface Referred {
  /** The *Referred by* cell. */
  by: string;
  kind: ReferrerKind | null;
  received: Minute;
  attempted: Minute | null;
  won: boolean;
  thanked: Minute | null;
  /** "Maya Ellison was called". */
  due: readonly string[];
}

/** A referrer as the owner knows them: the name of a row, and the other spellings of it. */
export interface KnownReferrer {
  name: string;
  also: readonly string[];
}

export interface Tally {
  name: string;
  /** Place among the known ones; null for one who is new. */
  known: number | null;
  /** The places of their leads. */
  leads: readonly number[];
  /** "Champion", "Fan", "Champion and fan", or "". */
  kind: string;
  given: number;
  soon: number;
  /** Half of those that were tried waited less: "35 min"; "" where none was. */
  wait: string;
  won: number;
  /** "2 of 4", from five on "2 of 5 (40 %)"; "" of none. */
  share: string;
  thanked: Minute | null;
  due: readonly string[];
}

const DAY = 24 * 60;
/** Fewer leads are no percentage (§7). */
const ENOUGH = 5;

/** Every known referrer in their order, then those who are new, in the order of their first leads. */
export function tally(leads: readonly Referred[], known: readonly KnownReferrer[]): Tally[] {
  const placeOf = placeAmong(known);
  const groups = new Map<string | number, number[]>(known.map((_, place) => [place, []]));
  leads.forEach(({ by }, place) => {
    const key = referrerKey(by);
    if (key === "") return;
    const group = placeOf(key) ?? key;
    const same = groups.get(group);
    if (same === undefined) groups.set(group, [place]);
    else same.push(place);
  });
  return [...groups].map(([group, places]) => {
    const own = places.flatMap((place) => leads[place] ?? []);
    const place = typeof group === "number" ? group : null;
    return { name: known[place ?? -1]?.name ?? usual(own), known: place, leads: places, ...counted(own) };
  });
}

/**
 * Gives the place of the known referrer that a key is of; null for none. Another spelling goes before a name of its own: a row that was
 * merged into another one may still stand there.
 */
export function placeAmong(known: readonly KnownReferrer[]): (key: string) => number | null {
  const places = new Map<string, number>();
  known.forEach(({ name, also }, place) => {
    if (places.has(referrerKey(name))) return;
    for (const spelling of also) {
      const key = referrerKey(spelling);
      if (key !== "" && key !== referrerKey(name) && !places.has(key)) places.set(key, place);
    }
  });
  known.forEach(({ name }, place) => {
    const key = referrerKey(name);
    if (key !== "" && !places.has(key)) places.set(key, place);
  });
  return (key) => places.get(key) ?? null;
}

/** Gives all names of the known referrer that somebody is, the row's first; of one who is not known, the name as it is. */
export function namesAmong(known: readonly KnownReferrer[]): (name: string) => readonly string[] {
  const placeOf = placeAmong(known);
  return (name) => {
    const one = known[placeOf(referrerKey(name)) ?? -1];
    return one === undefined ? [name] : [one.name, ...one.also];
  };
}

/** The spellings in an *Also called* cell: one a line, or with semicolons between. */
export function spellingsIn(cell: string): string[] {
  return cell
    .split(/[\n;]/)
    .map((spelling) => spelling.trim())
    .filter((spelling) => spelling !== "");
}

/** The spelling that most leads have; of several, that of the first. */
function usual(leads: readonly Referred[]): string {
  const counts = new Map<string, number>();
  for (const { by } of leads) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as [string, number])[0];
}

function counted(leads: readonly Referred[]): Omit<Tally, "name" | "known" | "leads"> {
  const waits = leads.flatMap(({ attempted, received }) =>
    attempted === null ? [] : [Math.max(0, attempted - received)],
  );
  const won = leads.filter((lead) => lead.won).length;
  const thanked = leads.reduce((last: Minute | null, lead) => later(last, lead.thanked), null);
  return {
    kind: kindOf(leads),
    given: leads.length,
    soon: waits.filter((wait) => wait <= DAY).length,
    wait: waits.length === 0 ? "" : lengthLabel(median(waits)),
    won,
    share: shareOf(won, leads.length),
    thanked,
    due: leads.flatMap(({ due }) => due),
  };
}

function kindOf(leads: readonly Referred[]): string {
  const kinds = (["Champion", "Fan"] as const).filter((kind) => leads.some((lead) => lead.kind === kind));
  return kinds.length > 1 ? "Champion and fan" : (kinds[0] ?? "");
}

function shareOf(won: number, given: number): string {
  if (given === 0) return "";
  const share = given < ENOUGH ? "" : ` (${Math.round((100 * won) / given)} %)`;
  return `${won} of ${given}${share}`;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return Math.floor((below + above) / 2);
}

function later(one: Minute | null, other: Minute | null): Minute | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
