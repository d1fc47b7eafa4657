/** What goes out: one From, To and Subject whatever the cells hold, and never to somebody who asked for none. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { MailChoices, MailPreview } from "../../src/actions/views";
import { bookWith, idOf, log, rowOf, shown, someLeads, touches, type, typedIn } from "../actions/book";
import { introduce, TUESDAY, usedBook } from "../actions/trouble";
import { mailTouches, read, recipients, send, statuses, TEMPLATE } from "./outbox";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await usedBook();
});

describe("a mail", () => {
  test("goes as it was shown before, is logged as a touch, and moves the row on", async () => {
    const host = await copy(TUESDAY);
    const [preview] = host.rpc("previewMail", TEMPLATE, [idOf(host, "Bilal Example1")]) as MailPreview[];
    expect(mailTouches(host)).toEqual([]);
    expect(send(host, ["Bilal Example1"])).toMatchObject([{ name: "Bilal Example1", status: "Sent" }]);
    const { mail } = await read(host, 0);
    expect([mail.subject, mail.to?.[0]?.address, mail.from?.name]).toEqual([
      preview?.subject,
      "lead1@example.com",
      "Example Flowers",
    ]);
    expect(mail.text?.trim()).toBe(preview?.text.trim());
    expect(mail.html).toContain("212-555-0100");
    expect(mail.replyTo?.[0]?.address).toBe("shop@example.com");
    expect(mailTouches(host)).toMatchObject([
      { Lead: "Bilal Example1", Channel: "Email", Direction: "Out", Outcome: "Sent", Note: `“${preview?.subject}”` },
    ]);
    expect([shown(host, "Bilal Example1", "Stage"), shown(host, "Bilal Example1", "Tries")]).toEqual([
      "Trying",
      "1 of 10",
    ]);
    expect(typedIn(host, "Bilal Example1", "Last touch")).toBe("2026-11-03T11:30");
    // What is noted while mails go is closed, so that no later run takes it for one that was killed.
    expect(host.properties.document.get("sending")).toBe("");
  });

  test("is offered for the selected leads, with what is left of the day's mails", async () => {
    const host = await copy(TUESDAY);
    host.owner.select("Leads", `A${rowOf(host, "Bilal Example1")}`, `A${rowOf(host, "Emil Example4")}`);
    host.gmail.quota.leave(7);
    const { leads, quota, templates } = host.rpc("mailChoices") as MailChoices;
    expect([leads.map(({ name }) => name), quota]).toEqual([["Bilal Example1", "Emil Example4"], 7]);
    expect(templates.map(({ name }) => name)).toContain(TEMPLATE);
    host.owner.select("Touches", "A2");
    expect(() => host.rpc("mailChoices")).toThrow(/Select one or more leads in the sheet "Leads" first/);
  });
});

describe("what a cell holds injects nothing", () => {
  const WORDS = {
    "a line break": "roses\nBcc: evil@example.org",
    "a carriage return": "roses\r\nBcc: evil@example.org\r\n\r\nBuy now",
    quotes: 'roses "red", <b>and</b> \\ white',
    emoji: "🌹 roses 🌷",
    "an encoded word": "=?utf-8?Q?roses=0D=0ABcc:_evil@example.org?=",
    "300 characters": "roses ".repeat(50),
    "right-to-left": "ורדים \u202Eadmin",
  };

  test.each(Object.entries(WORDS))("%s", async (_, words) => {
    const host = bookWith([{ ...someLeads(1)[0], Name: `Ana ${words}`, Interest: words }]);
    introduce(host);
    host.workbook.sheet("Settings")?.typeAt(settingRow(host, "Business name"), 2, `Flowers ${words}`);
    host.run("onEdit", undefined);
    host.open();
    send(host, [shownName(host)]);
    expect(recipients(host)).toEqual(["lead0@example.com"]);
    const { mail, count } = await read(host, 0);
    expect(["from", "to", "subject", "cc", "bcc"].map(count)).toEqual([1, 1, 1, 0, 0]);
    expect([mail.from?.address, mail.to?.map(({ address }) => address)]).toEqual([
      "owner@example.com",
      ["lead0@example.com"],
    ]);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).not.toContain("<b>and</b>");
    expect(`${mail.text}`.length).toBeGreaterThan(50);
  });
});

function settingRow(host: Host, label: string): number {
  const sheet = host.workbook.sheet("Settings");
  for (let row = 2; row <= (sheet?.lastRow ?? 0); row += 1) if (sheet?.displayAt(row, 1) === label) return row;
  throw new Error(`There is no setting ${label}`);
}

function shownName(host: Host): string {
  return host.workbook.sheet("Leads")?.displayAt(2, 1) ?? "";
}

describe("no mail goes", () => {
  const REASONS: Readonly<Record<string, [prepare: (host: Host) => void, why: RegExp]>> = {
    "to somebody who asked to be removed": [
      (host) => log(host, "Ana Example0", { direction: "In", outcome: "Asked to be removed" }),
      /Ana Example0 asked to be removed/,
    ],
    "to a stage that the owner set to Removed": [
      (host) => type(host, "Ana Example0", "Stage", "Removed"),
      /asked to be removed/,
    ],
    "to somebody marked Do not email": [
      (host) => type(host, "Ana Example0", "Do not email", "TRUE"),
      /is marked Do not email/,
    ],
    "to an address that bounced": [
      (host) => log(host, "Ana Example0", { channel: "Email", outcome: "Bounced" }),
      /is marked Do not email/,
    ],
    "to an address that is none": [
      (host) => type(host, "Ana Example0", "Email", "ana at example"),
      /no valid e-mail address/,
    ],
    "without an address": [(host) => type(host, "Ana Example0", "Email", ""), /no valid e-mail address/],
    "with a field that is blank": [
      (host) => {
        host.owner.edit("Settings", `B${settingRow(host, "Our phone")}`, "");
      },
      /Our phone/,
    ],
  };

  test.each(Object.entries(REASONS))("%s", async (_, [prepare, why]) => {
    const host = await copy(TUESDAY);
    prepare(host);
    const results = send(host, ["Ana Example0"]);
    expect(results).toMatchObject([{ status: "Refused", message: expect.stringMatching(why) }]);
    expect([recipients(host), mailTouches(host)]).toEqual([[], []]);
  });

  test("to an address that another row bars, alone or among others, and the preview says which row", async () => {
    const host = await copy(TUESDAY);
    type(host, "Chen Example2", "Email", "c@example.com, LEAD0@example.com");
    type(host, "Chen Example2", "Do not email", "TRUE");
    type(host, "Dora Example3", "Email", "Lead1@example.com");
    type(host, "Dora Example3", "Stage", "Removed");
    const names = ["Ana Example0", "Bilal Example1", "Emil Example4"];
    const why = [
      /^Row 4, Chen Example2, has the same address, .* and is marked Do not email/,
      /^Row 5, Dora .* Removed/,
    ];
    const shownBefore = host.rpc(
      "previewMail",
      TEMPLATE,
      names.map((name) => idOf(host, name)),
    ) as MailPreview[];
    expect(shownBefore.map(({ problem }) => problem)).toEqual([
      ...why.map((words) => expect.stringMatching(words)),
      "",
    ]);
    for (const [index, name] of names.slice(0, 2).entries())
      expect(send(host, [name])).toMatchObject([
        { status: "Refused", message: expect.stringMatching(why[index] ?? /-/) },
      ]);
    expect(statuses(send(host, names))).toEqual({
      "Ana Example0": "Refused",
      "Bilal Example1": "Refused",
      "Emil Example4": "Sent",
    });
    expect(recipients(host)).toEqual(["lead4@example.com"]);
    type(host, "Chen Example2", "Do not email", "");
    expect(statuses(send(host, ["Ana Example0"]))).toEqual({ "Ana Example0": "Sent" });
  });

  test("to a second address in the cell", async () => {
    const host = await copy(TUESDAY);
    type(host, "Ana Example0", "Email", "a@example.com, b@example.com");
    send(host, ["Ana Example0"]);
    expect(recipients(host)).toEqual(["a@example.com"]);
  });

  test("by a template that there is not, or that holds a mistake", async () => {
    const host = await copy(TUESDAY);
    expect(() => send(host, ["Ana Example0"], "Spam")).toThrow(/no template “Spam”/);
    expect(recipients(host)).toEqual([]);
  });

  test("where the owner did not allow Gmail, and the page says how to allow it", async () => {
    const host = await copy(TUESDAY);
    host.meter.failAt(
      "GmailApp.createDraft",
      "You do not have permission to call GmailApp.createDraft. Required permissions: https://mail.google.com/",
    );
    expect(send(host, ["Ana Example0", "Bilal Example1"])).toMatchObject([
      { status: "Later", message: expect.stringMatching(/may not use your Gmail/) },
      { status: "Later" },
    ]);
    expect(statuses(send(host, ["Ana Example0"]))).toEqual({ "Ana Example0": "Sent" });
  });

  test("to a lead that is gone", async () => {
    const host = await copy(TUESDAY);
    const id = idOf(host, "Ana Example0");
    host.owner.deleteRows("Leads", rowOf(host, "Ana Example0"));
    expect(() => host.rpc("sendMail", TEMPLATE, [id])).toThrow(/no longer in the sheet "Leads"/);
    expect(touches(host)).toHaveLength(2);
  });
});
