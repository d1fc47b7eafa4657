/**
 * The proof that nobody gets a mail twice, for any run that sends: struck at each of its service calls, and run again, twice. Give it a
 * book, the run and who is to get the mail; it holds for the owner's click, the automatic run and the newsletter alike.
 */

import { expect } from "@jest/globals";
import type { Host, Run } from "../../local/host";
import { columnOf, portrait, sheetOf, touches } from "../actions/book";
import { beforeCall, type Strike } from "../actions/trouble";
import { recipients } from "./outbox";

export interface SendingRun {
  /** A copy of the book as it stands before the run. */
  open(): Promise<Host>;
  /** Runs it. May throw what a page would get; a trigger's errors stay in the host's list of runs. */
  send(host: Host): void;
  /** Addresses of those who are to have one mail each in the end. */
  wanted: readonly string[];
  /** Of the function that sends. */
  name: string;
}

/** What the owner may do to the sheets meanwhile. */
export const MEANWHILE: Readonly<Record<string, (host: Host) => void>> = {
  "sorts the leads": (host) => host.owner.sort("Leads", columnOf(sheetOf(host, "Leads"), "Name"), false),
  "inserts a column": (host) => host.owner.insertColumns("Leads", 1),
  "sorts Touches": (host) => host.owner.sort("Touches", columnOf(sheetOf(host, "Touches"), "Lead"), false),
};

/** How many calls the run makes where nothing goes wrong; and that all is well then. */
async function callsOf(run: SendingRun): Promise<number> {
  const host = await run.open();
  attempt(host, run);
  expect(recipients(host)).toEqual([...run.wanted].sort());
  return lastOf(host, run).total;
}

/** Strikes the run at every `stride`-th call from `first` on. */
export async function proveStruck(run: SendingRun, strike: Strike, first = 1, stride = 1): Promise<void> {
  const calls = await callsOf(run);
  for (let index = first; index <= calls; index += stride) {
    const host = await run.open();
    strike(host, index);
    attempt(host, run);
    expectOnce(host, run, index);
  }
}

/** Acts right before every `stride`-th call of the run: the owner, or another run. */
export async function proveMeanwhile(
  run: SendingRun,
  act: (host: Host) => void,
  first: number,
  stride: number,
): Promise<void> {
  for (let index = first; ; index += stride) {
    const host = await run.open();
    const isDone = beforeCall(host, index, () => act(host));
    attempt(host, run);
    if (!isDone()) return;
    expectOnce(host, run, index);
  }
}

/** Runs it; what a page would get must be an error of the fault, of the lock, or of headers that moved while they were read. */
export function attempt(host: Host, { send }: SendingRun): void {
  try {
    send(host);
  } catch (error) {
    expect(String(error)).toMatch(/timed out|Killed|busy|no header/);
  }
}

/** One killed run leaves no more than one mail in doubt: the one that was on its way. */
const MOST_IN_DOUBT = 1;

/**
 * Runs it again, twice, and settles what is in doubt with one click each: nobody has got two mails at any time, every mail that went is
 * in Touches, and in the end everybody has one. At times the hourly run comes between, and the ledger is folded anew.
 */
function expectOnce(host: Host, run: SendingRun, index: number): void {
  expectWithin(host, index);
  if (index % 4 === 0) host.run("hourly");
  attempt(host, run);
  expectWithin(host, index);
  expect([index, statusesIn(host).filter((status) => status === "Sending")]).toEqual([index, []]);
  const doubts = settleDoubts(host);
  expect([index, doubts]).toEqual([index, Math.min(doubts, MOST_IN_DOUBT)]);
  if (recipients(host).length < run.wanted.length) attempt(host, run);
  attempt(host, run);
  expect([index, recipients(host)]).toEqual([index, [...run.wanted].sort()]);
  expect([index, statusesIn(host).filter((status) => status === "Sent").length]).toEqual([index, run.wanted.length]);
  if (index % 12 > 0) return;
  host.run("hourly");
  const leads = portrait(host);
  host.run("rebuildFromTouches");
  expect([index, portrait(host)]).toEqual([index, leads]);
}

/** No address has two mails, no lead two touches that may be one, and each mail has its touch. */
export function expectWithin(host: Host, index: number): void {
  const got = recipients(host);
  expect([index, got]).toEqual([index, [...new Set(got)]]);
  const logged = mailsIn(host).filter(({ Status }) => Status !== "Failed");
  const leads = logged.map((touch) => touch["Lead ID"] ?? "");
  expect([index, leads.sort()]).toEqual([index, [...new Set(leads)].sort()]);
  const addresses = addressesById(host);
  const known = leads.map((id) => addresses.get(id));
  expect([index, got.filter((address) => !known.includes(address))]).toEqual([index, []]);
}

/** The owner looks in Gmail and says, of each mail in doubt, whether it is there. Gives how many there were. */
function settleDoubts(host: Host): number {
  const doubted = mailsIn(host).filter(({ Status }) => Status === "Unknown");
  const addresses = addressesById(host);
  for (const touch of doubted) {
    const address = addresses.get(touch["Lead ID"] ?? "") ?? "";
    host.rpc("settleUnknown", touch["Touch ID"], recipients(host).includes(address));
  }
  return doubted.length;
}

/** Touches that Stoke sent, or was about to. */
function mailsIn(host: Host): Record<string, string>[] {
  return touches(host).filter(({ Status }) => ["Sending", "Sent", "Unknown", "Failed"].includes(Status ?? ""));
}

function statusesIn(host: Host): string[] {
  return mailsIn(host).map(({ Status = "" }) => Status);
}

function addressesById(host: Host): Map<string, string> {
  const leads = sheetOf(host, "Leads");
  const [id, email] = [columnOf(leads, "Lead ID"), columnOf(leads, "Email")];
  const rows = Array.from({ length: leads.lastRow - 1 }, (_, index) => index + 2);
  return new Map(rows.map((row) => [leads.displayAt(row, id), leads.displayAt(row, email)]));
}

function lastOf({ runs }: Host, { name }: SendingRun): Run {
  const run = runs.filter((one) => one.name === name).at(-1);
  if (run === undefined) throw new Error(`${name} has not run`);
  return run;
}
