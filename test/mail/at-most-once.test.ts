/** Nobody gets a mail twice, whatever fails, whoever kills the run, and whatever the owner does meanwhile; every mail sent is in Touches. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { columnOf, copies, lastRun, portrait, sheetOf, touches } from "../actions/book";
import { beforeCall, TUESDAY, usedBook } from "../actions/trouble";
import { mailTouches, recipients, send, statuses } from "./outbox";

const NAMES = ["Ana Example0", "Bilal Example1", "Chen Example2", "Dora Example3", "Emil Example4", "Fay Example5"];
const EVERYBODY = NAMES.map((_, index) => `lead${index}@example.com`);
const FEW = NAMES.slice(0, 2);
/** Three days after Tuesday. */
const FRIDAY = "2026-11-06T16:30:00Z";

let copy: (now?: string) => Promise<Host>;
let undisturbed: Host;
beforeAll(async () => {
  copy = await usedBook();
  undisturbed = await copy(TUESDAY);
  send(undisturbed, FEW);
});

function attempt(host: Host, names: readonly string[]): void {
  try {
    send(host, names);
  } catch (error) {
    expect(String(error)).toMatch(/timed out|Killed|busy/);
  }
}

/** The owner looks in Gmail and says, of each mail in doubt, whether it is there. */
function settleDoubts(host: Host): void {
  for (const touch of mailTouches(host)) {
    if (touch.Status !== "Unknown") continue;
    const address = /^(\S+) “/.exec(touch.Message ?? "")?.[1] ?? "";
    host.rpc("settleUnknown", touch["Touch ID"], recipients(host).includes(address));
  }
}

/** Sends again twice with hourly runs between, and settles the doubts: then everybody has the mail, once. Every third time the ledger is folded anew as well. */
function expectOnce(host: Host, names: readonly string[], index: number): void {
  const wanted = names.map((name) => `lead${NAMES.indexOf(name)}@example.com`).sort();
  const within = () => {
    const got = recipients(host);
    expect([index, got]).toEqual([index, [...new Set(got)]]);
    const leads = mailTouches(host).filter(
      ({ Status }) => Status === "Sent" || Status === "Unknown" || Status === "Sending",
    );
    expect([index, leads.length]).toEqual([index, new Set(leads.map((touch) => touch["Lead ID"])).size]);
    expect([index, leads.length]).toEqual([index, Math.max(leads.length, got.length)]);
  };
  within();
  host.run("hourly");
  attempt(host, names);
  within();
  expect([index, mailTouches(host).filter(({ Status }) => Status === "Sending")]).toEqual([index, []]);
  settleDoubts(host);
  host.run("hourly");
  attempt(host, names);
  expect([index, recipients(host)]).toEqual([index, wanted]);
  expect([index, mailTouches(host).filter(({ Status }) => Status === "Sent").length]).toEqual([index, names.length]);
  if (index % 3 > 0) return;
  host.run("hourly");
  const leads = portrait(host);
  host.run("rebuildFromTouches");
  expect([index, portrait(host)]).toEqual([index, leads]);
}

const TIMED_OUT = "Service timed out: Gmail";
/** A kill before a call is a kill after the one before it. */
const FAULTS: Readonly<Record<string, (host: Host, index: number) => void>> = {
  "a call fails": (host, index) => host.meter.failAt(index, TIMED_OUT),
  "a call acts and then fails": (host, index) => host.meter.failAt(index, TIMED_OUT, "after"),
  "the run is killed after a call": (host, index) => host.meter.killAt(index, "after"),
};

test.each(Object.entries(FAULTS))("where %s", async (fault, strike) => {
  const { total } = lastRun(undisturbed, "sendMail");
  const isKill = fault.includes("killed");
  const first = isKill ? 1 : 1 + Object.keys(FAULTS).indexOf(fault);
  for (let index = first; index <= total; index += isKill ? 1 : 2) {
    const host = await copy(TUESDAY);
    strike(host, index);
    attempt(host, FEW);
    expectOnce(host, FEW, index);
  }
});

