/** Two spellings of one referrer made one, and two again: the *Also called* cell says so; no lead's row is touched. */

import { dropReferrer, readReferrers, writeAlso } from "../../book/referrers/sheet";
import { REFERRERS } from "../../book/sheets";
import { type Minute, OwnerError } from "../../core/model";
import { referrerKey, spellingsIn } from "../../core/referrers";
import { lockBook } from "../../google/lock";
import type { ReferrersView } from "../views";
import { viewReferrers } from "./view";

/** The other spelling, and those that it had, count for `keep` from now on. Throws an OwnerError where one of them is gone. */
export function joinReferrers(keep: string, other: string, now: Minute): ReferrersView {
  lockBook();
  const rows = readReferrers()?.rows ?? [];
  const [kept, gone] = [keep, other].map((wanted) => rows.find(({ name }) => name === wanted));
  if (kept === undefined || gone === undefined || kept === gone) {
    throw new OwnerError(`${kept === undefined ? keep : other} is no longer in the sheet "${REFERRERS}".`);
  }
  const spellings = [...spellingsIn(kept.also), gone.name, ...spellingsIn(gone.also)];
  writeAlso(keep, distinct(spellings, keep));
  const dropped = dropReferrer(other);
  const stays = dropped ? "" : ` Your words about ${other} stay in its row.`;
  return viewReferrers(now, `${other} counts for ${keep} now.${stays}`);
}

/** The spelling is a referrer of its own again. */
export function splitReferrer(name: string, spelling: string, now: Minute): ReferrersView {
  lockBook();
  const row = readReferrers()?.rows.find((one) => one.name === name);
  const spellings = spellingsIn(row?.also ?? "");
  if (!spellings.includes(spelling)) throw new OwnerError(`${spelling} is not among the other spellings of ${name}.`);
  writeAlso(
    name,
    spellings.filter((one) => one !== spelling),
  );
  return viewReferrers(now, `${spelling} is a referrer of its own again.`);
}

function distinct(spellings: readonly string[], name: string): string[] {
  const seen = new Set([referrerKey(name)]);
  return spellings.filter((spelling) => {
    const key = referrerKey(spelling);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
