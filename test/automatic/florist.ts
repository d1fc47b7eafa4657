/** What the tests of automatic e-mail share: a book whose leads all wrote in by e-mail, and the owner's word. */

import type { Host } from "../../local/host";
import type { AutomaticView } from "../../src/actions/views";
import { bookWith, copies, sheetOf, type Typed, touches } from "../actions/book";
import { introduce, TUESDAY } from "../actions/trouble";

/** The row of Cadence that answers a Hot lead who wrote: Trying, Sizzling, Hot, in kind, within 5 minutes. */
export const FIRST = 2;
/** Hot leads, day 2, e-mail. */
export const DAY_TWO = 7;

/** So many leads who wrote on Tuesday morning; the last ones are the hottest. */
export function writers(count: number): Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    Name: `Lead${String(index).padStart(2, "0")} Example`,
    Phone: `212-555-01${String(index).padStart(2, "0")}`,
    Email: `lead${String(index).padStart(2, "0")}@example.com`,
    "Way in": "Email",
    Received: "2026-11-03 11:00",
    Temperature: index < count / 2 ? "Hot" : "Sizzling",
  }));
}

/** A book of so many, in copies, as of Tuesday half past eleven; a row of Cadence says Draft or Auto. */
export async function floristWith(
  count: number,
  send: "Draft" | "Auto",
  row = FIRST,
): Promise<(now?: string) => Promise<Host>> {
  const host = bookWith(writers(count), [], TUESDAY);
  introduce(host);
  say(host, send, row);
  host.run("flagOverdueNow");
  return copies(host);
}

/** The owner writes into the Send cell of a row of Cadence. */
export function say(host: Host, send: string, row = FIRST): void {
  host.owner.edit("Cadence", `J${row}`, send);
}

export function view(host: Host): AutomaticView {
  return host.rpc("automaticView") as AutomaticView;
}

/** The owner looks at the dialog, and turns it on. */
export function turnOn(host: Host): AutomaticView {
  return host.rpc(
    "turnOnAutomatic",
    view(host).rows.map(({ mark }) => mark),
  ) as AutomaticView;
}

/** A row of Settings. */
export function setting(host: Host, label: string, value: string): void {
  const settings = sheetOf(host, "Settings");
  for (let row = 2; row <= settings.lastRow; row += 1)
    if (settings.displayAt(row, 1) === label) host.owner.edit("Settings", `B${row}`, value);
}

/** The rows of the ledger that are mails or drafts of Stoke's. */
export function written(host: Host): Record<string, string>[] {
  return touches(host).filter(
    ({ By, Channel, Direction }) => By === "Stoke" && Channel === "Email" && Direction === "Out",
  );
}
