/** Follow-up time: begun, looked at while it goes on, and finished; and lines that are put off. */

import * as v from "valibot";
import type { Layout } from "../../book/layout";
import { recentTouches } from "../../book/touches";
import { beginSitting, type Mark, type MarkKind, nextBlock, withMark, withoutMark } from "../../core/follow-up";
import { type Minute, OwnerError } from "../../core/model";
import { isDayOff } from "../../core/settings";
import { lockBook } from "../../google/lock";
import { missingPermissions } from "../../google/permissions";
import { usesCalendar } from "../calendar/uses-calendar";
import { cardOf, momentOf } from "../card/card";
import { touchesInState } from "../card/history";
import type { Book } from "../opening/open-book";
import { nameOf } from "../settling/row-texts";
import type { Settled } from "../settling/settle";
import type { FollowUpLine, FollowUpView, LeadCard } from "../views";
import { type FollowUpBook, keepFollowUp, openFollowUp } from "./kept-follow-up";
import { inOrder, type Line, type Ordered, type Read, readDue } from "./list";

/** So many lines are sent; so many with their cards. */
const LINES_SENT = 50;
const CARDS_SENT = 4;

/** The list as it stands, and the card of the lead that is worked on; "": of the first. Writes only for leads that Stoke never saw. */
export function lookAtFollowUp(workingOn: unknown, now: Minute): FollowUpView {
  const key = typeof workingOn === "string" ? workingOn : "";
  const open = openFollowUp(now);
  return viewOf(open, readDue(open, leadIn(key)), key);
}

/** Begins a sitting; one that is under way goes on. */
export function startFollowUp(now: Minute): FollowUpView {
  lockBook();
  const open = openFollowUp(now);
  const sitting = open.sitting ?? beginSitting(open.book.rules.settings.followUp, open.book.zone, now);
  if (open.sitting === null) keepFollowUp({ ...open, sitting });
  const going = { ...open, sitting };
  return viewOf(going, readDue(going, ""), "");
}

/** Ends the sitting, and says what came of it. What was put to its end stands in its place again. */
export function finishFollowUp(now: Minute): FollowUpView {
  lockBook();
  const open = openFollowUp(now);
  const marks = open.marks.filter(({ kind }) => kind !== "later");
  keepFollowUp({ sitting: null, marks });
  return { ...viewOf({ ...open, marks }, readDue(open, ""), ""), sitting: null };
}

const PUT_OFF = v.tuple([v.pipe(v.string(), v.nonEmpty()), v.picklist(["later", "not today", ""])]);

/** Puts a line to the end of today's list or off until tomorrow, or takes that back. Throws an OwnerError where it is no line any more. */
export function putOffLine(key: unknown, how: unknown, now: Minute): FollowUpView {
  const asked = v.safeParse(PUT_OFF, [key, how]);
  if (!asked.success) throw new OwnerError("Choose a lead of the list first.");
  const [wanted, kind] = asked.output;
  lockBook();
  const open = openFollowUp(now);
  const shown = kind === "" ? wanted : "";
  const read = readDue(open, leadIn(shown));
  const marks = kind === "" ? withoutMark(open.marks, wanted) : putOff(open, inOrder(read, open), wanted, kind);
  keepFollowUp({ ...open, marks });
  return viewOf({ ...open, marks }, read, shown);
}

function putOff({ book, marks }: FollowUpBook, { today, away }: Ordered, key: string, kind: MarkKind): Mark[] {
  const line = [...today, ...away].find((one) => one.key === key);
  if (line === undefined) throw new OwnerError("Nothing is due for this lead any more.");
  return withMark(marks, line, kind, line.settled.decision.temperature, book.calendar, book.now);
}

/** The ID of the lead that a line is about. */
function leadIn(key: string): string {
  return key.split(" ")[0] ?? "";
}

/** @param workingOn key of the line that the page shows; "": it shows the first */
function viewOf(open: FollowUpBook, read: Read, workingOn: string): FollowUpView {
  const { book, sitting } = open;
  const { zone, now, rules } = book;
  const { today, later, away } = inOrder(read, open);
  const { layout } = read.table;
  const worked = workingOn === "" ? (today[0]?.settled ?? null) : read.asked;
  const { followUp } = rules.settings;
  const next = nextBlock(followUp, zone, (date) => isDayOff(rules.settings, date), now);
  return {
    sitting: sitting && {
      started: momentOf(sitting.started, book),
      ends: momentOf(sitting.ends, book),
      minutesLeft: Math.max(0, sitting.ends - now),
    },
    lines: today.slice(0, LINES_SENT).map((line, place) => ({
      ...lineView(line, layout),
      later: later.has(line.key),
      card: place < CARDS_SENT ? quickCard(line.settled, book, layout) : null,
    })),
    left: today.length,
    notToday: away.length,
    tally: read.tally,
    card:
      worked &&
      cardOf(book, layout, worked, recentTouches(worked.state.leadId, zone), missingPermissions(usesCalendar(book))),
    next: next === null ? null : momentOf(next, book),
    length: followUp.length,
  };
}

function lineView(line: Line, layout: Layout): Omit<FollowUpLine, "later" | "card"> {
  const { key, settled, thanks, wait } = line;
  const { state, decision, row } = settled;
  return {
    key,
    leadId: state.leadId,
    row: row.table.row,
    name: thanks === null ? nameOf(layout, row.table) : thanks.referrer,
    temperature: decision.temperature,
    isNew: thanks === null && decision.stage === "New",
    reason: thanks === null ? (decision.action?.reason ?? "") : thanks.text,
    wait,
    thanks,
  };
}

/** From the lead's row alone: without the notes of its touches. */
function quickCard(settled: Settled, book: Book, layout: Layout): LeadCard {
  return cardOf(book, layout, settled, touchesInState(settled.state, nameOf(layout, settled.row.table)), []);
}
