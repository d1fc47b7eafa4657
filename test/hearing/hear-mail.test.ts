/** What new mail comes to in the book: touches of the right lead, a stage, a next contact, and nothing where it is none of theirs. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Host, openHost } from "../../local/host";
import { keptBy, restoreKept } from "../../local/host/kept";
import type { LeadCard, Logged, MailResult, SidebarView } from "../../src/actions/views";
import { idOf, lastRun, log, portrait, rowOf, shown, touches, type } from "../actions/book";
import { beforeCall } from "../actions/trouble";
import { ANA, deliver, flowerShop, heard, TUESDAY } from "./flower-shop";

let shop: (now?: string) => Promise<Host>;
beforeAll(async () => {
  shop = await flowerShop();
});

/** Mail that came in a quarter of an hour ago, and was heard. */
async function afterHearing(...names: string[]): Promise<Host> {
  const host = await shop();
  await deliver(host, ...names);
  host.clock.advance(10);
  run(host);
  return host;
}

function cardOf(host: Host): LeadCard {
  host.owner.select("Leads", `A${rowOf(host, ANA)}`);
  const view = host.rpc("sidebarView", null) as SidebarView;
  if (view.kind !== "lead") throw new Error(view.kind);
  return view.card;
}

function run(host: Host): void {
  expect(host.run("hearReplies").error).toBeUndefined();
}

describe("a reply", () => {
  test("is an inbound touch with its first words, makes the lead Talking, and is owed an answer", async () => {
    const host = await afterHearing("gmail-reply-en");
    expect(heard(host)).toEqual([
      expect.objectContaining({
        When: "2026-11-03T09:30",
        "Lead ID": idOf(host, ANA),
        Lead: ANA,
        Channel: "Email",
        Direction: "In",
        Outcome: "Replied",
        Note: "Yes please, Thursday at 2 works for me. Ana",
        Status: "",
      }),
    ]);
    expect(shown(host, ANA, "Stage")).toBe("Talking");
    expect(shown(host, ANA, "Next step")).toBe("Reply owed (Email)");
  });

  test("from another address counts where it stands in the lead's thread", async () => {
    const host = await afterHearing("other-address-same-lead");
    expect(heard(host).map(({ Note }) => Note)).toEqual([
      "From ana.cruz.private@mail.example.com: I am writing from my private address: yes, we want them.",
    ]);
    expect(shown(host, ANA, "Stage")).toBe("Talking");
  });

  test("of a colleague counts where it stands in the lead's thread, and a stranger's is told from theirs by its address", async () => {
    const host = await afterHearing("colleague-answers", "stranger-in-thread");
    expect(heard(host).map(({ Lead, Note }) => [Lead, Note])).toEqual([
      [ANA, "From ben@hotel.example.org: Ana asked me to answer: yes, we want all twelve. Ben Ortiz"],
      [ANA, "From win@prizes.example.net: Open the attached order at once."],
    ]);
  });

  test("outside any thread counts where its address is a lead's", async () => {
    const host = await afterHearing("new-mail-from-lead");
    expect(heard(host)).toHaveLength(1);
    expect(shown(host, ANA, "Next step")).toBe("Reply owed (Email)");
  });

  test("keeps the thread's ID, so that the next one is known by it", async () => {
    const host = await afterHearing("gmail-reply-en");
    const [sent, reply] = touches(host);
    const thread = host.gmail.sent[0]?.threadId ?? "";
    expect([sent?.Message, reply?.Message]).toEqual([expect.stringContaining(thread), expect.stringContaining(thread)]);
  });

  test("warms a lead whose temperature was filled, and leaves the owner's choice alone", async () => {
    const host = await shop();
    type(host, ANA, "Way in", "List");
    run(host);
    expect(shown(host, ANA, "Temperature")).toBe("Cold");
    await deliver(host, "gmail-reply-en");
    run(host);
    expect(shown(host, ANA, "Temperature")).toBe("Warm");
    expect(heard(host)[0]?.Temperature).toBe("Cold → Warm");

    const chosen = await shop();
    type(chosen, ANA, "Temperature", "Cold");
    await deliver(chosen, "gmail-reply-en");
    run(chosen);
    expect(shown(chosen, ANA, "Temperature")).toBe("Cold");
  });

  test("leaves alone what the owner chooses while the mail is read", async () => {
    const host = await shop();
    type(host, ANA, "Way in", "List");
    run(host);
    await deliver(host, "gmail-reply-en");
    // Leads and the ledger were read, the lead is not written yet.
    const acted = beforeCall(host, 9, () => type(host, ANA, "Temperature", "Sizzling"));
    run(host);
    expect([acted(), heard(host).length, shown(host, ANA, "Temperature")]).toEqual([true, 1, "Sizzling"]);
    expect(shown(host, ANA, "Next step")).toBe("Reply owed (Email)");
  });
});

