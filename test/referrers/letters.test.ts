/** Letters of thanks: what they say, to whom they may go, sent by a click, once, whatever fails (§6). */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type {
  CallListLine,
  FollowUpView,
  LeadCard,
  ReferrersView,
  ReferrerThanks,
  SidebarView,
  ThanksLetter,
  ThanksSent,
} from "../../src/actions/views";
import {
  bookWith,
  cellOf,
  columnOf,
  copies,
  headersOf,
  idOf,
  lastRun,
  log,
  portrait,
  sheetOf,
  someLeads,
  touches,
  type,
} from "../actions/book";
import { stride } from "../actions/stride";
import { beforeCall, introduce, STRIKES } from "../actions/trouble";
import { read, recipients } from "../mail/outbox";

const lead = (Name: string, by: string, more = {}) => ({
  Name,
  Phone: "212-555-0101",
  Email: `${Name.toLowerCase().replace(/\W/g, "")}@example.com`,
  "Way in": "Referral",
  "Referred by": by,
  Referrer: "Fan",
  Received: "2026-10-30 09:00",
  ...more,
});

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = bookWith([
    lead("Maya Ellison", "Bob Reyes"),
    lead("Nadia Okafor", "reyes, bob", { Referrer: "Champion" }),
    lead("Janet Lowe", "Bob R."),
    lead("Zoe Alone", "", { "Way in": "Web form" }),
  ]);
  introduce(host);
  log(host, "Maya Ellison", {});
  host.rpc("referrers");
  typeFor(host, "Bob Reyes", "Email", "bob@example.com");
  host.clock.pass(60_000);
  copy = await copies(host);
});

function typeFor(host: Host, name: string, header: string, typed: string): void {
  const sheet = sheetOf(host, "Referrers");
  const names = Array.from({ length: sheet.lastRow }, (_, index) => sheet.displayAt(index + 1, 1));
  const column = headersOf(sheet).indexOf(header);
  host.owner.edit("Referrers", `${String.fromCharCode(65 + column)}${names.indexOf(name) + 1}`, typed);
}

function newsOf(host: Host, name: string): ReferrerThanks[] {
  const { referrers } = host.rpc("referrers") as ReferrersView;
  return referrers.find((one) => one.name === name)?.due ?? [];
}

function preview(host: Host, name: string, news = "attempted"): ThanksLetter {
  return host.rpc("previewThanks", { leadId: idOf(host, name), news }) as ThanksLetter;
}

function send(host: Host, name: string, news = "attempted"): ThanksSent {
  return host.rpc("sendThanks", { leadId: idOf(host, name), news }) as ThanksSent;
}

function lines(host: Host): string[] {
  const list = host.rpc("callList") as CallListLine[];
  return list.flatMap((line) => (line.kind === "thanks" ? line.thanks.text : []));
}

function history(host: Host, name: string): LeadCard["history"] {
  host.owner.select("Leads", cellOf(host, name, "Name"));
  const view = host.rpc("sidebarView", null) as SidebarView;
  return view.kind === "lead" ? view.card.history : [];
}

/** Statuses of the rows that are thanks. */
function thanked(host: Host): string[] {
  return touches(host).flatMap(({ Status = "" }) => (Status.startsWith("Thank") ? Status : []));
}

