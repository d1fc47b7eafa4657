/** Yes or no, in the ways that people and other programs write it. */

import { bare, textOf } from "./cell";
import { mistake, type Reading, value } from "./reading";

const YES = new Set([
  "true",
  "yes",
  "y",
  "x",
  "1",
  "on",
  "ja",
  "si",
  "oui",
  "checked",
  "ticked",
  "donotcall",
  "dnc",
  "dnd",
  "donotemail",
  "donotmail",
  "optedout",
  "unsubscribed",
]);
const NO = new Set(["false", "no", "n", "0", "off", "nein", "non", "none", "unchecked", "subscribed"]);
const MARK = /^[✓✔☑✅]+$/u;

/** A tick box, or what stands for one: TRUE, "yes", "x", "✓"; blank is null, and means no. */
export function readTick(cell: unknown): Reading<boolean> {
  const text = textOf(cell);
  if (MARK.test(text) || YES.has(bare(cell))) return value(true);
  if (/^[-–—]$/.test(text) || NO.has(bare(cell))) return value(false);
  return text === "" ? value<boolean>(null) : mistake(cell, "Write yes, or leave it blank.");
}
