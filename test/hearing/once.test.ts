/** Each message is heard once, whatever fails, whoever kills the run, and whatever runs or is done meanwhile. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { columnOf, copies, lastRun, portrait, sheetOf, touches, type } from "../actions/book";
import { stride } from "../actions/stride";
import { BREAKS, beforeCall } from "../actions/trouble";
import { ANA, deliver, flowerShop, heard } from "./flower-shop";

/** Has Ana's address too. */
const OTHER = "Bilal Example1";
const LAST = "Chen Example2";

/** A copy of the book with the new mail. */
let withMail: () => Promise<Host>;
let wanted: Host;
let calls: number;
beforeAll(async () => {
  const shop = await flowerShop();
  withMail = await copies(await gotMail(await shop()));
  wanted = await withMail();
  wanted.run("hearReplies");
  calls = lastRun(wanted).total;
});

async function gotMail(host: Host): Promise<Host> {
  type(host, OTHER, "Email", "ana@example.com");
  await deliver(host, "exchange-out-of-office-fr", "gmail-reply-en", "removal-de");
  const [sent] = host.gmail.sent;
  if (sent !== undefined)
    host.gmail.send({ ...sent, to: [{ name: "", address: "lead3@example.com" }], text: "Hello Dora" }, null);
  host.gmail.receive({ from: "lead2@example.com", subject: "Roses", text: "Are there white ones?" });
  host.clock.advance(10);
  return host;
}

/** What was heard, without what chance gives. */
function logged(host: Host): string[] {
  return touches(host)
    .filter(({ By, Note = "" }) => By === "Stoke" || Note.startsWith("From your Gmail: "))
    .map(({ When, Lead, Outcome, Status, Note }) => [When, Lead, Outcome, Status, Note].join(" | "))
    .sort();
}

/** An hour later all is as if nothing had gone wrong; now and then, that a rebuild finds the same. */
function expectOnce(host: Host, hint: number): void {
  host.run("hearReplies");
  host.run("hourly");
  expect([hint, logged(host)]).toEqual([hint, logged(wanted)]);
  const stages = (one: Host) => [ANA, OTHER, LAST].map((name) => portrait(one)[name]?.Stage);
  expect([hint, stages(host)]).toEqual([hint, stages(wanted)]);
  if (hint % 5 > 0) return;
  const before = portrait(host);
  host.run("rebuildFromTouches");
  expect([hint, portrait(host)]).toEqual([hint, before]);
}

test("four messages of theirs come to five touches, since two rows have one address, and one of the owner's to one", async () => {
  expect(heard(await withMail())).toEqual([]);
  expect(logged(wanted)).toHaveLength(6);
  expect([ANA, OTHER, LAST].map((name) => portrait(wanted)[name]?.Stage)).toEqual(["Removed", "Removed", "Talking"]);
});

test.each(BREAKS)("where %s", async (_, first, strike) => {
  for (let index = first; index <= calls; index += stride(8)) {
    const host = await withMail();
    strike(host, index);
    host.run("hearReplies");
    expectOnce(host, index);
  }
});

const MEANWHILE: Readonly<Record<string, (host: Host) => void>> = {
  "another run begins": (host) => host.run("hearReplies"),
  "the owner sorts the leads": (host) => host.owner.sort("Leads", columnOf(sheetOf(host, "Leads"), "Name"), false),
  "the owner sorts Touches": (host) => host.owner.sort("Touches", columnOf(sheetOf(host, "Touches"), "When"), false),
};

test.each(Object.entries(MEANWHILE))("while %s", async (_, act) => {
  for (let index = 2; index <= calls; index += stride(14)) {
    const host = await withMail();
    beforeCall(host, index, () => act(host));
    host.run("hearReplies");
    expectOnce(host, index);
  }
});