const MOVES: Readonly<Record<string, (host: Host) => void>> = {
  "sorts the leads": (host) => host.owner.sort("Leads", columnOf(sheetOf(host, "Leads"), "Name"), false),
  "inserts a column": (host) => host.owner.insertColumns("Leads", 1),
  "sorts Touches": (host) => host.owner.sort("Touches", columnOf(sheetOf(host, "Touches"), "Lead"), false),
};

test.each(Object.entries(MOVES))("while the owner %s", async (name, move) => {
  undisturbed.run("hourly");
  for (let index = 1 + Object.keys(MOVES).indexOf(name); ; index += 3) {
    const host = await copy(TUESDAY);
    const isDone = beforeCall(host, index, move);
    try {
      send(host, FEW);
    } catch (error) {
      expect(String(error)).toMatch(/no header/);
      send(host, FEW);
    }
    if (!isDone()) return;
    host.run("hourly");
    expect([index, recipients(host)]).toEqual([index, EVERYBODY.slice(0, FEW.length)]);
    expect([index, portrait(host)]).toEqual([index, portrait(undisturbed)]);
    expect([index, statusesOfTouches(host)]).toEqual([index, statusesOfTouches(undisturbed)]);
  }
});

function statusesOfTouches(host: Host): string[] {
  return touches(host)
    .map(({ Lead, Outcome, Status }) => `${Lead} ${Outcome} ${Status}`)
    .sort();
}

test("while another run sends the same", async () => {
  for (let index = 1; ; index += 4) {
    const host = await copy(TUESDAY);
    const began = beforeCall(host, index, () => attempt(host, FEW));
    attempt(host, FEW);
    if (!began()) return;
    expectOnce(host, FEW, index);
  }
});

test("over a quota that ends midway: the rest goes the next day, and only the rest", async () => {
  const host = await copy(TUESDAY);
  host.gmail.quota.leave(2);
  const first = statuses(send(host, NAMES));
  expect(Object.values(first).sort()).toEqual(["Later", "Later", "Later", "Later", "Sent", "Sent"]);
  expect(statuses(send(host, NAMES))).toMatchObject({});
  expect(recipients(host)).toHaveLength(2);
  host.clock.pass(25 * 60 * 60_000);
  send(host, NAMES);
  expect(recipients(host)).toEqual(EVERYBODY);
});

test("with one lead chosen twice, or two rows of one address", async () => {
  const host = await copy(TUESDAY);
  send(host, ["Ana Example0", "Ana Example0"]);
  expect(recipients(host)).toEqual(["lead0@example.com"]);
  const leads = sheetOf(host, "Leads");
  host.owner.edit("Leads", `C${leads.lastRow}`, "LEAD1@example.com");
  const results = send(host, ["Bilal Example1", "Fay Example5"]);
  expect(recipients(host).map((address) => address.toLowerCase())).toEqual(["lead0@example.com", "lead1@example.com"]);
  expect(results.map(({ status }) => status).sort()).toEqual(["Refused", "Sent"]);
});

test("a mail in doubt is never sent again until the owner has said what became of it, however long that takes", async () => {
  const doubtful = await copy(TUESDAY);
  doubtful.meter.failAt("GmailDraft.send", TIMED_OUT);
  expect(statuses(send(doubtful, ["Ana Example0"]))).toEqual({ "Ana Example0": "Unknown" });
  const host = await (await copies(doubtful))(FRIDAY);
  host.run("hourly");
  expect(statuses(send(host, ["Ana Example0"]))).toEqual({ "Ana Example0": "Refused" });
  const [doubted] = mailTouches(host);
  host.rpc("settleUnknown", doubted?.["Touch ID"], false);
  expect(() => host.rpc("settleUnknown", doubted?.["Touch ID"], false)).toThrow(/not in doubt any more/);
  expect(statuses(send(host, ["Ana Example0"]))).toEqual({ "Ana Example0": "Sent" });
});

test("a killed run's mail is found in Gmail's sent mail, and its touch is Sent", async () => {
  const host = await copy(TUESDAY);
  host.meter.killAt("GmailDraft.send", "after");
  attempt(host, ["Ana Example0"]);
  host.clock.advance(5);
  send(host, ["Bilal Example1"]);
  const [first] = mailTouches(host);
  expect(first).toMatchObject({ Lead: "Ana Example0", Status: "Sent", Message: host.gmail.sent[0]?.threadId });
});
