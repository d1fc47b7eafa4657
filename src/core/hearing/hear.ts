/** What a message is: a person's reply, a machine's answer, a mail that came back, or mail to many. */

import type { Day } from "../model";
import { isAutomatic } from "./automatic";
import { bounceIn, isReport } from "./bounce";
import { firstLines } from "./first-lines";
import { isToMany } from "./list";
import type { Heard, Message } from "./message";
import { ownWords } from "./own-words";
import { noMailIn, removalIn } from "./removal";
import { returnDay } from "./return-date";

/** Forwarded by its subject; where its own words end is then only known where a line says so. */
export const FORWARDED = /^\s*(?:fwd?|wg|rv|tr|i)\s*:/i;

/** Characters that are read: what people write themselves stands at the top, or soon after a quotation. */
const LONGEST = 20_000;

/** The first lines that somebody wrote in a mail, without what it quotes. */
export function wordsIn({ text }: Pick<Message, "text">): string {
  return firstLines(ownWords(text.slice(0, LONGEST)).text);
}

/**
 * Headers come first, then words. Nobody asks to be removed but in their own words.
 * @param sentOn the day on which it came
 */
export function hear(message: Message, sentOn: Day): Heard {
  if (isReport(message)) return bounceIn(message) ?? { kind: "automatic", words: firstLines(message.text), back: null };
  const { text, forwards } = ownWords(message.text.slice(0, LONGEST));
  if (isAutomatic(message, text)) {
    return { kind: "automatic", words: firstLines(text), back: returnDay(`${message.subject}\n${text}`, sentOn) };
  }
  if (isToMany(message)) return { kind: "list" };
  const isOwn = forwards || !FORWARDED.test(message.subject);
  const removal = isOwn ? removalIn(text) : "";
  return { kind: "reply", words: firstLines(text), removal, noMail: isOwn && removal === "" ? noMailIn(text) : "" };
}