describe("who asks to be removed", () => {
  test.each(["removal-en", "removal-es", "removal-de", "removal-fr"])("is removed at once: %s", async (name) => {
    const host = await afterHearing(name);
    expect(heard(host)).toHaveLength(1);
    expect(heard(host)[0]?.Outcome).toBe("Asked to be removed");
    expect(heard(host)[0]?.Note).toMatch(/^They wrote: “.+”$/);
    expect(shown(host, ANA, "Stage")).toBe("Removed");
    expect(shown(host, ANA, "Next contact")).toBe("");
  });

  test("is back as before when the owner takes it back, and stays so", async () => {
    const host = await shop();
    const before = portrait(host)[ANA]?.Stage;
    await deliver(host, "removal-en");
    run(host);
    host.rpc("undoTouch", heard(host)[0]?.["Touch ID"]);
    run(host);
    expect(shown(host, ANA, "Stage")).toBe(before);
    expect(heard(host)).toHaveLength(1);
  });

  test("is told of at the top of the card, until that is taken back", async () => {
    const host = await afterHearing("removal-en");
    const notice =
      /^Removed, because of their e-mail of .*\. They wrote: “Please remove me from your mailing list\.” .*Undo/;
    expect(cardOf(host).notices).toEqual([expect.stringMatching(notice)]);
    const { card } = host.rpc("undoTouch", heard(host)[0]?.["Touch ID"]) as Logged;
    expect(card.notices).toEqual([]);
    expect(cardOf(host).notices).toEqual([]);
  });

  test("from an address that is not the lead's is told of with that address", async () => {
    const host = await afterHearing("stranger-asks-removal");
    expect(cardOf(host).notices).toEqual([
      expect.stringContaining(
        "From win@prizes.example.net: “Please remove me from your mailing list.” If that is wrong",
      ),
    ]);
  });

  test("is removed in every row that has the address", async () => {
    const host = await shop();
    type(host, "Bilal Example1", "Email", "ana@example.com");
    await deliver(host, "removal-en");
    run(host);
    expect(["Bilal Example1", ANA].map((name) => shown(host, name, "Stage"))).toEqual(["Removed", "Removed"]);
    run(host);
    expect(heard(host)).toHaveLength(2);
  });

  test.each(["forwarded-newsletter-gmail", "forwarded-newsletter-unmarked", "not-removal-roses", "gmail-reply-en"])(
    "is nobody who did not: %s",
    async (name) => {
      expect(shown(await afterHearing(name), ANA, "Stage")).toBe("Talking");
    },
  );
});

test("who asks for no more e-mail is marked Do not email, with a notice, until that is taken back; and is not removed", async () => {
  const host = await afterHearing("no-mail-en-call-me");
  expect(heard(host)).toMatchObject([{ Outcome: "Asked not to be emailed", Direction: "In" }]);
  expect([shown(host, ANA, "Do not email"), shown(host, ANA, "Stage")]).toEqual(["TRUE", "Trying"]);
  expect(shown(host, ANA, "Next step")).not.toContain("Reply owed");
  expect(cardOf(host).notices).toEqual([
    expect.stringMatching(
      /^Marked Do not email, because of their e-mail of .*“Please stop emailing me, a call is fine\.”.*Undo/,
    ),
  ]);
  host.rpc("undoTouch", heard(host)[0]?.["Touch ID"]);
  run(host);
  expect(shown(host, ANA, "Do not email")).not.toBe("TRUE");
});

