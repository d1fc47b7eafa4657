/** Reads a mail that was kept as a file. */

import { readFileSync } from "node:fs";
import PostalMime from "postal-mime";

/** To whom it goes, its subject and its plain text. */
export async function postalText(path: string): Promise<{ to: string; subject: string; text: string }> {
  const mail = await PostalMime.parse(readFileSync(path));
  return { to: mail.to?.[0]?.address ?? "", subject: mail.subject ?? "", text: mail.text ?? "" };
}
