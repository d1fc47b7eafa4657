/** Groups the outcomes that may be logged by what the owner asks themself: how it went, what they said, what they forbade. */

import type { Outcome } from "../../actions/views";
import { log } from "../words";

const MINDS: readonly Outcome[] = ["Interested", "Not now", "Not interested", "Bought", "Chose someone else"];
const ASKED: readonly Outcome[] = ["Asked not to be called", "Asked not to be emailed", "Asked to be removed"];

/** Who reached out. */
export type Way = "Out" | "In";

export interface OutcomeGroup {
  title: string;
  outcomes: Outcome[];
}

/** Groups without an outcome are left out; the order within a group is the server's. */
export function groupOutcomes(way: Way, outcomes: readonly Outcome[]): OutcomeGroup[] {
  return [
    { title: log.outcome[way], outcomes: outcomes.filter((one) => !MINDS.includes(one) && !ASKED.includes(one)) },
    { title: log.minds, outcomes: outcomes.filter((one) => MINDS.includes(one)) },
    { title: log.asked, outcomes: outcomes.filter((one) => ASKED.includes(one)) },
  ].filter((group) => group.outcomes.length > 0);
}
