/** Which of several groups of leads or calls does surely better than another, if any. */

import { differ, isAboveWithin, type Level, leastAbove, type Share } from "./ratio";
import type { CallTally, Tally } from "./tally";

/** A figure with fewer leads behind it is no ground for anything (§7). */
export const FEW_LEADS = 5;

export interface Group extends Share {
  name: string;
  /** How many leads it is worth. */
  leads: number;
  /** The share as sure as it is: of smaller numbers where the calls to one lead went alike. */
  sure: Share;
  /** The same in kinds that are compared each with its own: calls to strangers, and to those who talked with us before. */
  kinds: readonly Share[];
}

export interface Pair {
  best: Group;
  worst: Group;
}

/** Those with enough leads behind them. */
export function knownOf(all: readonly Group[]): Group[] {
  return all.filter(({ leads }) => leads >= FEW_LEADS);
}

/**
 * The two that are most surely apart; null where all of them together do not differ more than chance makes them, or no
 * two of them do by the interval of their difference, and kind by kind.
 */
export function compare(all: readonly Group[], level: Level): Pair | null {
  const known = knownOf(all);
  const shares = known.map(({ sure }) => sure);
  if (!differ(shares, level)) return null;
  let found: Pair | null = null;
  let most = 0;
  for (const best of known) {
    for (const worst of known) {
      const least = leastAbove(best.sure, worst.sure, level);
      if (least <= most || !isAboveWithin(best.kinds, worst.kinds, level)) continue;
      most = least;
      found = { best, worst };
    }
  }
  return found;
}

/** Leads that bought: each counts once. */
export function ofLeads(name: string, tally: Tally | undefined): Group {
  const share = { hits: tally?.hitLeads.count ?? 0, of: tally?.leads.count ?? 0 };
  return { name, leads: share.of, ...share, sure: share, kinds: [share] };
}

/**
 * Calls, and those that connected. Some leads nearly always come to the phone and some never, and many are called at
 * an hour of their own: ten calls to one of them tell less than ten calls to ten. So the numbers are made smaller by as
 * much as the leads differ more than calls by lot would.
 * @param fresh of the same calls those to leads that had not been reached before
 */
export function ofCalls(
  tallies: readonly CallTally[],
  fresh: readonly Tally[],
  nameOf: (at: number) => string,
): Group[] {
  const all = tallies.map(({ variance }) => variance);
  const total = (pick: (one: CallTally["variance"]) => number) => all.reduce((sum, one) => sum + pick(one), 0);
  const common = excess({ asIs: total(({ asIs }) => asIs), ifApart: total(({ ifApart }) => ifApart) });
  return tallies.map((tally, at) => {
    const { hits, of, worthLeads, variance } = tally;
    const factor = Math.max(common, excess(variance));
    const smaller = (share: Share): Share => ({ hits: share.hits / factor, of: share.of / factor });
    const first = fresh[at] ?? { hits: 0, of: 0 };
    const later = { hits: hits - first.hits, of: of - first.of };
    const sure = smaller({ hits, of });
    return { name: nameOf(at), leads: worthLeads, hits, of, sure, kinds: [smaller(first), smaller(later)] };
  });
}

function excess({ asIs, ifApart }: CallTally["variance"]): number {
  return ifApart === 0 ? 1 : Math.max(1, asIs / ifApart);
}
