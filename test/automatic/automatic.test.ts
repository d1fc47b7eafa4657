/** Mail that Stoke sends by itself: only what the owner has agreed to, hottest first, within the day's limits, and to nobody who is answered by hand. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { copies, hourlyOnly, log, shown, touches, type } from "../actions/book";
import { recipients, send } from "../mail/outbox";
import { begin, POSTAL } from "../newsletter/newsletter";
import { card } from "./card";
import { DAY_TWO, FIRST, floristWith, say, setting, turnOn, view, written } from "./florist";

/** Of four leads, the first two Hot, the last two Sizzling; nobody has agreed to anything. */
let copy: (now?: string) => Promise<Host>;
/** The same with the owner's word. */
let agreed: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await floristWith(4, "Auto");
  const host = await copy();
  turnOn(host);
  agreed = await copies(host);
});

const HOUR = 60 * 60_000;

const lead = (index: number) => `lead0${index}@example.com`;

test("a row that says Auto sends nothing before the owner has seen who would get what, and agreed", async () => {
  const host = await copy();
  host.run("hourly");
  expect(recipients(host)).toEqual([]);
  expect(card(host, "Lead00 Example").notices).toEqual([
    expect.stringMatching(/^Row 2 of Cadence says Auto and waits for your OK/),
  ]);
  const { rows, mails } = view(host);
  expect(rows).toMatchObject([{ row: FIRST, send: "Auto", state: "waits", template: "First email", problem: "" }]);
  expect(mails.map(({ to }) => to)).toEqual([lead(2), lead(3), lead(0), lead(1)]);
  expect(mails[0]).toMatchObject({ subject: "About your enquiry", later: false, send: "Auto" });
  expect(turnOn(host).rows).toMatchObject([{ state: "on" }]);
  expect(card(host, "Lead00 Example").notices).toEqual([]);
  host.run("hourly");
  expect(host.gmail.sent.map(({ to }) => to[0]?.address)).toEqual([lead(2), lead(3), lead(0), lead(1)]);
  expect(host.gmail.sent[0]).toMatchObject({ subject: mails[0]?.subject });
  expect(host.gmail.sent[0]?.text.replaceAll("\r", "").trim()).toBe(mails[0]?.text);
  expect(written(host).map(({ Status, By }) => `${Status} ${By}`)).toEqual(Array(4).fill("Sent Stoke"));
  expect(shown(host, "Lead02 Example", "Tries")).toBe("1 of 10");
  expect(shown(host, "Lead02 Example", "Next step")).toBe("Call right after");
});

test("two leads of one address get one mail between them", async () => {
  const host = await agreed();
  type(host, "Lead03 Example", "Email", "LEAD02@example.com");
  host.run("hourly");
  expect(host.gmail.sent.map(({ to }) => to[0]?.address.toLowerCase())).toEqual([lead(2), lead(0), lead(1)]);
});

test("changed words or a changed row wait for the owner's word again, and so does a new row", async () => {
  const host = await agreed();
  host.owner.edit("Templates", "B2", "Hello from {{Our name}}");
  expect(host.screen.toasts.at(-1)?.message).toMatch(/Row 2 of Cadence says Auto and waits for your OK/);
  host.run("hourly");
  expect(recipients(host)).toEqual([]);
  const seen = view(host).rows.map(({ mark }) => mark);
  host.owner.edit("Cadence", `H${FIRST}`, "within 6 minutes");
  expect(() => host.rpc("turnOnAutomatic", seen)).toThrow(/changed meanwhile/);
  expect(() => host.rpc("turnOnAutomatic", "yes")).toThrow(/changed meanwhile/);
  say(host, "Auto", DAY_TWO);
  expect(card(host, "Lead00 Example").notices).toEqual([
    expect.stringMatching(/^Rows 2 and 7 of Cadence say Auto and wait/),
  ]);
  turnOn(host);
  host.run("hourly");
  expect(recipients(host)).toHaveLength(4);
  expect(host.gmail.sent[0]?.subject).toBe("Hello from Example Flowers");
});

