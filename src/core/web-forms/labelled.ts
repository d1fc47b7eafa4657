/** What a notification says under labels: "Name: Ana", "Name<tab>Ana", or the label on a line and the answer below it. */

import type { IntakeField } from "../intake";
import { fieldOfQuestion } from "./questions";

export interface Labelled {
  label: string;
  answer: string;
  field: IntakeField;
}

/** Below such a line nothing is said any more. */
const FOOTER =
  /^(?:-- ?$|[-_=*]{3,}$|(?:this|the) (?:e-?mail|message|mail|form|notification) (?:was|is|has)|sent (?:from|via|by) |reply (?:directly )?to this|to (?:reply|respond|edit|change|manage|stop)\b|(?:view|manage|see|open|reply to) .{0,30}(?:submission|response|lead|message|inbox|online|dashboard|request|project)\b|unsubscribe|you(?:['’]re| are) (?:receiving|getting)|you (?:received|have received) this|©|\(c\) |copyright|powered by|log in to|click (?:here|below|the)|respond (?:now|quickly|fast)|don['’]t (?:reply|respond|share)|need help\?|tips? (?:to|for))/i;

/** What a form's machinery says of itself. */
const MACHINERY =
  /^(?:(?:remote |user |visitor )?ip(?: address)?|user ?agent|browser|device|(?:page|source|referr?er|referring|form|site|submitted from|landing) ?(?:url|page|link|address)?|url|form(?: name| id)?|(?:submission|entry|lead|response|request|project|reference|ticket|token|customer) ?(?:id|no\.?|number|#|token)|(?:submission |submit(?:ted)? |sent |created |received )?(?:date|time|on|at)(?: submitted| created| and time| & time)?|submitted(?: on| at)?|network ?id|utm\w*|gclid|consent|gdpr|captcha|recaptcha|to|cc|bcc|subject|sent|from page|status|lead (?:fee|cost|price|type)|credits?)$/i;

/** Two words for one label, as templates of forms have it; "From" is who wrote. */
const FROM = /^(?:from|sender|submitted by|customer|client|contact)$/i;

/** "From: Ana Cruz <ana@example.com>". */
export const PERSON = /^"?([^"<>@]{0,80}?)"?\s*[<([]\s*(?:mailto:)?([^\s<>()[\]]+@[^\s<>()[\]]+?)\s*[>)\]]/;

const LABEL = /^[*•·\-–\s]*([^\s:\t|*][^:\t|]{0,70}?)\*{0,2}\s*(?:[:：]\*{0,2}(?!\/\/)|\t|\s\|\s)\s*(.*)$/;

/** All that is labelled, in order. @param lines of the message, trimmed */
export function labelledIn(lines: readonly string[]): Labelled[] {
  const found: Labelled[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    if (FOOTER.test(line) && found.length > 0) break;
    const label = labelIn(line) ?? labelAlone(lines, at);
    if (label === null) {
      at += 1;
      continue;
    }
    const rest = answerBelow(lines, at + 1, label);
    at = rest.next;
    const answer = [label.answer, ...rest.lines]
      .filter((part) => part !== "")
      .join("\n")
      .trim();
    if (answer !== "" && !MACHINERY.test(label.label)) found.push(...fieldsOf(label.label, answer));
  }
  return found;
}

interface Label {
  label: string;
  answer: string;
}

function labelIn(line: string): Label | null {
  const [, label = "", answer = ""] = LABEL.exec(line) ?? [];
  const name = label.replace(/[*\s]+$/, "");
  if (name === "" || /^\d+$/.test(name) || /^https?$/i.test(name) || name.split(/\s+/).length > 12) return null;
  return { label: name, answer: answer.replace(/^\*+\s*|\s*\*+$/g, "").trim() };
}

/** A line that is nothing but a label that everybody knows, with its answer on the next. */
function labelAlone(lines: readonly string[], at: number): Label | null {
  const name = (lines[at] ?? "").replace(/^[*•\s]+|[*\s]+$/g, "");
  if (name === "" || name.length > 70 || ((lines[at + 1] ?? "") === "" && (lines[at + 2] ?? "") === "")) return null;
  const isQuestion = /\?$/.test(name);
  const isKnown =
    fieldOfQuestion(name) !== "notes" ||
    /^(?:your )?(?:message|comments?|notes?|details|(?:comments?|questions?) or (?:messages?|comments?|questions?))$/i.test(
      name,
    );
  const isShort = name.split(/\s+/).length <= 4 && !/[.,!@\d]/.test(name);
  return isQuestion || (isKnown && isShort) ? { label: name, answer: "" } : null;
}

/** What follows of an answer: a message goes on over blank lines, anything else to the first of them. */
function answerBelow(
  lines: readonly string[],
  from: number,
  { label, answer }: Label,
): { lines: string[]; next: number } {
  const field = fieldOfQuestion(label);
  const isLong = field === "notes" || field === "interest";
  const taken: string[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const isBegun = answer !== "" || taken.length > 0;
    if (line === "") {
      if (isBegun && !isLong) break;
      if (isBegun) taken.push("");
      continue;
    }
    if (FOOTER.test(line) || (isBegun && !isLong)) break;
    if (labelIn(line) !== null && (isBegun || isLabelLine(line))) break;
    const isApart = lines[at - 1] === "";
    if ((isApart || (isBegun && !isLong)) && labelAlone(lines, at) !== null) break;
    taken.push(line);
  }
  return { lines: taken, next: Math.max(at, from) };
}

/** Whether a line with a colon, below a label without an answer, is the next label rather than the answer. */
function isLabelLine(line: string): boolean {
  const label = labelIn(line);
  return (
    label !== null && (label.answer === "" || fieldOfQuestion(label.label) !== "notes" || MACHINERY.test(label.label))
  );
}

function fieldsOf(label: string, answer: string): Labelled[] {
  const [, name = "", address = ""] = PERSON.exec(answer) ?? [];
  const isWho = FROM.test(label) || ["name", "email"].includes(fieldOfQuestion(label));
  if (isWho && address !== "") {
    return [
      ...(name.trim() === "" ? [] : [{ label: "Name", answer: name.trim(), field: "name" as const }]),
      { label: "Email", answer: address, field: "email" },
    ];
  }
  if (FROM.test(label)) return [{ label: "Name", answer: oneLine(answer), field: "name" }];
  const field = fieldOfQuestion(label);
  return [{ label, answer: field === "notes" || field === "interest" ? answer : oneLine(answer), field }];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ", ");
}
