/** Nobody gets a mail twice, whatever fails, whoever kills the run, and whatever the owner does meanwhile; every mail sent is in Touches. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { LeadCard, SidebarView } from "../../src/actions/views";
import { bookWith, copies, idOf, log, portrait, rowOf, someLeads, type } from "../actions/book";
import { stride } from "../actions/stride";
import { beforeCall, introduce, STRIKES, TIMED_OUT, TUESDAY } from "../actions/trouble";
import { mailTouches, recipients, send, statuses, TEMPLATE } from "./outbox";
import { attempt, expectWithin, MEANWHILE, proveMeanwhile, proveStruck, type SendingRun } from "./proof";

const TWENTY = someLeads(20);
const NAMES = TWENTY.map(({ Name = "" }) => Name);
const EVERYBODY = TWENTY.map(({ Email = "" }) => Email).sort();
/** Three days after Tuesday. */
const FRIDAY = "2026-11-06T16:30:00Z";

let copy: (now?: string) => Promise<Host>;
let ids: readonly string[];
beforeAll(async () => {
  const host = bookWith(TWENTY);
  introduce(host);
  host.run("hourly");
  ids = NAMES.map((name) => idOf(host, name));
  copy = await copies(host);
});

const sendingTwenty: SendingRun = {
  open: () => copy(TUESDAY),
  send: (host) => host.rpc("sendMail", TEMPLATE, ids),
  wanted: EVERYBODY,
  name: "sendMail",
};

/** Each kind of trouble strikes some of the calls, by turns; with EVERY_CALL=1 each strikes all. */
test.each([
  ["a call fails", 1, 7],
  ["a call acts and then fails", 4, 7],
  ["the run is killed after a call", 2, 4],
] as const)("over twenty leads, where %s", async (strike, first, usual) => {
  await proveStruck(sendingTwenty, STRIKES[strike], Math.min(first, stride(usual)), stride(2 * usual));
});

test.each(Object.entries(MEANWHILE))("over twenty leads, while the owner %s", async (name, act) => {
  await proveMeanwhile(sendingTwenty, act, 1 + Object.keys(MEANWHILE).indexOf(name), stride(58));
});

test("over twenty leads, while another run sends the same", async () => {
  await proveMeanwhile(sendingTwenty, (host) => attempt(host, sendingTwenty), 1, stride(74));
});

/** A click in the sidebar; where the book is locked just then, it is told so. Gives whether it was logged. */
function logsCall(host: Host): boolean {
  try {
    log(host, "Fay Example5", { outcome: "Left voicemail" });
    return true;
  } catch (error) {
    expect(String(error)).toMatch(/busy/);
    return false;
  }
}

test("over twenty leads, while the owner logs a call to one of them: hardly a click must wait, and nothing is lost", async () => {
  let [logged, refused] = [0, 0];
  await proveMeanwhile(
    sendingTwenty,
    (host) => {
      if (logsCall(host)) logged += 1;
      else refused += 1;
    },
    12,
    stride(11),
  );
  expect(logged).toBeGreaterThan(refused);
});

test("over twenty leads, while another run settles all rows: what did not go counts for no lead", async () => {
  const host = await copy(TUESDAY);
  const before = portrait(host);
  for (let mail = 0; mail < 3; mail += 1) host.meter.failAt("GmailApp.createDraft", TIMED_OUT);
  const isDone = beforeCall(host, 24, () => host.run("flagOverdueNow"));
  const results = statuses(send(host, NAMES));
  expect([isDone(), Object.values(results).includes("Later")]).toEqual([true, true]);
  host.run("hourly");
  const after = portrait(host);
  for (const [name, status] of Object.entries(results))
    expect([name, after[name]?.Tries]).toEqual([name, status === "Later" ? before[name]?.Tries : "1 of 10"]);
  host.run("rebuildFromTouches");
  expect(portrait(host)).toEqual(after);
});

