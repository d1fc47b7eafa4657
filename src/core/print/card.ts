/** A postcard: its front, and its back with message, address, sender and stamp. */

import type { Setting } from "./fit";
import type { Page } from "./papers";
import { block, linesOf, mm, type Piece, type Place, type Sender, TooLong } from "./piece";

/** Most printers leave a border of 3 to 5 mm blank. */
const MARGIN = 7;
/** Between what is left and what is right of the middle. */
const GUTTER = 4;
const STAMP = { width: 21, height: 25 };
/** Kept clear below the address for the post's own bar code. */
const BARCODE = 16;

const HEADLINE: Setting = { sizes: [30, 27, 24, 21, 18, 16], leading: 1.2, wider: 1.08 };
const NAME: Setting = { sizes: [12, 11, 10, 9], leading: 1.3, wider: 1.25 };
const CONTACT: Setting = { sizes: [9, 8], leading: 1.3 };
const MESSAGE: Setting = { sizes: [11, 10.5, 10, 9.5, 9, 8.5, 8], leading: 1.35 };
const ADDRESS: Setting = { sizes: [12, 11, 10, 9, 8.5], leading: 1.3 };
const SENDER: Setting = { sizes: [7.5, 7, 6.5], leading: 1.25 };

export function cardFront(page: Page, { headline }: Piece, sender: Sender): string | TooLong {
  const inset = MARGIN + 8;
  const wide = { left: inset, width: page.width - 2 * inset };
  const words = block(
    "headline",
    { ...wide, top: 15, height: page.height - 59 },
    linesOf(headline),
    HEADLINE,
    "the subject, which stands on the front, is too long",
  );
  if (words instanceof TooLong) return words;
  const name = block(
    "shop",
    { ...wide, top: page.height - 33, height: 10 },
    sender.name === "" ? [] : [sender.name],
    NAME,
    "the business name in Settings is too long",
  );
  if (name instanceof TooLong) return name;
  const contact = [sender.phone, sender.website].filter((part) => part !== "").join("  ·  ");
  const reach = block(
    "contact",
    { ...wide, top: page.height - 22, height: 8 },
    contact === "" ? [] : [contact],
    CONTACT,
    "our phone and website in Settings are too long",
  );
  if (reach instanceof TooLong) return reach;
  return `<section class="sheet front">${frame(page)}${ornament(page)}${words}${name}${reach}</section>`;
}

export function cardBack(page: Page, { address, text }: Piece, sender: Sender): string | TooLong {
  const middle = page.width * 0.53;
  const message = block(
    "message",
    { left: MARGIN, top: MARGIN, width: middle - GUTTER - MARGIN, height: page.height - 2 * MARGIN },
    linesOf(text),
    MESSAGE,
    "the message is too long for this card",
  );
  if (message instanceof TooLong) return message;
  const right = middle + GUTTER;
  const stampLeft = page.width - MARGIN - STAMP.width;
  const from = block(
    "sender",
    { left: right, top: MARGIN, width: stampLeft - right - 3, height: STAMP.height },
    [sender.name, ...sender.address].filter((line) => line !== ""),
    SENDER,
    "the business name or postal address in Settings is too long",
  );
  if (from instanceof TooLong) return from;
  const top = MARGIN + STAMP.height + 9;
  const to = block(
    "address",
    { left: right + 4, top, width: page.width - MARGIN - right - 4, height: page.height - BARCODE - top },
    address,
    ADDRESS,
    "name and address are too long for this card",
  );
  if (to instanceof TooLong) return to;
  const stamp = place({ left: stampLeft, top: MARGIN, ...STAMP });
  const line = place({ left: middle, top: MARGIN, width: 0, height: page.height - 2 * MARGIN });
  return `<section class="sheet back">${message}<i class="line" style="${line}"></i>${from}<i class="stamp" style="${stamp}"></i>${to}</section>`;
}

function place({ left, top, width, height }: Place): string {
  return `left:${mm(left)};top:${mm(top)};width:${mm(width)};height:${mm(height)}`;
}

/** Two thin lines around the front. */
function frame({ width, height }: Page): string {
  const line = (inset: number, stroke: number) =>
    `<rect x="${inset}" y="${inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${1.5}" stroke-width="${stroke}"/>`;
  return `<svg class="frame" viewBox="0 0 ${width} ${height}" aria-hidden="true">${line(MARGIN, 0.7)}${line(MARGIN + 1.8, 0.25)}</svg>`;
}

/** Two lines that swing to a diamond, between the headline and the name. */
function ornament({ width, height }: Page): string {
  const [x, y] = [width / 2, height - 39];
  const swing = (side: 1 | -1) =>
    `<path d="M${x + side * 3.4} ${y}c${side * 5} -2.6 ${side * 11} -2.6 ${side * 17} 0c${side * -5} 1.4 ${side * -10} 1.4 ${side * -13} .2"/>`;
  return `<svg class="frame" viewBox="0 0 ${width} ${height}" aria-hidden="true"><g stroke-width=".4" stroke-linecap="round">${swing(-1)}${swing(1)}</g><path class="full" d="M${x} ${y - 1.7}l1.7 1.7l-1.7 1.7l-1.7 -1.7z"/></svg>`;
}
