/** A follow-up goes on in the thread of the last mail, to the lead and not to oneself. */

import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith, idOf, sheetOf, someLeads, touches } from "../actions/book";
import { introduce, TUESDAY, usedBook } from "../actions/trouble";
import { mailTouches, recipients, send } from "../mail/outbox";

const ANA = "Ana Example0";

let copy: (now?: string) => Promise<Host>;
let host: Host;
beforeAll(async () => {
  copy = await usedBook();
});
beforeEach(async () => {
  host = await copy(TUESDAY);
});

function sendNextDay(template: string): void {
  host.clock.pass(24 * 60 * 60_000);
  send(host, [ANA], template);
}

test("the second mail is a reply in the thread of the first, to the lead, with the thread's subject", () => {
  send(host, [ANA], "Just called");
  sendNextDay("Day 2");
  const [first, second] = host.gmail.sent;
  expect(second).toMatchObject({
    threadId: first?.threadId,
    inReplyTo: first?.messageId,
    subject: "Re: I just tried to call you",
    to: [{ address: "lead0@example.com" }],
  });
  expect(recipients(host)).toEqual(["lead0@example.com", "lead0@example.com"]);
  expect(second?.text).toContain("the short version");
});

test("a third one stays in it too, and every touch names the thread", () => {
  send(host, [ANA], "Just called");
  sendNextDay("Day 2");
  sendNextDay("Day 5");
  const threads = new Set(host.gmail.sent.map(({ threadId }) => threadId));
  expect(threads.size).toBe(1);
  expect(host.gmail.sent[2]?.subject).toBe("Re: I just tried to call you");
  const messages = touches(host).flatMap(({ Status, Message = "" }) => (Status === "Sent" ? [Message] : []));
  expect(messages).toEqual([...threads, ...threads, ...threads]);
});

test("after the lead has answered it goes to them as well", () => {
  send(host, [ANA], "Just called");
  const [first] = host.gmail.sent;
  if (first === undefined) throw new Error("nothing was sent");
  host.gmail.receive({ from: "lead0@example.com", subject: "Re: hello", text: "Fine", replyTo: first });
  sendNextDay("Day 2");
  expect(host.gmail.sent[1]).toMatchObject({ threadId: first.threadId, to: [{ address: "lead0@example.com" }] });
});

test("it goes to the lead's address of today", () => {
  send(host, [ANA], "Just called");
  host.owner.edit("Leads", "C2", "new@example.com");
  sendNextDay("Day 2");
  expect(host.gmail.sent[1]?.to).toMatchObject([{ address: "new@example.com" }]);
});

test("the preview shows the thread's subject", () => {
  send(host, [ANA], "Just called");
  expect(host.rpc("previewMail", "Day 2", [idOf(host, ANA)])).toMatchObject([
    { subject: "Re: I just tried to call you" },
  ]);
});

test("a thread that is gone from Gmail keeps no mail back", () => {
  send(host, [ANA], "Just called");
  const touchesSheet = sheetOf(host, "Touches");
  const column = touches(host)[0] === undefined ? 0 : Object.keys(touches(host)[0] ?? {}).indexOf("Message") + 1;
  touchesSheet.typeAt(touchesSheet.lastRow, column, "19aaaaaaaaaaaaaa");
  sendNextDay("Day 2");
  expect(recipients(host)).toHaveLength(2);
  expect(host.gmail.sent[1]?.to).toMatchObject([{ address: "lead0@example.com" }]);
});

test("the same template twice is one mail, also where the second would be a reply", () => {
  send(host, [ANA], "Just called");
  expect(send(host, [ANA], "Just called")).toMatchObject([{ status: "Refused" }]);
});