describe("a machine", () => {
  test("that answers for the lead is noted, and counts as nothing", async () => {
    const host = await shop();
    const { Tries, Stage, "Last touch": last } = portrait(host)[ANA] ?? {};
    await deliver(host, "out-of-office-no-date");
    run(host);
    expect(heard(host)).toEqual([expect.objectContaining({ Status: "Auto", Outcome: "Replied", Direction: "In" })]);
    expect(portrait(host)[ANA]).toMatchObject({ Tries, Stage, "Last touch": last });
  });

  test("that sends an invitation, an answer to one or a receipt for the lead is noted as that, and counts as nothing", async () => {
    const host = await shop();
    const { Tries, Stage, "Next contact": next } = portrait(host)[ANA] ?? {};
    await deliver(host, "google-calendar-accepted", "outlook-meeting-teams", "exchange-read-receipt", "ticket-receipt");
    run(host);
    expect(
      heard(host)
        .map(({ Status, Note = "" }) => `${Status} ${Note.slice(0, 24)}`)
        .sort(),
    ).toEqual([
      "Auto Automatic answer: Dear c",
      "Auto Calendar: Accepted: Cons",
      "Auto Calendar: Consultation",
      "Auto Receipt: Your message To",
    ]);
    expect(portrait(host)[ANA]).toMatchObject({ Tries, Stage, "Next contact": next });
  });

  test("that says when the lead is back moves the next contact there, until that is taken back", async () => {
    const host = await shop();
    const before = portrait(host)[ANA];
    await deliver(host, "exchange-out-of-office-fr");
    run(host);
    expect(portrait(host)[ANA]).toMatchObject({
      Promise: "",
      "Next contact": "2026-11-16T09:00",
      "Next step": expect.stringContaining("Back on Mon 16 Nov"),
      Stage: before?.Stage,
      Tries: before?.Tries,
    });
    expect(heard(host)).toEqual([expect.objectContaining({ Status: "Auto" })]);
    expect(cardOf(host).history[0]).toMatchObject({
      promise: "",
      note: expect.stringContaining("Back on Mon 16 Nov."),
    });
    const waiting = portrait(host);
    run(host);
    host.run("rebuildFromTouches");
    expect(portrait(host)).toEqual(waiting);
    host.rpc("undoTouch", heard(host)[0]?.["Touch ID"]);
    run(host);
    expect(portrait(host)[ANA]).toMatchObject({ Promise: "", "Next contact": before?.["Next contact"] });
  });

  test("that says when the lead is back leaves what they were promised", async () => {
    const host = await shop();
    type(host, ANA, "Promise", "2026-11-05");
    await deliver(host, "exchange-out-of-office-fr");
    run(host);
    expect(portrait(host)[ANA]).toMatchObject({ Promise: "2026-11-05", "Next contact": "2026-11-05T09:00" });
  });

  test("that reports a dead address stops e-mail, and says why", async () => {
    const host = await afterHearing("postfix-unknown-user");
    expect(heard(host)).toEqual([expect.objectContaining({ Direction: "Out", Outcome: "Bounced", Status: "" })]);
    expect(heard(host)[0]?.Note).toMatch(/^Mail to ana@example\.com came back: 550 5\.1\.1 .*User unknown/);
    expect(shown(host, ANA, "Do not email")).toBe("TRUE");
    expect(cardOf(host).notices).toEqual([expect.stringMatching(/^Marked Do not email\. Mail to ana@example\.com/)]);
    host.rpc("undoTouch", heard(host)[0]?.["Touch ID"]);
    run(host);
    expect(shown(host, ANA, "Do not email")).not.toBe("TRUE");
  });

  test("that reports a mail to be late stops nothing", async () => {
    const host = await afterHearing("postfix-delayed");
    expect(heard(host)).toEqual([expect.objectContaining({ Status: "Auto" })]);
    expect(shown(host, ANA, "Do not email")).not.toBe("TRUE");
  });
});

describe("nothing is heard in", () => {
  test.each(["mailing-list-post", "newsletter-of-a-lead", "digest-with-address"])("mail to many: %s", async (name) => {
    expect(heard(await afterHearing(name))).toEqual([]);
  });

  test("mail of strangers", async () => {
    const host = await shop();
    host.gmail.receive({
      from: "Somebody <somebody@example.com>",
      subject: "Hello",
      text: "Remove me from your list.",
    });
    run(host);
    expect(heard(host)).toEqual([]);
  });

  test("the mail by which a lead came in", async () => {
    const host = await shop();
    host.gmail.receive({ from: "Zoe <zoe@example.com>", subject: "Flowers?", text: "Do you do weddings?" });
    host.clock.advance(5);
    host.owner.edit("Leads", "A7", "Zoe New");
    type(host, "Zoe New", "Email", "zoe@example.com");
    type(host, "Zoe New", "Way in", "Email");
    type(host, "Zoe New", "Received", "2026-11-03 09:25");
    run(host);
    expect(heard(host)).toEqual([]);
  });

  test("what the owner writes in the thread", async () => {
    const host = await shop();
    const [mail] = host.gmail.sent;
    if (mail !== undefined) host.gmail.send({ ...mail, text: "One more thing …" }, mail.threadId);
    await deliver(host, "gmail-reply-en");
    run(host);
    expect(heard(host)).toHaveLength(1);
  });
});

