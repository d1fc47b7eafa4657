/** Address labels on their sheets. */

import type { Setting } from "./fit";
import type { LabelSheet } from "./papers";
import { block, type Place, type TooLong } from "./piece";

/** Printers are some tenths of a millimetre off. */
const INSET = { x: 3.5, y: 1.8 };

const ADDRESS: Setting = { sizes: [11, 10, 9, 8.5, 8, 7.5, 7, 6.5], leading: 1.2 };

/** A label's text in its place. @param position 0-based, from the first label of the first sheet */
export function label(sheet: LabelSheet, position: number, address: readonly string[]): string | TooLong {
  return block("address", placeOf(sheet, position), address, ADDRESS, "name and address are too long for this label");
}

/** Where the text of a label stands on its sheet. */
function placeOf({ label: size, columns, rows, left, top, pitch }: LabelSheet, position: number): Place {
  const onSheet = position % (columns * rows);
  return {
    left: left + (onSheet % columns) * pitch + INSET.x,
    top: top + Math.floor(onSheet / columns) * size.height + INSET.y,
    width: size.width - 2 * INSET.x,
    height: size.height - 2 * INSET.y,
  };
}

/** The sheets that these labels fill. @param first 0-based position of the first on its sheet */
export function labelSheets(sheet: LabelSheet, labels: readonly string[], first: number): string[] {
  const aSheet = sheet.columns * sheet.rows;
  const sheets: string[][] = [];
  labels.forEach((html, index) => {
    const at = Math.floor((first + index) / aSheet);
    sheets[at] = [...(sheets[at] ?? []), html];
  });
  return sheets.map((own) => `<section class="sheet labels">${own.join("")}</section>`);
}
