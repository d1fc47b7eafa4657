/** The referrers of the sheet as the owner knows them: by name and other spellings. */

import { type ReferrerTable, readReferrers } from "../../book/referrers/sheet";
import { OwnerError } from "../../core/model";
import { type KnownReferrer, spellingsIn } from "../../core/referrers";

/** In the order of the rows. */
export function knownIn(referrers: ReferrerTable | null): KnownReferrer[] {
  return (referrers?.rows ?? []).map(({ name, also }) => ({ name, also: spellingsIn(also) }));
}

/** As of now, for what does not live by the sheet: nobody where there is none, or a header is gone. At most three calls. */
export function knownNow(): KnownReferrer[] {
  try {
    return knownIn(readReferrers());
  } catch (error) {
    if (error instanceof OwnerError) return [];
    throw error;
  }
}
