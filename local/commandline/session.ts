/** One call of a command at work: its arguments, the host with the book in it, and what it prints. */

import { resolve } from "node:path";
import * as v from "valibot";
import type { Host, Run } from "../host";
import { holdsBook, openSaved, saveHost } from "../host/saved";
import type { Arguments } from "./arguments";
import { type Command, Failure, Misuse } from "./command";
import { instantOf, zoneNamed } from "./moments";

/** What a command line finds itself in; tests bring their own. */
export interface World {
  /** Where relative paths start. */
  folder: string;
  /** Folder of the built bundle. */
  dist: string;
  /** Folder of the workbench's built page. */
  page: string;
  /** The sample book. */
  sample: string;
  /** ISO instant of the real clock. */
  now(): string;
  print(line: string): void;
}

export class Session {
  private opened: Host | null = null;
  private unchanged = false;

  constructor(
    readonly command: Command,
    readonly args: Arguments,
    readonly world: World,
  ) {
    const target = this.target();
    if (target !== "" && !holdsBook(target)) {
      throw new Misuse(`${target} holds one table only: keep the book with --save FOLDER or --save FILE.xlsx`);
    }
  }

  /** The host with the book of --book open in it. Throws a Failure where there is no such book. */
  async host(): Promise<Host> {
    this.opened ??= await this.open();
    return this.opened;
  }

  /** As Sheets opens it: the add-on reads Settings and Cadence again, which may have been edited in the files. */
  private async open(): Promise<Host> {
    const host = await openSaved(this.path(this.bookPath()), {
      dist: this.world.dist,
      zone: this.zone(),
      now: (zone) => this.moment("now", zone) || this.world.now(),
      target: this.target(),
    });
    host.open();
    return host;
  }

  /** The typed value of a moment option as an ISO instant, or "" where it was not given. @param zone IANA name */
  moment(option: string, zone: string): string {
    const typed = this.args.text(option);
    return typed === "" ? "" : instantOf(typed, zone, option);
  }

  /** The zone asked for, or "". Throws a Failure where there is none of that name. */
  zone(): string {
    const zone = this.args.text("zone");
    if (zone !== "") zoneNamed(zone);
    return zone;
  }

  /** An absolute path from one of the command line. */
  path(typed: string): string {
    return resolve(this.world.folder, typed);
  }

  print(...lines: string[]): void {
    for (const line of lines) this.world.print(line);
  }

  /** With --json the values, one object a line; without it the lines. */
  answer(values: readonly unknown[], lines: () => readonly string[]): void {
    if (this.args.flag("json")) this.print(...values.map((value) => JSON.stringify(value)));
    else this.print(...lines());
  }

  /** The command only looked, this time: the book is kept only where --save says so. */
  onlyLooked(): void {
    this.unchanged = true;
  }

  /** Keeps the book where --save says; a command that changes it, where it came from. */
  async save(): Promise<void> {
    const target = this.target();
    if (this.opened !== null && target !== "") await saveHost(this.opened, target);
  }

  /** Where the book will be saved, as an absolute path; "" for nowhere. */
  private target(): string {
    const saveAs = this.args.text("save");
    if (saveAs === "" && (this.unchanged || !this.command.changes)) return "";
    return this.path(saveAs || this.bookPath());
  }

  private bookPath(): string {
    const path = this.args.text("book");
    if (path === "") throw new Misuse("--book is missing: --book leads.csv, or a folder of CSV files, or an .xlsx");
    return path;
  }
}

/** The answer of a server function, checked for what the command reads of it. */
export function ask<Schema extends v.GenericSchema>(
  host: Host,
  schema: Schema,
  name: string,
  ...args: unknown[]
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, host.rpc(name, ...args));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Failure(
    `${name} answered something else than expected, at ${v.getDotPath(issue) ?? "its top"}: ${issue.message}`,
  );
}

/** A run that went well. Throws a Failure with the run's error where it did not. */
export function succeeded(run: Run): Run {
  if (run.error !== undefined) throw new Failure(run.error);
  return run;
}
