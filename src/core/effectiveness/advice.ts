/** What to do, in one or two plain sentences, and only where the intervals support it. */

import { WAYS_IN } from "../model";
import { FEW_TRIES, FIRST_HOUR, LAST_HOUR, type Measured } from "./measured";
import { differ, leastAbove, type Share, wilson } from "./ratio";
import type { Counted, Tally } from "./tally";

/** A figure with fewer leads behind it is no ground for anything (§7). */
export const FEW_LEADS = 5;
/** What is left undone is told from this share of the leads on, and only if it is surely that much. */
const WORTH_TELLING = 0.1;

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const TOO_EARLY =
  "It is too early to say what works best: too few leads stand behind each figure. They grow with every touch that you log.";
const NO_DIFFERENCE =
  "Nothing stands out so far: no hour, weekday, source or speed is surely better than another. Carry on.";

/** One sentence or two: first what is left undone, then what works better than something else. */
export function advise(measured: Measured): string[] {
  const said = [undone(measured), better(measured)].flatMap((sentence) => sentence ?? []);
  if (said.length > 0) return said;
  return [isEarly(measured) ? TOO_EARLY : NO_DIFFERENCE];
}

/** Nothing could be compared yet. */
function isEarly({ hours, speed, closing }: Measured): boolean {
  return [hours, [speed.soon, speed.later], closing.source].every(
    (tallies) => tallies.filter(({ leads }) => leads.count >= FEW_LEADS).length < 2,
  );
}

function undone({ left, triesUntil, promises }: Measured): string | null {
  const early = leadShare(left.all);
  const late = triesUntil.filter((tries) => tries > FEW_TRIES).length;
  if (left.all.hitLeads.count >= FEW_LEADS && wilson(early).from >= WORTH_TELLING) {
    const yet =
      triesUntil.length >= FEW_LEADS && late > 0
        ? `, and of the ${triesUntil.length} that you reached, ${late} took more tries than that`
        : "";
    return `${early.hits} of ${early.of} leads were left alone after two tries or fewer${yet}. Try those ${early.hits} again.`;
  }
  const broken = { hits: promises.kept.of - promises.kept.hits, of: promises.kept.of };
  if (promises.kept.leads.count >= FEW_LEADS && wilson(broken).from >= WORTH_TELLING) {
    return `${broken.hits} of ${broken.of} promises were not kept on their day. Begin the day with the promises.`;
  }
  return null;
}

function better({ speed, hours, weekdays, closing }: Measured): string | null {
  const soon = compare([named("soon", speed.soon, leadShare), named("later", speed.later, leadShare)]);
  if (soon !== null && soon.best.name === "soon") {
    return `Leads in touch with you within the hour buy ${times(soon)} those who wait longer: ${counts(soon)}. Call new leads first.`;
  }
  const ofDay = hours.slice(FIRST_HOUR, LAST_HOUR + 1);
  const hour = compare(ofDay.map((tally, at) => named(String(FIRST_HOUR + at), tally, tryShare)));
  if (hour !== null) {
    return `Calls at ${hour.best.name} o'clock connect ${times(hour)} at ${hour.worst.name}: ${counts(hour)}. Call at ${hour.best.name} where you can.`;
  }
  const day = compare(weekdays.map((tally, at) => named(WEEKDAYS[at] ?? "", tally, tryShare)));
  if (day !== null) {
    return `Calls on a ${day.best.name} connect ${times(day)} on a ${day.worst.name}: ${counts(day)}. Keep ${day.best.name}s for calling.`;
  }
  const source = compare(WAYS_IN.map((way, at) => named(way, closing.source[at], leadShare)));
  if (source !== null) {
    return `Leads who came by “${source.best.name}” buy ${times(source)} those by “${source.worst.name}”: ${counts(source)}. Look for more of them.`;
  }
  return null;
}

interface Named extends Share {
  name: string;
  leads: number;
}

interface Pair {
  best: Named;
  worst: Named;
}

/**
 * The two that are most surely apart; null where all of them together do not differ more than chance makes them, or no
 * two of them do by the 95 % interval of their difference.
 */
function compare(all: readonly Named[]): Pair | null {
  const known = all.filter(({ leads }) => leads >= FEW_LEADS);
  if (!differ(known)) return null;
  let found: Pair | null = null;
  let most = 0;
  for (const best of known) {
    for (const worst of known) {
      const least = leastAbove(best, worst);
      if (least <= most) continue;
      most = least;
      found = { best, worst };
    }
  }
  return found;
}

function named(name: string, tally: Tally | undefined, share: (tally: Tally) => Share): Named {
  return { name, leads: tally?.leads.count ?? 0, ...(tally === undefined ? { hits: 0, of: 0 } : share(tally)) };
}

/** Of what was counted (tries, promises), how much succeeded. */
export function tryShare({ hits, of }: Counted): Share {
  return { hits, of };
}

/** Of the leads, how many. */
export function leadShare({ hitLeads, leads }: Counted): Share {
  return { hits: hitLeads.count, of: leads.count };
}

const FACTORS = ["", "", "twice", "three times", "four times", "five times"];

/** "twice as often as", where it is about that; else "more often than". */
function times({ best, worst }: Pair): string {
  const factor = worst.hits === 0 ? 0 : (best.hits * worst.of) / (best.of * worst.hits);
  const whole = Math.round(factor);
  const word = Math.abs(factor - whole) <= 0.3 ? FACTORS[whole] : undefined;
  return word ? `${word} as often as` : "more often than";
}

function counts({ best, worst }: Pair): string {
  return `${best.hits} of ${best.of} against ${worst.hits} of ${worst.of}`;
}
