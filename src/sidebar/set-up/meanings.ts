/** Which meanings the owner has given to more than one column. */

/** Field keys that stand more than once; "" (leave alone) may. */
export function doubledFields(meanings: readonly string[]): ReadonlySet<string> {
  return new Set(meanings.filter((field, index) => field !== "" && meanings.indexOf(field) !== index));
}
