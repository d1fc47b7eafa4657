/** Who of all leads may get a newsletter, and who may not and why. */

import { cellAt } from "../../book/lead-table";
import { readEmail } from "../../core/contact";
import { Barred, NOT_ASKED } from "../mail/barred";
import { type Composing, compose } from "../mail/compose-mail";
import { mailBefore } from "../mail/mail-plan";
import type { Chosen } from "../mail/templates";
import { nameOf } from "../settling/row-texts";
import { eachLead } from "../settling/settle-all";
import type { LoggedRow } from "../touch/log-cell";
import type { NewsletterPerson } from "../views";

/** A newsletter goes to many, whatever Cadence says of its template. */
export function composingNewsletter(chosen: Chosen, on: Pick<Composing, "table" | "book" | "ledger">): Composing {
  const { template, enclosed } = chosen;
  return { ...on, template, enclosed, campaign: true, barred: NOT_ASKED };
}

/**
 * Visits every lead as a newsletter would find it, then gives what their rows say of each other's addresses. One call more where the ledger has to be folded.
 */
export function eachPerson(composing: Composing, visit: (person: NewsletterPerson, lead: LoggedRow) => void): Barred {
  const { book, table } = composing;
  const barred = new Barred();
  eachLead(book, table, "state", (lead) => {
    const person = personOf(lead, composing);
    barred.note(lead, table);
    visit(person, lead);
  });
  return barred;
}

function personOf(lead: LoggedRow, composing: Composing): NewsletterPerson {
  const { row, state, decision } = lead;
  const { layout } = composing.table;
  const address = readEmail(cellAt(layout, row.table, "email"));
  return {
    id: state.leadId,
    name: nameOf(layout, row.table),
    to: address.ok ? (address.value ?? "") : "",
    stage: decision.stage,
    temperature: decision.temperature,
    wayIn: row.lead.wayIn ?? "",
    problem: lead.first === null ? problemOf(lead, composing) : UNSEEN,
  };
}

const UNSEEN = "Stoke has not looked at this row yet. Choose Stoke > Flag overdue now, then open this again.";

function problemOf(lead: LoggedRow, composing: Composing): string {
  const composed = compose(lead, composing);
  return composed.ok ? mailBefore(composed.note, lead, composing) : composed.problem;
}
