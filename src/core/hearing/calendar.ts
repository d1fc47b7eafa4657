/** What calendar programs send (RFC 6047): invitations, answers to them, cancellations; and what the person wrote beside. */

import { folded } from "./fold";
import type { Message } from "./message";

/** How they begin the subject; folded. Others name the event alone. */
const SUBJECT =
  /^(?:(?:re|fwd?|aw|wg): ?)?(?:(?:updated |new )?invitation|(?:aktualisierte )?einladung|invitacion(?: actualizada)?|invitation modifiee|invito(?: aggiornato)?|accepted|declined|tentative(?:ly accepted)?|cancell?ed(?: event)?|(?:new|proposed) (?:new )?time(?: proposed)?|zugesagt|angenommen|abgesagt(?:er termin)?|abgelehnt|mit vorbehalt(?: zugesagt)?|vorbehaltlich|aceptad[oa]|aceptacion|rechazad[oa]|cancelad[oa]|provisional|accepte|refuse|annule|provisoire|accettat[oa]|rifiutat[oa]|annullat[oa]|provvisorio)(?: event| termin)? ?[:@]/;

/** Google's stand under whatever language. */
const GOOGLE = /https?:\/\/(?:calendar\.google\.com|(?:www\.)?google\.com\/calendar)\b/;

/** Characters: the part for the program stands before what is attached. */
const READ = 300_000;
const PART = /^content-type: *text\/calendar\b[^\n]*(?:\n[ \t][^\n]*)*\bmethod="?(?:request|reply|cancel|counter)\b/im;

/** What the person may write beside an answer, as Google quotes it. */
const GOOGLE_NOTE =
  /\b(?:with (?:this|a) note|mit (?:dieser|folgender) (?:notiz|nachricht)|con esta nota|avec cette note|con questa nota):\s*["“«]?([^\n]*(?:\n[^\n]+)*?)\s*(?:\n\s*\n|$)/i;

/** Lines of the program itself; folded. */
const BY_PROGRAM =
  /^(?:when|where|wann|wo|cuando|donde|quand|ou|quando|dove): |^note: the gmt offset|^[*~]{5,}$|\b(?:has|have|hat|haben|ha|han|a|ont) (?:tentatively |provisionally )?(?:accepted|declined|canceled|cancelled|(?:diese|ihre|die) einladung|aceptado|rechazado|accepte|refuse|accettato|rifiutato)\b/;

/** Where the way into a meeting by video begins: all below is the program's; folded. */
const VIDEO =
  /^(?:_{20,}|-{20,}|[-:~]{20,}|microsoft teams\b.*|join (?:the |our |on your |with )?.{0,30}(?:meeting|zoom|meet)\b.*|.{0,60} is inviting you to a scheduled zoom meeting\.?)$/;

/**
 * The person's own words in what a calendar program sent, "" where it wrote alone; null where none did. Asks for the
 * whole message only where something hints at one.
 * @param words those of the mail without what it quotes
 */
export function calendarWords(message: Message, words: string): string | null {
  const isGoogle = GOOGLE.test(message.text);
  const rest = isGoogle ? "" : withoutProgram(words);
  if (rest !== "" && rest === words.trim() && !SUBJECT.test(folded(message.subject).trim())) return null;
  if (!PART.test(message.raw().slice(0, READ).replace(/\r\n?/g, "\n"))) return null;
  return isGoogle ? (GOOGLE_NOTE.exec(message.text)?.[1] ?? "").trim().replace(/["”»]$/, "") : rest;
}

function withoutProgram(words: string): string {
  const lines = words.split("\n");
  const video = lines.findIndex((line) => VIDEO.test(folded(line).trim()));
  return (video < 0 ? lines : lines.slice(0, video))
    .filter((line) => !BY_PROGRAM.test(folded(line).trim()))
    .join("\n")
    .trim();
}
