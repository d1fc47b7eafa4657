/** Who gets a mail that Stoke writes by itself, and who is held back and why. */

import type { LeadTable } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { touchesAmong } from "../../book/touches-by-lead";
import { OwnerError, TEMPERATURES } from "../../core/model";
import { isNewsletterTouch } from "../../core/newsletter";
import { type AutomaticSlot, automaticSlot } from "../../core/rules";
import { addressKey, type Barred } from "../mail/barred";
import { type Composing, composeWith } from "../mail/compose-mail";
import { type PlannedMail, planMails } from "../mail/mail-plan";
import { templatesFor } from "../mail/templates";
import type { Book } from "../opening/open-book";
import { type Settled, STOKE } from "../settling/settle";
import type { AutomaticRow } from "./rows";

export interface AutomaticMail {
  row: AutomaticRow;
  planned: PlannedMail;
}

export interface AutomaticPlan {
  /** Hottest first, then who has waited longest. */
  mails: AutomaticMail[];
  held: { lead: Settled; reason: string }[];
}

/** How many may go. */
export type Room = Readonly<Record<AutomaticRow["send"], number>>;

export interface Planning {
  book: Book;
  table: LeadTable;
  ledger: readonly TouchRow[];
  /** Those that may act; leads of other rows are left out. */
  rows: readonly AutomaticRow[];
  room: Room;
  barred: Barred;
}

/** One mail for each lead at most, one to each address. One call, and for each template those that `choose` takes. */
export function planAutomatic(leads: readonly Settled[], planning: Planning): AutomaticPlan {
  const { book, table, ledger, rows, room, barred } = planning;
  const written = writers({ table, book, ledger, barred });
  const byRule = new Map(rows.map((row) => [row.rule.row, row]));
  const left = { ...room };
  const addresses = new Set<string>();
  const plan: AutomaticPlan = { mails: [], held: [] };
  for (const { lead, slot } of hottestFirst(leads, book)) {
    const row = byRule.get(slot.rule);
    if (row === undefined || left[row.send] < 1) continue;
    const touches = touchesAmong(ledger, lead.state.leadId);
    const waits = waitsFor(lead, slot, touches) || row.problem;
    const composing = waits === "" ? written(slot.template) : waits;
    if (typeof composing === "string") {
      plan.held.push({ lead, reason: composing });
      continue;
    }
    const { mails, refused } = planMails([lead], composing, "stoke");
    plan.held.push(...refused);
    for (const planned of mails) {
      const address = addressKey(planned.mail.to);
      if (addresses.has(address)) plan.held.push({ lead, reason: `${address} gets a mail already, by another row.` });
      else {
        addresses.add(address);
        left[row.send] -= 1;
        plan.mails.push({ row, planned });
      }
    }
  }
  return plan;
}

/** What to write with, by the name of the template; in words, why it cannot be. Each is asked for once. */
function writers(on: Pick<Composing, "table" | "book" | "ledger" | "barred">): (name: string) => Composing | string {
  const templates = templatesFor(on.table);
  const known = new Map<string, Composing | string>();
  return (name) => {
    const found = known.get(name) ?? composingOr(() => composeWith(name, on, templates));
    known.set(name, found);
    return found;
  };
}

function composingOr(compose: () => Composing): Composing | string {
  try {
    return compose();
  } catch (error) {
    if (error instanceof OwnerError) return error.message;
    throw error;
  }
}

/** What a day's mails and drafts by Stoke come to already, by the ledger; a newsletter has the owner's word of its own. */
export function writtenToday(ledger: readonly TouchRow[], { zone, now }: Book): Room {
  const today = zone.dateOf(now);
  const own = ledger.filter(
    ({ id, by, channel, direction, at }) =>
      by === STOKE && channel === "Email" && direction === "Out" && !isNewsletterTouch(id) && zone.dateOf(at) === today,
  );
  const count = (statuses: readonly TouchRow["status"][]) =>
    own.filter(({ status }) => statuses.includes(status)).length;
  return {
    Auto: count(["Sending", "Sent", "Unknown"]),
    Draft: count(["Draft", "Draft sent", "Draft deleted"]),
  };
}

function hottestFirst(leads: readonly Settled[], { now }: Book): { lead: Settled; slot: AutomaticSlot }[] {
  const heat = ({ decision }: Settled) => TEMPERATURES.indexOf(decision.temperature);
  return leads
    .flatMap((lead) => {
      const slot = automaticSlot(lead.decision, now);
      return slot === null ? [] : [{ lead, slot }];
    })
    .sort((one, other) => heat(one.lead) - heat(other.lead) || one.slot.at - other.slot.at);
}

/** Why a lead must wait, as its touches tell; "" where it need not. */
function waitsFor({ folded }: Settled, slot: AutomaticSlot, touches: readonly TouchRow[]): string {
  if (folded < touches.length) return "Something was just logged: the next check looks again.";
  if (touches.some(({ status }) => status === "Draft"))
    return "A draft for them waits in your Gmail: send or delete it.";
  const deleted = touches.some(({ status, at }) => status === "Draft deleted" && at >= slot.at);
  return deleted ? "You deleted the draft of this e-mail. Log or skip the step in the sidebar." : "";
}
