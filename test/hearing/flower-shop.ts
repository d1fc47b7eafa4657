/** A book with a lead to whom a mail was sent, and mail of the corpus that comes in as the answer to it. */

import type { Host } from "../../local/host";
import type { MailResult } from "../../src/actions/views";
import { bookWith, copies, idOf, sheetOf, someLeads, touches } from "../actions/book";
import { emlOf } from "./corpus";

/** Tuesday 3 November 2026, 09:30 in New York: a day after the mail went out. */
export const TUESDAY = "2026-11-03T14:30:00Z";
export const ANA = "Ana Cruz";

const LEAD = {
  Name: ANA,
  Email: "ana@example.com",
  Phone: "212-555-0111",
  Address: "1 Main St",
  "Way in": "Web form",
  Received: "2026-11-02 09:50",
};
const BUSINESS = { "Business name": "Rosa Flowers", "Our phone": "212-555-0100" };

/** Ana and some others; Ana got a mail on Monday at 10:00. Opens on Tuesday, when the triggers have run once. */
export async function flowerShop(): Promise<(now?: string) => Promise<Host>> {
  const host = bookWith([LEAD, ...someLeads(4)]);
  for (const [label, value] of Object.entries(BUSINESS)) typeSetting(host, label, value);
  const [result] = host.rpc("sendMail", "Just called", [idOf(host, ANA)]) as MailResult[];
  if (result?.status !== "Sent") throw new Error(result?.message);
  // Each trigger that fell due meanwhile runs once, instead of hundreds of times.
  host.clock.pass(Date.parse(TUESDAY) - host.clock.now());
  host.clock.advance(0);
  const copy = await copies(host);
  return (now = TUESDAY) => copy(now);
}

function typeSetting(host: Host, label: string, value: string): void {
  const settings = sheetOf(host, "Settings");
  for (let row = 1; row <= settings.lastRow; row += 1) {
    if (settings.displayAt(row, 1) === label) host.owner.edit("Settings", `B${row}`, value);
  }
}

/** Messages of the corpus come in, as answers to the mail that was sent. */
export async function deliver(host: Host, ...names: string[]): Promise<void> {
  const sent = host.gmail.sent[0]?.messageId ?? "";
  for (const name of names) await host.gmail.deliver(emlOf(name).replaceAll("<sent-1@mail.example.com>", sent));
}

/** The rows of Touches that the add-on logged by itself. */
export function heard(host: Host): Record<string, string>[] {
  return touches(host).filter(({ By }) => By === "Stoke");
}
