/** The channel that a promise names beside its time: "call Thu 2pm", "tomorrow by email". */

import type { Channel } from "../model";

const VERBS = new Map<string, Channel>([
  ["call", "Call"],
  ["ring", "Call"],
  ["phone", "Call"],
  ["email", "Email"],
  ["e-mail", "Email"],
  ["text", "Text"],
  ["sms", "Text"],
  ["visit", "Visit"],
  ["meet", "Visit"],
  ["postcard", "Postcard"],
  ["letter", "Letter"],
]);

const NAMES = [...VERBS.keys()].join("|");
const BEFORE = new RegExp(
  `^(?:(?:i['’]ll|will|to|please) )*(${NAMES})(?: (?:me|us|you|them|him|her|back|again))*(?: |$)`,
);
const AFTER = new RegExp(` (?:by|per|via|with an?) (${NAMES})$`);

/** The words in lower case, without the channel. */
export function takeChannel(words: string): { channel: Channel | null; rest: string } {
  const found = BEFORE.exec(words) ?? AFTER.exec(words);
  if (found === null) return { channel: null, rest: words };
  return { channel: VERBS.get(found[1] ?? "") ?? null, rest: words.replace(found[0], "").trim() };
}
