/** Functions that take texts apart and put them together. */

import { CellError } from "../../grid/values";
import { toText } from "../values";
import { type FunctionTable, MANY, of, sound } from "./signature";

export const TEXTS: FunctionTable = {
  CONCATENATE: of(1, MANY, (args, scope) => {
    let text = "";
    for (const arg of args) {
      arg.each((value) => {
        text += toText(sound(value), scope);
      });
    }
    return text;
  }),
  LEN: of(1, 1, ([text]) => text?.text().length ?? 0),
  LEFT: of(1, 2, ([text, count]) => text?.text().slice(0, count?.number() ?? 1) ?? ""),
  RIGHT: of(1, 2, ([text, count]) => {
    const size = count?.number() ?? 1;
    return size === 0 ? "" : (text?.text().slice(-size) ?? "");
  }),
  MID: of(3, 3, ([text, start, count]) => {
    const from = (start?.number() ?? 1) - 1;
    return text?.text().slice(from, from + (count?.number() ?? 0)) ?? "";
  }),
  LOWER: of(1, 1, ([text]) => text?.text().toLowerCase() ?? ""),
  UPPER: of(1, 1, ([text]) => text?.text().toUpperCase() ?? ""),
  PROPER: of(1, 1, ([text]) => proper(text?.text() ?? "")),
  TRIM: of(1, 1, ([text]) => text?.text().trim().replace(/ +/g, " ") ?? ""),
  SUBSTITUTE: of(3, 3, ([text, before, after]) => {
    const wanted = before?.text() ?? "";
    return wanted === "" ? (text?.text() ?? "") : (text?.text() ?? "").split(wanted).join(after?.text() ?? "");
  }),
  SEARCH: of(2, 3, ([wanted, text, start]) => {
    const from = (start?.number() ?? 1) - 1;
    const found = (text?.text() ?? "").toLowerCase().indexOf((wanted?.text() ?? "").toLowerCase(), from);
    if (found < 0) throw new CellError("#VALUE!");
    return found + 1;
  }),
  TEXT: of(2, 2, ([value, format], scope) => {
    const found = value?.sound() ?? null;
    const number = typeof found === "string" ? scope.read(found) : Number(found);
    return number === null ? String(found) : scope.show(number, format?.text() ?? "");
  }),
  HYPERLINK: of(1, 2, ([link, label]) => (label ?? link)?.text() ?? ""),
};

function proper(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
