/** One piece of mail, before it is put on paper; and pieces of HTML that all papers share. */

import { escapeHtml } from "../templates";
import { type Box, type Setting, sizeFor } from "./fit";

export interface Piece {
  /** From the name on, as recipientLines gives them. */
  address: readonly string[];
  /** On the front of a card, above the text of a letter. */
  headline: string;
  /** Paragraphs are parted by blank lines. */
  text: string;
}

/** Who sends it. */
export interface Sender {
  name: string;
  /** Postal address, line by line; empty where Settings has none. */
  address: readonly string[];
  phone: string;
  website: string;
}

/** What of a piece has no room, as a part of a sentence: "the message is too long". */
export class TooLong {
  constructor(readonly what: string) {}
}

/** A box in its place, in mm from the left top. */
export interface Place extends Box {
  left: number;
  top: number;
}

/** Lines in the largest letters that fit, or what does not. */
export function block(
  name: string,
  place: Place,
  lines: readonly string[],
  setting: Setting,
  tooLong: string,
): string | TooLong {
  const size = sizeFor(lines, place, setting);
  if (size === null) return new TooLong(tooLong);
  const { left, top, width, height } = place;
  const style = `left:${mm(left)};top:${mm(top)};width:${mm(width)};height:${mm(height)};font-size:${size}pt;line-height:${setting.leading}`;
  return `<div class="box ${name}" style="${style}">${lines.map(lineHtml).join("")}</div>`;
}

/** A blank line is a gap. */
function lineHtml(line: string): string {
  return line === "" ? '<p class="gap"></p>' : `<p dir="auto">${escapeHtml(line)}</p>`;
}

export function linesOf(text: string): string[] {
  return text
    .replace(/\t/g, "  ")
    .split("\n")
    .map((line) => line.trimEnd());
}

export function mm(length: number): string {
  return `${Number(length.toFixed(3))}mm`;
}
