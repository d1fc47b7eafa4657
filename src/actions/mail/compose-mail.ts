/** A template and a lead made into a mail, or the reasons why it cannot go. */

import type { Layout } from "../../book/layout";
import { cellAt, type LeadTable } from "../../book/lead-table";
import type { TouchRow } from "../../book/touch-row";
import { isForCampaign } from "../../core/cadence";
import { readEmail } from "../../core/contact";
import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "../../core/headers";
import type { Promised } from "../../core/model";
import {
  asCampaign,
  fieldsIn,
  fieldsOf,
  lineOf,
  type Merged,
  merge,
  type ShownCell,
  type Template,
} from "../../core/templates";
import type { Labels } from "../../core/time";
import type { Outgoing } from "../../mail/outgoing";
import type { Book } from "../opening/open-book";
import { cellText, nameOf } from "../settling/row-texts";
import type { Settled } from "../settling/settle";
import type { Barred } from "./barred";
import { noteOf, threadOf } from "./mail-thread";
import { type Chosen, choose, templatesFor } from "./templates";

/** What a mail is made of, beside the lead. */
export interface Composing extends Chosen {
  /** It goes to many: see asCampaign. */
  campaign: boolean;
  table: LeadTable;
  book: Book;
  ledger: readonly TouchRow[];
  /** By other rows. */
  barred: Barred;
}

/**
 * With the template of that name: a row of Templates or, as "Gmail: subject", a draft. Throws an OwnerError where it may not be sent.
 * No call for a plain row of Templates; see choose for what others take.
 * @param templates by default read anew: one call. A run that writes with several reads them once.
 */
export function composeWith(
  name: string,
  on: Omit<Composing, keyof Chosen | "campaign">,
  templates = templatesFor(on.table),
): Composing {
  return composingOf(choose(name, on.table, templates), on);
}

function composingOf(chosen: Chosen, on: Omit<Composing, keyof Chosen | "campaign">): Composing {
  return { ...on, ...chosen, campaign: isForCampaign(chosen.template.name, on.book.rules.cadence) };
}

export type Composed =
  | { ok: true; mail: Outgoing /** For its touch: which mail it is, whatever thread it goes in. */; note: string }
  | { ok: false; to: string; problem: string };

/**
 * The mail to one lead, in the thread of the last one; a campaign's is always a thread of its own.
 * Never to one who is removed, asked for no e-mail by this row or by another, has no valid address, or with a blank field.
 */
export function compose(lead: Settled, composing: Composing): Composed {
  const { template, enclosed, campaign, table, book, ledger, barred } = composing;
  const name = nameOf(table.layout, lead.row.table);
  const address = readEmail(cellAt(table.layout, lead.row.table, "email"));
  const to = address.ok ? (address.value ?? "") : "";
  const { business } = book.rules.settings;
  const refusal =
    refusalOf(lead, name, to) || barred.reasonFor(to) || (campaign && business.postal === "" ? NO_POSTAL_ADDRESS : "");
  if (refusal !== "") return { ok: false, to, problem: refusal };
  const merged = mergedFor(lead, template, { table, book });
  if (!merged.ok) return { ok: false, to, problem: `${name}: ${mergeProblem(merged)}` };
  const { subject, text, html } = campaign ? asCampaign(merged, business.postal) : merged;
  const thread = campaign ? null : threadOf(lead.state.leadId, ledger);
  const sender = { name: lineOf(business.name), from: template.from, replyTo: template.replyTo || business.email };
  const mail = { to, subject: thread?.subject ?? subject, text, html, ...sender, thread: thread?.id ?? "", enclosed };
  return { ok: true, mail, note: noteOf(subject) };
}

/** A template with a lead's fields filled in, for a mail or a card; or which of them are blank. */
export function mergedFor(
  lead: Settled,
  template: Template,
  { table, book }: Pick<Composing, "table" | "book">,
): Merged {
  const { promised } = lead.row;
  const promise = promised === null || promised === "unreadable" ? "" : promisedText(promised, book.labels);
  const cells = shownCells(table, lead, book);
  return merge(template, fieldsOf(cells, promise, book.rules.settings, fieldsIn(template)));
}

/** "Thu 2:00 PM", or for a date without a time "Thu, Nov 5". */
function promisedText({ when }: Promised, labels: Labels): string {
  return when.kind === "date" ? labels.date(when.day) : labels.weekdayTime(when.at);
}

/** In sentences. */
export function mergeProblem({ problems }: Extract<Merged, { ok: false }>): string {
  return problems.map(({ message }) => message).join(" ");
}

const NO_POSTAL_ADDRESS =
  "This mail goes to many (its row in Cadence says Campaign), so it must show your postal address: fill it in beside “Postal address” in Settings.";

function refusalOf({ row, decision }: Settled, name: string, to: string): string {
  if (decision.stage === "Removed") return `${name} asked to be removed.`;
  if (row.lead.barred.email) return `${name} is marked Do not email.`;
  if (to === "") return `${name} has no valid e-mail address.`;
  return decision.usable.includes("Email")
    ? ""
    : `${name} may not be e-mailed: a mail came back, or they asked not to.`;
}

const FIELDS = [...LEAD_COLUMNS, ...NAME_PARTS];

type Home = Pick<Book, "zone" | "labels">;

/** The row as the owner sees it, hidden columns left out. */
export function shownCells({ layout }: LeadTable, { row }: Settled, home: Home): ShownCell[] {
  return shownColumns(layout).map((column) => new LazyCell(column, row.table.cells, home));
}

/** A cell that is put into words when they are asked for: a template holds few of a lead's fields. */
class LazyCell implements ShownCell {
  readonly header: string;
  readonly field: FieldKey | null;

  constructor(
    private readonly column: ShownColumn,
    private readonly cells: readonly unknown[],
    private readonly home: Home,
  ) {
    this.header = column.header;
    this.field = column.field;
  }

  get text(): string {
    return cellText(this.cells[this.column.index] ?? "", this.home);
  }
}

type ShownColumn = Omit<ShownCell, "text"> & { index: number };

const known = new WeakMap<Layout, readonly ShownColumn[]>();

/** Worked out once for all leads of a table. */
function shownColumns(layout: Layout): readonly ShownColumn[] {
  const before = known.get(layout);
  if (before !== undefined) return before;
  const hidden = new Set([layout.columns.leadId, layout.columns.state]);
  const shown = layout.headers.flatMap((header, index): ShownColumn[] => {
    if (header === "" || hidden.has(index + 1)) return [];
    const field: FieldKey | null = FIELDS.find(({ key }) => layout.columns[key] === index + 1)?.key ?? null;
    return [{ header, field, index }];
  });
  known.set(layout, shown);
  return shown;
}
