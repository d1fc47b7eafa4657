/** What the Log cell offers, and which touch each of its choices logs: the phone's way of logging. */

import type { Channel, Direction, Outcome } from "../model";

export interface LogChoice {
  text: string;
  channel: Channel;
  direction: Direction;
  outcome: Outcome;
}

const TABLE: readonly LogChoice[] = [
  { text: "Called – left voicemail", channel: "Call", direction: "Out", outcome: "Left voicemail" },
  { text: "Called – no answer", channel: "Call", direction: "Out", outcome: "No answer" },
  { text: "Called – talked", channel: "Call", direction: "Out", outcome: "Talked" },
  { text: "Called – talked to someone else", channel: "Call", direction: "Out", outcome: "Talked to someone else" },
  { text: "Called – interested", channel: "Call", direction: "Out", outcome: "Interested" },
  { text: "Called – not now", channel: "Call", direction: "Out", outcome: "Not now" },
  { text: "Called – not interested", channel: "Call", direction: "Out", outcome: "Not interested" },
  { text: "Called – bought", channel: "Call", direction: "Out", outcome: "Bought" },
  { text: "Called – chose someone else", channel: "Call", direction: "Out", outcome: "Chose someone else" },
  { text: "Called – wrong number", channel: "Call", direction: "Out", outcome: "Wrong number" },
  { text: "Emailed", channel: "Email", direction: "Out", outcome: "Sent" },
  { text: "Email bounced", channel: "Email", direction: "Out", outcome: "Bounced" },
  { text: "Texted", channel: "Text", direction: "Out", outcome: "Sent" },
  { text: "Postcard sent", channel: "Postcard", direction: "Out", outcome: "Sent" },
  { text: "Postcard returned", channel: "Postcard", direction: "Out", outcome: "Returned" },
  { text: "Letter sent", channel: "Letter", direction: "Out", outcome: "Sent" },
  { text: "Visited – met", channel: "Visit", direction: "Out", outcome: "Met" },
  { text: "Visited – not there", channel: "Visit", direction: "Out", outcome: "Not there" },
  { text: "They called", channel: "Call", direction: "In", outcome: "Called in" },
  { text: "They left a voicemail", channel: "Call", direction: "In", outcome: "Left us a voicemail" },
  { text: "They emailed", channel: "Email", direction: "In", outcome: "Replied" },
  { text: "They texted", channel: "Text", direction: "In", outcome: "Replied" },
  { text: "They walked in", channel: "Visit", direction: "In", outcome: "Walked in" },
  { text: "They bought", channel: "Visit", direction: "In", outcome: "Bought" },
  { text: "Asked not to be called", channel: "Call", direction: "In", outcome: "Asked not to be called" },
  { text: "Asked not to be emailed", channel: "Email", direction: "In", outcome: "Asked not to be emailed" },
  { text: "Asked to be removed", channel: "Email", direction: "In", outcome: "Asked to be removed" },
];

/** The words of the Log cell's list, in its order. */
export const LOG_CHOICES: readonly string[] = TABLE.map((choice) => choice.text);

/** The touch that a choice of the Log cell stands for, whatever its case and dashes; null: no such choice. */
export function readLogChoice(cell: unknown): LogChoice | null {
  const wanted = letters(String(cell ?? ""));
  return TABLE.find((choice) => letters(choice.text) === wanted) ?? null;
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}
