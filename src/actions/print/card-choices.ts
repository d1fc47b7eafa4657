/** Before cards are printed: whose step it is, with their addresses checked; templates and papers. */

import { readTable } from "../../book/lead-table";
import { bare } from "../../core/cells";
import { type CadenceRule, type Minute, OwnerError } from "../../core/model";
import { recipientLines } from "../../core/postal";
import { papersOf } from "../../core/print";
import { templatesFor } from "../mail/templates";
import { openBook } from "../opening/open-book";
import { nameOf, stepText } from "../settling/row-texts";
import type { CardChoices } from "../views";
import { cardSteps } from "./card-steps";
import { recipientIn } from "./recipient";

/** So many days ahead at most. */
const FARTHEST = 31;

/** A constant number of calls; nothing is written. @param days ahead; 0: due now */
export function cardChoices(days: unknown, now: Minute): CardChoices {
  if (typeof days !== "number" || !Number.isInteger(days) || days < 0 || days > FARTHEST)
    throw new OwnerError(`Cards can be printed 0 to ${FARTHEST} days ahead, not ${String(days)}.`);
  const book = openBook(now);
  const table = readTable(book.leadSheet);
  const leads = cardSteps(book, table, days).map(({ lead, channel, slot }) => {
    const { layout } = table;
    const read = recipientIn(layout, lead.row.table, book.country);
    return {
      id: lead.state.leadId,
      row: lead.row.table.row,
      name: nameOf(layout, lead.row.table),
      channel,
      reason: stepText(slot),
      due: book.labels.moment(slot.at),
      ahead: slot.at > now,
      address: read.ok ? recipientLines(read.recipient) : [],
      problem: lead.first !== null ? UNSEEN : read.ok ? "" : read.problem,
    };
  });
  const named = cardTemplates(book.rules.cadence);
  const all = templatesFor(table).templates.map(({ name }) => ({ name, forCards: named.has(bare(name)) }));
  return {
    leads,
    templates: [...all.filter(({ forCards }) => forCards), ...all.filter(({ forCards }) => !forCards)],
    papers: papersOf(book.country),
    remark: book.rules.settings.business.postal === "" ? NO_SENDER : "",
  };
}

/** Keys of the templates that the Postcard and Letter rows of Cadence name, in their order. */
function cardTemplates(cadence: readonly CadenceRule[]): ReadonlySet<string> {
  const isCard = ({ channel }: CadenceRule) =>
    channel.kind === "one" && (channel.channel === "Postcard" || channel.channel === "Letter");
  return new Set(cadence.flatMap((rule) => (isCard(rule) && rule.template !== "" ? [bare(rule.template)] : [])));
}

const UNSEEN = "Stoke has not looked at this row yet. Choose Stoke > Flag overdue now, then open this again.";

const NO_SENDER =
  "Nothing says where a card that cannot be delivered goes back to: fill in “Postal address” in Settings.";
