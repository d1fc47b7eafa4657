/** A template and a lead's fields, merged into a mail that can go out, or the reasons why it cannot. */

import { bare } from "../cells";
import type { Field, Fields } from "./fields";
import { htmlOf } from "./html";
import { hasLooseBraces, piecesOf } from "./syntax";

/** The longest subject that Gmail takes. */
export const LONGEST_SUBJECT = 250;

export type Merged =
  | { ok: true; subject: string; text: string; html: string }
  | { ok: false; problems: readonly MergeProblem[] };

interface MergeProblem {
  /** The field's name as the template writes it; "" for a blank subject or text. */
  field: string;
  /** A sentence for the owner. */
  message: string;
}

/** Fills in every field once; what is filled in is text and is not looked at again. */
export function merge(template: { subject: string; body: string }, fields: Fields): Merged {
  const problems = new Map<string, MergeProblem>();
  const refuse = (field: string, message: string) => problems.set(bare(field), { field, message });
  const subject = oneLine(filled(template.subject, fields, refuse));
  const text = bodyOf(template.body, fields, refuse);
  if (hasLooseBraces(`${template.subject}\n${template.body}`))
    refuse("", "A field is not closed: it has two braces on both sides.");
  if (problems.size === 0 && subject === "") refuse("", "The subject is blank. Write one in Templates.");
  if (problems.size === 0 && text === "") refuse("", "The text is blank. Write one in Templates.");
  if (problems.size > 0) return { ok: false, problems: [...problems.values()] };
  return { ok: true, subject, text, html: htmlOf(text) };
}

type Refuse = (field: string, message: string) => void;

function filled(text: string, fields: Fields, refuse: Refuse): string {
  const fill = (name: string, fallback: string | null): string => {
    const field = fields.get(bare(name));
    if (field === undefined)
      refuse(name, `{{${name}}} is neither a header of your leads nor a field that Stoke knows.`);
    else if (field.text !== "") return field.text;
    else if (fallback === null) refuse(name, blank(name, field));
    return fallback ?? "";
  };
  return piecesOf(text)
    .map((piece) => (piece.kind === "words" ? piece.words : fill(piece.name, piece.fallback)))
    .join("");
}

function blank(name: string, field: Field): string {
  return field.home === "settings"
    ? `${field.name} is blank in Settings. Fill it in there, or write {{${name}|something else}} in the template.`
    : `${field.name} is blank for this lead. Fill it in, or write {{${name}|something else}} in the template.`;
}

/** A line that is left blank by its fields is left out: an address block without a website has no gap. */
function bodyOf(body: string, fields: Fields, refuse: Refuse): string {
  return body
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => ({ before: line, after: filled(line, fields, refuse).replace(/\r\n?/g, "\n").trimEnd() }))
    .filter(({ before, after }) => after !== "" || before.trim() === "")
    .map(({ after }) => after)
    .join("\n")
    .replace(CONTROLS, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Characters that no mail needs; line breaks and tabs are kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** A header field is one line: a break in it would begin another header. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  const line = text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\s]+/g, " ").trim();
  if (line.length <= LONGEST_SUBJECT) return line;
  // Half of a character outside the first plane is no character.
  return `${line.slice(0, LONGEST_SUBJECT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
