/** What goes to many carries the postal address and a way out; what answers one lead does not. */

import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { idOf, sheetOf, shown } from "../actions/book";
import { TUESDAY, usedBook } from "../actions/trouble";
import { send } from "../mail/outbox";

const ANA = "Ana Example0";
const ADDRESS = "1 Example Street, New York, NY 10001";
const WAY_OUT = "just answer “no more emails, please”";

let copy: (now?: string) => Promise<Host>;
let host: Host;
beforeAll(async () => {
  copy = await usedBook();
});
beforeEach(async () => {
  host = await copy(TUESDAY);
});

function fill(sheetName: string, first: string, column: string, typed: string): void {
  const sheet = sheetOf(host, sheetName);
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    if (sheet.displayAt(row, 1) === first) host.owner.edit(sheetName, `${column}${row}`, typed);
  }
}

const giveAddress = () => fill("Settings", "Postal address", "B", ADDRESS);

test("without a postal address a campaign's mail goes to nobody, and says where to write it", () => {
  expect(send(host, [ANA], "Monthly notes")).toMatchObject([
    { status: "Refused", message: expect.stringContaining("“Postal address” in Settings") },
  ]);
  expect(host.rpc("previewMail", "Monthly notes", [idOf(host, ANA)])).toMatchObject([
    { problem: expect.stringContaining("postal address") },
  ]);
  expect(host.gmail.sent).toEqual([]);
});

test("a template of the owner's own words gets both at its end, as text and as HTML", () => {
  giveAddress();
  fill("Templates", "Monthly notes", "C", "Hello, spring is here.");
  send(host, [ANA], "Monthly notes");
  const [mail] = host.gmail.sent;
  expect(mail?.text).toBe(
    `Hello, spring is here.\n\n${ADDRESS}\nIf you would rather not hear from us, ${WAY_OUT}, and we will stop.`,
  );
  expect(mail?.html).toContain(ADDRESS);
  expect(mail?.html).toContain(WAY_OUT);
});

test("a template that has them gets them once", () => {
  giveAddress();
  send(host, [ANA], "Monthly notes");
  const text = host.gmail.sent[0]?.text ?? "";
  expect([text.split(ADDRESS).length - 1, text.split(WAY_OUT).length - 1]).toEqual([1, 1]);
});

test("a mail to one lead has neither, and needs no postal address", () => {
  expect(send(host, [ANA], "Day 2")).toMatchObject([{ status: "Sent" }]);
  expect(host.gmail.sent[0]?.text).not.toContain(WAY_OUT);
});

test("a row whose Send says Campaign is one, too", () => {
  giveAddress();
  const cadence = sheetOf(host, "Cadence");
  const headers = Array.from({ length: cadence.lastColumn }, (_, index) => cadence.displayAt(1, index + 1));
  const letter = (header: string) => String.fromCharCode(65 + headers.indexOf(header));
  const row = Array.from({ length: cadence.lastRow }, (_, index) => index + 1).find(
    (at) => cadence.displayAt(at, headers.indexOf("Template") + 1) === "Day 5",
  );
  host.owner.edit("Cadence", `${letter("Send")}${row}`, "Campaign");
  send(host, [ANA], "Day 5");
  expect(host.gmail.sent[0]?.text).toContain(WAY_OUT);
});

test("a campaign's mail is no reply, whatever was written before", () => {
  giveAddress();
  send(host, [ANA], "Just called");
  host.clock.pass(24 * 60 * 60_000);
  send(host, [ANA], "Monthly notes");
  const [first, second] = host.gmail.sent;
  expect(second?.threadId).not.toBe(first?.threadId);
  expect(second?.subject).toBe("A short note from Example Flowers");
});

test("who answers in the words that it offers gets no e-mail any more", () => {
  giveAddress();
  send(host, [ANA], "Monthly notes");
  const [mail] = host.gmail.sent;
  if (mail === undefined) throw new Error("nothing was sent");
  const quoted = mail.text.replace(/^/gm, "> ");
  host.clock.advance(5);
  host.gmail.receive({
    from: "lead0@example.com",
    subject: `Re: ${mail.subject}`,
    text: `No more emails, please\n\nOn Tue, Nov 3, 2026 at 11:30 AM <shop@example.com> wrote:\n${quoted}`,
    replyTo: mail,
  });
  host.clock.advance(60);
  host.run("hourly");
  expect(shown(host, ANA, "Do not email")).toBe("TRUE");
  expect(send(host, [ANA], "Day 5")).toMatchObject([{ status: "Refused" }]);
});

test("who answers something else, with all of it quoted, is not", () => {
  giveAddress();
  send(host, [ANA], "Monthly notes");
  const [mail] = host.gmail.sent;
  if (mail === undefined) throw new Error("nothing was sent");
  const quoted = mail.text.replace(/^/gm, "> ");
  host.clock.advance(5);
  host.gmail.receive({
    from: "lead0@example.com",
    subject: `Re: ${mail.subject}`,
    text: `Lovely, call me\n\nOn Tue, Nov 3, 2026 at 11:30 AM <shop@example.com> wrote:\n${quoted}`,
    replyTo: mail,
  });
  host.clock.advance(60);
  host.run("hourly");
  expect(shown(host, ANA, "Stage")).toBe("Talking");
});
