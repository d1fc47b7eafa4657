/** Functions that ask and decide. */

import { CellError } from "../../grid/values";
import type { Argument } from "../evaluate";
import { type FunctionTable, MANY, of, sound } from "./signature";

export const LOGIC: FunctionTable = {
  IF: of(2, 3, ([test, yes, no]) => (test?.truth() ? (yes?.value() ?? null) : no ? no.value() : false)),
  IFS: of(2, MANY, (args) => {
    const at = args.findIndex((test, index) => index % 2 === 0 && test.truth());
    if (at < 0) throw new CellError("#N/A", "No match.");
    return args[at + 1]?.value() ?? null;
  }),
  IFERROR: of(1, 2, ([value, otherwise]) => {
    const found = value?.value() ?? null;
    return found instanceof CellError ? (otherwise ? otherwise.value() : "") : found;
  }),
  AND: of(1, MANY, (args) => truths(args).every(Boolean)),
  OR: of(1, MANY, (args) => truths(args).some(Boolean)),
  NOT: of(1, 1, ([value]) => !value?.truth()),
  ISBLANK: of(1, 1, ([value]) => value?.value() === null),
  ISERROR: of(1, 1, ([value]) => value?.value() instanceof CellError),
  ISNUMBER: of(1, 1, ([value]) => typeof value?.value() === "number"),
  ISTEXT: of(1, 1, ([value]) => typeof value?.value() === "string"),
  EXACT: of(2, 2, ([a, b]) => a?.text() === b?.text()),
  TRUE: of(0, 0, () => true),
  FALSE: of(0, 0, () => false),
};

/** Of cells the booleans and numbers only. */
function truths(args: readonly Argument[]): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    if (!arg.block) found.push(arg.truth());
    else
      arg.each((value) => {
        if (value !== null && typeof sound(value) !== "string") found.push(value !== false && value !== 0);
      });
  }
  return found;
}
