/** What the add-on does and what an owner may do meanwhile, as tables: every one of these is let loose on every other. */

import type { Host, Run } from "../../local/host";
import { bookWith, columnOf, copies, idOf, log, portrait, rowOf, sheetOf, someLeads, touches, type } from "./book";

/** A book of six leads that has seen some touches, an owner's own column and an owner's own temperature; in copies. */
export async function usedBook(): Promise<(now?: string) => Promise<Host>> {
  const leads = someLeads(6).map((lead, index) => ({ ...lead, Colour: `colour ${index}` }));
  const host = bookWith(leads);
  introduce(host);
  type(host, "Chen Example2", "Temperature", "Sizzling");
  log(host, "Ana Example0", { outcome: "Left voicemail" });
  log(host, "Dora Example3", { outcome: "Talked", promise: "Thu 2pm" });
  host.run("hourly");
  return copies(host);
}

/** The same on Tuesday, after its hourly run. */
export async function settledBook(): Promise<(now?: string) => Promise<Host>> {
  const host = await (await usedBook())(TUESDAY);
  host.run("hourly");
  return copies(host);
}

/** What Google says when it gives up. */
export const TIMED_OUT = "Service Spreadsheets timed out while accessing document with id 1Stoke-local-spreadsheet.";

/** Strikes the next run at its n-th call that reaches the server. */
export type Strike = (host: Host, index: number) => void;

/** How a call breaks. A kill right before a call is a kill right after the one before it. */
export const STRIKES = {
  "a call fails": (host, index) => host.meter.failAt(index, TIMED_OUT),
  "a call acts and then fails": (host, index) => host.meter.failAt(index, TIMED_OUT, "after"),
  "the run is killed after a call": (host, index) => host.meter.killAt(index, "after"),
} as const satisfies Readonly<Record<string, Strike>>;

/** Two of them for tests that strike by turns: the words for it, the call to begin with, and the blow. */
export const BREAKS: readonly [string, number, Strike][] = [
  ["a call fails", 1, STRIKES["a call fails"]],
  ["the run is killed after a call", 2, STRIKES["the run is killed after a call"]],
];

/** Fills in who we are, so that mails can be written. */
export function introduce(host: Host): void {
  const settings = sheetOf(host, "Settings");
  for (let row = 2; row <= settings.lastRow; row += 1) {
    const answer = OUR[settings.displayAt(row, 1)];
    if (answer !== undefined) host.owner.edit("Settings", `B${row}`, answer);
  }
}

const OUR: Readonly<Record<string, string>> = {
  "Business name": "Example Flowers",
  "Our phone": "212-555-0100",
  "Our email": "shop@example.com",
  Signature: "Sam",
};

/** Tuesday 3 November 2026, 11:30 in New York: a day after the touches of the book. */
export const TUESDAY = "2026-11-03T16:30:00Z";

/** Something that the add-on does once it is started: as a page, the owner's typing, or a trigger starts it. Throws what a page would get. */
export type Action = (host: Host) => unknown;

export const ACTIONS: Readonly<Record<string, Action>> = {
  "logging a touch that changes the temperature and promises": (host) =>
    log(host, "Bilal Example1", { outcome: "Interested", promise: "Fri 3pm", promiseBy: "Email" }),
  "logging a touch that bars calls": (host) =>
    log(host, "Chen Example2", { direction: "In", outcome: "Asked not to be called" }),
  "choosing in the Log cell": (host) => type(host, "Bilal Example1", "Log", "Called – left voicemail"),
  "typing a new lead": (host) => host.owner.edit("Leads", below(host), "Zed New"),
  "pasting twenty leads": (host) => host.owner.paste("Leads", below(host), TWENTY),
  "the hourly run": (host) => succeed(host.run("hourly")),
  "rebuilding from touches": (host) => succeed(host.run("rebuildFromTouches")),
  "taking a touch back": (host) => host.rpc("undoTouch", touchIdOf(host, "Dora Example3")),
};

