/** A template and a lead's fields, merged into a mail that can go out, or the reasons why it cannot. */

import { type Field, type Fields, fieldKey } from "./fields";
import { lineOf } from "./header";
import { escapeHtml, htmlOf } from "./html";
import { refusedIn, textOfHtml, withWholeFields } from "./markup";
import { hasLooseBraces, type Piece, piecesOf, placeholdersIn } from "./syntax";

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

interface Words {
  subject: string;
  body: string;
  /** The body is HTML of the owner's own. */
  html?: boolean;
}

/** Fills in every field once; what is filled in is text and is not looked at again. */
export function merge(template: Words, fields: Fields): Merged {
  const { subject: line, body, markup, loose } = takenApart(template);
  const problems = new Map<string, MergeProblem>();
  const refuse = (field: string, message: string) => problems.set(fieldKey(field), { field, message });
  const subject = oneLine(filled(line, fields, refuse, plain));
  const text = bodyOf(body, fields, refuse);
  const html = markup === null ? htmlOf(text) : filled(markup, fields, refuse, escaped).replace(CONTROLS, "");
  if (loose) refuse("", "A field is not closed: it has two braces on both sides.");
  if (problems.size === 0 && subject === "") refuse("", "The subject is blank. Write one in Templates.");
  if (problems.size === 0 && text === "") refuse("", "The text is blank. Write one in Templates.");
  const refused = markup === null ? "" : refusedIn(html);
  if (refused !== "")
    refuse("", `It would hold ${refused}, which runs a program or sends a form: no mail may. Take it out.`);
  if (problems.size > 0) return { ok: false, problems: [...problems.values()] };
  return { ok: true, subject, text, html };
}

/** A template's pieces: each is looked for once, however many mails are written. */
interface Apart {
  subject: readonly Piece[];
  /** Line by line. */
  body: readonly Line[];
  /** Null for a template in plain text. */
  markup: readonly Piece[] | null;
  loose: boolean;
  fields: ReadonlySet<string>;
}

interface Line {
  pieces: readonly Piece[];
  /** The owner left it blank. */
  blank: boolean;
}

const known = new WeakMap<Words, Apart>();

function takenApart(template: Words): Apart {
  const before = known.get(template);
  if (before !== undefined) return before;
  const markup = template.html === true ? withWholeFields(template.body) : null;
  const text = markup === null ? template.body : textOfHtml(markup);
  const all = `${template.subject}\n${markup ?? template.body}\n${text}`;
  const apart: Apart = {
    subject: piecesOf(template.subject),
    body: text
      .replace(/\r\n?/g, "\n")
      .split("\n")
      .map((line) => ({ pieces: piecesOf(line), blank: line.trim() === "" })),
    markup: markup === null ? null : piecesOf(markup),
    loose: hasLooseBraces(`${template.subject}\n${markup ?? template.body}`),
    fields: new Set(placeholdersIn(all).map(({ name }) => fieldKey(name))),
  };
  known.set(template, apart);
  return apart;
}

/** The keys of the fields that a template holds. */
export function fieldsIn(template: Words): ReadonlySet<string> {
  return takenApart(template).fields;
}

type Refuse = (field: string, message: string) => void;

/** How a field's text is written where it stands. */
type Write = (text: string, before: string) => string;

const plain: Write = (text) => text;

/** Line breaks show as such, but within a tag. */
const escaped: Write = (text, before) => {
  const within = before.lastIndexOf("<") > before.lastIndexOf(">");
  const safe = escapeHtml(text).replace(/\r\n?/g, "\n");
  return within ? safe.replace(/\n/g, " ") : safe.replace(/\n/g, "<br>\n");
};

function filled(pieces: readonly Piece[], fields: Fields, refuse: Refuse, write: Write): string {
  const fill = (name: string, fallback: string | null): string => {
    const field = fields.get(fieldKey(name));
    if (field === undefined)
      refuse(name, `{{${name}}} is neither a header of your leads nor a field that Stoke knows.`);
    else if (field.text !== "") return field.text;
    else if (fallback === null) refuse(name, blank(name, field));
    return fallback ?? "";
  };
  let text = "";
  for (const piece of pieces)
    text += piece.kind === "words" ? piece.words : write(fill(piece.name, piece.fallback), text);
  return text;
}

function blank(name: string, field: Field): string {
  return field.home === "settings"
    ? `${field.name} is blank in Settings. Fill it in there, or write {{${name}|something else}} in the template.`
    : `${field.name} is blank for this lead. Fill it in, or write {{${name}|something else}} in the template.`;
}

/** A line that is left blank by its fields is left out: an address block without a website has no gap. */
function bodyOf(lines: readonly Line[], fields: Fields, refuse: Refuse): string {
  return lines
    .map((line) => ({
      after: filled(line.pieces, fields, refuse, plain).replace(/\r\n?/g, "\n").trimEnd(),
      blank: line.blank,
    }))
    .filter(({ after, blank }) => after !== "" || blank)
    .map(({ after }) => after)
    .join("\n")
    .replace(CONTROLS, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Characters that no mail needs; line breaks and tabs are kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** A subject as Gmail takes it. */
function oneLine(text: string): string {
  const line = lineOf(text);
  if (line.length <= LONGEST_SUBJECT) return line;
  // Half of a character outside the first plane is no character.
  return `${line.slice(0, LONGEST_SUBJECT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