test("a row that names a draft of Gmail sends nothing, and says so at once, in the sidebar and in the dialog", async () => {
  const host = await copy();
  host.owner.edit("Cadence", `I${FIRST}`, "Gmail: Hello");
  const said = /^Row 2 of Cadence says Auto, but nothing comes of it: It is written with a draft of your Gmail/;
  expect(host.screen.toasts.at(-1)?.message).toMatch(said);
  expect(card(host, "Lead00 Example").notices).toEqual([expect.stringMatching(said)]);
  expect(turnOn(host)).toMatchObject({ rows: [{ state: "off", problem: expect.stringMatching(/rows of the sheet/) }] });
  host.run("hourly");
  expect(recipients(host)).toEqual([]);
});

test("turned off, nothing goes until it is turned on again", async () => {
  const host = await agreed();
  expect(host.rpc("turnOffAutomatic")).toMatchObject({ off: true, rows: [{ state: "off" }] });
  say(host, "Draft", DAY_TWO);
  host.run("hourly");
  expect([recipients(host), host.gmail.drafts]).toEqual([[], []]);
  turnOn(host);
  host.run("hourly");
  expect(recipients(host)).toHaveLength(4);
});

test("turned off while mails go, one or two more go at most, and the rest is as if it had never been claimed", async () => {
  const host = await (await floristWith(12, "Auto"))();
  turnOn(host);
  host.meter.clockRuns = true;
  host.meter.onCall(({ name }) => {
    if (name === "GmailDraft.send" && host.gmail.sent.length === 4) host.rpc("turnOffAutomatic");
  });
  host.run("hourly");
  const gone = recipients(host).length;
  expect([gone >= 5, gone <= 7, host.gmail.drafts]).toEqual([true, true, []]);
  const byStatus = (wanted: string) => written(host).filter(({ Status }) => Status === wanted).length;
  expect([byStatus("Sent"), byStatus("Sending"), byStatus("Failed")]).toEqual([gone, 0, 12 - gone]);
  turnOn(host);
  host.run("hourly");
  expect([recipients(host).length, new Set(recipients(host)).size]).toEqual([12, 12]);
});

test("a day's limit and the mails kept for the owner leave the rest for later, hottest first", async () => {
  const host = await agreed();
  setting(host, "Automatic e-mails a day", "3");
  host.gmail.quota.leave(22);
  expect(view(host)).toMatchObject({
    mails: [{ later: false }, { later: false }, { later: true }, { later: true }],
    limits: { aDay: 3, sentToday: 0, kept: 20, quota: 22 },
  });
  host.run("hourly");
  expect(recipients(host)).toEqual([lead(2), lead(3)]);
  host.gmail.quota.leave(100);
  host.run("hourly");
  expect(recipients(host)).toEqual([lead(0), lead(2), lead(3)]);
  host.run("hourly");
  expect(recipients(host)).toHaveLength(3);
  expect(view(host).limits).toMatchObject({ sentToday: 3 });
  hourlyOnly(host);
  host.clock.advance(24 * 60);
  expect(recipients(host)).toEqual([lead(0), lead(1), lead(2), lead(3)]);
});

test("a newsletter takes nothing of the day's automatic mails", async () => {
  const host = await agreed();
  setting(host, "Automatic e-mails a day", "4");
  setting(host, "Postal address", POSTAL);
  begin(host, ["Lead00 Example", "Lead01 Example"]);
  host.run("continueNewsletter");
  expect(recipients(host)).toEqual([lead(0), lead(1)]);
  expect(view(host)).toMatchObject({ limits: { sentToday: 0 } });
});

test("only in business time", async () => {
  const night = await agreed("2026-11-03T23:00:00Z");
  expect(view(night).opens).toBe("Wed, Nov 4, 9:00 AM");
  night.run("hourly");
  expect(recipients(night)).toEqual([]);
  const morning = await agreed("2026-11-04T14:10:00Z");
  morning.run("hourly");
  expect(recipients(morning)).toHaveLength(4);
});

test("nothing goes while the owner is away, though it was due before; all of it in the first hour back, also before time", async () => {
  const host = await agreed();
  setting(host, "Out until", "4 Nov – 5 Nov");
  const past = (hours: number) => {
    host.clock.pass(hours * HOUR);
    host.run("hourly");
    return recipients(host).length;
  };
  expect(past(24)).toBe(0);
  expect(view(host)).toMatchObject({ opens: "Fri, Nov 6, 9:00 AM", mails: { length: 4 } });
  setting(host, "Out until", "soon");
  // Thursday in business time, then Friday before the opening.
  expect(past(24)).toBe(0);
  expect(past(21)).toBe(0);
  const early = await copies(host);
  expect(past(1)).toBe(4);
  const back = await early("2026-11-05T17:30:00Z");
  setting(back, "Out until", "");
  back.run("hourly");
  expect(recipients(back)).toHaveLength(4);
});

