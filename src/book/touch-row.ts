/** A row of Touches as cells and as a touch, and what its cells may say. */

import { isDate, textOf } from "../core/cells";
import { TOUCH_COLUMNS, type TouchKey } from "../core/headers";
import {
  ATTEMPT_OUTCOMES,
  CHANNELS,
  type Channel,
  DIRECTIONS,
  type Direction,
  INBOUND_OUTCOMES,
  MINDS,
  type Minute,
  NEWS,
  type News,
  type Outcome,
  OwnerError,
  type Promised,
} from "../core/model";
import type { Zone } from "../core/time";
import { promiseIn, promiseText } from "./promise-cell";
import type { Cell } from "./sheets";

/**
 * Of a mail: claimed, gone, in doubt, refused by Gmail; or a machine wrote it, and it counts as nothing. Of a draft that Stoke
 * left: it waits; the owner sent it, which is a touch of its own; or deleted it. Of any touch: taken back by the owner. Of thanks to
 * the lead's referrer, which are no touch of the lead: what there was to tell (§6), and how far its letter is.
 */
const STATUSES = [
  "Sending",
  "Sent",
  "Unknown",
  "Failed",
  "Auto",
  "Draft",
  "Draft sent",
  "Draft deleted",
  "Undone",
  "Thanked: first try",
  "Thanked: won",
  "Thanked: lost",
  "Thanks going: first try",
  "Thanks going: won",
  "Thanks going: lost",
  "Thanks in doubt: first try",
  "Thanks in doubt: won",
  "Thanks in doubt: lost",
  "Thanks not sent: first try",
  "Thanks not sent: won",
  "Thanks not sent: lost",
] as const;
export type Status = (typeof STATUSES)[number] | "";

/** What becomes of a mail, whether to a lead or to its referrer. */
export type MailStep = "Sending" | "Sent" | "Unknown" | "Failed";
const STEPS: readonly MailStep[] = ["Sending", "Sent", "Unknown", "Failed"];

/** The statuses of thanks, by the step of their letter and the news that they tell; thanks by word of mouth are as those sent. */
const THANKS = {
  Sending: { attempted: "Thanks going: first try", Won: "Thanks going: won", Lost: "Thanks going: lost" },
  Sent: { attempted: "Thanked: first try", Won: "Thanked: won", Lost: "Thanked: lost" },
  Unknown: { attempted: "Thanks in doubt: first try", Won: "Thanks in doubt: won", Lost: "Thanks in doubt: lost" },
  Failed: { attempted: "Thanks not sent: first try", Won: "Thanks not sent: won", Lost: "Thanks not sent: lost" },
} as const satisfies Record<MailStep, Record<News, Status>>;

/** Every status of thanks. */
export const THANKS_STATUSES: readonly Status[] = STEPS.flatMap((step) => NEWS.map((news) => THANKS[step][news]));

/** The status of thanks that tell this news. */
export function thanksStatus(news: News, step: MailStep): Status {
  return THANKS[step][news];
}

/** The news that a row of this status is to tell the lead's referrer; null where it is no thanks. */
export function newsIn(status: Status): News | null {
  return NEWS.find((news) => STEPS.some((step) => THANKS[step][news] === status)) ?? null;
}

/** How far the mail of a row is, whomever it is to; null where it is of none. */
export function mailStepOf(status: Status): MailStep | null {
  return STEPS.find((step) => step === status || NEWS.some((news) => THANKS[step][news] === status)) ?? null;
}

/** The row once its mail has come so far. */
export function withMailStep(touch: TouchRow, step: MailStep): TouchRow {
  const news = newsIn(touch.status);
  return { ...touch, status: news === null ? step : THANKS[step][news] };
}

/** One row of Touches. */
export interface TouchRow {
  at: Minute;
  leadId: string;
  /** The lead's name; of thanks, the referrer's. */
  lead: string;
  channel: Channel;
  direction: Direction;
  outcome: Outcome | null;
  note: string;
  promised: Promised | null;
  /** "Warm → Hot", or "". */
  temperature: string;
  by: string;
  status: Status;
  /** Gmail's thread ID, or "". */
  message: string;
  id: string;
}

/** 1-based. Touches is Stoke's own sheet: its columns stand in the declared order. */
export function placeOfTouch(key: TouchKey): number {
  return TOUCH_COLUMNS.findIndex((column) => column.key === key) + 1;
}

