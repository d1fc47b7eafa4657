/** Two leads in a folder of CSV files, as a script would write them, with a call to one of them. */

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Bench } from "./stoke";

/** Writes a folder of CSV files beside the other books of a bench, and gives its name. */
export function bookIn({ folder }: Bench, name: string, files: Record<string, string>): string {
  mkdirSync(join(folder, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  return name;
}

export const LEADS = [
  "Name,Phone,Email,Way in,Received,Lead ID",
  "Ana Cruz,(212) 555-0101,ana@example.com,Web form,2026-11-02T10:00,L-1",
  "Bo Lund,(212) 555-0102,bo@example.com,Event,2026-11-02T10:00,L-2",
  "",
].join("\n");

export const TOUCHES = [
  "When,Lead ID,Lead,Channel,Direction,Outcome,Note,Promise,Temperature,By,Status,Message,Touch ID",
  "2026-11-02T10:04,L-1,Ana Cruz,Call,Out,Left voicemail,,,,,,,",
  "",
].join("\n");

/** The same two leads in a book that was set up on Monday 2 November at 10:01, before any touch. */
export class ReadyBook {
  private readonly own = new Bench();

  async prepare(): Promise<void> {
    bookIn(this.own, "files", { "Leads.csv": LEADS });
    await this.own.stoke("set-up", "--book", "files", "--now", "2026-11-02T10:01");
  }

  /** A copy beside the other books of a bench; gives its name. */
  copyTo({ folder }: Bench): string {
    cpSync(join(this.own.folder, "files"), join(folder, "b"), { recursive: true });
    return "b";
  }

  clear(): void {
    this.own.clear();
  }
}
