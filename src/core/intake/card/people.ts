/** How names of people, names of firms and titles look. */

import { isFirm } from "../../contact";

const PARTICLE =
  "(?:de|del|della|la|las|los|da|das|do|dos|di|du|van|von|vom|der|den|ter|ten|zu|zum|zur|af|el|al|bin|ibn|y|e|d['’]|le|st\\.?)";
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*)";
const NAME = new RegExp(
  `^${NAME_WORD}(?:\\s+(?:(?:&|and|und|y|et)\\s+)?(?:${PARTICLE}\\s+)*${NAME_WORD}){0,4}(?:,\\s+\\p{L}{1,3}\\.?)?$`,
  "u",
);

const TITLE_WORDS =
  "ceo|cfo|coo|cto|founder|co-?founder|owner|president|vp|director|manager|chief|assistant|coordinator|planner|engineer|consultant|realtor|broker|agent|sales|marketing|buyer|purchasing|procurement|representative|specialist|architect|attorney|accountant|designer|geschäftsführer(?:in)?|inhaber(?:in)?|leiter(?:in)?|vertrieb|einkauf|gerente|director[ae]?|propietari[oa]|ventas|gérante?|directrice|directeur|responsable";
const TITLE = new RegExp(`\\b(?:${TITLE_WORDS}|head of)\\b`, "iu");
const TITLE_AT_END =
  /\b(?:manager|director|coordinator|planner|assistant|owner|president|designer|buyer|representative)$/iu;

const GREETING =
  /^(?:hi|hello|hey|dear|hola|hallo|bonjour|liebe[rs]?|sehr geehrte[rs]?|estimad[oa]s?|good (?:morning|afternoon|evening))\b|^(?:(?:best|kind|warm|many) )?(?:regards|wishes|thanks)\b|^(?:thank you|cheers|sincerely|yours|mit freundlichen|viele grüße|un saludo|saludos|atentamente|cordialement|bien à vous)\b/iu;

/** "Hi,", "Best regards": words around a message. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text);
}

/** A word or a few, each with a capital, none with a digit: a person, a firm, a place. */
export function looksLikeName(text: string): boolean {
  return text.length <= 60 && NAME.test(text);
}

/** The first part of a line typed in a hurry: "ana cruz". */
export function startsAsName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 3 && words.every((word) => /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u.test(word)) && !ORDINARY.test(text)
  );
}

/** Words with which no name begins. */
const ORDINARY =
  /\b(?:wants?|needs?|call|called|calls|back|please|asap|urgent|very|nice|left|message|speaks|about|with|for|the|and|not|new|old|best|regards|thanks|hello|hi|cheers|sincerely|mit|freundlichen|grüßen|saludos|cordialement|today|tomorrow|yesterday)\b/iu;

/** Something with the word of a firm in it, or a digit as firms have ("3M", "Studio 54"). */
export function looksLikeFirm(text: string): boolean {
  return isFirm(text) && text.length <= 80 && text.split(/\s+/).length <= 8 && /\p{Lu}/u.test(text);
}

/** What somebody is, not who: "Owner", "Head of Purchasing". */
export function looksLikeTitle(text: string): boolean {
  return (TITLE_AT_END.test(text) || (TITLE.test(text) && !isFirm(text))) && text.split(/\s+/).length <= 5;
}

/** "Cruz, Ana": the address tells that the second word comes first. */
export function isSurname(first: string, second: string, email: string): boolean {
  if (/\s/.test(first) || first === "") return false;
  const local = /^[^@]*/.exec(email.toLowerCase())?.[0] ?? "";
  const plain = (text: string) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{L}]/gu, "");
  const given = plain(second.split(/\s+/)[0] ?? "");
  const isGivenFirst = local.startsWith(given) || local === `${given.charAt(0)}${plain(first)}`;
  return given !== "" && local.replace(/[^\p{L}]/gu, "").includes(plain(first)) && isGivenFirst;
}
