/** Promises as cells hold them: a date, a date and a time, or text such as "on 2026-11-05 at 14:00 by Call". */

import { isDate, readChannel, textOf } from "../core/cells";
import type { Minute, Promised } from "../core/model";
import { clock, DAY_MINUTES, dayOfIso, isoOfDay, minuteOf, type Zone } from "../core/time";
import type { Cell } from "./sheets";

/** What a cell promises; null for a blank one and for words that are no date. Midnight means a date without a time. */
export function promiseIn(cell: Cell, zone: Zone): Promised | null {
  if (isDate(cell)) return promisedAt(Math.floor(cell.getTime() / 60_000), zone);
  // A date that stood there before the column became text is a serial number: days on the wall since 30 December 1899.
  if (typeof cell === "number" && cell > SERIALS.year2000 && cell < SERIALS.year2100) {
    return promisedAt(zone.instantOf(Math.round((cell - SERIALS.year1970) * DAY_MINUTES)), zone);
  }
  const parts = /^(?:on )?(\d{4}-\d\d-\d\d)(?:(?: at |[ T])(\d\d:\d\d\S*))?(?: by (\w+))?$/.exec(textOf(cell));
  const [, date, time, by] = parts ?? [];
  const day = date === undefined ? null : dayOfIso(date);
  if (date === undefined || day === null) return null;
  const reading = readChannel(by ?? "");
  const channel = reading.ok ? reading.value : null;
  if (time === undefined) return { when: { kind: "date", day }, channel };
  const at = minuteOf(`${date}T${time}`, zone);
  return at === null ? null : { when: { kind: "moment", at }, channel };
}

const SERIALS = { year1970: 25_569, year2000: 36_526, year2100: 73_051 };

function promisedAt(at: Minute, zone: Zone): Promised {
  const day = zone.dateOf(at);
  const when = at === zone.midnightOf(day) ? ({ kind: "date", day } as const) : ({ kind: "moment", at } as const);
  return { when, channel: null };
}

/** The same as text for the ledger, on the wall of the spreadsheet's zone; "" for no promise. Sheets takes it for no date. */
export function promiseText(promised: Promised | null, zone: Zone): string {
  if (promised === null) return "";
  const by = promised.channel === null ? "" : ` by ${promised.channel}`;
  if (promised.when.kind === "date") return `on ${isoOfDay(promised.when.day)}${by}`;
  const wall = zone.wallOf(promised.when.at);
  const day = Math.floor(wall / DAY_MINUTES);
  return `on ${isoOfDay(day)} at ${clock(wall - day * DAY_MINUTES)}${by}`;
}

/** The Promise cell of a lead: a real date, or date and time; "" for no promise. */
export function promiseCell(promised: Promised | null, zone: Zone): Cell {
  if (promised === null) return "";
  const at = promised.when.kind === "date" ? zone.midnightOf(promised.when.day) : promised.when.at;
  return new Date(at * 60_000);
}
