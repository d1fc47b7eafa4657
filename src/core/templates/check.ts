/** Mistakes in a template, found when it is edited and not when it should go out. */

import { bare, type CellProblem } from "../cells";
import { refusedIn, withWholeFields } from "./markup";
import { LONGEST_SUBJECT } from "./merge";
import { hasLooseBraces, placeholdersIn } from "./syntax";

/** What is wrong with a cell of Templates; its row is the caller's. */
export type TemplateProblem = Omit<CellProblem, "row">;

/**
 * @param known names of all fields that may stand between braces (knownFields).
 * @param html the body is HTML of the owner's own.
 */
export function checkTemplate(
  subject: string,
  body: string,
  known: readonly string[],
  html = false,
): TemplateProblem[] {
  const problems = [
    ...problemsIn("Subject", subject, known),
    ...problemsIn("Body", html ? withWholeFields(body) : body, known),
  ];
  const refused = html ? refusedIn(body) : "";
  if (refused !== "") {
    const remedy = `No mail may run a program or send a form: take out ${refused}.`;
    problems.push({ column: "Body", found: refused, remedy });
  }
  if (subject.trim() === "") problems.push({ column: "Subject", found: "nothing", remedy: "Write a subject." });
  if (body.trim() === "") problems.push({ column: "Body", found: "nothing", remedy: "Write the text." });
  if (subject.length > LONGEST_SUBJECT) {
    const remedy = `Gmail takes ${LONGEST_SUBJECT} characters in a subject: make it shorter.`;
    problems.push({ column: "Subject", found: `${subject.length} characters`, remedy });
  }
  return problems;
}

function problemsIn(column: string, text: string, names: readonly string[]): TemplateProblem[] {
  const known = byLetters(names);
  const problems: TemplateProblem[] = [];
  for (const { name } of placeholdersIn(text)) {
    if (known.has(bare(name)) && name !== "") continue;
    const meant = nearest(bare(name), known);
    const remedy = meant === null ? "Write a header of your leads between the braces." : `Did you mean {{${meant}}}?`;
    problems.push({ column, found: `{{${name}}}`, remedy });
  }
  if (hasLooseBraces(text)) {
    problems.push({ column, found: "{{ or }} alone", remedy: "A field has two braces on both sides: {{First name}}." });
  }
  for (const [found, name = ""] of text.matchAll(/(?<!\{)[{[]([^{}[\]|]+)(?:\|[^{}[\]]*)?[}\]](?!\})/g)) {
    if (known.has(bare(name))) problems.push({ column, found, remedy: `Write two braces on both sides: {{${name}}}.` });
  }
  return problems;
}

const lettered = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The names by their bare letters: worked out once for all cells of the sheet. */
function byLetters(names: readonly string[]): ReadonlyMap<string, string> {
  const before = lettered.get(names);
  if (before !== undefined) return before;
  const known = new Map(names.map((name) => [bare(name), name]));
  lettered.set(names, known);
  return known;
}

/** The known name that is at most two slips of the finger away. */
function nearest(wanted: string, known: ReadonlyMap<string, string>): string | null {
  let best: string | null = null;
  let least = 3;
  for (const [letters, name] of known) {
    const slips = slipsBetween(wanted, letters);
    if (slips < least && slips < letters.length / 2) [best, least] = [name, slips];
  }
  return best;
}

/** Letters to change, add or leave out to make one word the other (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
