/** A newsletter as short texts for the document's properties, and back. */

import * as v from "valibot";
import { fromParts, inParts } from "../kept";
import type { Template } from "../templates";
import type { Newsletter } from "./letter";

const NAME = "newsletter";

/** Of the 500 KB that Google keeps for a spreadsheet a newsletter takes at most so many. */
const MOST_BYTES = 300_000;

/** Properties by name; null where there are more recipients than can be remembered. */
export function packNewsletter(letter: Newsletter): Record<string, string> | null {
  const recipients = frontCoded([...letter.recipients].sort());
  const packed = inParts(NAME, JSON.stringify({ ...letter, recipients }));
  const bytes = Object.values(packed).reduce((sum, text) => sum + text.length, 0);
  return bytes > MOST_BYTES ? null : packed;
}

/** The newsletter of such properties; null where there is none, or not all of it. Its recipients are in no order. */
export function unpackNewsletter(properties: Readonly<Record<string, string>>): Newsletter | null {
  const found = v.safeParse(SHAPE, fromParts(NAME, properties));
  return found.success ? { ...found.output, recipients: decoded(found.output.recipients) } : null;
}

/** Properties that take the place of a newsletter's: it is forgotten, and its room is given back. */
export function forgottenNewsletter(properties: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(properties).filter((name) => name === NAME || /^newsletter\.\d+$/.test(name));
  return Object.fromEntries(names.map((name) => [name, ""]));
}

const TEMPLATE: v.GenericSchema<unknown, Template> = v.object({
  name: v.string(),
  subject: v.string(),
  body: v.string(),
  step: v.string(),
  html: v.boolean(),
  from: v.string(),
  replyTo: v.string(),
  files: v.array(v.string()),
});

const SHAPE = v.object({
  id: v.string(),
  book: v.string(),
  template: TEMPLATE,
  encloses: v.picklist(["", "files", "draft"]),
  begun: v.number(),
  recipients: v.array(v.string()),
});

/** Letters that an ID shares with the one before are told by a digit of base 36; most share nearly all. */
const MOST_SHARED = 35;

function frontCoded(sorted: readonly string[]): string[] {
  return sorted.map((id, index) => {
    const before = sorted[index - 1] ?? "";
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && before[shared] === id[shared]) shared += 1;
    return shared.toString(36) + id.slice(shared);
  });
}

function decoded(coded: readonly string[]): string[] {
  let before = "";
  return coded.map((text) => {
    before = before.slice(0, Number.parseInt(text.charAt(0), 36)) + text.slice(1);
    return before;
  });
}
