/** The lead that a mail brings: who wrote it, or whom a web form's notification in it tells of. */

import { firstLines } from "../hearing/first-lines";
import { ownWords } from "../hearing/own-words";
import type { Said } from "../intake";
import type { WayIn } from "../model";
import { forwardedIn, type Person } from "./forwarded";
import { type Labelled, labelledIn } from "./labelled";
import { isMachine, isRelay, nameInSubject } from "./machines";
import { inFewWords, saidTo } from "./questions";
import { linesOf, textOfHtml } from "./text-lines";

export interface ReceivedMail {
  from: Person;
  /** Null where it is the sender. */
  replyTo: Person | null;
  subject: string;
  text: string;
  /** Asked for where the text alone tells too little. */
  html(): string;
}

export interface MailLead {
  wayIn: Extract<WayIn, "Email" | "Web form">;
  said: Said[];
}

/**
 * The lead of a mail; null where nobody but the owner can be found in it.
 * @param isOwn whether an address is the owner's
 */
export function leadInMail(mail: ReceivedMail, isOwn: (address: string) => boolean): MailLead | null {
  const lines = linesOf(mail.text);
  const isForwarded = isOwn(mail.from.address) || /^(?:fwd?|wg|tr|rv|i):/i.test(mail.subject.trim());
  const inner = isForwarded ? forwardedIn(lines) : null;
  if (inner !== null) {
    const { from, replyTo, subject } = inner;
    return read({ from, replyTo, subject, lines: inner.lines, html: () => "" }, isOwn);
  }
  const { from, replyTo, subject } = mail;
  return read({ from, replyTo, subject, lines, html: () => mail.html() }, isOwn);
}

interface Opened extends Pick<ReceivedMail, "from" | "replyTo" | "subject" | "html"> {
  lines: readonly string[];
}

function read(mail: Opened, isOwn: (address: string) => boolean): MailLead | null {
  const isFromMachine = isMachine(mail.from.address);
  const isTelling = isFromMachine || isOwn(mail.from.address);
  const fields = fieldsIn(mail, isTelling);
  if (fields !== null) return notified(mail, fields, isOwn);
  if (isFromMachine) return announced(mail, isOwn);
  return isOwn(mail.from.address) && mail.replyTo === null ? null : written(mail, isOwn);
}

const WHO: readonly Labelled["field"][] = ["name", "firstName", "lastName", "email", "phone"];

/** The labelled fields of a notification; null where the mail is none: one label may stand in anybody's letter. */
function fieldsIn(mail: Opened, isTelling: boolean): Labelled[] | null {
  const isEnough = (found: readonly Labelled[]) => {
    const kinds = new Set(found.flatMap(({ field }) => (WHO.includes(field) ? [field] : [])));
    return kinds.size >= (isTelling ? 1 : 2);
  };
  const plain = labelledIn(mail.lines);
  if (isEnough(plain)) return plain;
  const html = mail.html();
  if (!/<t[dh]\b|<br|<p\b|<div\b/i.test(html)) return null;
  const rich = labelledIn(linesOf(textOfHtml(html)));
  return isEnough(rich) ? rich : null;
}

/** A web form's notification. */
function notified(mail: Opened, fields: readonly Labelled[], isOwn: (address: string) => boolean): MailLead {
  const said = fields.flatMap(({ label, answer }) => saidOf(label, answer));
  const has = (...wanted: Said["field"][]) => said.some(({ field }) => wanted.includes(field));
  if (!has("name", "firstName", "lastName")) said.push(...named(nameInSubject(mail.subject) || nameOf(mail, isOwn)));
  if (!has("email")) said.push(...addressed(mail, isOwn));
  if (!has("interest")) said.push(...wishOf(mail.subject, fields));
  return { wayIn: "Web form", said };
}

/** "From" and the like were given their field before. */
function saidOf(label: string, answer: string): Said[] {
  return saidTo(label, answer);
}

