/** Triggers as scripts see and make them. */

import type { Meter } from "../meter";
import type { Permissions } from "../runtime/permissions";
import { ServiceError, strictly } from "../strict";
import type { EventType, InstalledTrigger, Triggers } from "../triggers";
import type { Daily, Recurrence } from "./recurrence";

export const WEEKDAYS: readonly string[] = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
];
const MINUTE_PERIODS = [1, 5, 10, 15, 30];
const HOUR_PERIODS = [1, 2, 4, 6, 8, 12];

export interface ScriptAppParts {
  meter: Meter;
  triggers: Triggers;
  permissions: Permissions;
  /** The script's zone: timed triggers stand in it unless they say otherwise. */
  zone: string;
}

export class Trigger extends strictly("Trigger") {
  readonly #installed: InstalledTrigger;

  constructor(installed: InstalledTrigger) {
    super();
    this.#installed = installed;
  }

  getUniqueId(): string {
    return this.#installed.id;
  }

  getHandlerFunction(): string {
    return this.#installed.handler;
  }

  getEventType(): string {
    return this.#installed.event;
  }

  getTriggerSource(): string {
    return this.#installed.event === "CLOCK" ? "CLOCK" : "SPREADSHEETS";
  }

  getTriggerSourceId(): string | null {
    return this.#installed.sourceId;
  }
}

export class TriggerBuilder extends strictly("TriggerBuilder") {
  readonly #parts: ScriptAppParts;
  readonly #handler: string;

  constructor(parts: ScriptAppParts, handler: string) {
    super();
    this.#parts = parts;
    this.#handler = handler;
  }

  timeBased(): ClockTriggerBuilder {
    this.#parts.meter.call("TriggerBuilder.timeBased");
    return new ClockTriggerBuilder(this.#parts, this.#handler);
  }

  /** A spreadsheet, or its id. */
  forSpreadsheet(source: string | { getId(): string }): SpreadsheetTriggerBuilder {
    this.#parts.meter.call("TriggerBuilder.forSpreadsheet");
    const id = typeof source === "string" ? source : source.getId();
    return new SpreadsheetTriggerBuilder(this.#parts, this.#handler, id);
  }
}

export class SpreadsheetTriggerBuilder extends strictly("SpreadsheetTriggerBuilder") {
  readonly #parts: ScriptAppParts;
  readonly #handler: string;
  readonly #sourceId: string;
  #event: EventType | null = null;

  constructor(parts: ScriptAppParts, handler: string, sourceId: string) {
    super();
    this.#parts = parts;
    this.#handler = handler;
    this.#sourceId = sourceId;
  }

  onOpen(): this {
    return this.#on("ON_OPEN");
  }

  onEdit(): this {
    return this.#on("ON_EDIT");
  }

  onChange(): this {
    return this.#on("ON_CHANGE");
  }

  onFormSubmit(): this {
    return this.#on("ON_FORM_SUBMIT");
  }

  create(): Trigger {
    this.#parts.meter.call("SpreadsheetTriggerBuilder.create");
    if (!this.#event) throw new ServiceError("The event type of the trigger must be specified before creating it.");
    return new Trigger(this.#parts.triggers.install(this.#handler, this.#event, null, this.#sourceId));
  }

  #on(event: EventType): this {
    this.#event = event;
    return this;
  }
}

export class ClockTriggerBuilder extends strictly("ClockTriggerBuilder") {
  readonly #parts: ScriptAppParts;
  readonly #handler: string;
  #everyMs: number | null = null;
  #at: number | null = null;
  #after: number | null = null;
  #zone: string;
  #daily: Omit<Daily, "kind" | "zone"> | null = null;

  constructor(parts: ScriptAppParts, handler: string) {
    super();
    this.#parts = parts;
    this.#handler = handler;
    this.#zone = parts.zone;
  }

  everyMinutes(count: number): this {
    this.#everyMs = allowed(count, MINUTE_PERIODS, "minutes") * 60_000;
    return this;
  }

  everyHours(count: number): this {
    this.#everyMs = allowed(count, HOUR_PERIODS, "hours") * 3_600_000;
    return this;
  }

  everyDays(count: number): this {
    return this.#day({ every: count });
  }

  everyWeeks(count: number): this {
    return this.#day({ every: count * 7 });
  }

  onWeekDay(day: string): this {
    return this.#day({ weekday: WEEKDAYS.indexOf(day) + 1 });
  }

  onMonthDay(day: number): this {
    return this.#day({ monthDay: day });
  }

  atHour(hour: number): this {
    return this.#day({ hour });
  }

  nearMinute(minute: number): this {
    return this.#day({ minute });
  }

  inTimezone(zone: string): this {
    this.#zone = zone;
    return this;
  }

  at(date: Date): this {
    this.#at = Number(date);
    return this;
  }

  after(ms: number): this {
    this.#after = ms;
    return this;
  }

  create(): Trigger {
    this.#parts.meter.call("ClockTriggerBuilder.create");
    return new Trigger(this.#parts.triggers.install(this.#handler, "CLOCK", this.#recurrence(), null));
  }

  #day(change: Partial<Omit<Daily, "kind" | "zone">>): this {
    this.#daily = { hour: 0, minute: 0, every: 1, weekday: null, monthDay: null, ...this.#daily, ...change };
    return this;
  }

  #recurrence(): Recurrence {
    const { triggers } = this.#parts;
    if (this.#everyMs !== null) return { kind: "every", ms: this.#everyMs };
    if (this.#at !== null) return { kind: "once", at: this.#at };
    if (this.#after !== null) return { kind: "once", at: triggers.now() + this.#after };
    if (this.#daily) return { kind: "daily", zone: this.#zone, ...this.#daily };
    throw new ServiceError("The period of the clock trigger must be specified before creating it.");
  }
}

function allowed(count: number, periods: readonly number[], unit: string): number {
  if (periods.includes(count)) return count;
  throw new ServiceError(
    `The value you passed to every${unit[0]?.toUpperCase()}${unit.slice(1)} was invalid. It must be one of ${periods.join(", ")}.`,
  );
}
