/** The facts of a row that fill its temperature, and what their change means (§2 "kept up to date"). */

import type { Day, Edit, Journal, Lead, Minute, Temperature } from "../model";
import { fillByFacts, fillByNeed, fillChanges } from "../rules/temperature";
import type { Zone } from "../time";
import type { Facts, State } from "./state";

export function factsOf(lead: Lead): Facts {
  return { filled: fillByFacts(lead).temperature, neededBy: lead.neededBy };
}

/**
 * When the facts of the row changed, what the old ones filled until now is written down, and what the new ones fill from
 * now on: a date that is near because it was just typed begins its chase now, not when it would have.
 */
export function factEdits({ journal, seen }: State, lead: Lead, zone: Zone, now: Minute): Edit[] {
  const facts = factsOf(lead);
  const isSame = facts.filled === seen.facts.filled && facts.neededBy === seen.facts.neededBy;
  if (isSame || isOwnChoice(journal)) return [];
  const edits: Edit[] = [];
  const fill = (from: Facts, at: Minute) =>
    edits.push({ kind: "temperature", at, to: filledBy(from, zone.dateOf(at)), by: "stoke" });
  const known = lastTemperature(journal)?.at;
  if (known === undefined) fill(seen.facts, lead.received);
  for (const day of fillChanges(seen.facts)) {
    const at = zone.midnightOf(day);
    if (at > (known ?? lead.received) && at <= now) fill(seen.facts, at);
  }
  fill(facts, now);
  return edits;
}

function filledBy({ neededBy, filled }: Facts, today: Day): Temperature {
  return fillByNeed(neededBy, today)?.temperature ?? filled;
}

/** Whether the temperature is the owner's rather than filled: who had the last word on it. */
function isOwnChoice(journal: Journal): boolean {
  const last = lastTemperature(journal);
  return last ? last.by === "owner" : journal.temperature !== null;
}

function lastTemperature({ edits }: Journal): Extract<Edit, { kind: "temperature" }> | null {
  let last: Extract<Edit, { kind: "temperature" }> | null = null;
  for (const edit of edits) if (edit.kind === "temperature") last = edit;
  return last;
}
