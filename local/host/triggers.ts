/** The installable triggers of the script: at most 20, the timed ones due by the host's clock, within Google's minutes a day. */

import type { Clock, Due } from "./clock";
import { dueAfter, type Recurrence } from "./services/recurrence";
import { ServiceError } from "./strict";

const MOST_TRIGGERS = 20;
const FIRST_ID = 7_000_000_000;
/** Minutes of trigger time a day. */
export const DAILY_MINUTES = { consumer: 90, workspace: 360 };

export type EventType = "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE" | "ON_FORM_SUBMIT";

export interface InstalledTrigger {
  id: string;
  handler: string;
  event: EventType;
  /** Only of CLOCK. */
  recurrence: Recurrence | null;
  /** Epoch milliseconds; null where it is not timed, or was for once and is spent. */
  due: number | null;
  /** Id of the spreadsheet; null for timed ones. */
  sourceId: string | null;
}

export class Triggers {
  readonly #clock: Clock;
  readonly #installed: InstalledTrigger[] = [];
  readonly #spentMs = new Map<string, number>();
  readonly #dailyMs: number;
  #made = 0;

  constructor(clock: Clock, plan: keyof typeof DAILY_MINUTES) {
    this.#clock = clock;
    this.#dailyMs = DAILY_MINUTES[plan] * 60_000;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#clock.now();
  }

  /** All of them, oldest first. */
  list(): readonly InstalledTrigger[] {
    return this.#installed;
  }

  /** Those that fire on an event of the spreadsheet. */
  on(event: EventType): readonly InstalledTrigger[] {
    return this.#installed.filter((trigger) => trigger.event === event);
  }

  /** Adds one, also where there is the same already; the 21st throws. */
  install(handler: string, event: EventType, recurrence: Recurrence | null, sourceId: string | null): InstalledTrigger {
    if (this.#installed.length >= MOST_TRIGGERS) {
      throw new ServiceError(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      );
    }
    this.#made += 1;
    const due = recurrence && dueAfter(recurrence, this.#clock.now(), null);
    const trigger = { id: String(FIRST_ID + this.#made), handler, event, recurrence, due, sourceId };
    this.#installed.push(trigger);
    return trigger;
  }

  /** Puts triggers back that were kept with the book, their ids and due moments as they were. */
  restore(kept: readonly InstalledTrigger[]): void {
    this.#installed.push(...kept.map((trigger) => ({ ...trigger })));
    this.#made = Math.max(this.#made, ...kept.map(({ id }) => Number(id) - FIRST_ID));
  }

  remove(id: string): void {
    const index = this.#installed.findIndex((trigger) => trigger.id === id);
    if (index >= 0) this.#installed.splice(index, 1);
  }

  /** The earliest timed trigger due at or before an instant; `fire` runs it. */
  next(until: number, fire: (trigger: InstalledTrigger) => void): Due | null {
    let first: InstalledTrigger | null = null;
    for (const trigger of this.#installed) {
      if (trigger.due !== null && trigger.due <= until && trigger.due < (first?.due ?? Number.POSITIVE_INFINITY)) {
        first = trigger;
      }
    }
    if (!first || first.due === null) return null;
    const { due } = first;
    const trigger = first;
    const run = () => {
      trigger.due = trigger.recurrence && dueAfter(trigger.recurrence, Math.max(due, this.#clock.now()), due);
      fire(trigger);
    };
    return { at: due, run };
  }

  /** Minutes of trigger time used today. */
  minutesToday(): number {
    return (this.#spentMs.get(this.#today()) ?? 0) / 60_000;
  }

  /** Counts a trigger's run. */
  spend(ms: number): void {
    this.#spentMs.set(this.#today(), (this.#spentMs.get(this.#today()) ?? 0) + ms);
  }

  /** Whether Google would refuse to run one more today. */
  exhausted(): boolean {
    return (this.#spentMs.get(this.#today()) ?? 0) >= this.#dailyMs;
  }

  #today(): string {
    return this.#clock.iso().slice(0, 10);
  }
}
