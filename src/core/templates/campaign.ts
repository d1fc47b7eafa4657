/** The end of a mail that goes to many: the law asks for a postal address, and for a way to be left in peace. */

import { htmlOf } from "./html";

export const WAY_OUT = "If you would rather not hear from us, just answer “no more emails, please”, and we will stop.";

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** Adds what the owner has not written already. @param postal the address on one line; not blank */
export function asCampaign(letter: Letter, postal: string): Letter {
  const missing = [postal, WAY_OUT].filter((line) => !letter.text.includes(line));
  if (missing.length === 0) return letter;
  const text = [letter.text, missing.join("\n")].join("\n\n");
  return { subject: letter.subject, text, html: htmlOf(text) };
}
