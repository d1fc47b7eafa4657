/** What is wrong with the owner's book, in words the owner can act on. */

/** An error for the owner's eyes: its message says which sheet, row and column, what was found and what to do. */
export class OwnerError extends Error {
  override name = "OwnerError";
}
