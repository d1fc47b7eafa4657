/** A mail that the owner, or a colleague, forwarded: the message inside, with who wrote it. */

import { PERSON } from "./labelled";

export interface Inner {
  from: Person;
  replyTo: Person | null;
  subject: string;
  lines: readonly string[];
}

export interface Person {
  name: string;
  /** In lower case; "" where there is none. */
  address: string;
}

const MARK =
  /^(?:-{2,} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|mensaje reenviado|mensaje original|message transféré|message d'origine|messaggio inoltrato) ?-{2,}|(?:begin forwarded message|anfang der weitergeleiteten nachricht|inicio del mensaje reenviado|début du message (?:transféré|réexpédié)) ?:|_{20,})$/i;
const HEAD =
  /^[*>\s]*(from|von|de|da|reply-to|antwort an|subject|betreff|asunto|objet|oggetto|date|sent|datum|gesendet|fecha|enviado|envoyé|data|to|an|para|à|a|cc) ?:\*? ?(.*)$/i;
const FROM = /^(?:from|von|de|da)$/i;
const REPLY = /^(?:reply-to|antwort an)$/i;
const SUBJECT = /^(?:subject|betreff|asunto|objet|oggetto)$/i;

/** The first message that stands forwarded in these lines; null for none. */
export function forwardedIn(lines: readonly string[]): Inner | null {
  for (const [at, line] of lines.entries()) {
    const start = MARK.test(line) ? at + 1 : at;
    const inner = messageAt(lines, start);
    if (inner !== null) return inner;
  }
  return null;
}

function messageAt(lines: readonly string[], start: number): Inner | null {
  let at = start;
  while (at < lines.length && (lines[at] ?? "") === "" && at - start < 3) at += 1;
  if (!FROM.test(HEAD.exec(lines[at] ?? "")?.[1] ?? "")) return null;
  const head = { from: "", replyTo: "", subject: "" };
  let known = 0;
  for (; at < lines.length; at += 1) {
    const [, name = "", value = ""] = HEAD.exec(lines[at] ?? "") ?? [];
    if (name === "") break;
    known += 1;
    if (FROM.test(name)) head.from ||= value;
    if (REPLY.test(name)) head.replyTo ||= value;
    if (SUBJECT.test(name)) head.subject ||= value.replace(/\*$/, "");
  }
  if (known < 3) return null;
  const replyTo = personOf(head.replyTo);
  return {
    from: personOf(head.from),
    replyTo: replyTo.address === "" ? null : replyTo,
    subject: head.subject.trim(),
    lines: lines.slice(at).map((line) => line.replace(/^(?:> ?)+/, "")),
  };
}

/** "Ana Cruz <ana@example.com>", "ana@example.com". */
export function personOf(text: string): Person {
  const [, name = "", address = ""] = PERSON.exec(text.trim()) ?? [];
  if (address !== "") return { name: plainName(name), address: address.toLowerCase() };
  const [alone = ""] = /[^\s<>"',;:]+@[^\s<>"',;:]+/.exec(text) ?? [];
  return { name: "", address: alone.toLowerCase() };
}

/** "Cruz, Ana" is Ana Cruz. */
function plainName(name: string): string {
  const plain = name.replace(/^['"*\s]+|['"*\s]+$/g, "").replace(/\s+via\s+.*$/i, "");
  const [, last, first] = /^([\p{L}'’ -]{2,30}), ([\p{L}'’. -]{2,30})$/u.exec(plain) ?? [];
  return first === undefined ? plain : `${first} ${last}`;
}
