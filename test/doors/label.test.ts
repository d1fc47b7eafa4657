/** Conversations with the owner's label become leads: each once, with its clock running, and the owner is told. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith, copies, lastRun, portrait, shown, someLeads, touches, type } from "../actions/book";
import { stride } from "../actions/stride";
import { BREAKS, introduce } from "../actions/trouble";
import { labelled, told } from "./mailbox";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = bookWith(someLeads(3));
  introduce(host);
  copy = await copies(host);
});

const NOTIFICATION = `You have a new message from your website.

Name: Rosa Vega
Phone: 212-555-0188
Email: rosa@example.com
Message: Forty centrepieces for a wedding,
could you call me?

--
This e-mail was sent from a contact form on Example Flowers`;

function fromWebsite(host: Host): void {
  labelled(host, { from: "WordPress <wordpress@example.com>", subject: "New message", text: NOTIFICATION });
}

function fromPerson(host: Host): void {
  labelled(host, {
    from: "Noor Haddad <noor@example.com>",
    subject: "Roses for our anniversary",
    text: "Hello,\n\ndo you have white roses next week?\n\nNoor\n212-555-0177",
  });
}

test("a notification becomes whom it tells of, a letter becomes who wrote it", async () => {
  const host = await copy();
  fromWebsite(host);
  fromPerson(host);
  host.clock.advance(6);
  const leads = portrait(host);
  expect(leads["Rosa Vega"]).toMatchObject({
    Phone: "212-555-0188",
    Email: "rosa@example.com",
    "Way in": "Web form",
    Temperature: "Hot",
    Stage: "New",
    "Lead ID": "some",
    "Next step": "First call, within 5 minutes",
    Notes: "Message: Forty centrepieces for a wedding,\ncould you call me?",
  });
  expect(leads["Noor Haddad"]).toMatchObject({
    Phone: "212-555-0177",
    Email: "noor@example.com",
    Interest: "Roses for our anniversary",
    "Way in": "Email",
    "Next step": expect.stringContaining("email"),
    Notes: expect.stringContaining("do you have white roses next week?"),
  });
});

test("the owner is told of both in one mail, with a number to click, the tip and when it is due", async () => {
  const host = await copy();
  fromWebsite(host);
  fromPerson(host);
  host.clock.advance(6);
  const [mail, ...more] = told(host);
  expect(more).toEqual([]);
  expect(mail?.to.map(({ address }) => address)).toEqual(["owner@example.com"]);
  expect(mail?.subject).toContain("2 new leads");
  expect(mail?.html).toContain('href="tel:+12125550188"');
  expect(mail?.text).toMatch(/Due .*10:0\d/);
  expect(mail?.text).toContain("Tip: Voicemail: friendly");
  expect(mail?.text).toContain("Wants: Roses for our anniversary");
  expect(host.screen.toasts.at(-1)?.message).toContain("2 new leads");
});

test("a conversation is marked, and taken once, however often it is looked for", async () => {
  const host = await copy();
  fromPerson(host);
  host.clock.advance(20);
  const before = portrait(host);
  host.run("takeLeads");
  host.run("hearReplies");
  expect(portrait(host)).toEqual(before);
  expect(host.gmail.threads.filter(({ labels }) => labels.has("Leads/Taken"))).toHaveLength(1);
  expect(told(host)).toHaveLength(1);
});

test("its arrival is no touch, and what they write later in that thread is heard", async () => {
  const host = await copy();
  fromWebsite(host);
  host.clock.advance(6);
  expect(shown(host, "Rosa Vega", "Last touch")).toBe("");
  host.run("hearReplies");
  expect(touches(host).filter(({ Status }) => Status === "")).toEqual([]);
  const [arrival] = touches(host);
  const mail = host.gmail.received.at(-1);
  host.gmail.receive({
    from: "rosa.private@example.net",
    subject: "Re: New message",
    text: "Is Friday possible?",
    headers: { "Delivered-To": "owner@example.com" },
    ...(mail === undefined ? {} : { replyTo: mail }),
  });
  host.clock.advance(16);
  expect(touches(host).at(-1)).toMatchObject({ Outcome: "Replied", Message: arrival?.Message, Status: "" });
  expect(shown(host, "Rosa Vega", "Stage")).toBe("Talking");
});

test("somebody who is there already asks again: an inbound touch, the new facts in blank cells, no second row", async () => {
  const host = await copy();
  const before = Object.keys(portrait(host)).length;
  labelled(host, { from: "Ana <lead0@example.com>", subject: "Peonies", text: "Do you have peonies too?" });
  host.clock.advance(6);
  host.run("hearReplies");
  expect(Object.keys(portrait(host))).toHaveLength(before);
  expect(shown(host, "Ana Example0", "Interest")).toBe("Peonies");
  expect(touches(host)).toMatchObject([{ Lead: "Ana Example0", Outcome: "Replied", Direction: "In" }]);
  expect(told(host)[0]?.subject).toBe("Asked again: Ana Example0 – Peonies");
});

test("who asked not to be e-mailed and writes is owed a call", async () => {
  const host = await copy();
  type(host, "Ana Example0", "Do not email", "TRUE");
  labelled(host, { from: "Ana <lead0@example.com>", subject: "Peonies", text: "Do you have peonies too?" });
  host.clock.advance(6);
  host.run("hearReplies");
  expect(touches(host)).toMatchObject([{ Lead: "Ana Example0", Outcome: "Replied", Direction: "In" }]);
  expect(shown(host, "Ana Example0", "Do not email")).toBe("TRUE");
  expect(shown(host, "Ana Example0", "Next step")).toMatch(/Reply.*Call/i);
  expect(told(host)[0]?.subject).toBe("Asked again: Ana Example0 – Peonies");
});

test("nobody who asked to be left alone is revived; the owner is told so", async () => {
  const host = await copy();
  type(host, "Ana Example0", "Stage", "Removed");
  labelled(host, { from: "Ana <lead0@example.com>", subject: "Peonies", text: "Do you have peonies too?" });
  host.clock.advance(6);
  expect(shown(host, "Ana Example0", "Stage")).toBe("Removed");
  expect(shown(host, "Ana Example0", "Interest")).toBe("");
  expect(told(host)[0]?.text).toContain("asked to be left alone");
});

describe("hostile", () => {
  test("formulas stay text, HTML is shown as text in the mail, and an endless message is cut", async () => {
    const host = await copy();
    labelled(host, {
      from: "forms@example.com",
      subject: "New submission",
      text: `Name: <img src=x onerror=alert(1)>\nEmail: eve@example.com\nCompany: =HYPERLINK("http://evil.example","x")\nMessage: ${"spam ".repeat(250_000)}`,
    });
    host.clock.advance(6);
    const row = Object.values(portrait(host)).find(({ Email }) => Email === "eve@example.com");
    expect(row?.Company).toContain('=HYPERLINK("http://evil.example"');
    expect(row?.Notes).toContain("was not taken");
    expect(told(host)[0]?.html).toContain("&lt;img src=x");
    expect(told(host)[0]?.html).not.toContain("<img");
  });
});

test("a look that finds nothing takes three calls, whatever the number of leads", async () => {
  const counts = [3, 300].map((size) => {
    const host = bookWith(someLeads(size));
    host.run("takeLeads");
    host.run("takeLeads");
    return lastRun(host, "takeLeads").total;
  });
  expect(counts).toEqual([3, 3]);
});

test("without the Gmail permission all else goes on", async () => {
  const host = await copy();
  host.permissions.deny("https://mail.google.com/");
  fromPerson(host);
  expect(host.run("takeLeads").error).toBeUndefined();
});

describe("once, also where the run breaks at any call", () => {
  let withMail: () => Promise<Host>;
  let wanted: string[];
  let calls: number;
  beforeAll(async () => {
    const host = await copy();
    host.run("takeLeads");
    host.clock.set("2026-11-02T15:02:00Z");
    fromWebsite(host);
    labelled(host, { from: "Ana <lead0@example.com>", subject: "Peonies", text: "Do you have peonies too?" });
    withMail = await copies(host);
    const good = await withMail();
    good.run("takeLeads");
    calls = lastRun(good, "takeLeads").total;
    wanted = ending(good);
  });

  function ending(host: Host): string[] {
    const leads = Object.entries(portrait(host)).map(
      ([name, row]) => `${name}|${row.Interest}|${row.Phone}|${row.Stage}|${row["Next step"]}`,
    );
    const ledger = touches(host).map(({ Lead, Outcome, Status }) => `${Lead} ${Outcome} ${Status}`);
    return [...leads, ...ledger].sort();
  }

  test.each(BREAKS)("where %s", async (_, first, strike) => {
    for (let index = first; index <= calls; index += stride(5)) {
      const host = await withMail();
      strike(host, index);
      host.run("takeLeads");
      host.run("takeLeads");
      host.run("hourly");
      expect([index, ending(host)]).toEqual([index, wanted]);
      expect(told(host).length).toBeLessThanOrEqual(1);
      expect(host.gmail.threads.filter(({ labels }) => labels.has("Leads/Taken"))).toHaveLength(2);
    }
  });
});
