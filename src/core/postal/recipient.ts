/** To whom a card goes, in lines: name, firm, address. */

import type { PostalAddress } from "./read";

export interface Recipient {
  /** A person, or the firm where nobody is named. */
  name: string;
  /** "" where it is the name already. */
  company: string;
  address: PostalAddress;
}

/** As they are printed, from top to bottom. */
export function recipientLines({ name, company, address }: Recipient): string[] {
  return [name, company, ...address.lines].filter((line) => line !== "");
}
