/** Who of the chosen leads gets a mail, and who does not and why; the rows of the ledger that will say so. */

import type { TouchRow } from "../../book/touch-row";
import { touchesAmong } from "../../book/touches-by-lead";
import type { Touch } from "../../core/model";
import type { Outgoing } from "../../mail/outgoing";
import { knownOf, type Settled } from "../settling/settle";
import { loggedIn } from "../touch/log-touch";
import { type Composing, compose } from "./compose-mail";
import { claimText } from "./mail-claims";

/** A mail that may go. What becomes of its lead is worked out when it is asked for: many are planned of whom few can go today. */
export interface PlannedMail {
  lead: Settled;
  mail: Outgoing;
  /** Its row of the ledger, before it goes. */
  readonly claim: TouchRow;
  /** The lead with the mail logged. */
  readonly logged: Settled;
}

export interface Plan {
  /** In the order of the leads. */
  mails: PlannedMail[];
  refused: { lead: Settled; reason: string }[];
}

/**
 * The same mail to the same lead within so many minutes is a second click, or the rest of a batch that Google's limit cut short
 * the day before, and not a second wish: no rhythm is shorter than two days, from a closing to the opening after the next.
 */
const SAME_MAIL_MINUTES = 40 * 60;

/**
 * One mail for each lead, at most one to each address.
 * @param by who sends: mail that Stoke sends by itself answers nothing and keeps no promise (§4)
 */
export function planMails(leads: readonly Settled[], composing: Composing, by: Touch["by"]): Plan {
  const plan: Plan = { mails: [], refused: [] };
  const addresses = new Set<string>();
  for (const lead of leads) {
    const composed = compose(lead, composing);
    const reason = composed.ok
      ? mailBefore(composed.note, lead, composing) || mailNow(composed.mail, addresses)
      : composed.problem;
    if (composed.ok && reason === "") {
      addresses.add(composed.mail.to.toLowerCase());
      plan.mails.push(planned(composed.mail, composed.note, lead, composing, by));
    } else plan.refused.push({ lead, reason });
  }
  return plan;
}

function mailNow({ to }: Outgoing, addresses: ReadonlySet<string>): string {
  return addresses.has(to.toLowerCase()) ? `${to} has this mail already, by another row.` : "";
}

function planned(
  mail: Outgoing,
  note: string,
  lead: Settled,
  { table, book }: Composing,
  by: Touch["by"],
): PlannedMail {
  const touch = { ...MAIL, at: book.now, by };
  let after: Pick<PlannedMail, "claim" | "logged"> | null = null;
  const worked = () => {
    if (after !== null) return after;
    const found = { table, row: lead.row, asRead: knownOf(lead.row), known: lead };
    const form = { leadId: lead.state.leadId, row: lead.row.table.row, touch, note, changeTemperature: true };
    const { touch: row, settled: logged } = loggedIn(book, found, form);
    after = { claim: { ...row, status: "Sending", message: claimText(mail, row.id) }, logged };
    return after;
  };
  return {
    lead,
    mail,
    get claim() {
      return worked().claim;
    },
    get logged() {
      return worked().logged;
    },
  };
}

const MAIL = { channel: "Email", direction: "Out", outcome: "Sent", promised: null } as const;

/** Why a mail must not go: the same one went out just now, or may have gone out at any time. "" where it may. */
export function mailBefore(note: string, { state }: Settled, { ledger, book }: Composing): string {
  const before = touchesAmong(ledger, state.leadId).find(
    (touch) =>
      touch.direction === "Out" &&
      touch.note === note &&
      (touch.status === "Unknown" || (touch.status === "Sent" && book.now - touch.at < SAME_MAIL_MINUTES)),
  );
  if (before === undefined) return "";
  return before.status === "Sent"
    ? `They got this mail already: ${book.labels.moment(before.at)}.`
    : "This mail may have been sent already. Look in Gmail, then say so in the lead's history in the sidebar.";
}
