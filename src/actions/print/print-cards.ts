/** The chosen cards, merged and put on paper; those that cannot be are left out and named. Nothing is written. */

import * as v from "valibot";
import { type LeadTable, readTable } from "../../book/lead-table";
import { type CadenceRule, type Channel, type Minute, OwnerError } from "../../core/model";
import { type Recipient, recipientLines } from "../../core/postal";
import { addressFile, INKS, PAPER_NAMES, type Piece, paperOf, print, SIDES } from "../../core/print";
import { draftSubject, type ReadTemplates, type Template, templateNamed } from "../../core/templates";
import { mergedFor, mergeProblem } from "../mail/compose-mail";
import { templatesFor } from "../mail/templates";
import { type Book, openBook } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import type { CardChannel, PrintedCard, PrintedCards } from "../views";
import { type CardStep, cardSteps } from "./card-steps";
import { recipientIn, senderOf } from "./recipient";

/** Whatever is due within so many days may be ordered. */
const DAYS = 31;

/** A browser prints a thousand pages with some patience. */
const MOST_CARDS = 1000;

const ORDER = v.object({
  cards: v.pipe(
    v.array(v.object({ leadId: v.string(), channel: v.picklist(["Postcard", "Letter"]) })),
    v.maxLength(MOST_CARDS, `more than ${MOST_CARDS} at once: print them in turns`),
  ),
  template: v.string(),
  paper: v.picklist(PAPER_NAMES),
  sides: v.picklist(SIDES),
  ink: v.picklist(Object.keys(INKS).filter(isInk)),
  firstLabel: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

function isInk(name: string): name is keyof typeof INKS {
  return name in INKS;
}

/** A constant number of calls. Throws an OwnerError for an order that cannot be. */
export function printCards(order: unknown, now: Minute): PrintedCards {
  const parsed = v.safeParse(ORDER, order);
  if (!parsed.success) throw new OwnerError(`That cannot be printed: ${parsed.issues[0].message}.`);
  const { cards, template, ...printing } = parsed.output;
  const book = openBook(now);
  const table = readTable(book.leadSheet);
  const wanted = new Set(cards.map(({ leadId, channel }) => `${channel} ${leadId}`));
  const steps = cardSteps(book, table, DAYS).filter(
    ({ lead, channel }) => lead.first === null && wanted.has(`${channel} ${lead.state.leadId}`),
  );
  const writing: Writing = {
    book,
    table,
    templates: templatesFor(table),
    chosen: template,
    isLabel: paperOf(printing.paper).kind === "labels",
  };
  const drafts = steps.map((step) => draftOf(step, writing));
  const written = drafts.flatMap((draft) => ("problem" in draft ? [] : [draft]));
  const date = book.labels.longDate(book.zone.dateOf(now));
  const pieces = written.map(({ piece }) => piece);
  const { html, pages, problems } = print(pieces, printing, senderOf(book), date);
  const fit = written.filter((_, index) => problems[index] === "");
  const tooLong = written.flatMap(({ who, row }, index) => {
    const problem = problems[index] ?? "";
    return problem === "" ? [] : [{ ...who, problem: `row ${row}: ${problem}` }];
  });
  return {
    html,
    csv: addressFile(fit.map(({ recipient, piece }) => ({ recipient, message: piece.text }))),
    pages,
    printed: fit.map(({ card }) => card),
    leftOut: [...drafts.flatMap((draft) => ("problem" in draft ? [draft] : [])), ...tooLong],
  };
}

interface Writing {
  book: Book;
  table: LeadTable;
  templates: ReadTemplates;
  /** "" for the one that each step names. */
  chosen: string;
  /** Labels need no words. */
  isLabel: boolean;
}

interface Who {
  leadId: string;
  channel: CardChannel;
  name: string;
}

type Draft =
  | (Who & { problem: string })
  | { who: Who; row: number; card: PrintedCard; recipient: Recipient; piece: Piece };

function draftOf(step: CardStep, writing: Writing): Draft {
  const { lead, channel } = step;
  const { book, table, isLabel } = writing;
  const { row } = lead.row.table;
  const who = { leadId: lead.state.leadId, channel, name: nameOf(table.layout, lead.row.table) };
  const read = recipientIn(table.layout, lead.row.table, book.country);
  if (!read.ok) return { ...who, problem: read.problem };
  const { recipient } = read;
  const address = recipientLines(recipient);
  const template = templateFor(step, writing);
  const merged = template === null ? null : mergedFor(lead, template, { table, book });
  if (merged?.ok !== true) {
    if (!isLabel)
      return { ...who, problem: `row ${row}: ${merged === null ? noTemplate(step, writing) : mergeProblem(merged)}` };
    const card = { leadId: who.leadId, channel, template: "" };
    return { who, row, card, recipient, piece: { address, headline: "", text: "" } };
  }
  const card = { leadId: who.leadId, channel, template: template?.name ?? "" };
  return { who, row, card, recipient, piece: { address, headline: merged.subject, text: merged.text } };
}

/** The chosen one, else the one that Cadence means. */
function templateFor(step: CardStep, { chosen, templates: { templates }, book }: Writing): Template | null {
  if (chosen === "") return templateNamed(templateOf(step, book.rules.cadence), templates);
  const template = templateNamed(chosen, templates);
  if (template !== null) return template;
  throw new OwnerError(
    `There is no template “${chosen}” without a mistake in the sheet "Templates". Look at its row there.`,
  );
}

/**
 * The step's own. One that fell to the post, since there is no other way, names a mail's; one promised names none: they are written as
 * the cards of its stage are.
 */
function templateOf({ lead, channel, slot }: CardStep, cadence: readonly CadenceRule[]): string {
  const isBy = (rule: CadenceRule, by: Channel) => rule.channel.kind === "one" && rule.channel.channel === by;
  const own = cadence.find(({ row }) => row === slot.rule);
  if (own !== undefined && isBy(own, channel)) return own.template;
  const stage = lead.decision.stage === "New" ? "Trying" : lead.decision.stage;
  const named = cadence.filter((rule) => rule.template !== "");
  const alike = named.filter((rule) => rule.stage === stage);
  const found =
    [...alike, ...named].find((rule) => isBy(rule, channel)) ?? named.find((rule) => isBy(rule, "Postcard"));
  return found?.template ?? "";
}

function noTemplate(step: CardStep, { book }: Writing): string {
  const template = templateOf(step, book.rules.cadence);
  if (template === "") return "this step has no template. Choose one above.";
  return draftSubject(template) === null
    ? `the template “${template}” is not in the sheet Templates, or has a mistake there. Choose another above.`
    : `“${template}” is a draft in Gmail, and cards are written with rows of Templates. Choose one above.`;
}
