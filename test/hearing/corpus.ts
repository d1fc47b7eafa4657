/** The corpus: messages in the shape in which real servers send them, one .eml file each. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readEml } from "../../local/host/gmail/eml";
import type { Message } from "../../src/core/hearing";

const FOLDER = join(import.meta.dirname, "corpus");

/** The names of all messages, without ".eml". */
export function corpusNames(): string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.eml$/, ""));
}

/** The text of a message as it comes over the wire. */
export function emlOf(name: string): string {
  return readFileSync(join(FOLDER, `${name}.eml`), "utf8").replace(/\r?\n/g, "\r\n");
}

/** A message as the add-on gets it from Gmail. */
export async function messageOf(name: string): Promise<Message> {
  const eml = emlOf(name);
  const { letter, headers } = await readEml(eml);
  return {
    from: letter.from.address.toLowerCase(),
    subject: letter.subject,
    text: letter.text,
    header: (wanted) => headers.find((header) => header.name.toLowerCase() === wanted.toLowerCase())?.value ?? "",
    raw: () => eml,
  };
}
