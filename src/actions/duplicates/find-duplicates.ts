/** Looking for duplicates, and the owner's word that two rows are not the same. */

import * as v from "valibot";
import { addMerge, readMerges } from "../../book/merges";
import { type Minute, OwnerError } from "../../core/model";
import { isoOf } from "../../core/time";
import { idSource } from "../../google/ids";
import { lockBook } from "../../google/lock";
import { openBook } from "../opening/open-book";
import { settleAll } from "../settling/settle-all";
import type { Duplicates } from "../views";
import { listDuplicates } from "./list-duplicates";
import { finishMerges } from "./merge-leads";
import { finishUndoing } from "./undo-merge";

/**
 * Everything that is double. Rows that Stoke has not seen yet get their IDs first, and merges that were cut off are finished.
 * At most 15 calls else.
 */
export function findDuplicates(now: Minute): Duplicates {
  lockBook();
  const book = openBook(now);
  const merges = readMerges();
  finishMerges(book, merges);
  finishUndoing(book, merges);
  settleAll(book, () => undefined, "state");
  return listDuplicates(book, "", "");
}

/** Remembers that these two are not the same. */
export function keepApart(oneId: unknown, otherId: unknown, now: Minute): Duplicates {
  const ids = v.safeParse(v.tuple([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.string(), v.nonEmpty())]), [
    oneId,
    otherId,
  ]);
  if (!ids.success) throw new OwnerError("Choose two rows first.");
  const [keptId, other] = ids.output;
  lockBook();
  const book = openBook(now);
  addMerge({
    id: idSource("T")().replace(/^T/, "M"),
    status: "Apart",
    when: isoOf(now, book.zone),
    keptId,
    otherId: other,
    kept: "",
    other: "",
    content: "",
  });
  return listDuplicates(book, "Stoke will not ask about these two again.", "");
}