/** As the sheet takes it, in the order of its columns. */
export function cellsOfTouch(touch: TouchRow, zone: Zone): Cell[] {
  const cells: Record<TouchKey, Cell> = {
    when: new Date(touch.at * 60_000),
    leadId: asText(touch.leadId),
    lead: asText(touch.lead),
    channel: touch.channel,
    direction: touch.direction,
    outcome: touch.outcome ?? "",
    note: asText(touch.note),
    promise: asText(promiseText(touch.promised, zone)),
    temperature: touch.temperature,
    by: asText(touch.by),
    status: touch.status,
    message: asText(touch.message),
    touchId: asText(touch.id),
  };
  return TOUCH_COLUMNS.map(({ key }) => cells[key]);
}

/** What Sheets might take for a formula, a number, a date or a truth. */
const TAKEN_FOR_MORE =
  /^[=+\-@'\t\d.,$€£%(]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]?\d/i;

/** Text that Sheets might take for more gets an apostrophe, which Sheets drops, or keeps in a cell that is formatted as text. */
export function asText(text: string): string {
  return TAKEN_FOR_MORE.test(text) ? `'${text}` : text;
}

/** A reader of rows under these headers; a text says why a row is refused. */
export function touchReader(headers: readonly Cell[], zone: Zone): (cells: readonly Cell[]) => TouchRow | string {
  const places = TOUCH_COLUMNS.map(({ key, header }): [TouchKey, number] => [
    key,
    headers.findIndex((cell) => textOf(cell).toLowerCase() === header.toLowerCase()),
  ]);
  const at: Partial<Record<TouchKey, number>> = Object.fromEntries(places);
  for (const key of ["when", "channel", "direction"] as const) {
    if ((at[key] ?? -1) < 0) {
      const header = TOUCH_COLUMNS.find((column) => column.key === key)?.header ?? key;
      throw new OwnerError(`The sheet "Touches" has no header "${header}" in row 1. Give the column back its name.`);
    }
  }
  return (cells) => {
    const cell = (key: TouchKey): Cell => cells[at[key] ?? -1] ?? "";
    const when = cell("when");
    if (!isDate(when)) return `When is “${textOf(when)}”, not a date and time.`;
    const channel = oneOf(CHANNELS, cell("channel"));
    if (channel === null) return `Channel is “${textOf(cell("channel"))}”; it must be one of ${CHANNELS.join(", ")}.`;
    const direction = oneOf(DIRECTIONS, cell("direction"));
    if (direction === null) return `Direction is “${textOf(cell("direction"))}”; it must be Out, In or Skip.`;
    const outcome = oneOf(OUTCOMES, cell("outcome"));
    if (outcome === null && direction !== "Skip") return `Outcome “${textOf(cell("outcome"))}” is not known.`;
    return {
      at: Math.floor(when.getTime() / 60_000),
      leadId: textOf(cell("leadId")),
      lead: textOf(cell("lead")),
      channel,
      direction,
      outcome,
      note: String(cell("note")).replace(/^'/, ""),
      promised: cell("promise") === "" ? null : promiseIn(cell("promise"), zone),
      temperature: textOf(cell("temperature")),
      by: textOf(cell("by")),
      status: oneOf(STATUSES, cell("status")) ?? "",
      message: textOf(cell("message")).replace(/^'/, ""),
      id: textOf(cell("touchId")),
    };
  };
}

/** Every outcome there is, each once. */
export const OUTCOMES: readonly Outcome[] = [
  ...new Set([...CHANNELS.flatMap((channel) => [...ATTEMPT_OUTCOMES[channel]]), ...INBOUND_OUTCOMES, ...MINDS]),
];

const spelled = new WeakMap<readonly string[], Map<Cell, string | null>>();

/** A ledger of thousands of rows holds few words: each spelling is looked for once. */
function oneOf<T extends string>(words: readonly T[], cell: Cell): T | null {
  if (cell === "") return null;
  const known = spelled.get(words) ?? new Map<Cell, string | null>();
  spelled.set(words, known);
  const before = known.get(cell);
  if (before !== undefined) return words.find((word) => word === before) ?? null;
  const text = textOf(cell).toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase() === text) ?? null;
  known.set(cell, word);
  return word;
}
