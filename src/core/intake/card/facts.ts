/** What a card says, field by field. */

import type { ReferrerKind, WayIn } from "../../model";

/** The fields as they would be typed; "" for what the line does not say. */
export interface CardFacts {
  name: string;
  company: string;
  /** One number, or several with " / " between them. */
  phone: string;
  email: string;
  address: string;
  interest: string;
  /** In the words of the line: `readNeededBy` tells the day. */
  neededBy: string;
  wayIn: WayIn | "";
  metAt: string;
  referredBy: string;
  referrer: ReferrerKind | "";
  value: string;
  /** Lines. */
  notes: string;
}

export const NO_FACTS: CardFacts = {
  ...{ name: "", company: "", phone: "", email: "", address: "", interest: "", neededBy: "" },
  ...{ wayIn: "", metAt: "", referredBy: "", referrer: "", value: "", notes: "" },
};