test("a reply whose run was killed is found in its thread at once, before Gmail's search knows of it", () => {
  send(host, [ANA], "Just called");
  host.clock.pass(24 * 60 * 60_000);
  host.meter.killAt("Gmail.Users.Messages.send", "after");
  expect(() => send(host, [ANA], "Day 2")).toThrow();
  send(host, ["Bilal Example1"], "Day 2");
  expect(mailTouches(host).map(({ Lead, Status }) => [Lead, Status])).toEqual([
    [ANA, "Sent"],
    [ANA, "Sent"],
    ["Bilal Example1", "Sent"],
  ]);
});

test("an answer of the lead's, or a draft, is not taken for the reply that was never sent", () => {
  send(host, [ANA], "Just called");
  const [first] = host.gmail.sent;
  if (first === undefined) throw new Error("nothing was sent");
  host.clock.pass(24 * 60 * 60_000);
  host.meter.killAt("Gmail.Users.Messages.send", "before");
  expect(() => send(host, [ANA], "Day 2")).toThrow();
  host.gmail.receive({ from: "lead0@example.com", subject: `Re: ${first.subject}`, text: "Fine", replyTo: first });
  send(host, ["Bilal Example1"], "Day 2");
  expect(mailTouches(host).map(({ Status }) => Status)).toEqual(["Sent", "Unknown", "Sent"]);
});

test("a mail whose draft still stands was not sent: the draft is thrown away, and the owner is not asked", () => {
  host.meter.killAt("GmailDraft.send", "before");
  expect(() => send(host, [ANA], "Just called")).toThrow();
  send(host, ["Bilal Example1"], "Day 2");
  expect(mailTouches(host).map(({ Status }) => Status)).toEqual(["Failed", "Sent"]);
  expect(host.gmail.drafts).toEqual([]);
  expect(send(host, [ANA], "Just called")).toMatchObject([{ status: "Sent" }]);
});

test("a draft that cannot be thrown away proves nothing: the owner is asked", () => {
  host.meter.killAt("GmailDraft.send", "before");
  expect(() => send(host, [ANA], "Just called")).toThrow();
  host.meter.failAt("GmailDraft.deleteDraft", "Service timed out: Gmail");
  send(host, ["Bilal Example1"], "Day 2");
  expect(mailTouches(host).map(({ Status }) => Status)).toEqual(["Unknown", "Sent"]);
  expect(send(host, [ANA], "Just called")).toMatchObject([{ status: "Refused" }]);
});

test.each([1, 2])("of replies whose run was killed at number %i of its batch, one is in doubt at most", (place) => {
  const book = bookWith(someLeads(8));
  introduce(book);
  const names = someLeads(8).map(({ Name = "" }) => Name);
  send(book, names);
  book.clock.pass(24 * 60 * 60_000);
  const stop = book.meter.onCall(({ name }) => {
    if (name === "GmailMessage.getHeader" && book.gmail.sent.length === 8 + place)
      book.meter.killAt("Gmail.Users.Messages.send", "before");
  });
  expect(() => send(book, names, "Day 5")).toThrow();
  stop();
  expect(recipients(book)).toHaveLength(8 + place);
  send(book, names, "Day 5");
  expect(touches(book).filter(({ Status }) => Status === "Unknown")).toHaveLength(1);
  expect([recipients(book).length, new Set(recipients(book)).size]).toEqual([15, 8]);
});

test("a run that is killed between two mails of a batch leaves those that went as sent, and sends the rest when it is run again", async () => {
  const book = bookWith(someLeads(8));
  introduce(book);
  const names = someLeads(8).map(({ Name = "" }) => Name);
  book.meter.onCall(({ name }) => {
    if (name === "GmailDraft.send" && book.gmail.sent.length === 4) book.meter.killAt("GmailApp.createDraft", "after");
  });
  expect(() => send(book, names)).toThrow();
  expect(recipients(book)).toHaveLength(5);
  book.clock.advance(5);
  send(book, names);
  expect(recipients(book)).toHaveLength(8);
  const sent = touches(book).filter(({ Status }) => Status === "Sent");
  expect(sent.length).toBe(8);
});

