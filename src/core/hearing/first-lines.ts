/** What was written, short enough for a note in the ledger. */

const LONGEST = 300;

/** A closing word on a line of its own: what follows is a signature. */
const CLOSING =
  /^(?:(?:best|kind|warm|many thanks and)? ?regards|best wishes|best|cheers|sincerely|yours(?: truly| sincerely)?|mit freundlichen grüßen|(?:viele|liebe|beste) grüße|mfg|(?:un )?saludos?(?: cordiales)?|atentamente|cordialement|bien cordialement|bonne journée|cordiali saluti|distinti saluti)[,.!]?$/i;

/** The first lines in one, without the signature; cut at a word, with "…" where there is more. */
export function firstLines(words: string): string {
  const lines = words.split("\n").map((line) => line.trim());
  const closing = lines.findIndex((line, at) => at > 0 && CLOSING.test(line));
  const text = (closing < 0 ? lines : lines.slice(0, closing)).join(" ").replace(/\s+/g, " ").trim();
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST - 40)).trim()} …`;
}
