/** Which lead a mail is from: by its address, or by the thread in which it stands. */

import { cellAt, type LeadTable, type TableRow } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { textOf } from "../../core/cells";
import { emailsIn } from "../../core/contact";
import { FORWARDED } from "../../core/hearing";
import type { Incoming } from "../../mail/inbox";

/** Providers whose customers have nothing to do with each other, by the end of their domains. */
const FOR_EVERYBODY =
  /^(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|orange|free|t-online|libero)\.[a-z.]{2,6}$/;

export class Senders {
  private readonly byAddress = new Map<string, TableRow[]>();
  private readonly byThread = new Map<string, string>();
  private readonly byId = new Map<string, TableRow>();

  constructor({ layout, rows }: LeadTable, ledger: readonly TouchRow[]) {
    for (const row of rows) {
      const id = textOf(cellAt(layout, row, "leadId"));
      if (id !== "" && !this.byId.has(id)) this.byId.set(id, row);
      for (const address of emailsIn(textOf(cellAt(layout, row, "email")))) {
        const key = address.toLowerCase();
        const same = this.byAddress.get(key);
        if (same === undefined) this.byAddress.set(key, [row]);
        else same.push(row);
      }
    }
    for (const { leadId, message } of ledger) if (message !== "" && leadId !== "") this.byThread.set(message, leadId);
  }

  /** Whether the mail may be of a lead, as far as its sender and its thread tell. */
  areKnown({ from, threadId }: Incoming): boolean {
    return this.byAddress.has(from) || this.byThread.has(threadId);
  }

  /** The leads to whom we wrote, one for each of their addresses; none where it is no mail of ours. Asks for a header only where there may be some. */
  addressedBy(mail: Incoming): readonly TableRow[] {
    if (this.byAddress.has(mail.from)) return [];
    const named = emailsIn(mail.to).flatMap((address) => this.at(address.toLowerCase()).slice(0, 1));
    const thread = this.ofThread(mail);
    if (named.length === 0 && thread === null) return [];
    if (mail.message.header("Delivered-To") !== "" || mail.isDraft()) return [];
    if (named.length > 0) return distinct(named);
    return thread === null ||
      isForwarded(mail) ||
      emailsIn(mail.to).every((address) => address.toLowerCase() === mail.from)
      ? []
      : [thread];
  }

  /** The lead with whom the thread was begun. */
  ofThread({ threadId }: Incoming): TableRow | null {
    return this.byId.get(this.byThread.get(threadId) ?? "") ?? null;
  }

  /** All leads with that address. */
  at(address: string): readonly TableRow[] {
    return this.byAddress.get(address) ?? [];
  }

  /**
   * The leads from whom it is, the one of its thread first. In a lead's thread it may come from another address of theirs, but
   * neither from the owner nor from a colleague of the owner's.
   */
  of(mail: Incoming): readonly TableRow[] {
    const thread = this.ofThread(mail);
    const named = this.at(mail.from);
    if (named.length > 0) return thread !== null && named.includes(thread) ? distinct([thread, ...named]) : named;
    return thread === null || isFromUs(mail, thread, this.byAddress) ? [] : [thread];
  }
}

function distinct(rows: readonly TableRow[]): TableRow[] {
  return [...new Set(rows)];
}

/** Gmail writes Delivered-To on what comes in, and on nothing that goes out. */
function isFromUs({ from, message }: Incoming, lead: TableRow, leads: ReadonlyMap<string, TableRow[]>): boolean {
  const ours = domainOf(message.header("Delivered-To"));
  if (ours === "" || from === message.header("Delivered-To").trim().toLowerCase()) return true;
  if (domainOf(from) !== ours || FOR_EVERYBODY.test(ours)) return false;
  return ![...leads].some(([address, rows]) => rows.includes(lead) && domainOf(address) === ours);
}

/** In a lead's thread, but to somebody else. */
function isForwarded({ message }: Incoming): boolean {
  return FORWARDED.test(message.subject);
}

function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0
    ? ""
    : address
        .slice(at + 1)
        .trim()
        .toLowerCase();
}
