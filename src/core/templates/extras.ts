/** The cells of Templates beside subject and body: the format, addresses, files. */

import { readEmail } from "../contact";
import type { TemplateProblem } from "./check";

interface Extra<T> {
  value: T;
  /** Null where the cell can be read. */
  problem: TemplateProblem | null;
}

/** Whether the body is HTML. */
export function readFormat(text: string): Extra<boolean> {
  const word = text.toLowerCase();
  const problem = { column: "Format", found: text, remedy: "Write Text or HTML, or leave it blank." };
  return { value: word === "html", problem: ["", "text", "plain", "html"].includes(word) ? null : problem };
}

/** One address and nothing beside it, or "". */
export function readAddress(column: string, text: string): Extra<string> {
  const address = readEmail(text);
  if (text === "" || (address.ok && address.value === text)) return { value: text, problem: null };
  return { value: "", problem: { column, found: text, remedy: "Write one address, like name@example.com." } };
}

/** So many files go with a mail at most. */
const MOST_FILES = 10;

/** The IDs in the links of a cell. */
export function readFiles(text: string): Extra<readonly string[]> {
  const links = text.split(/[\s,;]+/).filter((link) => link !== "");
  const ids = links.map(fileIn);
  const wrong = links.find((_, index) => ids[index] === "");
  const problem = (found: string, remedy: string) => ({ value: [], problem: { column: "Attachments", found, remedy } });
  if (wrong !== undefined && /\/folders\//.test(wrong))
    return problem(wrong, "This is a folder: copy the links of the files in it.");
  if (wrong !== undefined)
    return problem(wrong, "Copy the link of a file in Google Drive, with commas or line breaks between several.");
  const files = [...new Set(ids)];
  if (files.length > MOST_FILES) return problem(`${files.length} files`, `Leave ${MOST_FILES} files at most.`);
  return { value: files, problem: null };
}

const ID = "[\\w-]{20,}";

/** As Drive, Docs, Sheets and Slides write their links, or the ID alone; "" where there is none. */
function fileIn(link: string): string {
  if (/\/folders\//.test(link)) return "";
  const [, id = ""] =
    new RegExp(`^https://(?:drive|docs)\\.google\\.com/\\S*?(?:/d/|[?&]id=)(${ID})(?![\\w-])`).exec(link) ??
    new RegExp(`^(${ID})$`).exec(link) ??
    [];
  return id;
}
