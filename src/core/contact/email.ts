/** E-mail addresses: found in a cell, and checked as far as can be without writing to them. */

import { mistake, type Reading, textOf, value } from "../cells";

/** The longest that mail servers take. */
const LONGEST = 254;
const LONGEST_BEFORE_AT = 64;

const BEFORE_AT = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{2,59})$/iu;

/** Whether mail can be addressed to exactly this text: one address, nothing around it. */
export function isEmail(address: string): boolean {
  const at = address.lastIndexOf("@");
  const before = address.slice(0, at);
  return (
    at > 0 &&
    address.length <= LONGEST &&
    before.length <= LONGEST_BEFORE_AT &&
    BEFORE_AT.test(before) &&
    DOMAIN.test(address.slice(at + 1))
  );
}

/** The first address in a cell: "ana@example.com", "Ana Cruz <ana@example.com>", "a@example.com / b@example.com". */
export function readEmail(cell: unknown): Reading<string> {
  const text = textOf(cell);
  if (text === "") return value<string>(null);
  const [found] = emailsIn(text);
  return found === undefined ? mistake(cell, "Write one address, like name@example.com.") : value(found);
}

/** All addresses in a text, as written there. */
export function emailsIn(text: string): string[] {
  if (isEmail(text)) return [text];
  return text
    .split(/[\s<>,;|"()[\]]+|\/(?=\s)|mailto:/i)
    .map((part) => part.replace(/[.:]+$/, ""))
    .filter(isEmail);
}
