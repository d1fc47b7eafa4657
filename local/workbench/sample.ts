/** The sample book as its florist has it: set up, the shop's name and numbers in Settings, what is due next to the names. */

import { makeReady } from "../commandline/leads";
import type { Host } from "../host";
import { openSaved } from "../host/saved";

export interface SampleOptions {
  /** Folder of the sample. */
  folder: string;
  /** Folder of the built bundle. */
  dist: string;
  /** IANA zone that stands over the book's own; "" leaves it. */
  zone: string;
  /** The instant (ISO) to open at, given the book's zone and the instant at which it was left. */
  now(zone: string, left: string | null): string;
}

const SHOP: Readonly<Record<string, string>> = {
  "Business name": "Fern & Petal",
  "Our phone": "(212) 555-0100",
  "Our email": "nell@example.com",
  "Our website": "fernandpetal.example.com",
  "Postal address": "18 Perry St, New York, NY 10014",
  Signature: "Nell",
};

/** What the florist moved from the right end next to the names: three columns in this order. */
const MOVED = { first: "Next contact", count: 3, before: 2 };

/** Throws a sentence where the sample cannot be read or set up. */
export async function openSample({ folder, dist, zone, now }: SampleOptions): Promise<Host> {
  const host = await openSaved(folder, { dist, zone, now, target: "" });
  makeReady(host);
  fillIn(host);
  moveDueColumns(host);
  return host;
}

function fillIn({ workbook, owner }: Host): void {
  const settings = workbook.sheet("Settings");
  for (let row = 1; settings && row <= settings.lastRow; row++) {
    const value = SHOP[settings.displayAt(row, 1)];
    if (value !== undefined) owner.edit("Settings", `B${row}`, value);
  }
}

function moveDueColumns({ workbook, owner }: Host): void {
  const leads = workbook.sheet("Leads");
  for (let column = 1; leads && column <= leads.lastColumn; column++) {
    if (leads.displayAt(1, column) !== MOVED.first) continue;
    owner.moveColumns("Leads", column, MOVED.count, MOVED.before);
    return;
  }
}
