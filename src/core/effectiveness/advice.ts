/** What to do, in one or two plain sentences, and only where the intervals support it. */

import { WAYS_IN } from "../model";
import { compare, FEW_LEADS, knownOf, ofCalls, ofLeads, type Pair } from "./compare";
import { FEW_TRIES, FIRST_HOUR, LAST_HOUR, type Measured } from "./measured";
import { type Share, SURE_95, SURE_99, wilson } from "./ratio";
import type { Counted } from "./tally";

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
function isEarly(measured: Measured): boolean {
  return Object.values(questions(measured)).every((groups) => knownOf(groups).length < 2);
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

/**
 * Four questions are asked, and each has its chance to see a difference where there is none. The hours may err once in
 * twenty ledgers, as a 95 % interval does; the other three must be surer, lest all four together cry wolf once in six.
 */
function better(measured: Measured): string | null {
  const { speed, hours, weekdays, source } = questions(measured);
  const soon = compare(speed, SURE_99);
  if (soon !== null && soon.best.name === "soon") {
    return `Leads in touch with you within the hour buy ${times(soon)} those who wait longer: ${counts(soon)}. Call new leads first.`;
  }
  const hour = compare(hours, SURE_95);
  if (hour !== null) {
    return `Calls at ${hour.best.name} o'clock connect ${times(hour)} at ${hour.worst.name}: ${counts(hour)}. Call at ${hour.best.name} where you can.`;
  }
  const day = compare(weekdays, SURE_99);
  if (day !== null) {
    return `Calls on a ${day.best.name} connect ${times(day)} on a ${day.worst.name}: ${counts(day)}. Keep ${day.best.name}s for calling.`;
  }
  const way = compare(source, SURE_99);
  if (way !== null) {
    return `Leads who came by “${way.best.name}” buy ${times(way)} those by “${way.worst.name}”: ${counts(way)}. Look for more of them.`;
  }
  return null;
}

/** What may be compared with what. */
function questions({ speed, hours, weekdays, fresh, closing }: Measured) {
  const ofDay = <T>(all: readonly T[]) => all.slice(FIRST_HOUR, LAST_HOUR + 1);
  return {
    speed: [ofLeads("soon", speed.soon), ofLeads("later", speed.later)],
    hours: ofCalls(ofDay(hours), ofDay(fresh.hours), (at) => String(FIRST_HOUR + at)),
    weekdays: ofCalls(weekdays, fresh.weekdays, (at) => WEEKDAYS[at] ?? ""),
    source: WAYS_IN.map((way, at) => ofLeads(way, closing.source[at])),
  };
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
