/** Rows of a report: a label and five cells, each a figure with the leads behind it. */

import { leadShare, tryShare } from "./advice";
import { FEW_LEADS } from "./compare";
import { type Share, wilson } from "./ratio";
import { type Behind, type Counted, MOST_REMEMBERED, type Tally } from "./tally";

export interface Row {
  label: string;
  cells: readonly [Figure, Figure, Figure, Figure, Figure];
}

/** A number, a share from 0 to 1, or a few words; null is a blank cell. */
export interface Figure {
  value: number | string | null;
  /** The leads behind it; null where there is none to show. */
  behind: Behind | null;
}

export const NOTHING: Figure = { value: null, behind: null };

export function figure(value: number | string | null, behind: Behind | null): Figure {
  return { value, behind };
}

/**
 * Leads, what was counted, what of it succeeded, the share and where it very likely lies; blank where nothing was counted,
 * and no share where fewer than five leads stand behind it (§7).
 * @param per what the share is of: tries, or leads, with their touches or "alone"
 */
export function shareRow(label: string, tally: Counted | undefined, per: "try" | "lead" | "lead alone"): Row {
  if (tally === undefined || tally.leads.count === 0) {
    return { label, cells: [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING] };
  }
  const { leads, hitLeads, of } = tally;
  const share = per === "try" ? tryShare(tally) : leadShare(tally);
  const few = leads.count < FEW_LEADS;
  return {
    label,
    cells: [
      figure(leads.count, leads),
      per === "lead alone" ? NOTHING : figure(of, leads),
      figure(share.hits, hitLeads),
      few ? NOTHING : figure(share.hits / share.of, hitLeads),
      figure(few ? "too few leads to say" : between(share), leads),
    ],
  };
}

/** Rounded outwards: it promises no more than it knows. */
function between(share: Share): string {
  const { from, to } = wilson(share);
  return `${Math.floor(from * 100)} and ${Math.ceil(to * 100)} %`;
}

/** Of tallies that share no lead. */
export function sumOf(all: readonly Tally[]): Counted | undefined {
  if (all.length === 0) return undefined;
  const sum = (pick: (tally: Tally) => number) => all.reduce((count, tally) => count + pick(tally), 0);
  const behind = (pick: (tally: Tally) => Behind): Behind => ({
    count: sum((tally) => pick(tally).count),
    some: all
      .flatMap((tally) => pick(tally).some)
      .sort((a, b) => a - b)
      .slice(0, MOST_REMEMBERED),
  });
  return {
    of: sum(({ of }) => of),
    hits: sum(({ hits }) => hits),
    leads: behind(({ leads }) => leads),
    hitLeads: behind(({ hitLeads }) => hitLeads),
  };
}

export function median(ascending: readonly number[]): number {
  const half = ascending.length / 2;
  const upper = ascending[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? (upper + (ascending[half - 1] ?? 0)) / 2 : upper;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
