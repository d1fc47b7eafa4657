/** Logging a touch: the form, what saving it would do, and what it did. */

import type { Channel, Direction, Outcome, Stage, Temperature } from "../../core/model";
import type { LeadCard, Moment, StepView } from "./card";

/** The log form, as the page sends it. Loose: main parses it with valibot. */
export interface TouchForm {
  leadId: string;
  /** 1-based row where the page saw the lead: it is looked for there first. */
  row: number;
  channel: Channel;
  direction: Direction;
  outcome: Outcome | "";
  note: string;
  /** In the owner's own words: "Thu 2pm", "tomorrow", "in 2 weeks", or "". */
  promise: string;
  promiseBy: Channel | "";
  /** False: the owner keeps the temperature as it is. */
  changeTemperature: boolean;
  /** ISO instant, or "" for now. */
  at: string;
}

/** What saving the form would do, shown before it is saved. */
export interface TouchPreview {
  /** What the touch does to the temperature if the owner lets it, whatever `changeTemperature` says; null: nothing. */
  temperature: { from: Temperature; to: Temperature } | null;
  promise: { at: Moment } | { error: string } | null;
  stage: Stage;
  next: StepView | null;
}

export interface Logged {
  card: LeadCard;
  /** "Call logged. Next: Email Tue 09:00." */
  message: string;
  /** The Touch ID that Undo takes back, or "" after an undo. */
  undo: string;
}
