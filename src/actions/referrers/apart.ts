/** The owner's word that two names are not one referrer: remembered beside that of rows which are not one lead. */

import * as v from "valibot";
import { addMerge } from "../../book/merges";
import { type Minute, OwnerError } from "../../core/model";
import { isoOf } from "../../core/time";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { openBook } from "../opening/open-book";
import type { ReferrersView } from "../views";
import { apartKey } from "./kept-apart";
import { viewReferrers } from "./view";

const NAME = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1_000));

/** Stoke asks about these two no more, however they are spelled. */
export function keepReferrersApart(one: unknown, other: unknown, now: Minute): ReferrersView {
  const names = v.safeParse(v.tuple([NAME, NAME]), [one, other]);
  if (!names.success) throw new OwnerError("Choose two referrers first.");
  const [keep, rest] = names.output;
  lockBook();
  addMerge({
    id: idSource("T")().replace(/^T/, "M"),
    status: "Apart",
    when: isoOf(now, openBook(now).zone),
    keptId: apartKey(keep),
    otherId: apartKey(rest),
    kept: keep,
    other: rest,
    content: "",
  });
  return viewReferrers(
    now,
    `Stoke will not ask about ${rest} and ${keep} again. Should they be one after all, write ${rest} under Also called of ${keep} on the sheet.`,
  );
}
