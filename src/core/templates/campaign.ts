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
  const end = missing.join("\n");
  return { subject: letter.subject, text: `${letter.text}\n\n${end}`, html: withEnd(letter.html, htmlOf(end)) };
}

/** Before the end of a whole page, else at the end. */
function withEnd(html: string, end: string): string {
  const at = html.search(/<\/body\s*>/i);
  return at < 0 ? `${html}\n${end}` : `${html.slice(0, at)}${end}\n${html.slice(at)}`;
}
