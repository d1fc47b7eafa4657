/** Drafts that Stoke leaves: one for each step, a touch once the owner has sent it, and not made again once it is deleted. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { copies, lastRun, log, portrait, shown, touches } from "../actions/book";
import { stride } from "../actions/stride";
import { send } from "../mail/outbox";
import { card } from "./card";
import { DAY_TWO, floristWith, say, setting, view, written } from "./florist";

let copy: (now?: string) => Promise<Host>;
/** The same with its drafts left. */
let drafted: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await floristWith(3, "Draft");
  const host = await copy();
  host.run("hourly");
  drafted = await copies(host);
});

const lead = (index: number) => `lead0${index}@example.com`;
const drafts = (host: Host) => host.gmail.drafts.map(({ to }) => to[0]?.address).sort();
const states = (host: Host) => written(host).map(({ Status }) => Status);

/** The owner opens a draft in Gmail and sends it, or throws it away. */
function inGmail(host: Host, address: string, act: "send" | "delete"): void {
  const draft = host.gmail.drafts.find(({ to }) => to[0]?.address === address);
  if (draft === undefined) throw new Error(`There is no draft to ${address}`);
  if (act === "send") host.gmail.sendDraft(draft.id);
  else host.gmail.discard(draft.id);
}

test("a due step gets one draft, which counts as nothing yet and is told on the card", async () => {
  const host = await drafted();
  expect(drafts(host)).toEqual([lead(0), lead(1), lead(2)]);
  expect(states(host)).toEqual(["Draft", "Draft", "Draft"]);
  expect(host.gmail.sent).toEqual([]);
  host.run("hourly");
  host.run("hearReplies");
  host.run("hourly");
  expect(drafts(host)).toHaveLength(3);
  expect(shown(host, "Lead00 Example", "Tries")).toBe("0 of 10");
  expect(shown(host, "Lead00 Example", "Next step")).toBe("First email, within 5 minutes");
  const { notices, history } = card(host, "Lead00 Example");
  expect(notices).toEqual([
    "A draft of “About your enquiry” waits in your Gmail since Tue, Nov 3, 11:30 AM. Send it or delete it there.",
  ]);
  expect(history).toMatchObject([{ status: "Draft", link: "https://mail.google.com/mail/#drafts" }]);
  expect(view(host).held.map(({ reason }) => reason)).toEqual(
    Array(3).fill(expect.stringMatching(/draft for them waits/)),
  );
  const leads = portrait(host);
  host.run("rebuildFromTouches");
  expect(portrait(host)).toEqual(leads);
});

test("the morning e-mail tells for whom drafts were left", async () => {
  const host = await copy();
  setting(host, "Morning e-mail", "yes");
  host.run("hourly");
  host.clock.pass(19 * 60 * 60_000);
  host.run("eachMorning");
  const [mail] = host.gmail.sent;
  expect(mail?.text).toMatch(/^- Left a draft in your Gmail for: (?:Lead0\d Example(?:, |\.\r?$)){3}/m);
});

test("a draft that the owner has sent is the owner's touch, at the time when it was sent", async () => {
  const host = await drafted("2026-11-03T17:00:00Z");
  inGmail(host, lead(1), "send");
  const later = await (await copies(host))("2026-11-03T17:40:00Z");
  later.run("hearReplies");
  const own = touches(later).filter(({ Lead }) => Lead === "Lead01 Example");
  expect(own).toMatchObject([
    { Status: "Draft sent", By: "Stoke", When: "2026-11-03T11:30" },
    { By: "Owner", When: "2026-11-03T12:00", Outcome: "Sent" },
  ]);
  expect(own[1]?.Message).toContain(later.gmail.sent[0]?.threadId);
  expect(shown(later, "Lead01 Example", "Tries")).toBe("1 of 10");
  expect(shown(later, "Lead01 Example", "Next step")).toBe("Call right after");
  later.run("hourly");
  later.run("hearReplies");
  expect(touches(later).filter(({ Lead }) => Lead === "Lead01 Example")).toHaveLength(2);
  expect(drafts(later)).toEqual([lead(0), lead(2)]);
  expect(card(later, "Lead01 Example")).toMatchObject({ notices: [], history: [{ by: "Owner" }] });
});

test("a draft that the owner has deleted is not made again, and the step stays due", async () => {
  const host = await drafted();
  inGmail(host, lead(2), "delete");
  host.run("hourly");
  host.run("hourly");
  expect(drafts(host)).toEqual([lead(0), lead(1)]);
  expect(states(host).sort()).toEqual(["Draft", "Draft", "Draft deleted"]);
  expect(shown(host, "Lead02 Example", "Next step")).toBe("First email, within 5 minutes");
  expect(card(host, "Lead02 Example")).toMatchObject({ notices: [], history: [{ status: "Draft deleted", link: "" }] });
});

test("a mail that the owner logged by hand as well is one touch", async () => {
  const host = await drafted("2026-11-03T17:00:00Z");
  inGmail(host, lead(1), "send");
  log(host, "Lead01 Example", { channel: "Email", outcome: "Sent" });
  host.run("hearReplies");
  host.run("hourly");
  expect(shown(host, "Lead01 Example", "Tries")).toBe("1 of 10");
});

test("in the thread of the last mail, and at most so many a day", async () => {
  const host = await copy();
  say(host, "");
  say(host, "Draft", DAY_TWO);
  setting(host, "Automatic e-mails a day", "2");
  send(host, ["Lead00 Example", "Lead01 Example", "Lead02 Example"], "First email");
  const next = await (await copies(host))("2026-11-04T14:10:00Z");
  next.run("hourly");
  expect(drafts(next)).toHaveLength(2);
  for (const { threadId, subject, inReplyTo } of next.gmail.drafts) {
    expect(subject).toBe("Re: About your enquiry");
    expect(next.gmail.sent.some((mail) => mail.threadId === threadId && mail.messageId === inReplyTo)).toBe(true);
  }
  next.run("hourly");
  expect(drafts(next)).toHaveLength(2);
});

test("whatever call fails, or whenever the run is killed, nobody has two drafts, and in the end everybody has one", async () => {
  const undisturbed = await copy();
  undisturbed.run("hourly");
  const { total } = lastRun(undisturbed, "hourly");
  for (let index = 1; index <= total; index += stride(3)) {
    const host = await copy();
    if (index % 2 === 0) host.meter.killAt(index, "after");
    else host.meter.failAt(index, "Service timed out: Gmail", index % 4 === 1 ? "after" : "before");
    host.run("hourly");
    expect([index, drafts(host)]).toEqual([index, [...new Set(drafts(host))]]);
    host.run("hourly");
    host.run("hourly");
    expect([index, drafts(host)]).toEqual([index, [lead(0), lead(1), lead(2)]]);
    expect([index, states(host).filter((state) => state === "Draft")]).toEqual([index, ["Draft", "Draft", "Draft"]]);
  }
});
