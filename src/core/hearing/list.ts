/** Mail to many: mailing lists and newsletters. It is no reply, whoever sends it. */

import type { Message } from "./message";

const HEADERS: readonly (readonly [name: string, tells: RegExp])[] = [
  ["List-Id", /\S/],
  ["List-Unsubscribe", /\S/],
  ["Precedence", /^(?:list|bulk)$/i],
];

export function isToMany({ header }: Message): boolean {
  return HEADERS.some(([name, tells]) => tells.test(header(name).trim()));
}
