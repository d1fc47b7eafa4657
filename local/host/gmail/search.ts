/** Gmail's search: operators, plain words, quotes, "-", OR, brackets. */

import type { Zone } from "../sheets/grid/zone";
import { headerOf, type Mail, type Person, personText, type Thread } from "./mail";

interface Context {
  mail: Mail;
  thread: Thread;
  /** Epoch milliseconds. */
  now: number;
  /** Dates of after: and before: stand in it. */
  zone: Zone;
}

type Test = (context: Context) => boolean;

const UNITS: Record<string, number> = { h: 3_600_000, d: 86_400_000, m: 30 * 86_400_000, y: 365 * 86_400_000 };

/** Operators by name; the value is in lower case. */
const OPERATORS: Record<string, (context: Context, value: string) => boolean> = {
  from: ({ mail }, value) => isAmong(value, [mail.from]),
  to: ({ mail }, value) => isAmong(value, [...mail.to, ...mail.cc, ...mail.bcc]),
  cc: ({ mail }, value) => isAmong(value, mail.cc),
  bcc: ({ mail }, value) => isAmong(value, mail.bcc),
  subject: ({ mail }, value) => hasWords(mail.subject, value),
  label: ({ mail, thread }, value) => isPlace(mail, value) || isLabelled(thread, value),
  in: ({ mail }, value) => value === "anywhere" || isPlace(mail, value),
  is: ({ mail }, value) => isState(mail, value),
  has: ({ mail, thread }, value) => hasThing(mail, thread, value),
  filename: ({ mail }, value) => mail.attachments.some(({ name }) => name.toLowerCase().includes(value)),
  rfc822msgid: ({ mail }, value) => unbracketed(mail.messageId) === unbracketed(value),
  deliveredto: ({ mail }, value) => headerOf(mail, "Delivered-To").toLowerCase() === value,
  list: ({ mail }, value) => headerOf(mail, "List-Id").toLowerCase().includes(value),
  newer_than: ({ mail, now }, value) => mail.date > now - ageOf(value),
  older_than: ({ mail, now }, value) => mail.date < now - ageOf(value),
  after: ({ mail, zone }, value) => mail.date >= momentOf(value, zone),
  newer: ({ mail, zone }, value) => mail.date >= momentOf(value, zone),
  before: ({ mail, zone }, value) => mail.date < momentOf(value, zone),
  older: ({ mail, zone }, value) => mail.date < momentOf(value, zone),
};

/** Threads in which a message matches, in the order given; mail not yet indexed is not found. An operator that the host does not know throws. */
export function searchThreads(threads: readonly Thread[], query: string, now: number, zone: Zone): Thread[] {
  const tokens = query.match(/[(){}]|-?\w+:"[^"]*"|-?\w+:\([^)]*\)|-?"[^"]*"|[^\s(){}]+/g) ?? [];
  const matches = readAll(tokens);
  const everywhere = /\bin:(anywhere|trash)\b/i.test(query);
  const draftsToo = /\b(in|is):drafts?\b/i.test(query);
  return threads.filter((thread) =>
    thread.mails.some(
      (mail) =>
        mail.searchableAt <= now &&
        (everywhere || !mail.inTrash) &&
        (mail.kind !== "draft" || draftsToo) &&
        matches({ mail, thread, now, zone }),
    ),
  );
}

/** All terms hold; OR binds the two beside it. Takes its tokens off the list. */
function readAll(tokens: string[], end: string | null = null, any = false): Test {
  const terms: Test[] = [];
  for (let token = tokens.shift(); token !== undefined && token !== end; token = tokens.shift()) {
    if (token === "AND") continue;
    if (token === "OR" || token === "|") {
      const left = terms.pop();
      const right = readTerm(tokens.shift() ?? "", tokens);
      terms.push((context) => (left?.(context) ?? false) || right(context));
    } else {
      terms.push(readTerm(token, tokens));
    }
  }
  return (context) => (any ? terms.some((test) => test(context)) : terms.every((test) => test(context)));
}

