/** What the tests of mail share: sending to leads by name, and who got what. */

import PostalMime from "postal-mime";
import type { Host } from "../../local/host";
import type { MailResult } from "../../src/actions/views";
import { idOf, touches } from "../actions/book";

/** A template whose subject and text take fields of the lead. */
export const TEMPLATE = "Day 2";

export function send(host: Host, names: readonly string[], template = TEMPLATE): MailResult[] {
  const ids = names.map((name) => idOf(host, name));
  return host.rpc("sendMail", template, ids) as MailResult[];
}

/** Status by name. */
export function statuses(results: readonly MailResult[]): Record<string, string> {
  return Object.fromEntries(results.map(({ name, status }) => [name, status]));
}

/** Addresses of all mails that went out, in order of the alphabet. */
export function recipients(host: Host): string[] {
  return host.gmail.sent.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc].map(({ address }) => address)).sort();
}

/** The rows of Touches that are mails. */
export function mailTouches(host: Host): Record<string, string>[] {
  return touches(host).filter(({ Status }) => Status !== "" && Status !== "Undone");
}

/** A sent mail as another mail program reads it. */
export async function read(host: Host, index: number) {
  const raw = host.gmail.sent[index]?.raw ?? "";
  const mail = await PostalMime.parse(raw);
  const count = (key: string) => mail.headers.filter((header) => header.key === key).length;
  return { mail, count };
}
