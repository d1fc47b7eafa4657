/** Whose step is a postcard or a letter: due now, or in the days to come where mailing it today does that step. */

import type { LeadTable } from "../../book/lead-table";
import type { Decision, Slot } from "../../core/model";
import type { Book } from "../opening/open-book";
import { knownOf, type Settled } from "../settling/settle";
import { eachLead } from "../settling/settle-all";
import { loggedIn } from "../touch/log-touch";
import type { CardChannel } from "../views";

export interface CardStep {
  lead: Settled;
  channel: CardChannel;
  slot: Slot;
}

const CHANNELS: readonly CardChannel[] = ["Postcard", "Letter"];

/** In the order of the rows. One call where the States account for the ledger, else one more. @param days ahead; 0: due now */
export function cardSteps(book: Book, table: LeadTable, days: number): CardStep[] {
  const { now, zone } = book;
  const until = days === 0 ? now : zone.midnightOf(zone.dateOf(now) + days + 1) - 1;
  const steps: CardStep[] = [];
  eachLead(book, table, "state", (lead) => {
    for (const channel of CHANNELS) {
      const slot = slotBy(channel, lead.decision, until);
      if (slot === null) continue;
      if (slot.at <= now || isDoneByMailing(channel, slot, lead, { book, table })) steps.push({ lead, channel, slot });
    }
  });
  return steps;
}

/** The earliest that stands. */
function slotBy(channel: CardChannel, { next, action, others, usable }: Decision, until: number): Slot | null {
  if (!usable.includes(channel)) return null;
  let found: Slot | null = null;
  for (const slot of [action, next, ...others]) {
    if (slot === null || slot.lapsed || slot.channel !== channel || slot.at > until) continue;
    if (found === null || slot.at < found.at) found = slot;
  }
  return found;
}

/** A step of a certain day is not done by a card that goes before it (§4): it would ask for another one. */
function isDoneByMailing(
  channel: CardChannel,
  slot: Slot,
  lead: Settled,
  { book, table }: { book: Book; table: LeadTable },
): boolean {
  const touch = { ...SENT, at: book.now, channel };
  const found = { table, row: lead.row, asRead: knownOf(lead.row), known: lead };
  const form = { leadId: lead.state.leadId, row: lead.row.table.row, touch, note: "", changeTemperature: true };
  const { decision } = loggedIn(book, found, form).settled;
  return slotBy(channel, decision, slot.at) === null;
}

export const SENT = { direction: "Out", outcome: "Sent", promised: null, by: "owner" } as const;
