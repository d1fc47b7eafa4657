/** The address file for a mailing service: comma-separated values, with nothing in them that a spreadsheet would run. */

import type { Recipient } from "../postal";

export interface Addressed {
  recipient: Recipient;
  message: string;
}

const HEADERS = ["Name", "Company", "Address 1", "Address 2", "City", "State", "Postcode", "Country", "Message"];

/** Countries as ISO codes, which such services ask for; street lines below the first share a column. */
export function addressFile(pieces: readonly Addressed[]): string {
  const rows = pieces.map(({ recipient: { name, company, address }, message }) => {
    const [first = "", ...more] = address.street;
    const { town, region, postcode, country, lines } = address;
    const abroad = country || (lines[lines.length - 1] ?? "");
    return [name, company, first, more.join(", "), town, region, postcode, abroad, message];
  });
  return [HEADERS, ...rows].map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

/** What begins like a formula gets an apostrophe: a name from a web form must not run on anybody's machine. */
function cellText(text: string): string {
  const safe = /^\s*[=+\-@\t\r|]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
