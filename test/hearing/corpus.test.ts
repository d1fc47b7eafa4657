/** What is heard in each message of the corpus. */

import { describe, expect, test } from "@jest/globals";
import { hear } from "../../src/core/hearing";
import type { Message } from "../../src/core/hearing/message";
import { dayOf, isoOfDay } from "../../src/core/time";
import { corpusNames, messageOf } from "./corpus";

/** Tuesday, on which all of them came. */
const TUESDAY = dayOf(2026, 11, 3);

/** Replies, with their own words as a note shows them. */
const REPLIES: Readonly<Record<string, string>> = {
  "apple-inline-answers": "See below. Twelve. White and green.",
  "apple-reply-en": "Friday is better for me. Ana",
  "apple-reply-es": "Perfecto, el viernes.",
  "apple-reply-fr": "Parfait, à vendredi.",
  "charset-iso-2022-jp": "木曜日で大丈夫です。",
  "charset-koi8-r": "Да, в четверг удобно.",
  "charset-unknown": "Friday works for us.",
  "charset-windows-1252": "Schöne Grüße, gern am Freitag.",
  "colleague-answers": "Ana asked me to answer: yes, we want all twelve. Ben Ortiz",
  "exchange-urspruengliche-nachricht": "Danke, das passt so.",
  "forwarded-newsletter-apple": "Look at these colours.",
  "forwarded-newsletter-de": "So etwas hätte ich gern.",
  "forwarded-newsletter-gmail": "Something like this would be lovely on our tables!",
  "forwarded-newsletter-outlook": "Such as these.",
  "forwarded-newsletter-unmarked":
    "Garden News Ten tips for your autumn garden. You receive this because you subscribed. Please remove me from this list: unsubscribe here. Unsubscribe me.",
  "gmail-bottom-posted": "Thursday is fine. Could you bring samples? Ana",
  "gmail-empty-own-words": "",
  "gmail-reply-de": "Guten Tag Frau Flowers, Donnerstag passt gut. Bitte rufen Sie mich an.",
  "gmail-reply-en": "Yes please, Thursday at 2 works for me. Ana",
  "gmail-reply-es": "Hola Rosa, sí, el jueves me viene bien. ¿A qué hora? Ana",
  "gmail-reply-fr": "Bonjour, Jeudi me convient. Quel est le prix pour dix tables ?",
  "gmail-signature": "Please send me the price list.",
  "gmail-wrapped-attribution": "Sounds good, let us talk on Friday.",
  "google-calendar-declined-with-note": "Thursday is no good after all. Could we talk on Friday?",
  "iphone-reply-de": "Gerne am Freitag.",
  "iphone-reply-en": "Ok see you then!",
  "new-mail-from-lead": "Here are the photos of the hall, as promised on the phone. Ana",
  "not-removal-call-instead": "Do not email me about this, call me instead.",
  "not-removal-de-none-got": "Ich habe keine E-Mails mehr von Ihnen bekommen. Ist das Angebot noch gültig?",
  "not-removal-did-you": "Did you remove me from your list? I have not had your news for a while and miss it!",
  "not-removal-guest-list": "Please take my mother off the guest list; we are ten now.",
  "not-removal-one-item": "I would like to unsubscribe my sister from the tulip workshop, she is ill.",
  "not-removal-quote-only": "Yes, go on.",
  "not-removal-roses": "Please remove the roses from the order and add tulips.",
  "not-removal-until": "Please do not email me until Friday, I am travelling. After that I would love to talk.",
  "other-address-same-lead": "I am writing from my private address: yes, we want them.",
  "outlook-declined-with-words": "I cannot make it on Thursday, sorry. Can you do Friday at ten?",
  "outlook-html-only": "Please call me at noon.",
  "outlook-meeting-with-words": "Hi Rosa, would this time suit you to look at the hall together? Ana",
  "outlook-original-message": "Thanks, what would delivery cost?",
  "outlook-reply-de": "Hallo Frau Flowers, bitte schicken Sie mir ein Angebot über zehn Gestecke.",
  "outlook-reply-en": "Hello Rosa, We need twelve arrangements for the 20th. Can you quote?",
  "outlook-reply-es": "Buenos días: Nos interesa. ¿Pueden venir el viernes?",
  "outlook-reply-fr": "Bonjour Madame, D’accord pour un devis.",
  "outlook-ruled-reply": "Call me tomorrow after 3 please.",
  "person-away-but-answers":
    "I am out of the office until Monday, but yes: can you hold the twelve large ones for us? Ana",
  "stranger-in-thread": "Open the attached order at once.",
  "yahoo-reply-en": "Hi Rosa, I will take the large ones.",
  "yahoo-reply-es": "Hola, quiero las grandes.",
};

