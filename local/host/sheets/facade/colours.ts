/** Colours as scripts write them ("#F00", "red", null), as cells keep them ("#ff0000"). */

import { ServiceError } from "../../strict";

const NAMES: Record<string, string> = {
  black: "#000000",
  blue: "#0000ff",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lightgray: "#d3d3d3",
  lightgrey: "#d3d3d3",
  orange: "#ffa500",
  purple: "#800080",
  red: "#ff0000",
  white: "#ffffff",
  yellow: "#ffff00",
};

/** Null or "" is the usual colour. Throws for what is no colour. */
export function colourOf(colour: unknown, usual: string): string {
  if (colour === null || colour === undefined || colour === "") return usual;
  const text = String(colour).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return text.replace(/[0-9a-f]/g, "$&$&");
  const named = NAMES[text];
  if (!named) throw new ServiceError(`Invalid color: ${colour}`);
  return named;
}
