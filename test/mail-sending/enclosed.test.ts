/** Mails from an alias, with files from Drive, in HTML of the owner's own; and drafts of the owner's Gmail as templates. */

import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { MailChoices, MailPreview } from "../../src/actions/views";
import { cellOf, columnOf, idOf, lastRun, sheetOf, type } from "../actions/book";
import { TUESDAY, usedBook } from "../actions/trouble";
import { mailTouches, read, send } from "../mail/outbox";

const ANA = "Ana Example0";
const ALIAS = "rosa@example.com";

let copy: (now?: string) => Promise<Host>;
let host: Host;
beforeAll(async () => {
  copy = await usedBook();
});
beforeEach(async () => {
  host = await copy(TUESDAY);
});

/** Types into the row of Templates that has this name. */
function fill(name: string, cells: Readonly<Record<string, string>>): void {
  const sheet = sheetOf(host, "Templates");
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    if (sheet.displayAt(row, 1) !== name) continue;
    for (const [header, typed] of Object.entries(cells)) sheet.typeAt(row, columnOf(sheet, header), typed);
    return;
  }
  throw new Error(`There is no template ${name}`);
}

/** The owner writes a draft. */
function draft(subject: string, html: string, label = "Stoke", files: { name: string; cid?: string }[] = []): void {
  const nobody = { to: [], cc: [], bcc: [], replyTo: [], inReplyTo: "", references: [] };
  const attachments = files.map(({ name, cid = "" }) => ({ name, cid, type: "image/png", bytes: Buffer.from(name) }));
  const from = { name: "", address: "owner@example.com" };
  const { threadId } = host.gmail.draft({ ...nobody, from, subject, text: "", html, attachments }, null);
  if (label === "") return;
  host.gmail.labels.add(label);
  host.gmail.thread(threadId)?.labels.add(label);
}

const previewOf = (template: string) => host.rpc("previewMail", template, [idOf(host, ANA)]) as MailPreview[];

describe("a template", () => {
  test("in HTML, from an alias, with an address for answers and files, goes so; and a reply to it too", async () => {
    host.gmail.aliases = [ALIAS];
    const link = host.drive.add("Prices 2026.pdf", "application/pdf", "%PDF");
    const cells = { Format: "HTML", "From alias": ALIAS, "Reply-to": "answers@example.com", Attachments: link };
    fill("Day 2", { ...cells, Body: "<p>Hello <b>{{First name|there}}</b></p>" });
    expect(previewOf("Day 2")).toMatchObject([{ from: ALIAS, attached: ["Prices 2026.pdf"], problem: "" }]);
    send(host, [ANA]);
    fill("Day 5", cells);
    host.clock.pass(24 * 60 * 60_000);
    send(host, [ANA], "Day 5");
    for (const index of [0, 1]) {
      const { mail, count } = await read(host, index);
      expect(["from", "to", "subject", "reply-to"].map(count)).toEqual([1, 1, 1, 1]);
      expect([mail.from?.address, mail.replyTo?.[0]?.address]).toEqual([ALIAS, "answers@example.com"]);
      expect(mail.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
        ["Prices 2026.pdf", "application/pdf"],
      ]);
    }
    const { mail } = await read(host, 0);
    expect([mail.html?.trim(), mail.text?.trim()]).toEqual(["<p>Hello <b>there</b></p>", "Hello there"]);
    expect(host.gmail.sent[1]?.threadId).toBe(host.gmail.sent[0]?.threadId);
  });

  test("as a test goes from the alias to the owner's own address", () => {
    host.gmail.aliases = [ALIAS];
    fill("Day 2", { "From alias": ALIAS });
    expect(host.rpc("sendTestMail", "Day 2", idOf(host, ANA))).toBe("Sent to owner@example.com.");
    expect(host.gmail.sent).toMatchObject([{ from: { address: ALIAS }, to: [{ address: "owner@example.com" }] }]);
  });

  test("whose alias Gmail does not know, or whose file cannot be read, goes to nobody and says why", () => {
    fill("Day 2", { "From alias": ALIAS });
    expect(() => send(host, [ANA])).toThrow(
      /does not let you send as rosa@example.com, the alias of the template “Day 2”/,
    );
    const gone = "https://drive.google.com/file/d/1GoneGoneGoneGoneGoneGone/view";
    fill("Day 2", { "From alias": "", Attachments: gone });
    expect(() => send(host, [ANA])).toThrow(/1GoneGoneGoneGoneGoneGone cannot be read: it is gone, or not shared/);
    const link = host.drive.add("film.mov", "video/quicktime", Buffer.alloc(26 * 1_048_576));
    fill("Day 2", { Attachments: link });
    expect(() => previewOf("Day 2")).toThrow(/“film.mov” makes the mail too large: Gmail takes 25 MB/);
    host.permissions.deny("https://www.googleapis.com/auth/drive.readonly");
    expect(() => send(host, [ANA])).toThrow(/may not read your Google Drive/);
    expect([host.gmail.sent, mailTouches(host)]).toEqual([[], []]);
  });

  test.each([
    ["a line break", "Prices\r\nBcc: evil@example.org\r\n\r\nx.pdf"],
    ["quotes", 'Prices"; filename="evil.exe.pdf'],
    ["an encoded word", "=?utf-8?Q?x=0D=0ABcc:_evil@example.org?=.pdf"],
    ["emoji", "🌹 Prices 🌷.pdf"],
    ["300 characters", `${"Prices ".repeat(50)}.pdf`],
  ])("injects nothing by a file name that holds %s", async (_, name) => {
    const link = host.drive.add(name, "application/pdf", "%PDF");
    fill("Day 2", { Attachments: link });
    send(host, [ANA]);
    const { mail, count } = await read(host, 0);
    expect(["from", "to", "subject", "cc", "bcc"].map(count)).toEqual([1, 1, 1, 0, 0]);
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]?.filename).not.toMatch(/[\r\n]/);
    expect([`${mail.text}`.length > 50, `${mail.html}`.length > 50]).toEqual([true, true]);
  });

  test("injects nothing by an alias or an address for answers, nor by the address in Settings", async () => {
    host.gmail.aliases = [`${ALIAS}\r\nBcc: evil@example.org`];
    fill("Day 2", { "From alias": `${ALIAS}\r\nBcc: evil@example.org` });
    expect(() => send(host, [ANA])).toThrow(/without a mistake/);
    fill("Day 2", { "From alias": "", "Reply-to": '"a" <a@example.com>, evil@example.org' });
    expect(() => send(host, [ANA])).toThrow(/without a mistake/);
    expect(host.gmail.sent).toEqual([]);
  });
});