describe("a letter of thanks", () => {
  test("is the template for champions or fans, to the address that the owner typed", async () => {
    const host = await copy();
    log(host, "Maya Ellison", { outcome: "Bought" });
    log(host, "Nadia Okafor", { channel: "Email", outcome: "Sent" });
    log(host, "Janet Lowe", {});
    const [first, second, third] = newsOf(host, "Bob Reyes");
    expect(first?.letter).toMatchObject({
      to: "bob@example.com",
      subject: "Thank you for sending us Maya Ellison",
      text: expect.stringMatching(/^Hello Bob,\n\n.*I have called Maya Ellison\./s),
      problem: "",
    });
    expect(second?.letter?.text).toContain("Maya Ellison is a customer of ours now.");
    expect(third?.letter?.subject).toBe("Thank you for introducing Nadia Okafor");
    expect(third?.letter?.text).toMatch(/I have written to Nadia Okafor\..*Example Flowers/s);
    const link = new URL(first?.gmail ?? "").searchParams;
    expect([link.get("to"), link.get("body")]).toEqual(["bob@example.com", first?.letter?.text]);
    expect(preview(host, "Maya Ellison")).toEqual({ letter: first?.letter, gmail: first?.gmail, problem: "" });
    const [unknown] = newsOf(host, "Bob R.");
    expect(unknown).toMatchObject({
      gmail: "",
      letter: { to: "" },
      problem: "To send this, type the e-mail address of Bob R. on the sheet Referrers.",
    });
    typeFor(host, "Bob R.", "Email", "bob at example");
    expect(newsOf(host, "Bob R.")[0]?.problem).toMatch(/“bob at example” as the e-mail address of Bob R\. \(row 3\)/);
  });

  test("does not open in Gmail where it would be cut short", async () => {
    const host = await copy();
    const body = `Hello {{Referrer first name}}, {{News}}. ${"Many thanks! ".repeat(200)}`;
    typeTemplate(host, "Thank a fan", "Body", body);
    expect(newsOf(host, "Bob Reyes")[0]).toMatchObject({ gmail: "", problem: "" });
    expect(send(host, "Maya Ellison").status).toBe("Sent");
    const { mail } = await read(host, 0);
    expect(mail.text).toContain("Many thanks! ".repeat(200).trim());
  });

  test("is no template for leads", async () => {
    const host = await copy();
    host.owner.select("Leads", "A2");
    expect(JSON.stringify(host.rpc("mailChoices"))).not.toContain("Thank a fan");
  });
});

function typeTemplate(host: Host, name: string, header: string, typed: string): void {
  const sheet = sheetOf(host, "Templates");
  const names = Array.from({ length: sheet.lastRow }, (_, index) => sheet.displayAt(index + 1, 1));
  host.owner.edit("Templates", `${String.fromCharCode(64 + columnOf(sheet, header))}${names.indexOf(name) + 1}`, typed);
}

describe("no letter goes", () => {
  test("to the address of a lead who asked for no e-mail", async () => {
    const host = await copy();
    typeFor(host, "Bob Reyes", "Email", "ZoeAlone@example.com");
    log(host, "Zoe Alone", { direction: "In", channel: "Email", outcome: "Asked not to be emailed" });
    const problem = "ZoeAlone@example.com is the address of the lead in row 5, who wants no e-mail from you.";
    expect(newsOf(host, "Bob Reyes")[0]).toMatchObject({ gmail: "", letter: null, problem });
    expect(() => send(host, "Maya Ellison")).toThrow(problem);
    expect(recipients(host)).toEqual([]);
  });

  test("to a lead of the referrer's name who asked for no e-mail, whatever the address", async () => {
    const host = await copy();
    type(host, "Zoe Alone", "Name", "Reyes, Bob");
    log(host, "Reyes, Bob", { direction: "In", channel: "Email", outcome: "Asked not to be emailed" });
    const problem = "Bob Reyes is your lead in row 5, too, and wants no e-mail from you.";
    expect(newsOf(host, "Bob Reyes")[0]).toMatchObject({ letter: null, problem });
    expect(() => send(host, "Maya Ellison")).toThrow(problem);
    // A namesake who may be written to: nobody can tell which of them the referrer is.
    type(host, "Janet Lowe", "Name", "Bob Reyes");
    expect(newsOf(host, "Bob Reyes")[0]?.problem).toBe("");
  });

  test("and nobody is thanked, where that lead asked to be removed, under any of the names", async () => {
    const host = await copy();
    host.rpc("joinReferrers", "Bob Reyes", "Bob R.");
    type(host, "Zoe Alone", "Name", "Bob R.");
    log(host, "Bob R.", { direction: "In", channel: "Email", outcome: "Asked to be removed" });
    const { referrers } = host.rpc("referrers") as ReferrersView;
    expect(referrers).toMatchObject([
      {
        name: "Bob Reyes",
        due: [],
        remark: "Bob Reyes is your lead in row 5, too, and asked to be removed: nobody thanks them.",
      },
    ]);
    expect(() => send(host, "Maya Ellison")).toThrow(/asked to be removed/);
    expect(lines(host)).toEqual([]);
    expect((host.rpc("startFollowUp") as FollowUpView).lines.filter(({ thanks }) => thanks)).toEqual([]);
    type(host, "Bob R.", "Name", "Bob Reyes");
    expect(lines(host)).toEqual([]);
    expect(JSON.stringify(host.rpc("referrers"))).not.toContain("Thank you for sending");
    // The list does not live by the sheet: without a header of it, the name alone tells.
    host.owner.edit("Referrers", "A1", "Friend");
    expect(lines(host)).toEqual([]);
  });

  test("with a blank field, without an address, or of news that is none", async () => {
    const host = await copy();
    expect(() => send(host, "Maya Ellison", "Won")).toThrow(/nothing to thank for about Maya Ellison/);
    expect(() => host.rpc("sendThanks", { leadId: idOf(host, "Maya Ellison"), news: "Sold" })).toThrow(
      /cannot be written/,
    );
    typeTemplate(host, "Thank a fan", "Body", "{{News}} {{Interest}}");
    expect(() => send(host, "Maya Ellison")).toThrow(/Interest/);
    typeTemplate(host, "Thank a fan", "Body", "{{News}} {{Nonsense}}");
    expect(() => send(host, "Maya Ellison")).toThrow(/Thank a fan/);
    typeTemplate(host, "Thank a fan", "Body", "{{News}}");
    typeFor(host, "Bob Reyes", "Email", "");
    expect(() => send(host, "Maya Ellison")).toThrow(/type the e-mail address of Bob Reyes on the sheet Referrers/);
    host.owner.deleteSheet("Referrers");
    expect(() => send(host, "Maya Ellison")).toThrow(/type the e-mail address of Bob Reyes on the sheet Referrers/);
    expect([recipients(host), thanked(host)]).toEqual([[], []]);
  });

  test("beyond Google's limit of the day", async () => {
    const host = await copy();
    host.gmail.quota.leave(0);
    expect(send(host, "Maya Ellison")).toMatchObject({ status: "Later", message: expect.stringMatching(/limit/) });
    expect([recipients(host), lines(host).length]).toEqual([[], 1]);
  });
});

