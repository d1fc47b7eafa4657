/** Logger and console: what a script notes down, kept for whoever looks. */

import type { Clock } from "../clock";
import type { Meter } from "../meter";
import { strictly } from "../strict";

export interface LogLine {
  /** ISO instant. */
  at: string;
  /** Name of the function under way. */
  run: string;
  level: "log" | "info" | "warn" | "error";
  text: string;
}

const LEVELS = ["log", "info", "warn", "error"] as const;

export class Log {
  readonly lines: LogLine[] = [];
  readonly #meter: Meter;
  readonly #clock: Clock;

  constructor(meter: Meter, clock: Clock) {
    this.#meter = meter;
    this.#clock = clock;
  }

  write(level: LogLine["level"], args: readonly unknown[]): void {
    const text = args.map((arg) => (typeof arg === "object" ? JSON.stringify(arg) : String(arg))).join(" ");
    this.lines.push({ at: this.#clock.iso(), run: this.#meter.run?.name ?? "", level, text });
  }

  /** The global `console` of scripts. */
  console(): object {
    const methods = LEVELS.map((level) => [level, (...args: unknown[]) => this.write(level, args)]);
    return Object.fromEntries([...methods, ["time", () => {}], ["timeEnd", () => {}]]);
  }
}

export class Logger extends strictly("Logger") {
  readonly #log: Log;

  constructor(log: Log) {
    super();
    this.#log = log;
  }

  log(...args: unknown[]): this {
    this.#log.write("log", args);
    return this;
  }

  getLog(): string {
    return this.#log.lines.map(({ text }) => text).join("\n");
  }

  clear(): void {
    this.#log.lines.length = 0;
  }
}
