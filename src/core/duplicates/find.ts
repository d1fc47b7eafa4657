/** Leads that stand in the sheet twice, found through an index of what each is known by and never pair by pair. */

import { type Identity, isColleague, namedKeys } from "../intake/match";

/** How it is known that two rows are one lead. */
export type Sameness = "email" | "phone" | "name and company" | "name and address";

export interface Pair<Lead> {
  /** The upper row. */
  first: Lead;
  second: Lead;
  by: Sameness;
}

/** Among rows that share a key so many are compared: a number of a whole firm stands in hundreds. */
const MOST_COMPARED = 20;

/**
 * Every lead that an earlier one seems to be, with that one: of a lead that stands there n times, n - 1 pairs with the first.
 * @param apart whether the owner said that these two are not the same
 */
export function findPairs<Lead extends { identity: Identity }>(
  leads: Iterable<Lead>,
  apart: (one: Lead, other: Lead) => boolean,
): Pair<Lead>[] {
  const byKey = new Map<string, Lead[]>();
  const firsts = new Map<Lead, Lead>();
  const pairs: Pair<Lead>[] = [];
  for (const second of leads) {
    const keys = keysOf(second.identity);
    const found = earlier(second, keys, byKey, apart);
    if (found !== null) {
      const first = firsts.get(found.first) ?? found.first;
      const known = apart(first, second) ? found.first : first;
      firsts.set(second, known);
      pairs.push({ first: known, second, by: found.by });
    }
    for (const [key] of keys) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [second]);
      else if (same.length < MOST_COMPARED) same.push(second);
    }
  }
  return pairs;
}

type Keys = readonly (readonly [key: string, by: Sameness])[];

function keysOf(identity: Identity): Keys {
  const named = namedKeys(identity);
  return [
    ...identity.emails.map((key) => [key, "email"] as const),
    ...named.map((key) => [key, key.startsWith("company") ? "name and company" : "name and address"] as const),
    ...identity.phones.map((key) => [key, "phone"] as const),
  ];
}

function earlier<Lead extends { identity: Identity }>(
  lead: Lead,
  keys: Keys,
  byKey: ReadonlyMap<string, readonly Lead[]>,
  apart: (one: Lead, other: Lead) => boolean,
): { first: Lead; by: Sameness } | null {
  for (const [key, by] of keys) {
    for (const first of byKey.get(key) ?? []) {
      const differ = by === "phone" && isColleague(lead.identity, first.identity);
      if (!differ && !apart(first, lead)) return { first, by };
    }
  }
  return null;
}