function readTerm(token: string, tokens: string[]): Test {
  if (token === "(") return readAll(tokens, ")");
  if (token === "{") return readAll(tokens, "}", true);
  if (token === "-") return not(readTerm(tokens.shift() ?? "", tokens));
  if (token.startsWith("-") && token.length > 1) return not(readTerm(token.slice(1), tokens));
  const [, name, value] = /^(\w+):(.+)$/s.exec(token) ?? [];
  if (name === undefined || value === undefined) return ({ mail }) => hasWords(wholeText(mail), bare(token));
  const operator = OPERATORS[name.toLowerCase()];
  if (!operator) throw unknown(`${name}:`);
  if (!value.startsWith("(")) return (context) => operator(context, bare(value));
  const inner = value.slice(1, -1).match(/"[^"]*"|\S+/g) ?? [];
  return readAll(inner.map((word) => (word === "OR" ? word : `${name}:${word}`)));
}

function not(test: Test): Test {
  return (context) => !test(context);
}

function bare(text: string): string {
  return text.replace(/^"(.*)"$/s, "$1").toLowerCase();
}

/** An address matches whole; anything else as words of a name or of an address. */
function isAmong(value: string, people: readonly Person[]): boolean {
  return people.some((person) => {
    if (/^[^@\s]+@[^@\s]+$/.test(value)) return person.address.toLowerCase() === value;
    if (value === "me") throw unknown("me");
    return hasWords(personText(person), value);
  });
}

/** Whether the words stand in the text one after another. */
function hasWords(text: string, words: string): boolean {
  const plain = (line: string) => ` ${(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  return plain(text).includes(plain(words));
}

function wholeText(mail: Mail): string {
  const people = [mail.from, ...mail.to, ...mail.cc].map(personText);
  return [mail.subject, mail.text, ...people].join(" ");
}

function isPlace(mail: Mail, place: string): boolean {
  const places: Record<string, boolean> = {
    inbox: mail.inInbox,
    sent: mail.kind === "sent",
    draft: mail.kind === "draft",
    drafts: mail.kind === "draft",
    trash: mail.inTrash,
    starred: mail.starred,
    unread: mail.unread,
  };
  return places[place] ?? false;
}

function isState(mail: Mail, state: string): boolean {
  const states: Record<string, boolean> = {
    unread: mail.unread,
    read: !mail.unread,
    starred: mail.starred,
    sent: mail.kind === "sent",
    draft: mail.kind === "draft",
  };
  const held = states[state];
  if (held === undefined) throw unknown(`is:${state}`);
  return held;
}

function hasThing(mail: Mail, thread: Thread, thing: string): boolean {
  if (thing === "attachment") return mail.attachments.some(({ cid }) => cid === "");
  if (thing === "userlabels") return thread.labels.size > 0;
  throw unknown(`has:${thing}`);
}

function isLabelled({ labels }: Thread, name: string): boolean {
  return [...labels].some((label) => labelKey(label) === labelKey(name));
}

function unbracketed(messageId: string): string {
  return messageId.toLowerCase().replace(/[<>]/g, "");
}

/** Labels are searched with "-" for blanks and slashes. */
function labelKey(name: string): string {
  return name.toLowerCase().replace(/[\s/]+/g, "-");
}

function ageOf(value: string): number {
  const [, count, unit] = /^(\d+)([hdmy])$/.exec(value) ?? [];
  return Number(count ?? Number.NaN) * (UNITS[unit ?? ""] ?? Number.NaN);
}

/** Midnight of a date, or an instant in epoch seconds. */
function momentOf(value: string, zone: Zone): number {
  if (/^\d{9,}$/.test(value)) return Number(value) * 1000;
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value) ?? [];
  return zone.instantOf(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

function unknown(term: string): Error {
  return new Error(`Gmail's search for "${term}" is not implemented by the local host`);
}
