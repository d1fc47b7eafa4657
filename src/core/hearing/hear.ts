/** What a message is: a person's reply, a machine's answer, a mail that came back, or mail to many. */

import type { Day } from "../model";
import { isAutomatic, isReceipt } from "./automatic";
import { bounceIn, isReport } from "./bounce";
import { calendarWords } from "./calendar";
import { firstLines } from "./first-lines";
import { isToMany } from "./list";
import type { Automatic, Heard, Message } from "./message";
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
  if (isReport(message)) return bounceIn(message) ?? automatic("receipt", message.text.slice(0, LONGEST));
  const { text, forwards } = ownWords(message.text.slice(0, LONGEST));
  const beside = calendarWords(message, text);
  if (beside === "") return automatic("calendar", message.subject);
  if (beside === null) {
    if (isReceipt(message, text)) return automatic("receipt", text);
    if (isAutomatic(message, text)) return automatic("answer", text, returnDay(`${message.subject}\n${text}`, sentOn));
    if (isToMany(message)) return { kind: "list" };
  }
  const words = beside ?? text;
  const isOwn = forwards || !FORWARDED.test(message.subject);
  const removal = isOwn ? removalIn(words) : "";
  return { kind: "reply", words: firstLines(words), removal, noMail: isOwn && removal === "" ? noMailIn(words) : "" };
}

function automatic(what: Automatic["what"], text: string, back: Day | null = null): Automatic {
  return { kind: "automatic", what, words: firstLines(text), back };
}
