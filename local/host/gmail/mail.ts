/** One message and one thread, as the mailbox keeps them. */

export interface Person {
  /** "" where none is given. */
  name: string;
  address: string;
}

export interface Attachment {
  name: string;
  type: string;
  bytes: Buffer;
  /** Content-ID of an inline image, without angle brackets; "" for an ordinary attachment. */
  cid: string;
}

export interface Header {
  name: string;
  value: string;
}

/** What a message says. */
export interface Letter {
  from: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  replyTo: Person[];
  subject: string;
  text: string;
  /** "" for plain text alone. */
  html: string;
  attachments: Attachment[];
  /** Message-ID of what it answers, and of all before; "" and [] for a first message. */
  inReplyTo: string;
  references: string[];
}

export interface Mail extends Letter {
  id: string;
  threadId: string;
  kind: "draft" | "sent" | "received";
  /** Epoch milliseconds. */
  date: number;
  /** With angle brackets. */
  messageId: string;
  /** All header lines in order, unfolded and decoded where they could be. */
  headers: Header[];
  /** The whole message as an .eml file holds it. */
  raw: string;
  unread: boolean;
  starred: boolean;
  inInbox: boolean;
  inTrash: boolean;
  /** Epoch milliseconds from which search finds it. */
  searchableAt: number;
}

export interface Thread {
  id: string;
  /** Oldest first. */
  mails: Mail[];
  labels: Set<string>;
}

/** "Ana Cruz <ana@example.com>", quoted where it must be. */
export function personText({ name, address }: Person): string {
  if (name === "") return address;
  const quoted = /^[\w !#$%&'*+\-/=?^`{|}~\u0080-\uffff]+$/.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
  return `${quoted} <${address}>`;
}

export function peopleText(people: readonly Person[]): string {
  return people.map(personText).join(", ");
}

export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The value of the first header of that name, without regard to case; "" where there is none. */
export function headerOf({ headers }: Mail, name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value ?? "";
}

/** What the subject is about, without "Re:" and "Fwd:". */
export function topicOf(subject: string): string {
  return subject
    .replace(/^(\s*(re|aw|sv|fwd?|wg|tr|rv|antw)\s*(\[\d+\])?:)+/i, "")
    .trim()
    .toLowerCase();
}
