/** What the reading of a draft needs to know of the book, and what every newcomer of a way in has in common. */

import { dateOrderOf } from "../../core/cells";
import type { Home, Said } from "../../core/intake";
import type { WayIn } from "../../core/model";
import type { Book } from "../opening/open-book";

export function draftHome({ zone, locale, country, now }: Book): Home {
  return { zone, order: dateOrderOf(locale), country, now };
}

/** How and when it came. */
export function received(wayIn: WayIn, at: Date): Said[] {
  return [
    { field: "received", header: "Received", answer: at },
    { field: "wayIn", header: "Way in", answer: wayIn },
  ];
}
