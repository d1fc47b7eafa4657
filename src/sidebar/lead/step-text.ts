/** How a step is put into words, wherever it stands. */

import type { StepView } from "../../actions/views";
import { step } from "../words";

export function dueText({ at, overdue }: StepView): string {
  return overdue ? step.overdueSince(at.label) : step.due(at.label);
}

/** "Skip" alone says nothing to those who hear the buttons of a page. */
export function skipLabel({ reason }: StepView): string {
  return step.skipThis(reason);
}
