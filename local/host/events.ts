/** What a person does in the spreadsheet, told to the script: simple triggers with their short queue, and installable ones. */

import type { Clock } from "./clock";
import type { Caller, Meter } from "./meter";
import type { Executor } from "./runtime/executor";
import { User } from "./services/session";
import { type SheetModel, type SpreadsheetService, WallTime } from "./sheets";
import type { EditEvent, SheetEvent } from "./sheets/owner/events";
import type { EventType, InstalledTrigger, Triggers } from "./triggers";

/** Simple edit events that wait while one is at work; more are lost. */
const QUEUE_LENGTH = 2;

export interface EventParts {
  executor: Executor;
  triggers: Triggers;
  spreadsheets: SpreadsheetService;
  meter: Meter;
  clock: Clock;
  account: string;
}

/** By question. */
export type Answers = Readonly<Record<string, string>>;

/** Google's own column of a form's sheet. */
const TIMESTAMP = "Timestamp";

type Fields = Record<string, unknown>;

export class Events {
  readonly #parts: EventParts;
  readonly #waiting: Fields[] = [];
  #editing = false;

  constructor(parts: EventParts) {
    this.#parts = parts;
  }

  /** The spreadsheet was opened. */
  opened(): void {
    this.#parts.executor.runIfThere("onOpen", "simple trigger", () => [this.#event("LIMITED", {})]);
    this.#install("ON_OPEN", {});
  }

  /** A person did something by hand. A change tells no range, and selecting tells no trigger. */
  tell(event: SheetEvent): void {
    if (event.kind === "edit") this.#edited(event);
    if (event.kind === "change") this.#install("ON_CHANGE", { changeType: event.changeType });
  }

  /** A form's answer stands in a new row, under the questions in row 1; null: the last one is told again, blank. */
  formSubmitted(sheet: SheetModel, answers: Answers | null): void {
    const questions = Array.from({ length: sheet.lastColumn }, (_, index) => sheet.displayAt(1, index + 1));
    const row = answers ? writeAnswers(sheet, questions, answers) : sheet.lastRow;
    const values = questions.map((_, index) => (answers ? sheet.displayAt(row, index + 1) : ""));
    this.#install("ON_FORM_SUBMIT", {
      range: this.#parts.spreadsheets.range(sheet, { row, column: 1, rows: 1, columns: questions.length }),
      namedValues: Object.fromEntries(questions.map((question, index) => [question, [values[index]]])),
      values,
    });
  }

  /** A timed trigger is due. Its minutes count, and none runs once the day's are used up. */
  timed(trigger: InstalledTrigger): void {
    const moment = new Date(this.#parts.clock.now());
    this.#fire(trigger, "time trigger", {
      year: moment.getUTCFullYear(),
      month: moment.getUTCMonth() + 1,
      "day-of-month": moment.getUTCDate(),
      "day-of-week": moment.getUTCDay() || 7,
      hour: moment.getUTCHours(),
      minute: moment.getUTCMinutes(),
      second: moment.getUTCSeconds(),
      timezone: "UTC",
    });
  }

  #edited({ kind: _, sheet, area, ...texts }: EditEvent): void {
    const fields = { range: this.#parts.spreadsheets.range(sheet, area), ...texts };
    this.#simpleEdit(fields);
    this.#install("ON_EDIT", fields);
  }

  /** While an onEdit is at work, two more wait and the rest are lost. */
  #simpleEdit(fields: Fields): void {
    if (this.#editing) {
      if (this.#waiting.length < QUEUE_LENGTH) this.#waiting.push(fields);
      return;
    }
    this.#editing = true;
    try {
      for (let next: Fields | undefined = fields; next; next = this.#waiting.shift()) {
        const event = this.#event("LIMITED", next);
        this.#parts.executor.runIfThere("onEdit", "simple trigger", () => [event]);
      }
    } finally {
      this.#editing = false;
    }
  }

  #install(event: EventType, fields: Fields): void {
    for (const trigger of [...this.#parts.triggers.on(event)]) this.#fire(trigger, "installable trigger", fields);
  }

  #fire({ handler, id }: InstalledTrigger, caller: Caller, fields: Fields): void {
    const { executor, triggers } = this.#parts;
    if (triggers.exhausted()) {
      executor.refuse(handler, caller, "Exception: Service using too much computer time for one day");
      return;
    }
    const run = executor.run(handler, caller, () => [this.#event("FULL", { ...fields, triggerUid: id })]);
    triggers.spend(run.modelledMs);
  }

  #event(authMode: string, fields: Fields): Fields {
    const { spreadsheets, meter, account } = this.#parts;
    return { authMode, source: spreadsheets.spreadsheet, user: new User(meter, account), ...fields };
  }
}

/** Answers the row, which is the first below all that is there. */
function writeAnswers(sheet: SheetModel, questions: readonly string[], answers: Answers): number {
  const row = sheet.lastRow + 1;
  sheet.grow(row, questions.length);
  for (const [index, question] of questions.entries()) {
    if (question === TIMESTAMP) sheet.write(row, index + 1, new WallTime(sheet.workbook.serialNow()));
    else sheet.typeAt(row, index + 1, Object.hasOwn(answers, question) ? (answers[question] ?? "") : "");
  }
  return row;
}
