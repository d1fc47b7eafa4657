/** The sample book as its florist has it: set up, what is due next to the names. */

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

/** What the florist moved from the right end next to the names: three columns in this order. */
const MOVED = { first: "Next contact", count: 3, before: 2 };

/** Throws a sentence where the sample cannot be read or set up. */
export async function openSample({ folder, dist, zone, now }: SampleOptions): Promise<Host> {
  const host = await openSaved(folder, { dist, zone, now, target: "" });
  makeReady(host);
  moveDueColumns(host);
  return host;
}

function moveDueColumns({ workbook, owner }: Host): void {
  const leads = workbook.sheet("Leads");
  for (let column = 1; leads && column <= leads.lastColumn; column++) {
    if (leads.displayAt(1, column) !== MOVED.first) continue;
    owner.moveColumns("Leads", column, MOVED.count, MOVED.before);
    return;
  }
}
