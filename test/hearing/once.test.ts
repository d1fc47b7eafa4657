/** Each message is heard once, whatever fails, whoever kills the run, and whatever runs or is done meanwhile. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { columnOf, copies, lastRun, portrait, sheetOf, touches, type } from "../actions/book";
import { stride } from "../actions/stride";
import { BREAKS, beforeCall } from "../actions/trouble";
import { ANA, deliver, flowerShop, heard } from "./flower-shop";

/** Has Ana's address too. */
const OTHER = "Bilal Example1";
const LAST = "Chen Example2";

let shop: (now?: string) => Promise<Host>;
beforeAll(async () => {
  shop = await flowerShop();
});

/** One reply: its lead is settled by what the look has read. */
async function gotReply(host: Host): Promise<Host> {
  await deliver(host, "gmail-reply-en");
  host.clock.pass(10 * 60_000);
  return host;
}

/** So much that all leads are read again. */
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

const stages = (host: Host) => [ANA, OTHER, LAST].map((name) => portrait(host)[name]?.Stage);

/** An hour later all is as if nothing had gone wrong; now and then, that a rebuild finds the same. */
function expectOnce(host: Host, wanted: Host, hint: number): void {
  host.run("hearReplies");
  host.run("hourly");
  expect([hint, logged(host)]).toEqual([hint, logged(wanted)]);
  expect([hint, stages(host)]).toEqual([hint, stages(wanted)]);
  if (hint % 5 > 0) return;
  const before = portrait(host);
  host.run("rebuildFromTouches");
  expect([hint, portrait(host)]).toEqual([hint, before]);
}

const MEANWHILE: Readonly<Record<string, (host: Host) => void>> = {
  "another run begins": (host) => host.run("hearReplies"),
  "the owner sorts the leads": (host) => host.owner.sort("Leads", columnOf(sheetOf(host, "Leads"), "Name"), false),
  "the owner writes into the lead's row": (host) => type(host, ANA, "Notes", "Likes white"),
  "the owner sorts Touches": (host) => host.owner.sort("Touches", columnOf(sheetOf(host, "Touches"), "When"), false),
};

const MAIL = [
  { what: "one reply", arrive: gotReply, touches: 1, after: ["Talking", "New", "New"] },
  // Four messages of theirs come to five touches, since two rows have one address, and one of the owner's to one.
  { what: "much at once", arrive: gotMail, touches: 6, after: ["Removed", "Removed", "Talking"] },
];

describe.each(MAIL)("$what is heard once", ({ arrive, touches, after }) => {
  /** A copy of the book with the new mail. */
  let withMail: () => Promise<Host>;
  let wanted: Host;
  let calls: number;
  beforeAll(async () => {
    withMail = await copies(await arrive(await shop()));
    wanted = await withMail();
    wanted.run("hearReplies");
    calls = lastRun(wanted).total;
  });

  test("where nothing goes wrong", async () => {
    expect(heard(await withMail())).toEqual([]);
    expect(logged(wanted)).toHaveLength(touches);
    expect(stages(wanted)).toEqual(after);
  });

  test.each(BREAKS)("where %s", async (_, first, strike) => {
    for (let index = first; index <= calls; index += stride(8)) {
      const host = await withMail();
      strike(host, index);
      host.run("hearReplies");
      expectOnce(host, wanted, index);
    }
  });

  test.each(Object.entries(MEANWHILE))("while %s", async (_, act) => {
    for (let index = 2; index <= calls; index += stride(14)) {
      const host = await withMail();
      beforeCall(host, index, () => act(host));
      host.run("hearReplies");
      expectOnce(host, wanted, index);
    }
  });
});
