/** "Out until": the days on which the owner is away, from what the cell says now and what it said before. */

import { type DateOrder, isDate, mistake, type Reading, textOf, value } from "../cells";
import type { Absence, Day, Settings } from "../model";
import { civilOf, isoOfDay, type Zone } from "../time";
import { type Span, spanAsWritten, spanEndingIn, spanIn, type WrittenSpan } from "./spans";

const REMEDY = "Write the day you are back, like 4 Jan 2027, or the days you are away, like 20 Dec – 3 Jan.";

/** The longest absence in days; more is a slip of the year. */
const LONGEST = 366;

/** So many are remembered: lead days are counted over them. */
const REMEMBERED = 40;

/**
 * What "Out until" makes of the absences that were known. A date alone is the first day back, and counts from the day on which it is first
 * seen; of a range both ends are days away. Words without a year mean the next time; once read, they mean that time for as long as they
 * stand. A blank cell ends an absence that is under way. What is over stays, so that lead days do not jump.
 */
export function readAbsences(
  cell: unknown,
  known: readonly Absence[],
  today: Day,
  zone: Zone,
  order: DateOrder,
): Reading<readonly Absence[]> {
  const said = isDate(cell) ? isoOfDay(zone.dateOf(Math.floor(cell.getTime() / 60_000))) : textOf(cell);
  if (said === "" || /^(?:[-–—]|no|none|never)$/i.test(said)) return value(endedBy(known, today));
  if (known[known.length - 1]?.said === said) return value(known);
  const absence = absenceIn(said.replace(/^(?:out |away )?(?:until|till|from) /i, ""), today, order);
  if ("error" in absence) return mistake(said, absence.error === REMEDY ? REMEDY : `${absence.error} ${REMEDY}`);
  return value(joined([...endedBy(known, today), { ...absence, said }]).slice(-REMEMBERED));
}

/** The absences that were known once the cell is blank: what is left of each before a day. */
export function endedBy(known: readonly Absence[], day: Day): readonly Absence[] {
  return known
    .map(({ from, back }) => ({ from, back: Math.min(back, day), said: "" }))
    .filter(({ from, back }) => from < back);
}

/** The first day back, where a day is one of absence; else null. */
export function backFrom(absences: readonly Absence[], day: Day): Day | null {
  return absences.find(({ from, back }) => from <= day && day < back)?.back ?? null;
}

/** A holiday, or a day on which the owner is away; a weekday that is closed is none. */
export function isDayOff({ holidays, absences }: Pick<Settings, "holidays" | "absences">, day: Day): boolean {
  return holidays.includes(day) || backFrom(absences, day) !== null;
}

type Days = Omit<Absence, "said"> | { error: string };

function absenceIn(text: string, today: Day, order: DateOrder): Days {
  const written = spanIn(text, order);
  if (written === null) return { error: REMEDY };
  const alone = written.from === written.to;
  const span = spanAsWritten(written) ?? nextSpan(written, alone ? today + 1 : today);
  if ("error" in span) return span;
  const absence = alone ? { from: today, back: span.last } : { from: span.first, back: span.last + 1 };
  if (absence.back <= today) return { error: alone ? "That day is past." : "These days are past." };
  return absence.back - today > LONGEST ? { error: "That is more than a year away." } : absence;
}

/** The next occurrence that ends on a day or later. */
function nextSpan(written: WrittenSpan, day: Day): Span {
  const { year } = civilOf(day);
  const [soon, later] = [spanEndingIn(year, written), spanEndingIn(year + 1, written)];
  return "last" in soon && soon.last >= day ? soon : later;
}

/** In order; those that touch are one. */
function joined(absences: readonly Absence[]): Absence[] {
  const found: Absence[] = [];
  for (const absence of [...absences].sort((one, other) => one.from - other.from || one.back - other.back)) {
    const last = found[found.length - 1];
    if (last === undefined || absence.from > last.back) found.push({ ...absence });
    else Object.assign(last, { back: Math.max(last.back, absence.back), said: absence.said || last.said });
  }
  return found;
}