test("replies whose run was killed are each found in their thread, whether they went or not", async () => {
  const book = bookWith(someLeads(8));
  introduce(book);
  const names = someLeads(8).map(({ Name = "" }) => Name);
  send(book, names);
  book.clock.pass(24 * 60 * 60_000);
  book.meter.onCall(({ name }) => {
    if (name === "Gmail.Users.Messages.send" && book.gmail.sent.length === 11)
      book.meter.killAt("Gmail.Users.Messages.send", "after");
  });
  expect(() => send(book, names, "Day 5")).toThrow();
  expect(recipients(book)).toHaveLength(12);
  send(book, names, "Day 5");
  const doubted = touches(book).filter(({ Status }) => Status === "Unknown");
  expect(doubted.length).toBeLessThanOrEqual(1);
  for (const touch of doubted) book.rpc("settleUnknown", touch["Touch ID"], false);
  send(book, names, "Day 5");
  expect(recipients(book)).toHaveLength(16);
  expect([...new Set(recipients(book))]).toHaveLength(8);
});

test("where Gmail's API is not switched on, a follow-up begins a thread of its own, which the ledger names, and goes once", () => {
  send(host, [ANA], "Just called");
  host.gmail.apiIsOn = false;
  sendNextDay("Day 2");
  const [first, second] = host.gmail.sent;
  expect(second).toMatchObject({ subject: "Re: I just tried to call you", to: [{ address: "lead0@example.com" }] });
  expect(second?.threadId).not.toBe(first?.threadId);
  expect(mailTouches(host).map(({ Status, Message }) => [Status, Message])).toEqual([
    ["Sent", first?.threadId],
    ["Sent", second?.threadId],
  ]);
  host.clock.pass(60 * 60_000);
  host.run("hearReplies");
  expect(touches(host).filter(({ Channel, By }) => Channel === "Email" && By === "Owner")).toHaveLength(2);
});

test("a mail that stands in another thread than its draft did is known by that one, and not heard as the owner's own", () => {
  host.gmail.draftsKeepThreads = false;
  send(host, [ANA, "Bilal Example1"], "Just called");
  expect(mailTouches(host).map(({ Message }) => Message)).toEqual(host.gmail.sent.map(({ threadId }) => threadId));
  const before = touches(host).length;
  host.clock.pass(60 * 60_000);
  host.run("hearReplies");
  expect(touches(host)).toHaveLength(before);
});

test.each([
  [
    "Service invoked too many times",
    "API call to gmail.users.messages.send failed with error: User-rate limit exceeded.",
  ],
  [
    "permission",
    "API call to gmail.users.messages.send failed with error: Request had insufficient authentication scopes.",
  ],
])("what Gmail's API refuses (%s) did not go, and is no doubt", (_, said) => {
  send(host, [ANA], "Just called");
  host.clock.pass(24 * 60 * 60_000);
  host.meter.failAt("Gmail.Users.Messages.send", said);
  expect(send(host, [ANA], "Day 2")).toMatchObject([{ status: "Later" }]);
  expect(mailTouches(host).map(({ Status }) => Status)).toEqual(["Sent", "Failed"]);
  expect(recipients(host)).toHaveLength(1);
});

test("a reply that Gmail's API broke off is in doubt where the thread does not hold it", () => {
  send(host, [ANA], "Just called");
  host.clock.pass(24 * 60 * 60_000);
  host.meter.failAt("Gmail.Users.Messages.send", "Service timed out: Gmail");
  expect(send(host, [ANA], "Day 2")).toMatchObject([{ status: "Unknown" }]);
});

test("a thread that Gmail will not open for being gone keeps no mail back", () => {
  send(host, [ANA], "Just called");
  host.clock.pass(24 * 60 * 60_000);
  host.meter.failAt("GmailApp.getThreadById", "Invalid argument: threadId");
  expect(send(host, [ANA], "Day 2")).toMatchObject([{ status: "Sent" }]);
});
