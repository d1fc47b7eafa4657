/** The sheet of an .xlsx that nobody sees: what the format has no place for, as JSON, and lists too long for a cell's validation. */

import { columnLetters } from "../../sheets/grid/a1";
import type ExcelJS from "./exceljs";
import type { KeepList } from "./validations";

export const BACKSTAGE = "_stoke";

/** What a cell of Excel holds at most, with room to spare. */
const CHUNK = 30_000;

/** Writes the JSON down column A, and each list that is asked for down a column of its own. */
export class Backstage {
  private readonly ranges = new Map<string, string>();

  constructor(private readonly sheet: ExcelJS.Worksheet) {}

  readonly keepList: KeepList = (words) => {
    const key = JSON.stringify(words);
    const known = this.ranges.get(key);
    if (known !== undefined) return known;
    const column = this.ranges.size + 2;
    for (const [index, word] of words.entries()) this.sheet.getCell(index + 1, column).value = word;
    const range = rangeName(column, words.length);
    this.ranges.set(key, range);
    return range;
  };

  keepJson(value: unknown): void {
    const text = JSON.stringify(value);
    for (let at = 0; at < text.length; at += CHUNK) {
      this.sheet.getCell(at / CHUNK + 1, 1).value = text.slice(at, at + CHUNK);
    }
  }
}

/** What stands backstage of a file; nothing where there is no such sheet. */
export function readBackstage(sheet: ExcelJS.Worksheet | undefined): { json: string; lists: Map<string, string[]> } {
  const lists = new Map<string, string[]>();
  if (!sheet) return { json: "", lists };
  for (let column = 2; column <= sheet.columnCount; column++) {
    const words = textsIn(sheet, column);
    lists.set(rangeName(column, words.length), words);
  }
  return { json: textsIn(sheet, 1).join(""), lists };
}

function rangeName(column: number, rows: number): string {
  const letters = columnLetters(column);
  return `${BACKSTAGE}!$${letters}$1:$${letters}$${rows}`;
}

function textsIn(sheet: ExcelJS.Worksheet, column: number): string[] {
  const texts: string[] = [];
  for (let row = 1; row <= sheet.rowCount; row++) {
    const text = sheet.getCell(row, column).text;
    if (text === "") break;
    texts.push(text);
  }
  return texts;
}