describe("a draft in Gmail that is labelled Stoke", () => {
  const HTML =
    '<div>Hello {{First&nbsp;name|there}},</div><div><br></div><div>look: <img src="cid:ii_1" alt="r.png"></div>';
  const FILES = [{ name: "r.png", cid: "ii_1" }, { name: "List.png" }];

  test("is offered under its subject, and goes with its picture, its file and its fields", async () => {
    draft("Spring, {{First name|friend}}", HTML, "Stoke", FILES);
    draft("Not labelled", "x", "");
    host.owner.select("Leads", cellOf(host, ANA, "Name"));
    const { templates } = host.rpc("mailChoices") as MailChoices;
    const name = "Gmail: Spring, {{First name|friend}}";
    expect(templates.filter(({ home }) => home === "Gmail")).toEqual([
      { name, subject: "Spring, {{First name|friend}}", home: "Gmail", suggested: false },
    ]);
    expect(previewOf(name)).toMatchObject([{ subject: "Spring, friend", attached: ["List.png"], problem: "" }]);
    const src = `data:image/png;base64,${Buffer.from("r.png").toString("base64")}`;
    expect(host.rpc("mailPictures", name)).toEqual([{ id: "ii_1", name: "r.png", src }]);
    expect(host.rpc("mailPictures", "Day 2")).toEqual([]);
    expect(send(host, [ANA], name)).toMatchObject([{ status: "Sent" }]);
    const { mail, count } = await read(host, 0);
    expect(["from", "to", "subject"].map(count)).toEqual([1, 1, 1]);
    expect(mail.subject).toBe("Spring, friend");
    expect(mail.text?.trim()).toBe("Hello there,\n\nlook: [image: r.png]");
    expect(mail.html).toContain('<img src="cid:ii_1"');
    expect(mail.attachments.map(({ filename, contentId }) => [filename, contentId ?? ""])).toEqual([
      ["r.png", "<ii_1>"],
      ["List.png", ""],
    ]);
    expect(host.gmail.drafts.map(({ subject }) => subject)).toContain("Spring, {{First name|friend}}");
  });

  test("may be named in Cadence, labelled or not, and is no mistake there", () => {
    draft("Winter letter", "<p>Hello, it is winter.</p>", "");
    const cadence = sheetOf(host, "Cadence");
    const row = Array.from({ length: cadence.lastRow }, (_, index) => index + 1).find(
      (at) => cadence.displayAt(at, columnOf(cadence, "Template")) === "Monthly notes",
    );
    const column = columnOf(cadence, "Template");
    host.owner.edit("Cadence", `${String.fromCharCode(64 + column)}${row}`, "Gmail: Winter letter");
    expect(cadence.noteAt(row ?? 0, column)).toBe("");
    type(host, ANA, "Notes", "x");
    // Its row says Campaign, so it needs the postal address as any row of Templates does.
    expect(send(host, [ANA], "gmail: Winter letter")).toMatchObject([
      { status: "Refused", message: expect.stringContaining("postal address") },
    ]);
  });

  test("with a mistake, of no such subject, or there twice, is refused and says why", () => {
    draft("A", "<p>{{Frist name}}</p>");
    expect(() => previewOf("Gmail: A")).toThrow(
      /draft “A” in your Gmail cannot be sent yet: .*Did you mean {{First name}}/,
    );
    expect(() => send(host, [ANA], "Gmail: B")).toThrow(/no draft “B” in your Gmail/);
    draft("C", "one", "");
    draft("C", "two", "");
    expect(() => send(host, [ANA], "Gmail: C")).toThrow(/2 drafts “C”.*Label the one that you mean/);
    draft("C", "three");
    expect(send(host, [ANA], "Gmail: C")).toMatchObject([{ status: "Sent" }]);
    expect(host.gmail.sent[0]?.text).toBe("three");
  });

  test("costs one call where there is none, and none of it where Gmail is not allowed", () => {
    host.owner.select("Leads", cellOf(host, ANA, "Name"));
    host.rpc("mailChoices");
    const none = lastRun(host, "mailChoices").calls.filter(({ name }) => name.startsWith("Gmail"));
    expect(none.map(({ name, count }) => [name, count])).toEqual([["GmailApp.search", 1]]);
    host.permissions.deny("https://mail.google.com/");
    expect((host.rpc("mailChoices") as MailChoices).templates.length).toBeGreaterThan(5);
  });
});
