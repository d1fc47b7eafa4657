/** The paints of the lead sheet. Each differs from the others in lightness, not in hue alone: for colour-blind eyes and for print. */

import type { Stage, Temperature } from "../../core/model";

export interface Paint {
  /** "#rrggbb", behind the text. */
  fill: string;
  /** "#rrggbb", of the text. */
  text: string;
  bold: boolean;
  strikethrough: boolean;
}

const INK = "#202124";

/** The hotter the darker: from a strong orange in bold to nearly white. */
export const TEMPERATURE_PAINT: Record<Temperature, Paint> = {
  Sizzling: { fill: "#f6a683", text: "#471000", bold: true, strikethrough: false },
  Hot: { fill: "#f9bf9a", text: INK, bold: false, strikethrough: false },
  Warm: { fill: "#f4d88d", text: INK, bold: false, strikethrough: false },
  Cool: { fill: "#d7ecfb", text: INK, bold: false, strikethrough: false },
  Cold: { fill: "#f6faff", text: INK, bold: false, strikethrough: false },
};

export type ClosedStage = Extract<Stage, "Won" | "Lost" | "Removed">;

const CLOSED: Paint = { fill: "#e3e3e3", text: "#585c60", bold: false, strikethrough: false };

/** Grey text on grey. Who asked to be removed is struck through as well: they are never to be contacted. */
export const CLOSED_PAINT: Record<ClosedStage, Paint> = {
  Won: CLOSED,
  Lost: CLOSED,
  Removed: { ...CLOSED, strikethrough: true },
};

const RED: Paint = { fill: "#b3261e", text: "#ffffff", bold: true, strikethrough: false };
const AMBER: Paint = { fill: "#f9ab00", text: INK, bold: true, strikethrough: false };
const PURPLE: Paint = { fill: "#6b3fa0", text: "#ffffff", bold: true, strikethrough: false };

/** By what the text of a flag begins with; "Check …" asks the owner to look at a cell that cannot be read. */
export const FLAG_PAINTS: readonly { begins: string; paint: Paint }[] = [
  { begins: "No way to reach", paint: PURPLE },
  { begins: "Promise missed", paint: RED },
  { begins: "Untouched", paint: RED },
  { begins: "Overdue", paint: RED },
  { begins: "Due today", paint: AMBER },
  { begins: "Check", paint: AMBER },
];

/** Black or white, whichever is read better on a fill ("#rrggbb"). */
export function inkOn(fill: string): string {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? INK : "#ffffff";
}
