/** What a question of a form, or a label in a notification, asks for; and the answer as a lead's facts. */

import { textOf } from "../cells";
import { meaningsOf } from "../headers/names";
import type { IntakeField, Said } from "../intake";

/** What a visitor may say of themselves. How hot they are, and where the two of you stand, is not for them to say. */
const TAKEN: ReadonlySet<IntakeField> = new Set<IntakeField>([
  "name",
  "firstName",
  "lastName",
  "company",
  "phone",
  "email",
  "address",
  "city",
  "region",
  "postcode",
  "country",
  "interest",
  "neededBy",
  "buyingStage",
  "referredBy",
  "value",
  "metAt",
  "notes",
]);

/** Whole questions, the first that holds. */
const QUESTIONS: readonly (readonly [asks: RegExp, field: IntakeField])[] = [
  [/\b(?:best|preferred?|convenient)\b.*\b(?:time|way|method|contact|reach|call)\b/i, "notes"],
  [/\bhow\b.*\b(?:contact|reach|call)\b.*\byou\b/i, "notes"],
  [/\bhow\b.*\b(?:hear|heard|find|found)\b/i, "notes"],
  [/\b(?:who (?:referred|sent|recommended)|referred by|referral)\b/i, "referredBy"],
  [/\be-?mail\b/i, "email"],
  [/\b(?:phone|mobile|cell ?phone|telephone|whatsapp)\b/i, "phone"],
  [
    /\bwhen\b.*\b(?:need|want|event|wedding|party|start|happen|like it|take place)\b|\b(?:event|wedding|party|delivery|move(?:-in)?|due|needed|required|preferred|start) ?(?:date|by)\b|\bdate (?:of|needed)\b/i,
    "neededBy",
  ],
  [/\bbudget\b/i, "value"],
  [/\bfirst name\b/i, "firstName"],
  [/\b(?:last|family) name\b|\bsurname\b/i, "lastName"],
  [/\b(?:company|organi[sz]ation|business)(?: name)?\b(?!.*\baddress\b)/i, "company"],
  [/\b(?:zip|post ?code|postal code)\b/i, "postcode"],
  [/^\W*(?:city|town)\b/i, "city"],
  [/^\W*(?:state|region|province|county)\b/i, "region"],
  [/^\W*country\b/i, "country"],
  [/\b(?:address|street)\b/i, "address"],
  [
    /\bwhat\b.*\b(?:need|want|like|looking|interested|help)\b|\bhow (?:can|may) we help\b|\blooking for\b|\binterest(?:ed)?\b|\b(?:service|product|project|occasion)s?(?: needed| requested| details| description| type)?\b/i,
    "interest",
  ],
  [/\bname\b/i, "name"],
];

/** The field that a question asks for; "notes" where none does. */
export function fieldOfQuestion(question: string): IntakeField {
  const asked = question.replace(/[\s*:?]+$/, "").trim();
  if (/\b(?:your|the|a) (?:message|comments?|question)\b|^(?:message|comments?)$/i.test(asked)) return "notes";
  const [named] = meaningsOf(asked);
  if (named?.field === "wayIn" || named?.field === "promiseBy") return "notes";
  if (named !== undefined && TAKEN.has(named.field)) return named.field;
  return QUESTIONS.find(([asks]) => asks.test(asked))?.[1] ?? "notes";
}

/** Longer answers are refused: nobody types them, and a cell takes little more. */
const LONGEST_ANSWER = 10_000;

/** Of what is wanted: a few words, as mails name it. */
const LONGEST_INTEREST = 100;

/** An answer as the facts of a lead; what is too long is named and left out. */
export function saidTo(question: string, answer: unknown): Said[] {
  const asked = textOf(question)
    .replace(/\s+/g, " ")
    .replace(/[\s*:]+$/, "")
    .slice(0, 200);
  const text = textOf(answer);
  if (text === "") return [];
  if (text.length > LONGEST_ANSWER) {
    const refusal = `An answer of ${text.length} characters was not taken: ${asked}`;
    return [{ field: "notes", header: "", answer: refusal }];
  }
  const field = fieldOfQuestion(asked);
  if (field === "interest") return wish(asked, text);
  if (/\bhow\b.*\b(?:hear|heard|find|found)\b/i.test(asked)) return [...referrerIn(text), note(asked, text)];
  return [{ field, header: asked, answer }];
}

function note(header: string, answer: string): Said {
  return { field: "notes", header, answer };
}

/** A long wish stands whole in the notes. */
function wish(asked: string, text: string): Said[] {
  const said = text.replace(/\s+/g, " ");
  if (said.length <= LONGEST_INTEREST) return [{ field: "interest", header: asked, answer: said }];
  return [{ field: "interest", header: asked, answer: inFewWords(said) }, note(asked || "They want", text)];
}

/** The first sentence, or as many of its words as fit. */
export function inFewWords(text: string): string {
  const said = text.replace(/\s+/g, " ").trim();
  if (said.length <= LONGEST_INTEREST) return said;
  const [sentence = said] = /^.{12,}?[.!?](?=\s)/.exec(said) ?? [];
  if (sentence.length <= LONGEST_INTEREST) return sentence;
  const cut = said.slice(0, LONGEST_INTEREST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_INTEREST - 30)).trim()} …`;
}

/** "A friend, Bob Miller, told me": the name of who sent them, where the answer is a name with a word for it. */
function referrerIn(text: string): Said[] {
  const found =
    /^(?:[Rr]eferr(?:al|ed)|[Rr]ecommended|[Ff]riend|[Ff]rom|[Tt]hrough)(?: by| from| of)?\s*[-–—:,(]?\s+(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})\)?\.?$/u.exec(
      text,
    )?.[1];
  return found === undefined ? [] : [{ field: "referredBy", header: "Referred by", answer: found }];
}
