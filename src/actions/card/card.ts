/** The lead's card in the sidebar: everything the owner needs to act, as plain data. */

import type { Layout } from "../../book/layout";
import { cellAt } from "../../book/lead-table";
import { mailStepOf, newsIn, type TouchRow } from "../../book/touch-row";
import { textOf } from "../../core/cells";
import { telLink } from "../../core/contact";
import type { FieldKey } from "../../core/headers";
import type { Minute, ReferrerKind, Slot } from "../../core/model";
import { overdueFrom, waitOf } from "../../core/rules";
import { isoOf, type Labels, lengthLabel } from "../../core/time";
import { draftNotices } from "../automatic/draft-notices";
import { heardNotices } from "../hearing/heard-notices";
import { messageLink } from "../mail/mail-claims";
import type { Book } from "../opening/open-book";
import { thanksOf } from "../referrers/thanks-lines";
import { nameOf, triesText } from "../settling/row-texts";
import { type Settled, STOKE } from "../settling/settle";
import { CHOICES } from "../touch/choices";
import type { LeadCard, Moment, StepView, TouchView } from "../views";

/** So many of the hours tried, and touches, are shown. */
const HOURS_SHOWN = 12;
const TOUCHES_SHOWN = 200;

/** A touch that was taken back; a draft that was sent, which is a touch of its own. */
const HIDDEN: ReadonlySet<TouchRow["status"]> = new Set(["Undone", "Draft sent"] as const);

/** @param touches the lead's own, oldest first */
export function cardOf(
  book: Book,
  layout: Layout,
  settled: Settled,
  touches: readonly TouchRow[],
  notices: readonly string[],
): LeadCard {
  const { row, decision } = settled;
  const { labels, now } = book;
  const text = (key: FieldKey) => textOf(cellAt(layout, row.table, key));
  const newest = [...touches].filter(({ status }) => !HIDDEN.has(status)).reverse();
  const removed = decision.stage === "Removed";
  const { lead } = row;
  return {
    id: settled.state.leadId,
    row: row.table.row,
    name: nameOf(layout, row.table),
    company: text("company"),
    interest: text("interest"),
    temperature: decision.temperature,
    temperatureReason: decision.temperatureReason,
    stage: decision.stage,
    received: momentOf(lead.received, book),
    age: lengthLabel(Math.max(0, now - lead.received)),
    tries: triesText(decision.tries, book.rules.settings.tries),
    wayIn: lead.wayIn ?? "",
    referredBy: referredBy(lead.referredBy, lead.referrerKind),
    thanksDue: thanksOf(book, settled, nameOf(layout, row.table)).map(({ due }) => due),
    neededBy: lead.neededBy === null ? "" : labels.date(lead.neededBy),
    notes: text("notes"),
    tel: decision.usable.includes("Call") ? telLink(row.phone, book.country) : "",
    phone: row.phone,
    email: text("email"),
    address: text("address"),
    bars: barsOf(settled),
    flag: decision.flag,
    next: decision.next === null ? null : stepOf(decision.next, book, settled),
    action: decision.action === null ? null : stepOf(decision.action, book, settled),
    others: decision.others.map((slot) => stepOf(slot, book, settled)),
    hoursTried: newest
      .filter((touch) => touch.channel === "Call" && touch.direction === "Out" && newsIn(touch.status) === null)
      .slice(0, HOURS_SHOWN)
      .map(({ at, outcome }) => `${labels.weekdayTime(at)} ${outcome ?? ""}`.trim()),
    history: newest.slice(0, TOUCHES_SHOWN).map((touch) => touchView(touch, book)),
    choices: removed ? [] : [...CHOICES],
    notices: [...notices, ...draftNotices(newest, labels), ...heardNotices(settled, newest, labels), ...row.problems],
  };
}

export function momentOf(at: Minute, { zone, labels }: Pick<Book, "zone" | "labels">): Moment {
  return { iso: isoOf(at, zone), label: labels.moment(at) };
}

function stateOf(slot: Slot, { calendar, now }: Book): StepView["state"] {
  if (now > overdueFrom(calendar, slot)) return "overdue";
  return now >= slot.at ? "due" : "later";
}

export function stepOf(slot: Slot, book: Book, settled: Settled): StepView {
  return {
    at: momentOf(slot.at, book),
    channel: slot.channel,
    reason: slot.reason,
    tip: tipOf(slot, settled),
    template: slot.template,
    state: stateOf(slot, book),
    wait:
      slot.channel === "Call"
        ? waitOf(settled.row.lead, { ...settled.decision, action: slot }, book.rules, book.now)
        : "",
  };
}

/** Until the first try, the tip names who sent a referred lead: the name opens the door. */
function tipOf({ tip }: Slot, { row, decision }: Settled): string {
  const { referredBy, referrerKind } = row.lead;
  if (referredBy === "" || decision.tries > 0 || decision.stage === "Removed") return tip;
  const who = referrerKind === null ? "" : WHO[referrerKind];
  const named = `Say that ${referredBy}${who} sent you.`;
  return tip === "" || tip === DEFAULT_TIP ? named : `${named} ${tip}`;
}

const WHO: Record<ReferrerKind, string> = {
  Champion: ", the champion who made the introduction,",
  Fan: ", the fan who gave you the name,",
};

/** The tip of the default cadence that asks for what is said here. */
const DEFAULT_TIP = "Name the champion or fan";

function touchView(touch: TouchRow, book: Book): TouchView {
  return {
    id: touch.id,
    at: momentOf(touch.at, book),
    channel: touch.channel,
    direction: touch.direction,
    outcome: touch.outcome ?? "",
    note: touch.note,
    promise: promiseLabel(touch, book.labels),
    temperature: touch.temperature,
    by: touch.by,
    status: statusOf(touch),
    thanked: newsIn(touch.status) === null ? "" : touch.lead,
    link: messageLink(touch),
  };
}

/** Of a letter of thanks that is not known to be gone, how far it is, as of any mail. */
function statusOf({ status }: TouchRow): string {
  const step = mailStepOf(status);
  return step === null || step === "Sent" ? status : step;
}

/** The day of return in an automatic answer is no promise of ours; the note says it. */
function promiseLabel({ promised, by }: TouchRow, labels: Labels): string {
  if (promised === null || by === STOKE) return "";
  return promised.when.kind === "date" ? labels.date(promised.when.day) : labels.moment(promised.when.at);
}

function barsOf({ row, decision }: Settled): string[] {
  if (decision.stage === "Removed") return ["Removed"];
  const { call, email, mail } = row.lead.barred;
  return [call ? "Do not call" : "", email ? "Do not email" : "", mail ? "Do not mail" : ""].filter(
    (bar) => bar !== "",
  );
}

function referredBy(name: string, kind: string | null): string {
  if (name === "" && kind === null) return "";
  const by = name === "" ? "Referred" : `Referred by ${name}`;
  return kind === null ? by : `${by} (${kind.toLowerCase()})`;
}
