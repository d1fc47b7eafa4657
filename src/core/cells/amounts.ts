/** Numbers that people write: "10", "$1,200", "1.200,50 €", "5k". */

import { isBlank, isDate, textOf } from "./cell";
import { mistake, type Reading, value } from "./reading";

/** An amount of money, without regard to its currency; never below zero. */
export function readAmount(cell: unknown): Reading<number> {
  if (isBlank(cell)) return value<number>(null);
  const amount = typeof cell === "number" ? cell : isDate(cell) ? Number.NaN : amountIn(textOf(cell));
  return amount >= 0 && Number.isFinite(amount) ? value(amount) : mistake(cell, "Write a number, like 1200.");
}

/** A whole number between two limits, both included. */
export function readCount(cell: unknown, least: number, most: number): Reading<number> {
  if (isBlank(cell)) return value<number>(null);
  const count = isDate(cell) ? Number.NaN : Number(textOf(cell));
  return Number.isInteger(count) && count >= least && count <= most
    ? value(count)
    : mistake(cell, `Write a whole number from ${least} to ${most}.`);
}

function amountIn(text: string): number {
  const parts = /^[^\d.,-]*(\d[\d.,'’ ]*)(k)?[^\d.,]*$/i.exec(text);
  if (parts === null) return Number.NaN;
  const digits = (parts[1] ?? "").replace(/['’ ]/g, "");
  return Number(withPoint(digits)) * (parts[2] === undefined ? 1 : 1000);
}

/** The last separator is the decimal one, unless it stands more than once or before three digits: then it groups. */
function withPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last === -1) return digits;
  const mark = digits.charAt(last);
  const whole = digits.slice(0, last).replace(/[.,]/g, "");
  const rest = digits.slice(last + 1);
  const both = digits.includes(".") && digits.includes(",");
  const groups = digits.indexOf(mark) !== last || (rest.length === 3 && !both);
  return groups ? digits.replace(/[.,]/g, "") : `${whole}.${rest}`;
}
