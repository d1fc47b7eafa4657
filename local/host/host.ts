/** The add-on's home without Google: one spreadsheet, one owner, one script, one clock. */

import { CalendarBook } from "./calendar";
import { Clock } from "./clock";
import { DriveFiles } from "./drive";
import { type Answers, Events } from "./events";
import { Mailbox } from "./gmail/mailbox";
import { Meter, type Run } from "./meter";
import { Executor } from "./runtime/executor";
import { Permissions } from "./runtime/permissions";
import { rpcArguments, rpcResult } from "./runtime/rpc";
import { Script } from "./runtime/script";
import { Screen } from "./screen";
import { scriptServices } from "./services";
import { CacheStores } from "./services/cache";
import { Locks } from "./services/lock";
import { Log } from "./services/log";
import type { Stores } from "./services/properties";
import { Workbook } from "./sheets";
import { Owner } from "./sheets/owner/owner";
import { Triggers } from "./triggers";

export type Plan = "consumer" | "workspace";

/** Everything that openHost was told, or its defaults. */
export interface HostSettings {
  now: string;
  workbook: Workbook | null;
  zone: string;
  scriptZone: string;
  locale: string;
  dist: string;
  plan: Plan;
  mailFolder: string | null;
  denied: readonly string[];
  seed: string;
  account: string;
}

export class Host {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly meter: Meter;
  readonly gmail: Mailbox;
  readonly calendar: CalendarBook;
  readonly drive = new DriveFiles();
  readonly screen: Screen;
  readonly triggers: Triggers;
  readonly properties: Stores = { script: new Map(), user: new Map(), document: new Map() };
  readonly cache = new CacheStores();
  readonly locks: Locks;
  readonly permissions: Permissions;
  readonly log: Log;
  readonly owner: Owner;
  readonly #script: Script;
  readonly #executor: Executor;
  readonly #events: Events;

  constructor(settings: HostSettings) {
    this.clock = new Clock(settings.now);
    this.workbook = settings.workbook ?? newWorkbook(settings);
    this.workbook.now = () => this.clock.now();
    this.meter = new Meter(this.clock);
    const { account, plan, seed, mailFolder: folder } = settings;
    this.gmail = new Mailbox({ now: () => this.clock.now(), account, plan, folder, seed });
    this.calendar = new CalendarBook(account, this.workbook.zone.name);
    this.screen = new Screen(this.workbook);
    this.triggers = new Triggers(this.clock, plan);
    this.locks = new Locks(this.clock);
    this.log = new Log(this.meter, this.clock);
    this.#script = new Script(settings.dist, settings.scriptZone);
    this.permissions = new Permissions(this.#script.scopes(), settings.denied);
    this.meter.guard = (name, run) => this.permissions.check(name, run);
    const { globals, spreadsheets } = scriptServices(this, this.#script, settings);
    this.#executor = new Executor(this.#script, this.meter, globals, (run) => this.locks.releaseAll(run));
    const { meter, clock, triggers } = this;
    this.#events = new Events({ executor: this.#executor, triggers, spreadsheets, meter, clock, account });
    this.owner = new Owner(this.workbook, (event) => this.#events.tell(event));
    this.clock.follow((until) => this.triggers.next(until, (trigger) => this.#events.timed(trigger)));
  }

  /** Every run so far, in the order in which they began. */
  get runs(): readonly Run[] {
    return this.#executor.runs;
  }

  /** Opens the spreadsheet: its window is as new, and onOpen runs. */
  open(): void {
    this.screen.menus = [];
    this.screen.menuLines = new Set();
    this.#events.opened();
  }

  /** Clicks a menu item ("Stoke/Set up"). Throws if there is none. */
  menu(path: string): Run {
    return this.#executor.run(this.screen.handlerOf(path), "menu");
  }

  /** A form's answer arrives in a sheet with a header row: a new row and its trigger. Null: the blank event that Google sometimes sends again. */
  submitForm(sheetName: string, answers: Answers | null): void {
    const sheet = this.workbook.sheet(sheetName);
    if (!sheet) throw new Error(`There is no sheet "${sheetName}".`);
    this.#events.formSubmitted(sheet, answers);
  }

  /** Calls from a page, as google.script.run does. Throws what the page's failure handler would get. */
  rpc(name: string, ...args: unknown[]): unknown {
    if (name.endsWith("_")) throw new TypeError(`google.script.run.${name} is not a function`);
    rpcArguments(args);
    const run = this.#executor.run(name, "page", (loaded) => loaded.fromPage(args));
    if (run.error !== undefined) throw new Error(run.error);
    return rpcResult(run.result);
  }

  /** Runs a function as from the script editor. */
  run(name: string, ...args: unknown[]): Run {
    return this.#executor.run(name, "editor", () => args);
  }
}

function newWorkbook({ zone, locale, account }: HostSettings): Workbook {
  return new Workbook({ zone, locale, owner: account });
}
