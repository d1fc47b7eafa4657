/** A letter on one page: our head, their address where a window envelope shows it, the date, the text. */

import type { Setting } from "./fit";
import type { Page } from "./papers";
import { block, linesOf, type Piece, type Sender, TooLong } from "./piece";

const SHOP: Setting = { sizes: [18, 16, 14, 12], leading: 1.2, wider: 1.15 };
const HEAD: Setting = { sizes: [9, 8], leading: 1.3 };
const RETURN: Setting = { sizes: [7, 6.5, 6], leading: 1.2 };
const ADDRESS: Setting = { sizes: [11.5, 11, 10, 9, 8], leading: 1.25 };
const DATE: Setting = { sizes: [11], leading: 1.3 };
const SUBJECT: Setting = { sizes: [12, 11, 10], leading: 1.3, wider: 1.12 };
const TEXT: Setting = { sizes: [11.5, 11, 10.5, 10, 9.5, 9], leading: 1.4 };

/** Where the window of a long envelope is when the sheet is folded in three: DIN for A4, a number 10 for US Letter. */
const WINDOWS = {
  a4: { left: 22, top: 50, width: 84, height: 37, returns: true },
  us: { left: 25, top: 51, width: 91, height: 29, returns: false },
};

export function letterPage(page: Page, { address, headline, text }: Piece, sender: Sender, date: string) {
  const left = 25;
  const width = page.width - 2 * left;
  const window = page.width < 212 ? WINDOWS.a4 : WINDOWS.us;
  const contact = [...sender.address, sender.phone, sender.website].filter((part) => part !== "").join("  ·  ");
  const back = [sender.name, ...sender.address].filter((part) => part !== "").join(" · ");
  const returns = window.returns && sender.address.length > 0;
  const gap = returns ? 6 : 0;
  const subjectTop = 104;
  const textTop = subjectTop + 14;
  const blocks = [
    block("shop", { left, top: 15, width, height: 9 }, [sender.name].filter(Boolean), SHOP, SHOP_TOO_LONG),
    block("head", { left, top: 26, width, height: 9 }, [contact].filter(Boolean), HEAD, SHOP_TOO_LONG),
    ...(returns ? [block("return", { ...window, top: window.top - 2, height: 5 }, [back], RETURN, SHOP_TOO_LONG)] : []),
    block(
      "address",
      { ...window, top: window.top + gap, height: window.height - gap },
      address,
      ADDRESS,
      "name and address are too long for a window envelope",
    ),
    block("date", { left, top: 91, width, height: 6 }, [date], DATE, "the date is too long"),
    block(
      "subject",
      { left, top: subjectTop, width, height: 12 },
      linesOf(headline),
      SUBJECT,
      "the subject is too long",
    ),
    block(
      "text",
      { left, top: textTop, width, height: page.height - textTop - 20 },
      linesOf(text),
      TEXT,
      "the text is too long for one page",
    ),
  ];
  for (const one of blocks) if (one instanceof TooLong) return one;
  return `<section class="sheet letter">${blocks.join("")}</section>`;
}

const SHOP_TOO_LONG = "the business name or postal address in Settings is too long";