/** What they want, where no field says so: the message in few words. */
function wishOf(subject: string, fields: readonly Labelled[]): Said[] {
  const message = fields.find(({ label }) =>
    /message|comment|detail|question|description|inquiry|enquiry/i.test(label),
  );
  if (message !== undefined) return [{ field: "interest", header: "", answer: inFewWords(message.answer) }];
  return topic(subject);
}

/** A program tells of somebody in a sentence: the subject says who, the text what. */
function announced(mail: Opened, isOwn: (address: string) => boolean): MailLead | null {
  const name = nameInSubject(mail.subject) || nameOf(mail, isOwn);
  const reach = addressed(mail, isOwn);
  if (name === "" && reach.length === 0) return null;
  return { wayIn: "Web form", said: [...named(name), ...reach, ...phoneIn(mail.lines), ...words(mail)] };
}

/** Somebody wrote. */
function written(mail: Opened, isOwn: (address: string) => boolean): MailLead {
  return {
    wayIn: "Email",
    said: [...named(nameOf(mail, isOwn)), ...addressed(mail, isOwn), ...phoneIn(mail.lines), ...words(mail)],
  };
}

function words({ subject, lines }: Opened): Said[] {
  const own = ownWords(lines.join("\n")).text;
  const said = firstLines(own);
  const wish = topic(subject);
  return [
    ...(wish.length > 0 || said === "" ? wish : [{ field: "interest" as const, header: "", answer: inFewWords(said) }]),
    ...(said === "" ? [] : [{ field: "notes" as const, header: "", answer: `They wrote: “${said}”` }]),
  ];
}

/** Subjects that say nothing of what is wanted. */
const EMPTY =
  /^(?:hi|hello|hey|question|questions?|inquiry|enquiry|quote|request|contact|info(?:rmation)?|help|no subject|\(no subject\)|message|new (?:message|submission|lead|entry|form|inquiry|enquiry|response|request)\b.*|.*\b(?:form|submission|notification|website|contact us|new lead|requesting a quote|sent you a message)\b.*)[.!?]*$/i;

function topic(subject: string): Said[] {
  const plain = subject.replace(/^(?:(?:re|fwd?|aw|wg|sv|tr|rv)\s*:\s*)+/i, "").trim();
  if (plain === "" || EMPTY.test(plain) || nameInSubject(plain) !== "") return [];
  return [{ field: "interest", header: "", answer: inFewWords(plain) }];
}

function named(name: string): Said[] {
  return name === "" ? [] : [{ field: "name", header: "Name", answer: name }];
}

/** The name of who is to be answered, unless a program's or the owner's own. */
function nameOf({ from, replyTo }: Opened, isOwn: (address: string) => boolean): string {
  const person = [replyTo, from].find(
    (one) => one !== null && one.name !== "" && !isMachine(one.address) && !isOwn(one.address),
  );
  return person?.name ?? "";
}

/** Where an answer goes: Reply-To before From. */
function addressed({ from, replyTo }: Opened, isOwn: (address: string) => boolean): Said[] {
  const person = [replyTo, from].find((one) => {
    if (one === null || one.address === "" || isOwn(one.address)) return false;
    return !isMachine(one.address) || isRelay(one.address);
  });
  return person == null ? [] : [{ field: "email", header: "Email", answer: person.address }];
}

const NUMBER = /(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)[\s.-]?)?\d{2,4}(?:[\s.-]\d{2,4}){1,4}|\+\d{9,14}|\b\d{10}\b/g;

/** The one number that stands in the text; two may be anybody's. */
function phoneIn(lines: readonly string[]): Said[] {
  const own = ownWords(lines.join("\n").slice(0, 5_000));
  const text = `${own.text}\n${lines.slice(-12).join("\n")}`.replace(/https?:\/\/\S+/g, "");
  const found = new Set(
    [...text.matchAll(NUMBER)].map(([number]) => number.trim()).filter((number) => isNumber(number)),
  );
  const [only] = found;
  return only !== undefined && found.size === 1 ? [{ field: "phone", header: "Phone", answer: only }] : [];
}

/** Dates and amounts look alike. */
function isNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  return digits >= 10 && digits <= 15 && !/^\d{1,4}[.-]\d{1,2}[.-]\d{2,4}$/.test(text);
}