describe("a letter that is sent", () => {
  test("is logged as thanks, and is no touch of the lead", async () => {
    const host = await copy();
    host.run("hourly");
    const before = withoutState(host);
    expect(send(host, "Maya Ellison")).toEqual({
      status: "Sent",
      message: "Sent to bob@example.com. Bob Reyes thanked: Maya Ellison was called.",
    });
    const { mail } = await read(host, 0);
    expect(mail).toMatchObject({
      subject: "Thank you for sending us Maya Ellison",
      to: [{ address: "bob@example.com" }],
      from: { name: "Example Flowers" },
    });
    const [sent] = host.gmail.sent;
    expect(touches(host).at(-1)).toMatchObject({
      Lead: "Bob Reyes",
      Channel: "Email",
      Note: "“Thank you for sending us Maya Ellison”",
      Status: "Thanked: first try",
      Message: sent?.threadId,
    });
    expect(withoutState(host)).toEqual(before);
    expect(lines(host)).toEqual([]);
    expect(() => send(host, "Maya Ellison")).toThrow(/logged already/);
    const [first] = history(host, "Maya Ellison");
    expect(first).toMatchObject({ thanked: "Bob Reyes", link: expect.stringContaining(sent?.threadId ?? "none") });
    expect(() => host.rpc("undoTouch", first?.id)).toThrow(/cannot be taken back/);
    // Folding the ledger anew gives the same, and the look at the mailbox takes nothing of it for a touch.
    const settled = portrait(host);
    host.run("rebuildFromTouches");
    host.run("hearReplies");
    expect(portrait(host)).toEqual(settled);
    expect(lastRun(host, "sendThanks").total).toBeLessThanOrEqual(40);
  });

  test("is answered to the owner: what the referrer writes back is nothing of the lead", async () => {
    const host = await copy();
    send(host, "Maya Ellison");
    const before = portrait(host);
    const count = touches(host).length;
    const [sent] = host.gmail.sent;
    host.clock.pass(60 * 60_000);
    host.gmail.receive({
      from: "Bob Reyes <bob@example.com>",
      subject: "Re: Thank you for sending us Maya Ellison",
      text: "You are welcome!",
      ...(sent && { replyTo: sent }),
    });
    expect(host.gmail.received.at(-1)?.threadId).toBe(sent?.threadId);
    host.run("hearReplies");
    expect([touches(host).length, portrait(host)]).toEqual([count, before]);
  });

  test("waits in doubt where Gmail broke off, is never sent again, and is settled by one click", async () => {
    const host = await copy();
    host.meter.failAt("GmailDraft.send", "Service timed out: Gmail");
    expect(send(host, "Maya Ellison")).toMatchObject({ status: "Unknown", message: expect.stringMatching(/history/) });
    expect(thanked(host)).toEqual(["Thanks in doubt: first try"]);
    expect(lines(host)).toEqual([]);
    expect(() => send(host, "Maya Ellison")).toThrow(/logged already/);
    const [doubted] = history(host, "Maya Ellison");
    expect(doubted).toMatchObject({
      status: "Unknown",
      thanked: "Bob Reyes",
      link: expect.stringContaining("#search"),
    });
    host.rpc("settleUnknown", doubted?.id, false);
    expect(thanked(host)).toEqual(["Thanks not sent: first try"]);
    expect(lines(host)).toHaveLength(1);
    expect(history(host, "Maya Ellison")[0]).toMatchObject({ status: "Failed" });
    expect(send(host, "Maya Ellison").status).toBe("Sent");
    host.run("rebuildFromTouches");
    expect([lines(host), recipients(host)]).toEqual([[], ["bob@example.com"]]);
  });

  test("takes as many calls in a long book as in a short one", () => {
    const calls = [10, 100].map((count) => {
      const host = bookWith(
        someLeads(count).map((one, index) => ({ ...one, "Referred by": `Friend${index % 50} Example${index}` })),
      );
      introduce(host);
      log(host, "Ana Example0", {});
      host.rpc("referrers");
      typeFor(host, "Friend0 Example0", "Email", "friend@example.com");
      preview(host, "Ana Example0");
      expect(send(host, "Ana Example0").status).toBe("Sent");
      return [lastRun(host, "previewThanks").total, lastRun(host, "sendThanks").total];
    });
    expect(calls[1]).toEqual(calls[0]);
  });

  test("from the follow-up time: the line is gone once it went", async () => {
    const host = await copy();
    const before = host.rpc("startFollowUp") as FollowUpView;
    expect(before.lines.filter(({ thanks }) => thanks !== null)).toHaveLength(1);
    send(host, "Maya Ellison");
    const after = host.rpc("followUp", "") as FollowUpView;
    expect(after.lines.filter(({ thanks }) => thanks !== null)).toHaveLength(0);
  });
});

