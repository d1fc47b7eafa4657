/** What a touch means for the stage (§3). */

import type { Stage, Touch } from "../model";
import { isAttempt, isConnect } from "./touches";

/** The stage that a touch enters, perhaps anew; null where the stage stays as it was. */
export function stageEntered(stage: Stage, touch: Touch): Stage | null {
  if (stage === "Removed") return null;
  const closed = stage === "Won" || stage === "Lost";
  switch (touch.outcome) {
    case "Asked to be removed":
      return "Removed";
    case "Bought":
      return "Won";
    case "Chose someone else":
      return "Lost";
    case "Not interested":
      return closed ? null : "Lost";
    case "Not now":
      return closed ? null : "Nurture";
    case "Interested":
      return stage === "Talking" ? null : "Talking";
  }
  if (closed) return null;
  if (isConnect(touch)) return stage === "Talking" ? null : "Talking";
  return stage === "New" && isAttempt(touch) ? "Trying" : null;
}
