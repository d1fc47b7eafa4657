/** How a step is put into words, wherever it stands. */

import type { StepView } from "../../actions/views";
import { step } from "../words";

export function dueText({ at, state }: StepView): string {
  return step.due[state](at.label);
}

/** "Skip" alone says nothing to those who hear the buttons of a page. */
export function skipLabel({ reason }: StepView): string {
  return step.skipThis(reason);
}
