/** Nobody gets a newsletter twice, whichever call fails, whenever the run is killed, and whatever the owner does meanwhile; and everybody gets it. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith, columnOf, copies, lastRun, portrait, sheetOf, someLeads } from "../actions/book";
import { beforeCall, introduce, TUESDAY } from "../actions/trouble";
import { mailTouches, recipients } from "../mail/outbox";
import { begin, choices, POSTAL, setting } from "./newsletter";

const LEADS = 20;
const EVERYBODY = someLeads(LEADS).map(({ Email = "" }) => Email);

let copy: (now?: string) => Promise<Host>;
let calls: number;
beforeAll(async () => {
  const host = bookWith(someLeads(LEADS), [], TUESDAY);
  introduce(host);
  setting(host, "Postal address", POSTAL);
  host.run("hourly");
  begin(host);
  copy = await copies(host);
  const undisturbed = await copy();
  go(undisturbed);
  calls = lastRun(undisturbed).total;
  expect(recipients(undisturbed)).toEqual([...EVERYBODY].sort());
});

/** The newsletter's own run; an error of it is the trigger's. */
function go(host: Host): void {
  const { error = "" } = host.run("continueNewsletter");
  if (error !== "") expect(error).toMatch(/timed out|Killed|no header/);
}

/** Nobody has it twice, and each mail that went is in the ledger, once. */
function expectOnce(host: Host, what: unknown): void {
  const got = recipients(host);
  expect([what, got]).toEqual([what, [...new Set(got)]]);
  const rows = mailTouches(host).filter(({ Status }) => Status !== "Failed");
  expect([what, rows.length]).toEqual([what, new Set(rows.map((row) => row["Lead ID"])).size]);
  const names = new Set(rows.map(({ Lead }) => Lead));
  const mailed = someLeads(LEADS).filter(({ Email = "" }) => got.includes(Email));
  expect([what, mailed.filter(({ Name = "" }) => !names.has(Name))]).toEqual([what, []]);
}

/** The owner looks in Gmail and says, of each mail in doubt, whether it is there. */
function settleDoubts(host: Host): void {
  for (const touch of mailTouches(host)) {
    if (touch.Status !== "Unknown") continue;
    const address = /^(\S+) “/.exec(touch.Message ?? "")?.[1] ?? "";
    host.rpc("settleUnknown", touch["Touch ID"], recipients(host).includes(address));
  }
}

/** Two runs later, and once the owner has settled what is in doubt, everybody has it, once. */
function expectAll(host: Host, what: unknown): void {
  expectOnce(host, what);
  go(host);
  expectOnce(host, what);
  expect([what, mailTouches(host).filter(({ Status }) => Status === "Sending")]).toEqual([what, []]);
  settleDoubts(host);
  if (recipients(host).length < LEADS) {
    host.rpc("resumeNewsletter");
    go(host);
  }
  expect([what, recipients(host)]).toEqual([what, [...EVERYBODY].sort()]);
  expect([what, mailTouches(host).filter(({ Status }) => Status === "Sent").length]).toEqual([what, LEADS]);
}

const TIMED_OUT = "Service timed out: Gmail";
const FAULTS: readonly ((host: Host, index: number) => void)[] = [
  (host, index) => host.meter.failAt(index, TIMED_OUT),
  (host, index) => host.meter.failAt(index, TIMED_OUT, "after"),
  (host, index) => host.meter.killAt(index, "after"),
];

/** Every second call has its fault, and the kinds take turns; STRIDE=1 strikes at every call. */
const STRIDE = Number(process.env.STRIDE ?? 2);

test("whichever call of a run over twenty leads fails, fails after it has acted, or is the last before the run is killed", async () => {
  for (let index = 1; index <= calls; index += STRIDE) {
    const host = await copy();
    FAULTS[Math.ceil(index / STRIDE + index / 9) % FAULTS.length]?.(host, index);
    go(host);
    expectAll(host, index);
    if (index % 20 !== 1) continue;
    host.run("hourly");
    const leads = portrait(host);
    host.run("rebuildFromTouches");
    expect([index, portrait(host)]).toEqual([index, leads]);
  }
});

const MOVES: readonly [name: string, act: (host: Host) => void][] = [
  ["sorts the leads", (host) => host.owner.sort("Leads", columnOf(sheetOf(host, "Leads"), "Name"), false)],
  ["sorts Touches", (host) => host.owner.sort("Touches", columnOf(sheetOf(host, "Touches"), "Lead"), false)],
  ["inserts a row above", (host) => host.owner.insertRows("Leads", 2)],
];

test.each(MOVES)("while the owner %s", async (name, act) => {
  for (let index = 1 + MOVES.findIndex(([one]) => one === name) * 3; index <= calls; index += 18) {
    const host = await copy();
    beforeCall(host, index, act);
    go(host);
    expectAll(host, [name, index]);
  }
});

test("while another run sends the same", async () => {
  for (let index = 2; index <= calls; index += 24) {
    const host = await copy();
    beforeCall(host, index, () => go(host));
    go(host);
    expectAll(host, index);
  }
});

test("over a quota that ends midway: the rest goes on the next day, and only the rest", async () => {
  const host = await copy();
  host.gmail.quota.leave(20 + 7);
  go(host);
  expect(recipients(host)).toHaveLength(7);
  go(host);
  expect([recipients(host).length, choices(host).current]).toMatchObject([
    7,
    { state: "going", left: 13, today: 0, next: "Wed 4 Nov 09:00" },
  ]);
  host.clock.advance(24 * 60);
  expect(recipients(host)).toEqual([...EVERYBODY].sort());
  expect(choices(host).current).toMatchObject({ state: "ended", sent: 20, left: 0 });
});