const TWENTY = someLeads(20, 10).map(({ Name = "", Phone = "", Email = "" }) => [Name, Phone, Email]);

function below(host: Host): string {
  return `A${sheetOf(host, "Leads").lastRow + 1}`;
}

/** The Touch ID of a lead's last row of the ledger. */
export function touchIdOf(host: Host, name: string): string {
  const id = idOf(host, name);
  const own = touches(host).filter((touch) => touch["Lead ID"] === id);
  return own.at(-1)?.["Touch ID"] ?? "";
}

function succeed({ error }: Run): void {
  if (error !== undefined) throw new Error(error);
}

/** Something that the owner does by hand, at any moment. */
export type Act = (host: Host) => void;

/** What moves leads to other rows, or their cells to other columns. */
export const MOVES: Readonly<Record<string, Act>> = {
  "sorts by name, last first": (host) => host.owner.sort("Leads", columnOf(sheetOf(host, "Leads"), "Name"), false),
  "inserts a row above": (host) => host.owner.insertRows("Leads", 2),
  "deletes a row above": (host) => host.owner.deleteRows("Leads", rowOf(host, "Ana Example0")),
  "inserts a column at the left": (host) => host.owner.insertColumns("Leads", 1),
  "moves Stoke's columns to the front": (host) => {
    host.owner.moveColumns("Leads", columnOf(sheetOf(host, "Leads"), "Next contact"), 3, 1);
  },
  "sorts Touches": (host) => host.owner.sort("Touches", columnOf(sheetOf(host, "Touches"), "Lead"), false),
};

/** What changes cells, or nothing that the add-on reads. */
export const EDITS: Readonly<Record<string, Act>> = {
  "writes a note in the same row": (host) => type(host, "Bilal Example1", "Notes", "called me a genius"),
  "chooses a temperature in the same row": (host) => type(host, "Bilal Example1", "Temperature", "Cold"),
  "sets a stage in another row": (host) => type(host, "Emil Example4", "Stage", "Lost"),
  "hides columns": (host) => host.owner.hideColumns("Leads", columnOf(sheetOf(host, "Leads"), "Flag"), 3),
};

/** Does something right before the n-th call that reaches the server; tells whether there was one. */
export function beforeCall(host: Host, index: number, act: Act): () => boolean {
  let done = false;
  const stop = host.meter.onCall((call) => {
    if (done || !call.reaching || call.index !== index) return;
    done = true;
    stop();
    act(host);
  });
  return () => done;
}

/** What a book comes to: its leads and its ledger, IDs left out. */
export interface Ending {
  leads: ReturnType<typeof portrait>;
  ledger: string[];
}

/** The book after the next hourly run, or the next few. */
export function endingOf(host: Host, hourlyRuns = 1): Ending {
  for (let run = 0; run < hourlyRuns; run += 1) succeed(host.run("hourly"));
  return endingNow(host);
}

/** The book as it stands. */
function endingNow(host: Host): Ending {
  const ledger = touches(host).map(({ "Lead ID": _, "Touch ID": __, Message: ___, ...touch }) => JSON.stringify(touch));
  return { leads: portrait(host), ledger: ledger.sort() };
}

/** The one of several endings that an ending is, or else the one that it is most like. */
export function nearest(ending: Ending, endings: readonly Ending[]): Ending {
  const [best] = [...endings].sort((one, other) => distance(ending, one) - distance(ending, other));
  return best ?? ending;
}

function distance(one: Ending, other: Ending): number {
  const cells = ({ leads, ledger }: Ending) =>
    new Set([
      ...ledger,
      ...Object.entries(leads).flatMap(([name, row]) => Object.entries(row).map((cell) => `${name} ${cell.join("=")}`)),
    ]);
  const [own, theirs] = [cells(one), cells(other)];
  return [...own].filter((cell) => !theirs.has(cell)).length + [...theirs].filter((cell) => !own.has(cell)).length;
}