/** Replies that ask to be removed, with the sentence that does. */
const REMOVALS: Readonly<Record<string, string>> = {
  "removal-de": "bitte nehmen Sie mich aus Ihrem Verteiler.",
  "removal-en-iphone": "Do not contact me again!",
  "removal-en-one-word": "Unsubscribe",
  "removal-en-polite-question": "Could you please take me off your list?",
  "removal-en-stop": "STOP",
  "removal-en": "Please remove me from your mailing list.",
  "removal-es": "Buenos días, por favor, quiero darme de baja de su lista.",
  "removal-fr": "merci de me désinscrire de votre liste.",
  "removal-invisible-marks": "Please un\u00adsub\u200bscribe me.",
  "removal-it": "Per favore, cancellatemi dalla vostra lista.",
};

/** Replies that ask for no more e-mail, though not to be removed. */
const NO_MAIL: Readonly<Record<string, string>> = {
  "no-mail-de": "Bitte schicken Sie mir keine E-Mails mehr.",
  "no-mail-en-call-me": "Please stop emailing me, a call is fine.",
  "no-mail-en-outlook": "Please stop emailing me.",
  "no-mail-es": "No quiero recibir más correos suyos.",
  "no-mail-fr": "Je ne souhaite plus recevoir vos messages.",
};

/** Automatic answers, with the day on which the sender is back; "" where none is said. */
const AUTOMATIC: Readonly<Record<string, string>> = {
  "cpanel-autoresponder": "",
  "exchange-out-of-office-de": "2026-11-14",
  "exchange-out-of-office-en": "2026-11-16",
  "exchange-out-of-office-es": "2026-11-16",
  "exchange-out-of-office-fr": "2026-11-16",
  "exchange-out-of-office-it": "2026-11-14",
  "gmail-vacation-en": "2026-11-10",
  "out-of-office-de-words-only": "2026-11-17",
  "out-of-office-no-date": "",
  "out-of-office-words-only": "2026-11-17",
  "postfix-vacation-en": "2026-11-17",
  "ticket-receipt": "",
  "ticket-receipt-otrs": "",
};

/** What calendar programs and mail programs send for somebody who wrote no words of their own. */
const BY_PROGRAMS: Readonly<Record<string, "calendar" | "receipt">> = {
  "apple-calendar-accepted": "calendar",
  "exchange-not-read": "receipt",
  "exchange-read-receipt": "receipt",
  "google-calendar-accepted": "calendar",
  "google-calendar-declined": "calendar",
  "google-calendar-invitation": "calendar",
  "google-kalender-zusage": "calendar",
  "outlook-accepted": "calendar",
  "outlook-canceled": "calendar",
  "outlook-gelesen": "receipt",
  "outlook-meeting-old-exchange": "calendar",
  "outlook-meeting-teams": "calendar",
  "outlook-refuse": "calendar",
  "outlook-zugesagt": "calendar",
  "plain-read-receipt": "receipt",
  "read-receipt": "receipt",
  "relayed-report": "receipt",
};

/** Mail to ana@example.com that came back for good, and how the server put it. */
const PERMANENT: Readonly<Record<string, string>> = {
  "exchange-undeliverable": "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ana@exa",
  "exchange-unzustellbar": "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found",
  "gmail-address-not-found": "550-5.1.1 The email account that you tried to reach does not",
  "gmail-domain-not-found": "DNS Error: DNS type 'mx' lookup of example.com responded wit",
  "gmail-old-style-failure": "550 5.1.1 <ana@example.com>: Recipient address rejected: Use",
  "postfix-unknown-user": "550 5.1.1 <ana@example.com>: Recipient address rejected: Use",
  "qmail-failure-notice": "Remote host said: 550 sorry, no mailbox here by that name",
};

