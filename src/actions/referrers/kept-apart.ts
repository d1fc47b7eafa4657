/** Which names the owner said are not one referrer. */

import { readMerges } from "../../book/merges";
import { referrerKey } from "../../core/referrers";

/** What stands for a referrer where rows that are apart have the IDs of leads, which no such text is. */
export function apartKey(name: string): string {
  return `Referrer ${referrerKey(name)}`;
}

/** Tells whether two names were said to be apart, in whichever spelling. Two calls at most. */
export function keptApart(): (one: string, other: string) => boolean {
  const pairs = new Set(
    readMerges().flatMap(({ status, keptId, otherId }) => (status === "Apart" ? [pairKey(keptId, otherId)] : [])),
  );
  return (one, other) => pairs.size > 0 && pairs.has(pairKey(apartKey(one), apartKey(other)));
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
