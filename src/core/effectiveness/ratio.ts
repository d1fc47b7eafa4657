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

/** Of the normal distribution, for 95 %. */
const Z = 1.96;

/** The 95 % interval of a share by Wilson (§7), within 0 and 1; with nothing counted, all of it. */
export function wilson({ hits, of }: Share): Interval {
  if (of === 0) return { from: 0, to: 1 };
  const share = hits / of;
  const spread = (Z * Z) / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return {
    from: hits === 0 ? 0 : Math.max(0, Math.min(share, middle - half)),
    to: hits === of ? 1 : Math.min(1, Math.max(share, middle + half)),
  };
}

/** By how much one share is above another at the very least: the lower end of Newcombe's 95 % interval, made of Wilson's two. */
export function leastAbove(high: Share, low: Share): number {
  if (high.of === 0 || low.of === 0) return -1;
  const upper = high.hits / high.of;
  const lower = low.hits / low.of;
  return upper - lower - Math.hypot(upper - wilson(high).from, wilson(low).to - lower);
}

/** 95 % points of chi-square, from one degree of freedom on. */
const CHI_SQUARE = [
  3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507, 16.919, 18.307, 19.675, 21.026, 22.362, 23.685, 24.996,
  26.296, 27.587, 28.869, 30.144, 31.41, 32.671, 33.924, 35.172,
];

/**
 * Whether shares differ more than chance makes them (chi-square, 95 %). Among many hours the best and the worst look far apart
 * by chance alone: this asks of all at once, before any two are compared.
 */
export function differ(shares: readonly Share[]): boolean {
  const counted = shares.filter(({ of }) => of > 0);
  const all = counted.reduce((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }), { hits: 0, of: 0 });
  const limit = CHI_SQUARE[counted.length - 2];
  if (limit === undefined || all.hits === 0 || all.hits === all.of) return false;
  const share = all.hits / all.of;
  const chi = counted.reduce((sum, { hits, of }) => sum + (hits - of * share) ** 2 / (of * share * (1 - share)), 0);
  return chi >= limit;
}