describe("nobody is thanked twice, and nothing is lost", () => {
  /** Sends again, twice; settles what is in doubt by what is really in Gmail; then sends once more if it never went. */
  function expectOnce(host: Host, index: number): void {
    expect([index, recipients(host).length <= 1]).toEqual([index, true]);
    attempt(host);
    attempt(host);
    expect([index, thanked(host).filter((status) => status.startsWith("Thanks going"))]).toEqual([index, []]);
    for (const { "Touch ID": id, Status = "" } of touches(host))
      if (Status.startsWith("Thanks in doubt")) host.rpc("settleUnknown", id, recipients(host).length > 0);
    attempt(host);
    expect([index, recipients(host)]).toEqual([index, ["bob@example.com"]]);
    expect([index, thanked(host).filter((status) => status.startsWith("Thanked"))]).toEqual([
      index,
      ["Thanked: first try"],
    ]);
    host.run("hourly");
    expect([index, lines(host)]).toEqual([index, []]);
    if (index % 4 > 0) return;
    const leads = portrait(host);
    host.run("rebuildFromTouches");
    expect([index, portrait(host)]).toEqual([index, leads]);
  }

  function attempt(host: Host): void {
    try {
      send(host, "Maya Ellison");
    } catch (error) {
      expect(String(error)).toMatch(/timed out|Killed|busy|no header|logged already/);
    }
  }

  test.each([
    ["a call fails", 1],
    ["a call acts and then fails", 2],
    ["the run is killed after a call", 3],
  ] as const)("where %s", async (strike, first) => {
    const whole = await copy();
    send(whole, "Maya Ellison");
    const calls = lastRun(whole, "sendThanks").total;
    const step = stride(8);
    for (let index = Math.min(first, step); index <= calls; index += step) {
      const host = await copy();
      STRIKES[strike](host, index);
      attempt(host);
      expectOnce(host, index);
    }
  });

  test.each([
    ["another run sends the same", (host: Host) => attempt(host)],
    ["the owner sorts the leads", (host: Host) => host.owner.sort("Leads", 1, false)],
    ["the owner sorts Touches", (host: Host) => host.owner.sort("Touches", 4, false)],
  ] as const)("while %s", async (_, act) => {
    for (let index = 1; ; index += stride(16)) {
      const host = await copy();
      const isDone = beforeCall(host, index, act);
      attempt(host);
      if (!isDone()) return;
      expectOnce(host, index);
    }
  });
});

function withoutState(host: Host) {
  return Object.fromEntries(Object.entries(portrait(host)).map(([name, { State: _, ...cells }]) => [name, cells]));
}
