/** What a command is: its name, its options, and the one thing it does. */

import type { Session } from "./session";

export interface Option {
  /** "flag" takes no value; "text" takes one; "list" may be given again and again. */
  type: "flag" | "text" | "list";
  /** Stands for the value in the help: "PATH". */
  value?: string;
  help: string;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands after the name without a dash: "ITEM", or "". */
  operand: string;
  options: Readonly<Record<string, Option>>;
  /** Whether the book is another one afterwards, and is saved without being asked. */
  changes: boolean;
  /** Does its one thing and says so. Throws a Failure, or whatever the add-on threw. */
  run(session: Session): Promise<void> | void;
}

/** It could not be done: exit code 1. The message says what to do. */
export class Failure extends Error {}

/** It was asked for in a wrong way: exit code 2. The message names the option. */
export class Misuse extends Error {}