/** Mail to her that is late, or was refused for no fault of the address. */
const TEMPORARY: Readonly<Record<string, string>> = {
  "exchange-access-denied": "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; aut",
  "exchange-delayed": "4.4.7",
  "gmail-blocked-as-spam": "550 5.7.1 Message rejected as spam by content filtering.",
  "gmail-delay": "The recipient server did not accept our requests to connect.",
  "postfix-delayed": "connect to mail.example.com[192.0.2.9]:25: Connection timed ",
  "postfix-expired": "connect to mail.example.com[192.0.2.9]:25: Connection timed ",
  "postfix-mailbox-full": "552 5.2.2 Mailbox full",
};

/** Of people who are no leads: what they ask for is asked of others. See the tests in the book. */
const OF_OTHERS = ["digest-with-address", "stranger-asks-removal"];

const LISTS = ["mailing-list-post", "newsletter-of-a-lead"];

test("the corpus holds sixty messages or more, and each is expected to be something", () => {
  const expected = [REPLIES, REMOVALS, NO_MAIL, AUTOMATIC, BY_PROGRAMS, PERMANENT, TEMPORARY].flatMap((table) =>
    Object.keys(table),
  );
  expect([...expected, ...OF_OTHERS, ...LISTS].sort()).toEqual(corpusNames().sort());
  expect(expected.length).toBeGreaterThanOrEqual(60);
});

describe("a reply is heard in its own words", () => {
  test.each(Object.entries(REPLIES))("%s", async (name, words) => {
    expect(await heardIn(name)).toEqual({ kind: "reply", words, removal: "", noMail: "" });
  });
});

describe("who asks to be removed is understood", () => {
  test.each(Object.entries(REMOVALS))("%s", async (name, removal) => {
    expect(await heardIn(name)).toMatchObject({ kind: "reply", removal });
  });
});

describe("who asks for no more e-mail is understood, and is not removed", () => {
  test.each(Object.entries(NO_MAIL))("%s", async (name, noMail) => {
    expect(await heardIn(name)).toMatchObject({ kind: "reply", removal: "", noMail });
  });
});

describe("a machine's answer is told from a person's, with the day of return", () => {
  test.each(Object.entries(AUTOMATIC))("%s", async (name, back) => {
    const heard = await heardIn(name);
    expect(heard.kind).toBe("automatic");
    expect(heard.kind === "automatic" && heard.back !== null ? isoOfDay(heard.back) : "").toBe(back);
  });
});

describe("an invitation, an answer to one or a receipt without words of theirs is by a program", () => {
  test.each(Object.entries(BY_PROGRAMS))("%s", async (name, what) => {
    expect(await heardIn(name)).toMatchObject({ kind: "automatic", what, back: null });
  });
});

/** Two megabytes of what takes longest, in the shape of a reply, a report and an invitation. */
const HUGE: Readonly<Record<string, string>> = {
  "one word": "a".repeat(2_000_000),
  "no address": "could not be delivered, recipients: ".repeat(60_000),
  "quotations begun": "On 1 January 2026 at 10 somebody ".repeat(60_000),
  "lines of answers": "Yes, please.\n> quoted\n".repeat(90_000),
};

test.each(Object.entries(HUGE))("a body of two megabytes is heard at once: %s", (_, text) => {
  const of = (from: string, subject: string): Message => ({ from, subject, text, header: () => "", raw: () => text });
  const before = performance.now();
  const heard = [of("ana@example.com", "Re: Flowers"), of("mailer-daemon@example.com", "Failure")].map((one) =>
    hear(one, TUESDAY),
  );
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(heard[0]).toMatchObject({ kind: "reply", removal: "" });
  expect(JSON.stringify(heard).length).toBeLessThan(2_000);
});

describe("an address that is dead is told from one that is late", () => {
  test.each(Object.entries(PERMANENT))("for good: %s", async (name, reason) => {
    const expected = { kind: "bounce", address: "ana@example.com", permanent: true };
    expect(await heardIn(name)).toMatchObject({ ...expected, reason: expect.stringContaining(reason) });
  });

  test.each(Object.entries(TEMPORARY))("for now: %s", async (name, reason) => {
    const expected = { kind: "bounce", address: "ana@example.com", permanent: false };
    expect(await heardIn(name)).toMatchObject({ ...expected, reason: expect.stringContaining(reason) });
  });
});

test.each(LISTS)("mail to many is no reply: %s", async (name) => {
  expect(await heardIn(name)).toEqual({ kind: "list" });
});

async function heardIn(name: string) {
  return hear(await messageOf(name), TUESDAY);
}
