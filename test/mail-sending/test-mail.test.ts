/** "Send me a test": the mail goes to the owner, and nothing is written. */

import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { idOf, lastRun, portrait, touches, type, writesOf } from "../actions/book";
import { TUESDAY, usedBook } from "../actions/trouble";

const ANA = "Ana Example0";

let copy: (now?: string) => Promise<Host>;
let host: Host;
beforeAll(async () => {
  copy = await usedBook();
});
beforeEach(async () => {
  host = await copy(TUESDAY);
});

test("it is the lead's mail, marked as a test, at the owner's own address", () => {
  const said = host.rpc("sendTestMail", "Just called", idOf(host, ANA));
  expect(said).toBe("Sent to owner@example.com.");
  const [mail] = host.gmail.sent;
  expect(mail).toMatchObject({ subject: "[Test] I just tried to call you", to: [{ address: "owner@example.com" }] });
  expect(mail?.text).toContain("Hello there,");
  expect(mail?.html).toContain("Hello there,");
  expect([host.gmail.sent.length, host.gmail.drafts.length]).toEqual([1, 0]);
});

test("it is no touch, and nothing in the book changes", () => {
  const before = [portrait(host), touches(host)];
  host.rpc("sendTestMail", "Just called", idOf(host, ANA));
  expect([portrait(host), touches(host)]).toEqual(before);
  expect(writesOf(lastRun(host, "sendTestMail"))).toEqual(["GmailApp.createDraft"]);
});

test("it may be sent again and again, and the mail to the lead goes all the same", () => {
  host.rpc("sendTestMail", "Just called", idOf(host, ANA));
  host.rpc("sendTestMail", "Just called", idOf(host, ANA));
  expect(host.rpc("sendMail", "Just called", [idOf(host, ANA)])).toMatchObject([{ status: "Sent" }]);
});

test("what could not go to the lead goes to nobody, and says why", () => {
  type(host, ANA, "Email", "");
  expect(() => host.rpc("sendTestMail", "Just called", idOf(host, ANA))).toThrow("has no valid e-mail address");
  expect(host.gmail.sent).toEqual([]);
});

test("a quota that is used up leaves no draft behind", () => {
  host.gmail.quota.leave(0);
  expect(() => host.rpc("sendTestMail", "Just called", idOf(host, ANA))).toThrow("limit of mails");
  expect(host.gmail.drafts).toEqual([]);
});
