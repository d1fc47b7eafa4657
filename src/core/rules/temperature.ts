/** The temperature of a lead: how a blank cell is filled, and what a touch changes (§2). */

import { type Day, type Lead, type Outcome, TEMPERATURES, type Temperature, type Touch, type WayIn } from "../model";

/** A temperature, and which rule or touch it came from, in the words of the cell's note. */
export interface Reading {
  temperature: Temperature;
  reason: string;
}

const SIZZLING_WITHIN = 14;
const HOT_WITHIN = 28;

const BY_WAY_IN: Partial<Record<WayIn, Reading>> = {
  Phone: { temperature: "Hot", reason: "Came to us (Phone)" },
  Email: { temperature: "Hot", reason: "Came to us (Email)" },
  "Web form": { temperature: "Hot", reason: "Came to us (Web form)" },
  "Walk-in": { temperature: "Hot", reason: "Came to us (Walk-in)" },
  Event: { temperature: "Warm", reason: "Met at an event" },
};

/** Fills a blank Temperature cell by the first rule of §2 that holds on a day. */
export function fillTemperature(lead: Lead, today: Day): Reading {
  return fillByNeed(lead.neededBy, today) ?? fillByFacts(lead);
}

/** The days on which the passing of time alone changes what the rules fill: the date nears, and then is past. */
export function fillChanges(lead: Pick<Lead, "neededBy">): readonly Day[] {
  if (lead.neededBy === null) return NEVER;
  return [lead.neededBy - HOT_WITHIN, lead.neededBy - SIZZLING_WITHIN, lead.neededBy + 1];
}
const NEVER: readonly Day[] = [];

/** What logging a touch makes of a temperature; the same one where it changes nothing. */
export function temperatureAfter(touch: Pick<Touch, "outcome">, current: Temperature): Temperature {
  if (touch.outcome === null) return current;
  const thawed = current === "Cold" && THAWS.has(touch.outcome) ? "Warm" : current;
  if (touch.outcome === "Interested") return hotter(thawed, "Hot");
  if (touch.outcome === "Not now") return isHotter(thawed, "Warm") ? "Warm" : thawed;
  return thawed;
}

/** A Cold lead that is heard so is Warm at least. */
const THAWS: ReadonlySet<Outcome> = new Set(["Talked", "Met", "Replied", "Called in", "Walked in", "Interested"]);

export function isHotter(one: Temperature, other: Temperature): boolean {
  return TEMPERATURES.indexOf(one) < TEMPERATURES.indexOf(other);
}

/** Hot or Sizzling: the temperatures whose coming begins a new chase (§4 "Anchor"). */
export function isHot(temperature: Temperature): boolean {
  return temperature === "Hot" || temperature === "Sizzling";
}

function hotter(one: Temperature, other: Temperature): Temperature {
  return isHotter(one, other) ? one : other;
}

/** Rule 1: by when it is needed, if that is not past. */
export function fillByNeed(neededBy: Day | null, today: Day): Reading | null {
  if (neededBy === null || neededBy < today) return null;
  if (neededBy - today <= SIZZLING_WITHIN) return { temperature: "Sizzling", reason: "Needed within 14 days" };
  return neededBy - today <= HOT_WITHIN ? { temperature: "Hot", reason: "Needed within 28 days" } : null;
}

/** The other rules, which the day does not change. */
export function fillByFacts(lead: Lead): Reading {
  if (/^(planning|budgeting)\b/i.test(lead.buyingStage)) return { temperature: "Hot", reason: lead.buyingStage };
  const cameIn = lead.wayIn && BY_WAY_IN[lead.wayIn];
  if (cameIn) return cameIn;
  if (isReferred(lead)) return { temperature: "Warm", reason: referredReason(lead) };
  if (lead.wayIn === "Heard of") return { temperature: "Cool", reason: "Heard of, not referred" };
  if (lead.wayIn === "List") return { temperature: "Cold", reason: "From a bought list" };
  return { temperature: "Cool", reason: "Nothing known" };
}

function isReferred(lead: Lead): boolean {
  return lead.wayIn === "Referral" || lead.referrerKind !== null || lead.referredBy !== "";
}

function referredReason(lead: Lead): string {
  return lead.referrerKind ? `Referred by a ${lead.referrerKind.toLowerCase()}` : "Referred";
}
