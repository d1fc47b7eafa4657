/** What the owner writes to leads by hand in Gmail is logged, once, and answers what they wrote. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { Letter } from "../../local/host/gmail/mail";
import { log, portrait, shown, touches, type } from "../actions/book";
import { ANA, deliver, flowerShop } from "./flower-shop";

let shop: (now?: string) => Promise<Host>;
beforeAll(async () => {
  shop = await flowerShop();
});

/** The owner writes in Gmail's own page. */
function write(host: Host, to: string, words: Partial<Letter> = {}, threadId: string | null = null): void {
  host.gmail.send(letter(host, to, words), threadId);
}

function letter(host: Host, to: string, words: Partial<Letter>): Letter {
  const nobody = { cc: [], bcc: [], replyTo: [], attachments: [], inReplyTo: "", references: [], html: "" };
  const from = { name: "Rosa", address: host.gmail.account };
  return { ...nobody, from, to: [{ name: "", address: to }], subject: "Your roses", text: "They are white.", ...words };
}

function run(host: Host): void {
  host.clock.advance(5);
  expect(host.run("hearReplies").error).toBeUndefined();
}

/** Mails that the owner wrote, as the ledger tells them. */
function written(host: Host): string[] {
  return touches(host)
    .filter(({ Note = "" }) => Note.startsWith("From your Gmail: "))
    .map(({ Lead, Channel, Direction, Outcome, Note, By, Status }) =>
      [Lead, Channel, Direction, Outcome, Note, By, Status].join(" | "),
    );
}

test("an answer in the lead's thread is a try by the owner, and answers the reply owed", async () => {
  const host = await shop();
  await deliver(host, "gmail-reply-en");
  run(host);
  expect(shown(host, ANA, "Next step")).toBe("Reply owed (Email)");
  const thread = host.gmail.sent[0]?.threadId ?? "";
  write(
    host,
    "ana@example.com",
    { subject: "Re: Hello", text: "Thursday it is.\n\nOn Tue, 3 Nov 2026, Ana wrote:\n> Yes" },
    thread,
  );
  run(host);
  expect(written(host)).toEqual([`${ANA} | Email | Out | Sent | From your Gmail: Thursday it is. | Owner | `]);
  expect(shown(host, ANA, "Next step")).not.toContain("Reply owed");
  expect(shown(host, ANA, "Tries")).toBe("2 of 10");
  const before = portrait(host);
  run(host);
  host.run("hourly");
  host.run("rebuildFromTouches");
  expect(written(host)).toHaveLength(1);
  expect(portrait(host)).toEqual(before);
});

test("a mail of its own to a lead's address is one for each lead, days later too", async () => {
  const host = await shop();
  host.clock.pass(3 * 24 * 60 * 60_000);
  write(host, "ana@example.com", { to: [ANA_TO, { name: "Chen", address: "LEAD2@example.com" }] });
  run(host);
  expect(written(host)).toEqual([
    `${ANA} | Email | Out | Sent | From your Gmail: They are white. | Owner | `,
    "Chen Example2 | Email | Out | Sent | From your Gmail: They are white. | Owner | ",
  ]);
});

const ANA_TO = { name: "Ana", address: "ana@example.com" };

test("what Stoke sent, a draft, a mail to oneself, to a stranger, forwarded, or logged by hand already, is none", async () => {
  const host = await shop();
  const thread = host.gmail.sent[0]?.threadId ?? "";
  run(host);
  host.gmail.draft(letter(host, "ana@example.com", { subject: "Re: Hello" }), thread);
  write(host, host.gmail.account, {}, thread);
  write(host, "husband@example.org");
  write(host, "husband@example.org", { subject: "Fwd: Hello" }, thread);
  log(host, "Chen Example2", { channel: "Email", outcome: "Sent" });
  write(host, "lead2@example.com");
  run(host);
  expect(written(host)).toEqual([]);
  await deliver(host, "gmail-reply-en");
  run(host);
  expect(touches(host).filter(({ By }) => By === "Stoke")).toHaveLength(1);
});

test("a draft counts once it is sent", async () => {
  const host = await shop();
  const draft = host.gmail.draft(letter(host, "ana@example.com", {}), null);
  run(host);
  expect(written(host)).toEqual([]);
  host.gmail.sendDraft(draft.id);
  run(host);
  expect(written(host)).toHaveLength(1);
});

test("a stranger who writes to the owner and a lead is no mail of the owner's, nor one who takes the owner's address", async () => {
  const host = await shop();
  const cc =
    "Delivered-To: owner@example.com\r\nFrom: x@example.org\r\nTo: ana@example.com, owner@example.com\r\nSubject: Us\r\n\r\nHi both";
  await host.gmail.deliver(cc);
  const { account } = host.gmail;
  await host.gmail.deliver(
    `Delivered-To: ${account}\r\nFrom: ${account}\r\nTo: ana@example.com\r\nSubject: Us\r\n\r\nRemove me from your list`,
  );
  type(host, ANA, "Notes", "x");
  run(host);
  expect(
    touches(host).filter(({ Direction, Note = "" }) => Direction === "In" || Note.startsWith("From your")),
  ).toEqual([]);
});
