/** Lines of the call list that the owner put off: to the end of this sitting, or until tomorrow. Nothing else about the lead changes. */

import type { Day, Decision, Minute } from "../model";
import type { Calendar } from "../time";

export type MarkKind = "later" | "not today";

export interface Mark {
  /** Of the line. */
  key: string;
  /** Since when the line stood: a line that stands for something newer was not put off. */
  since: Minute;
  kind: MarkKind;
  /** On which it was put off. Until when that holds is worked out: the owner may be away meanwhile, or back before time. */
  on: Day;
  /** A Sizzling lead, who is served on any day (§4). */
  anyDay: boolean;
}

/** What of a line matters here. */
export interface Lined {
  key: string;
  since: Minute;
  /** A call waits for the hours of calls where the lead lives. */
  waits: boolean;
}

/** So many lines are put off at most; the oldest come back first. */
const MOST_MARKS = 500;

/** The marks that still hold. */
export function marksNow(marks: readonly Mark[], calendar: Calendar, now: Minute): Mark[] {
  return marks.filter((mark) => now < untilOf(mark, calendar));
}

/** A line is put off in one way at a time; what was put off last comes last. */
export function withMark(
  marks: readonly Mark[],
  line: Lined,
  kind: MarkKind,
  temperature: Decision["temperature"],
  calendar: Calendar,
  now: Minute,
): Mark[] {
  const on = calendar.zone.dateOf(now);
  const mark = { key: line.key, since: line.since, kind, on, anyDay: temperature === "Sizzling" };
  return [...withoutMark(marksNow(marks, calendar, now), line.key), mark].slice(-MOST_MARKS);
}

export function withoutMark(marks: readonly Mark[], key: string): Mark[] {
  return marks.filter((mark) => mark.key !== key);
}

/**
 * The lines of the list, those put to its end after the others but before calls that must wait; and those of another day.
 * @param marks those that hold
 */
export function arrange<L extends Lined>(
  lines: readonly L[],
  marks: readonly Mark[],
): { today: L[]; later: ReadonlySet<string>; away: L[] } {
  const held = new Map(marks.map((mark, place) => [mark.key, { ...mark, place }]));
  const markOf = (line: L) => {
    const mark = held.get(line.key);
    return mark !== undefined && mark.since === line.since ? mark : null;
  };
  const later = lines.filter((line) => markOf(line)?.kind === "later");
  const place = (line: L) => markOf(line)?.place ?? 0;
  const put = later.filter(({ waits }) => !waits).sort((one, other) => place(one) - place(other));
  const rest = lines.filter((line) => markOf(line) === null);
  return {
    today: [
      ...rest.filter(({ waits }) => !waits),
      ...put,
      ...rest.filter(({ waits }) => waits),
      ...later.filter(({ waits }) => waits),
    ],
    later: new Set(later.map(({ key }) => key)),
    away: lines.filter((line) => markOf(line)?.kind === "not today"),
  };
}

/** Until midnight, or until the opening of the day after or of the next that is open. */
function untilOf({ kind, on, anyDay }: Mark, { zone, anyDay: days, business }: Calendar): Minute {
  return kind === "later" ? zone.midnightOf(on + 1) : (anyDay ? days : business).openingOn(on + 1);
}