test("over twenty leads, over a quota that ends midway: the rest goes the next day, and only the rest", async () => {
  const host = await copy(TUESDAY);
  host.gmail.quota.leave(8);
  const first = Object.values(statuses(send(host, NAMES)));
  expect([first.filter((status) => status === "Sent"), first.filter((status) => status === "Later")]).toEqual([
    Array(8).fill("Sent"),
    Array(12).fill("Later"),
  ]);
  attempt(host, sendingTwenty);
  expect(recipients(host)).toHaveLength(8);
  expectWithin(host, 0);
  host.clock.pass(25 * 60 * 60_000);
  attempt(host, sendingTwenty);
  attempt(host, sendingTwenty);
  expect(recipients(host)).toEqual(EVERYBODY);
});

test("a run that is killed early leaves those that it never tried as they were, and the next look says so", async () => {
  const host = await copy(TUESDAY);
  const before = portrait(host);
  host.meter.killAt(30, "after");
  attempt(host, sendingTwenty);
  host.run("hourly");
  host.clock.advance(16);
  const gone = recipients(host);
  const sent = mailTouches(host).filter(({ Status }) => Status === "Sent");
  expect(sent).toHaveLength(gone.length);
  const failed = mailTouches(host).filter(({ Status }) => Status === "Failed");
  expect(failed).toHaveLength(20 - gone.length);
  const after = portrait(host);
  for (const { Lead = "" } of failed)
    expect([after[Lead]?.Tries, after[Lead]?.["Next step"]]).toEqual([
      before[Lead]?.Tries,
      before[Lead]?.["Next step"],
    ]);
});

test("what certainly did not go may be sent again, even where the run was killed later on", async () => {
  const host = await copy(TUESDAY);
  host.meter.onCall(({ name }) => {
    if (name !== "GmailDraft.send") return;
    if (host.gmail.sent.length === 2) host.meter.failAt("GmailApp.createDraft", TIMED_OUT);
    if (host.gmail.sent.length === 5) host.meter.killAt("GmailApp.createDraft", "after");
  });
  attempt(host, sendingTwenty);
  host.run("hourly");
  host.clock.advance(16);
  const gone = recipients(host);
  expect(gone.length).toBeLessThan(20);
  const found = mailTouches(host).map(({ Status }) => Status ?? "");
  expect(found.filter((status) => status === "Unknown")).toEqual([]);
  expect(found.filter((status) => status === "Sent")).toHaveLength(gone.length);
});

test("what is in doubt is shown with a link to Gmail's search, and settled by one click", async () => {
  const host = await copy(TUESDAY);
  host.meter.failAt("GmailDraft.send", TIMED_OUT);
  send(host, ["Ana Example0"]);
  host.owner.select("Leads", `A${rowOf(host, "Ana Example0")}`);
  const [doubted] = cardIn(host).history;
  expect(doubted).toMatchObject({
    status: "Unknown",
    link: expect.stringMatching(
      /^https:\/\/mail\.google\.com\/mail\/#search\/in%3Asent%20to%3A\(lead0%40example\.com\)/,
    ),
  });
  host.rpc("settleUnknown", doubted?.id, true);
  expect(mailTouches(host)).toMatchObject([{ Status: "Sent" }]);
});

function cardIn(host: Host): LeadCard {
  const view = host.rpc("sidebarView", null) as SidebarView;
  if (view.kind !== "lead") throw new Error(view.kind);
  return view.card;
}

test("where Gmail is out of order, a run gives up after three errors", async () => {
  const host = await copy(TUESDAY);
  for (let mail = 0; mail < 5; mail += 1) host.meter.failAt("GmailDraft.send", TIMED_OUT);
  const all = Object.values(statuses(send(host, NAMES)));
  expect([all.filter((status) => status === "Unknown").length, recipients(host)]).toEqual([3, []]);
});

test("with one lead chosen twice, or two rows of one address", async () => {
  const host = await copy(TUESDAY);
  send(host, ["Ana Example0", "Ana Example0"]);
  expect(recipients(host)).toEqual(["lead0@example.com"]);
  type(host, "Fay Example5", "Email", "LEAD1@example.com");
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
  attempt(host, { ...sendingTwenty, send: () => send(host, ["Ana Example0"]) });
  host.clock.advance(5);
  send(host, ["Bilal Example1"]);
  const [first] = mailTouches(host);
  expect(first).toMatchObject({ Lead: "Ana Example0", Status: "Sent", Message: host.gmail.sent[0]?.threadId });
});
