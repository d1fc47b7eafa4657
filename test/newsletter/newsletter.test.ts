/** A newsletter: to whom, with which words, when, and what it counts as. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Host } from "../../local/host";
import { packNewsletter, unpackNewsletter } from "../../src/core/newsletter";
import { bookWith, copies, hourlyOnly, idOf, lastRun, log, sheetOf, shown, someLeads, type } from "../actions/book";
import { introduce, TUESDAY } from "../actions/trouble";
import { mailTouches, recipients } from "../mail/outbox";
import { begin, choices, hasTrigger, MONTHLY, POSTAL, peopleOf, setting, turn } from "./newsletter";

const [ANA, BILAL, CHEN, DORA, EMIL, FAY] = someLeads(6).map(({ Name = "" }) => Name) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = bookWith(someLeads(6), [], TUESDAY);
  introduce(host);
  setting(host, "Postal address", POSTAL);
  host.run("hourly");
  // What else runs by itself only costs time here.
  for (const { id } of [...host.triggers.list()]) host.triggers.remove(id);
  copy = await copies(host);
});

function problems(host: Host): Record<string, string> {
  return Object.fromEntries(peopleOf(host).people.map(({ name, problem }) => [name, problem]));
}

function editTemplate(host: Host, name: string, column: string, words: string): void {
  const sheet = sheetOf(host, "Templates");
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    if (sheet.displayAt(row, 1) === name) host.owner.edit("Templates", `${column}${row}`, words);
  }
}

describe("who gets it", () => {
  test("everybody who may get mail, the lost too; and of the others it says why not", async () => {
    const host = await copy();
    type(host, ANA, "Stage", "Lost");
    type(host, BILAL, "Stage", "Removed");
    type(host, CHEN, "Do not email", "TRUE");
    type(host, DORA, "Email", "");
    type(host, EMIL, "Email", "LEAD1@example.com");
    host.run("hourly");
    const { people } = peopleOf(host);
    expect(people.find(({ name }) => name === ANA)).toMatchObject({ stage: "Lost", wayIn: "Web form", problem: "" });
    expect(problems(host)).toEqual({
      [ANA]: "",
      [BILAL]: expect.stringContaining("asked to be removed"),
      [CHEN]: expect.stringContaining("Do not email"),
      [DORA]: expect.stringContaining("no valid e-mail address"),
      [EMIL]: expect.stringMatching(/^Row 3, Bilal Example1, has the same address, lead1@example.com, and is Removed/),
      [FAY]: "",
    });
    expect(begin(host)).toMatchObject({ all: 2, sent: 0, left: 2, today: 2, state: "going" });
    turn(host);
    expect(recipients(host)).toEqual(["lead0@example.com", "lead5@example.com"]);
  });

  test("a field that is blank for a lead leaves that lead out, and names both", async () => {
    const host = await copy();
    editTemplate(host, MONTHLY, "C", "Still thinking of {{Interest}}?");
    expect(Object.values(problems(host))).toEqual(Array(6).fill(expect.stringMatching(/Interest/)));
    expect(() => begin(host)).toThrow(/None of these leads/);
  });

  test("of those that the page names, whoever may; two rows of one address get it once", async () => {
    const host = await copy();
    type(host, BILAL, "Email", "Lead0@example.com");
    const { version } = peopleOf(host);
    const leadIds = [ANA, BILAL, CHEN].map((name) => idOf(host, name));
    const order = { template: MONTHLY, version, leadIds: [...leadIds, ...leadIds, "L-nobody", 7] };
    expect(() => host.rpc("startNewsletter", order)).toThrow(/no list of people/);
    host.rpc("startNewsletter", { ...order, leadIds: [...leadIds, ...leadIds, "L-nobody"] });
    turn(host);
    expect(recipients(host)).toHaveLength(2);
    expect(choices(host).current).toMatchObject({ state: "ended", all: 2, sent: 2, left: 0 });
  });
});

describe("it refuses to begin", () => {
  test("without a postal address in Settings", async () => {
    const host = await copy();
    setting(host, "Postal address", "");
    expect(choices(host).problem).toMatch(/“Postal address” in Settings/);
    const { version } = peopleOf(host);
    const order = { template: MONTHLY, version, leadIds: [idOf(host, ANA)] };
    expect(() => host.rpc("startNewsletter", order)).toThrow(/“Postal address” in Settings/);
    expect([hasTrigger(host), choices(host).current, recipients(host)]).toEqual([false, null, []]);
  });

  test("with other words than those that were confirmed, and while another is under way", async () => {
    const host = await copy();
    const { version } = peopleOf(host);
    editTemplate(host, MONTHLY, "C", "Buy now!");
    const order = { template: MONTHLY, version, leadIds: [idOf(host, ANA)] };
    expect(() => host.rpc("startNewsletter", order)).toThrow(/template has changed/);
    begin(host, [ANA]);
    expect(() => begin(host, [BILAL])).toThrow(/Another newsletter is under way/);
    expect(() => host.rpc("closeNewsletter")).toThrow(/under way/);
  });
});

describe("what is frozen", () => {
  test("its words stay as they were confirmed, and nobody is added; who asks for none meanwhile gets none", async () => {
    const host = await copy();
    host.gmail.quota.leave(21);
    begin(host);
    turn(host);
    const [first] = host.gmail.sent;
    editTemplate(host, MONTHLY, "C", "Other words");
    host.owner.edit("Leads", `A${sheetOf(host, "Leads").lastRow + 1}`, "Zed New");
    type(host, "Zed New", "Email", "zed@example.com");
    const rest = peopleOf(host).people.filter(({ to }) => to !== recipients(host)[0] && to !== "zed@example.com");
    const [removed, barred, moved, deleted, last] = rest.map(({ name }) => name);
    log(host, removed ?? "", { direction: "In", outcome: "Asked to be removed" });
    type(host, barred ?? "", "Do not email", "TRUE");
    type(host, moved ?? "", "Email", recipients(host)[0] ?? "");
    host.owner.clear("Leads", `A${rowNumber(host, deleted ?? "")}:H${rowNumber(host, deleted ?? "")}`);
    hourlyOnly(host);
    host.clock.advance(24 * 60);
    expect(recipients(host)).toHaveLength(2);
    expect(host.gmail.sent[1]?.text).toBe(first?.text);
    expect(mailTouches(host).map(({ Lead }) => Lead)).toContain(last);
    const { current } = choices(host);
    expect(current).toMatchObject({ state: "ended", sent: 2, left: 0 });
    expect(current?.leftOut.map(({ reason }) => reason).sort()).toEqual([
      `${removed} asked to be removed.`,
      `${barred} is marked Do not email.`,
      "Its row was deleted.",
      expect.stringContaining("has this mail already, by another row"),
    ]);
  });

  test("a mail that the owner took back in the history is not sent again", async () => {
    const host = await copy();
    host.gmail.quota.leave(21);
    begin(host);
    turn(host);
    host.rpc("undoTouch", mailTouches(host)[0]?.["Touch ID"]);
    hourlyOnly(host);
    host.clock.advance(24 * 60);
    expect(recipients(host)).toEqual([...new Set(recipients(host))]);
    expect(recipients(host)).toHaveLength(6);
  });

  test("any IDs come back as they were, and too many are refused", () => {
    const plain = { step: "", html: false, from: "", replyTo: "", files: [] };
    const template = { name: "News “née”", subject: "{{First name}} 🌷", body: "Hello\nthere", ...plain };
    const letter = { id: "N00000000-0", book: "1", template, encloses: "" as const, begun: 29_000_000 };
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: "grapheme" }))), (ids) => {
        const found = unpackNewsletter(packNewsletter({ ...letter, recipients: ids }) ?? {});
        expect({ ...found, recipients: [...(found?.recipients ?? [])].sort() }).toEqual({
          ...letter,
          recipients: [...ids].sort(),
        });
      }),
    );
    const many = (count: number) => Array.from({ length: count }, (_, index) => `L4f9a2c1e-${index.toString(36)}`);
    const packed = packNewsletter({ ...letter, recipients: many(40_000) }) ?? {};
    expect(Math.max(...Object.values(packed).map(({ length }) => length))).toBeLessThan(9 * 1024);
    expect(unpackNewsletter(packed)?.recipients).toHaveLength(40_000);
    expect(packNewsletter({ ...letter, recipients: many(100_000) })).toBeNull();
    expect(unpackNewsletter({ ...packed, "newsletter.1": "" })).toBeNull();
  });
});

function rowNumber(host: Host, name: string): number {
  const leads = sheetOf(host, "Leads");
  for (let row = 2; row <= leads.lastRow; row += 1) if (leads.displayAt(row, 1) === name) return row;
  throw new Error(`There is no ${name}`);
}

describe("each mail", () => {
  test("shows the postal address and a way out, whatever Cadence says of its template, and is a touch by Stoke", async () => {
    const host = await copy();
    begin(host, [ANA], "Day 2");
    const shownMail = host.rpc("previewNewsletterMail", "Day 2", idOf(host, ANA)) as { text: string };
    expect(host.rpc("sendTestNewsletter", "Day 2", idOf(host, ANA))).toBe("Sent to owner@example.com.");
    expect(mailTouches(host)).toEqual([]);
    turn(host);
    const [testMail, mail] = host.gmail.sent;
    expect(testMail?.subject).toBe(`[Test] ${mail?.subject}`);
    expect(mail?.text).toBe(shownMail.text);
    expect(mail?.text).toContain(`${POSTAL}\n\nIf you would rather not hear from us`);
    expect(mailTouches(host)).toMatchObject([{ Lead: ANA, Channel: "Email", By: "Stoke", Status: "Sent" }]);
    expect([shown(host, ANA, "Tries"), shown(host, ANA, "Stage")]).toEqual(["1 of 10", "Trying"]);
  });

  test("answers nothing, keeps no promise, and the follow-up after it is no answer to it", async () => {
    const host = await copy();
    log(host, ANA, { outcome: "Talked", promise: "Fri 3pm", promiseBy: "Email" });
    log(host, BILAL, { channel: "Email", direction: "In", outcome: "Replied" });
    const before = [ANA, BILAL].map((name) => shown(host, name, "Next step"));
    begin(host, [ANA, BILAL]);
    turn(host);
    expect([ANA, BILAL].map((name) => shown(host, name, "Next step"))).toEqual(before);
    host.rpc("sendMail", "Day 2", [idOf(host, BILAL)]);
    expect(host.gmail.sent.at(-1)?.subject).not.toMatch(/^Re:/);
  });
});

describe("it goes on by itself", () => {
  test("only in business hours, leaving the owner's share of the quota, until nobody is left", async () => {
    const host = await copy("2026-11-03T23:00:00Z");
    setting(host, "E-mails kept for you", "97");
    begin(host);
    expect([hasTrigger(host), choices(host).current]).toMatchObject([true, { today: 3, next: "Wed, Nov 4, 9:00 AM" }]);
    hourlyOnly(host);
    host.clock.advance(10 * 60);
    expect(recipients(host)).toEqual([]);
    hourlyOnly(host);
    host.clock.advance(10 * 60);
    expect([recipients(host).length, choices(host).current]).toMatchObject([
      3,
      { today: 0, next: "Thu, Nov 5, 9:00 AM" },
    ]);
    hourlyOnly(host);
    host.clock.advance(24 * 60);
    expect([recipients(host).length, hasTrigger(host), choices(host).current?.state]).toEqual([6, false, "ended"]);
    expect(host.screen.toasts.at(-1)?.message).toBe("Your newsletter has gone out: 6 mails.");
    expect((host.rpc("closeNewsletter") as { current: unknown }).current).toBeNull();
  });

  test("not while the owner is away; it goes on in the first hour back", async () => {
    const host = await copy();
    begin(host);
    setting(host, "Out until", "9 Nov 2026");
    expect(choices(host).current).toMatchObject({ state: "going", next: "Mon, Nov 9, 9:00 AM" });
    const past = (hours: number) => {
      host.clock.pass(hours * 60 * 60_000);
      expect(host.run("continueNewsletter").error).toBeUndefined();
      return [recipients(host).length, hasTrigger(host)];
    };
    // Now, on Friday in business time, and on Monday before the opening.
    expect([past(0), past(3 * 24), past(2 * 24 + 21)]).toEqual(Array(3).fill([0, true]));
    expect(past(1)).toEqual([6, false]);
  });

  test("not while the owner has stopped it; who was left waiting gets it when it goes on", async () => {
    const host = await copy();
    host.gmail.quota.leave(22);
    begin(host);
    turn(host);
    expect(host.rpc("stopNewsletter")).toMatchObject({ state: "stopped", sent: 2, left: 4, next: "" });
    hourlyOnly(host);
    host.clock.advance(24 * 60);
    expect([recipients(host).length, hasTrigger(host), turn(host).sent]).toEqual([2, false, 2]);
    expect(host.rpc("resumeNewsletter")).toMatchObject({ state: "going", left: 4 });
    host.clock.advance(60);
    expect(recipients(host)).toHaveLength(6);
  });

  test("not what is left of a turn that the owner stops", async () => {
    const host = bookWith(someLeads(12), [], TUESDAY);
    introduce(host);
    setting(host, "Postal address", POSTAL);
    host.run("hourly");
    begin(host);
    host.meter.clockRuns = true;
    host.meter.onCall(({ name }) => {
      if (name === "GmailDraft.send" && host.gmail.sent.length === 3) host.rpc("stopNewsletter");
    });
    const { state, sent, left, problem } = turn(host);
    expect([state, sent >= 4 && sent <= 6, sent + left, problem]).toEqual(["stopped", true, 12, ""]);
    expect(recipients(host)).toHaveLength(sent);
    host.rpc("resumeNewsletter");
    host.run("continueNewsletter");
    expect([recipients(host).length, new Set(recipients(host)).size]).toEqual([12, 12]);
  });

  test("not in a copy of the spreadsheet, whose ledger knows nothing of what goes out from here", async () => {
    const host = await copy();
    begin(host);
    Reflect.set(host.workbook, "id", "1Copy-of-the-spreadsheet");
    expect(choices(host).current).toBeNull();
    expect(() => turn(host)).toThrow(/no newsletter any more/);
    host.clock.advance(60);
    expect([recipients(host), hasTrigger(host)]).toEqual([[], false]);
  });

  test("not once Stoke is removed", async () => {
    const host = await copy();
    begin(host);
    host.rpc("confirmRemove");
    expect(hasTrigger(host)).toBe(false);
    expect(host.run("continueNewsletter").error).toBeUndefined();
    expect(recipients(host)).toEqual([]);
  });

  test("where another run is busy, an hour later", async () => {
    const host = await copy();
    begin(host);
    host.locks.holdElsewhere("document", 30);
    expect(host.run("continueNewsletter").error).toBeUndefined();
    expect(recipients(host)).toEqual([]);
    host.clock.advance(60);
    expect(recipients(host)).toHaveLength(6);
  });
});

test("a mail in doubt is told, is not sent again, and goes when the owner says that it did not", async () => {
  const host = await copy();
  begin(host, [ANA]);
  host.meter.failAt("GmailDraft.send", "Service timed out: Gmail");
  expect(turn(host)).toMatchObject({ state: "ended", sent: 0, doubtful: [ANA], left: 0 });
  host.rpc("resumeNewsletter");
  turn(host);
  expect(recipients(host)).toEqual([]);
  host.rpc("settleUnknown", mailTouches(host)[0]?.["Touch ID"], false);
  expect(choices(host).current).toMatchObject({ state: "ended", doubtful: [], left: 1 });
  host.rpc("resumeNewsletter");
  turn(host);
  expect(recipients(host)).toEqual(["lead0@example.com"]);
});

test("looking, beginning and a turn take as many calls in a long list as in a short one", () => {
  const sizes = [30, 300].map((size) => {
    const host = bookWith(someLeads(size), [], TUESDAY);
    setting(host, "Postal address", POSTAL);
    introduce(host);
    host.run("hourly");
    begin(host);
    turn(host);
    choices(host);
    const total = (name: string) => lastRun(host, name).total;
    return ["newsletterChoices", "previewNewsletter", "startNewsletter", "sendNewsletter"].map(total);
  });
  expect(sizes[0]).toEqual(sizes[1]);
  expect(Math.max(...(sizes[0] ?? []).slice(0, 3))).toBeLessThanOrEqual(20);
  expect(touchesOfMail(sizes)).toBeLessThanOrEqual(3 * 10 + 34);
});

function touchesOfMail(sizes: number[][]): number {
  return sizes[0]?.[3] ?? 0;
}
