/** A reply's own words: without what it quotes or forwards, and without its signature. */

import { folded } from "./fold";

export interface OwnWords {
  text: string;
  /** Below them stands a message of somebody else, whole. */
  forwards: boolean;
}

/** Gmail, Yahoo and Apple Mail introduce a quotation by a sentence, which they may break over three lines. */
const SAYS_WHO_WROTE =
  /^(?:on|el|am|le|il|op|em|den)\b[^\n]{0,300}?\d[^\n]{0,300}\b(?:wrote|escribio|schrieb|a ecrit|ha scritto|schreef|escreveu)\b[^\n]{0,160}:$/;
const MOST_LINES_OF_IT = 3;

/** Outlook and Exchange put a line or a head above it. */
const QUOTES_BELOW =
  /^-{2,} ?(?:original message|ursprungliche nachricht|mensaje original|message d'origine|messaggio originale) ?-{2,}$/;
const FORWARDS_BELOW =
  /^(?:-{2,} ?(?:forwarded message|weitergeleitete nachricht|mensaje reenviado|message transfere|messaggio inoltrato) ?-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|inicio del mensaje reenviado:|debut du message (?:transfere|reexpedie) ?:)$/;
const RULED_OFF = /^_{20,}$/;
const HEAD_FROM = /^\*?(?:from|von|de|da) ?:\*? ?\S/;
const HEAD_SENT = /^\*?(?:sent|date|gesendet|datum|enviado(?: el)?|fecha|envoye|inviato) ?:\*? ?\S/;
const HEAD_REACH = 3;

/** Lines that mail programs add below what was written. */
const SIGNED_BY_PROGRAM =
  /^(?:sent from (?:my|yahoo|outlook|mail for|samsung)|get outlook for|von meinem .{2,30} gesendet|gesendet (?:von|mit) |enviado desde mi |envoye de(?:puis)? mon |inviato da(?:l mio)? |outlook fur .{2,20} beziehen|obtener outlook para|telecharger outlook)/;
const SIGNATURE_BELOW = /^-- ?$/;

export function ownWords(message: string): OwnWords {
  const lines = message
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .split("\n");
  const kept: string[] = [];
  let forwards = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = folded(lines[at] ?? "").trim();
    forwards = FORWARDS_BELOW.test(line);
    if (forwards || quotesBelow(lines, at)) break;
    const introduction = introduced(lines, at);
    if (introduction > 0) {
      kept.push(...answersBelow(lines.slice(at + introduction)));
      break;
    }
    if (SIGNATURE_BELOW.test(line) || SIGNED_BY_PROGRAM.test(line)) at = lastOfSignature(lines, at);
    else if (!line.startsWith(">")) kept.push(lines[at] ?? "");
  }
  return {
    text: kept
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    forwards,
  };
}

/** A signature goes on to what is quoted or forwarded below it, or to the end. */
function lastOfSignature(lines: readonly string[], from: number): number {
  let at = from;
  while (at + 1 < lines.length && !endsSignature(lines, at + 1)) at += 1;
  return at;
}

function endsSignature(lines: readonly string[], at: number): boolean {
  return introduced(lines, at) > 0 || quotesBelow(lines, at) || FORWARDS_BELOW.test(folded(lines[at] ?? "").trim());
}

/** How many lines from here on say who wrote what is quoted below; 0 where none does. */
function introduced(lines: readonly string[], at: number): number {
  let sentence = "";
  for (let count = 1; count <= MOST_LINES_OF_IT; count += 1) {
    const line = folded(lines[at + count - 1] ?? "")
      .replace(/^(?:> ?)+/, "")
      .trim();
    if (line === "") return 0;
    sentence = `${sentence} ${line}`.trim();
    if (SAYS_WHO_WROTE.test(sentence)) return count;
  }
  return 0;
}

function quotesBelow(lines: readonly string[], at: number): boolean {
  const line = folded(lines[at] ?? "").trim();
  if (QUOTES_BELOW.test(line)) return true;
  if (RULED_OFF.test(line)) return isHead(lines, at + 1) || isHead(lines, at + 2);
  return isHead(lines, at);
}

/** "From: …", "Sent: …" in neighbouring lines. */
function isHead(lines: readonly string[], at: number): boolean {
  if (!HEAD_FROM.test(folded(lines[at] ?? "").trim())) return false;
  return lines.slice(at + 1, at + 1 + HEAD_REACH).some((line) => HEAD_SENT.test(folded(line).trim()));
}

/**
 * Who answers below a quotation, or between its lines, leaves a blank line. Where the quotation has no ">", nothing below
 * it can be told from it.
 */
function answersBelow(lines: readonly string[]): string[] {
  const first = lines.find((line) => line.trim() !== "");
  if (first === undefined || !first.startsWith(">")) return [];
  const answers: string[] = [];
  let apart = false;
  for (const line of lines) {
    if (SIGNATURE_BELOW.test(folded(line))) break;
    if (line.startsWith(">")) apart = false;
    else if (line.trim() === "") apart = true;
    if (apart) answers.push(line);
  }
  return answers;
}