describe("without the Gmail permission", () => {
  /** The book with new mail, as an owner has it who unticked Gmail. */
  async function denied(): Promise<Host> {
    const host = await shop();
    await deliver(host, "gmail-reply-en");
    const { workbook } = host;
    const other = openHost({ now: TUESDAY, workbook, seed: "denied", denied: ["https://mail.google.com/"] });
    restoreKept(other, keptBy(host));
    return other;
  }

  test("nothing is heard or sent, and all else works", async () => {
    const host = await denied();
    run(host);
    expect(heard(host)).toEqual([]);
    expect(host.rpc("sendMail", "Day 2", [idOf(host, ANA)])).toMatchObject([
      { status: expect.not.stringMatching("Sent"), message: expect.stringContaining("allow") },
    ]);
    log(host, ANA, { outcome: "Talked" });
    expect(shown(host, ANA, "Stage")).toBe("Talking");
    expect(host.run("hourly").error).toBeUndefined();
    expect(host.run("eachMorning").error).toBeUndefined();
    host.run("rebuildFromTouches");
    expect(shown(host, ANA, "Stage")).toBe("Talking");
  });

  test("the card says what is off, and the menu that it names asks for it", async () => {
    const host = await denied();
    expect(cardOf(host).notices).toEqual([
      expect.stringMatching(
        /Sending e-mail and hearing replies are off.*choose Stoke > Send follow-up e-mail and tick Gmail/,
      ),
    ]);
    host.open();
    expect(host.menu("Stoke/Send follow-up e-mail").error).toMatch(/Authorization is required/);
    expect(cardOf(await shop()).notices).toEqual([]);
  });
});

describe("hearing costs", () => {
  test("four calls at most, where no mail is new", async () => {
    const host = await afterHearing("gmail-reply-en", "removal-de", "postfix-delayed");
    run(host);
    const gmail = lastRun(host).calls.filter(({ name }) => /^(Gmail|Properties\.)/.test(name));
    expect(gmail.map(({ name }) => name)).toEqual([
      "Properties.getProperties",
      "GmailApp.search",
      "GmailApp.getMessagesForThreads",
      "GmailThread.getId",
      "GmailMessage.getId",
    ]);
    expect(lastRun(host).total).toBeLessThanOrEqual(4);
  });

  test("nothing for mail that Stoke sent itself, which hides no reply that came before it", async () => {
    const host = await shop();
    run(host);
    const count = (name: string) => lastRun(host).calls.find((call) => call.name === name)?.count ?? 0;
    host.rpc(
      "sendMail",
      "Just called",
      ["Bilal Example1", "Chen Example2"].map((name) => idOf(host, name)),
    );
    host.clock.pass(10 * 60_000);
    run(host);
    expect([count("GmailMessage.getDate"), lastRun(host).total]).toEqual([0, 4]);
    run(host);
    expect(lastRun(host).total).toBeLessThanOrEqual(3);

    await deliver(host, "gmail-reply-en");
    const [sent] = host.rpc("sendMail", "Checking in", [idOf(host, ANA)]) as MailResult[];
    expect(sent?.status).toBe("Sent");
    host.clock.pass(10 * 60_000);
    run(host);
    expect(heard(host).map(({ Lead }) => Lead)).toEqual([ANA]);
    expect(count("GmailMessage.getDate")).toBe(1);
  });

  test("22 calls at most for a reply, and is heard alike where Gmail's API is not switched on", async () => {
    const host = await afterHearing("gmail-reply-en");
    expect(lastRun(host).total).toBeLessThanOrEqual(22);
    const off = await shop();
    off.gmail.apiIsOn = false;
    await deliver(off, "gmail-reply-en");
    off.clock.advance(10);
    run(off);
    const words = ({ "Touch ID": _, Message: __, ...touch }: Record<string, string>) => touch;
    expect(heard(off).map(words)).toEqual(heard(host).map(words));
  });

  test("no reading of the whole ledger for mail of strangers", async () => {
    const host = await shop();
    host.gmail.receive({ from: "Shop <news@shop.example.org>", subject: "Vases", text: "20 % off" });
    host.clock.pass(10 * 60_000);
    run(host);
    const whole = lastRun(host).calls.find(({ name }) => name === "Sheet.getDataRange");
    expect([heard(host), whole?.count, lastRun(host).total]).toEqual([[], 1, 9]);
  });

  test("the same for a reply, however many leads there are", async () => {
    const few = await afterHearing("gmail-reply-en");
    const many = await shop();
    const rows = Array.from({ length: 200 }, (_, index) => [
      `Lead${index}`,
      `many${index}@example.com`,
      "212-555-0101",
    ]);
    many.owner.paste("Leads", "A20", rows);
    run(many);
    await deliver(many, "gmail-reply-en");
    many.clock.advance(10);
    run(many);
    expect(heard(many)).toHaveLength(1);
    expect(lastRun(many).total).toBeLessThanOrEqual(lastRun(few).total + 3);
  });
});