test("who has a blank field is held back with the reason, and the others get theirs", async () => {
  const host = await copy();
  host.owner.edit("Templates", "C2", "{{Address}}: hello");
  type(host, "Lead01 Example", "Address", "1 Main St");
  const { held } = turnOn(host);
  expect(held).toHaveLength(3);
  expect(held[0]).toMatchObject({ name: "Lead02 Example", reason: expect.stringMatching(/Address is blank/) });
  host.run("hourly");
  expect(recipients(host)).toEqual([lead(1)]);
});

test("a reply stops the automatic mail, also one that nobody has heard yet; and nothing is due before a promise", async () => {
  const host = await copy();
  say(host, "");
  say(host, "Auto", DAY_TWO);
  turnOn(host);
  send(host, ["Lead00 Example", "Lead01 Example", "Lead02 Example", "Lead03 Example"], "First email");
  log(host, "Lead01 Example", { outcome: "Left voicemail", promise: "Fri 3pm", promiseBy: "Email" });
  const next = await (await copies(host))("2026-11-04T14:10:00Z");
  const [first] = next.gmail.sent;
  if (first === undefined) throw new Error("Nothing was sent");
  next.gmail.receive({ from: lead(0), subject: "Re: About your enquiry", text: "Yes, call me.", replyTo: first });
  expect(view(next).mails.map(({ to }) => to)).toEqual([lead(2), lead(3), lead(0)]);
  next.run("hourly");
  expect(next.gmail.sent.slice(4).map(({ to }) => to[0]?.address)).toEqual([lead(2), lead(3)]);
  expect(shown(next, "Lead00 Example", "Stage")).toBe("Talking");
  expect(shown(next, "Lead00 Example", "Next step")).toBe("Reply owed (Email)");
  expect(touches(next).filter(({ Lead, By }) => Lead === "Lead01 Example" && By === "Stoke")).toEqual([]);
  for (const mail of next.gmail.sent.slice(4)) expect(mail.inReplyTo).not.toBe("");
});

test("nobody is written to whose address is barred by another row", async () => {
  const host = await agreed();
  type(host, "Lead03 Example", "Email", "LEAD00@example.com");
  type(host, "Lead00 Example", "Do not email", "TRUE");
  type(host, "Lead01 Example", "Stage", "Removed");
  type(host, "Lead02 Example", "Email", lead(1));
  expect(
    view(host)
      .held.map(({ reason }) => reason)
      .sort(),
  ).toEqual(
    [
      expect.stringMatching(/Row \d+, Lead00 Example, has the same address, .*, and is marked Do not email/),
      expect.stringMatching(/Row \d+, Lead01 Example, has the same address, .*, and is Removed/),
    ].sort(),
  );
  host.run("hourly");
  expect(recipients(host)).toEqual([]);
});

test("a copy of the spreadsheet sends and drafts nothing until its owner turns it on there", async () => {
  const host = await agreed();
  say(host, "Draft", DAY_TWO);
  Reflect.set(host.workbook, "id", "1Copy-of-the-spreadsheet");
  host.run("hourly");
  host.clock.pass(24 * 60 * 60_000);
  host.run("hourly");
  expect([recipients(host), host.gmail.drafts]).toEqual([[], []]);
  expect(view(host).off).toBe(true);
  turnOn(host);
  host.run("hourly");
  expect(host.gmail.sent.length + host.gmail.drafts.length).toBeGreaterThan(0);
});

test("flagging by hand sends nothing, and a book without such rows asks Gmail for nothing", async () => {
  const host = await agreed();
  host.run("flagOverdueNow");
  expect(recipients(host)).toEqual([]);
  say(host, "");
  const { calls } = host.run("hourly");
  expect(calls.filter(({ name }) => /^(Gmail|Mail)/.test(name))).toEqual([]);
});
