/** How sure a share is: Wilson's interval, the interval of a difference, and whether several shares differ at all. */

/** So many of so many: `of` is at least `hits`. */
export interface Share {
  hits: number;
  of: number;
}

export interface Interval {
  from: number;
  to: number;
}

/** How sure to be: the point of the normal distribution, and those of chi-square from one degree of freedom on. */
export interface Level {
  z: number;
  chiSquare: readonly number[];
}

export const SURE_95: Level = {
  z: 1.96,
  chiSquare: [3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507, 16.919, 18.307, 19.675, 21.026],
};
export const SURE_99: Level = {
  z: 2.576,
  chiSquare: [6.635, 9.21, 11.345, 13.277, 15.086, 16.812, 18.475, 20.09, 21.666, 23.209, 24.725, 26.217],
};

/** The interval of a share by Wilson (§7: 95 %), within 0 and 1; with nothing counted, all of it. */
export function wilson({ hits, of }: Share, { z }: Level = SURE_95): Interval {
  if (of === 0) return { from: 0, to: 1 };
  const share = hits / of;
  const spread = (z * z) / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return {
    from: hits === 0 ? 0 : Math.max(0, Math.min(share, middle - half)),
    to: hits === of ? 1 : Math.min(1, Math.max(share, middle + half)),
  };
}

/** By how much one share is above another at the very least: the lower end of Newcombe's interval, made of Wilson's two. */
export function leastAbove(high: Share, low: Share, level: Level = SURE_95): number {
  if (high.of === 0 || low.of === 0) return -1;
  const upper = high.hits / high.of;
  const lower = low.hits / low.of;
  return upper - lower - Math.hypot(upper - wilson(high, level).from, wilson(low, level).to - lower);
}

/**
 * Whether shares differ more than chance makes them (chi-square). Among many hours the best and the worst look far apart
 * by chance alone: this asks of all at once, before any two are compared.
 */
export function differ(shares: readonly Share[], { chiSquare }: Level = SURE_95): boolean {
  const counted = shares.filter(({ of }) => of > 0);
  const all = counted.reduce((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }), { hits: 0, of: 0 });
  const limit = chiSquare[counted.length - 2];
  if (limit === undefined || all.hits === 0 || all.hits === all.of) return false;
  const share = all.hits / all.of;
  const chi = counted.reduce((sum, { hits, of }) => sum + (hits - of * share) ** 2 / (of * share * (1 - share)), 0);
  return chi >= limit;
}

/**
 * Whether one is surely above the other where each kind is compared with its own (Mantel and Haenszel): calls to those who
 * talked with us before connect so much more often that an hour looks good for being theirs.
 */
export function isAboveWithin(high: readonly Share[], low: readonly Share[], { z }: Level): boolean {
  let above = 0;
  let variance = 0;
  high.forEach((one, kind) => {
    const other = low[kind] ?? { hits: 0, of: 0 };
    const of = one.of + other.of;
    const hits = one.hits + other.hits;
    if (of <= 1) return;
    above += one.hits - (one.of * hits) / of;
    variance += (one.of * other.of * hits * (of - hits)) / (of * of * (of - 1));
  });
  return variance > 0 && above >= z * Math.sqrt(variance);
}
