/** The options and the operand of one call, parsed strictly: unknown, missing and misplaced ones are a Misuse. */

import { parseArgs } from "node:util";
import { type Command, Misuse, type Option } from "./command";

/** What every command understands. */
export const SHARED_OPTIONS = {
  book: { type: "text", value: "PATH", help: "the book: a folder of CSV files, one CSV, or an .xlsx" },
  now: {
    type: "text",
    value: "ISO",
    help: "the moment to work at (2026-11-24T10:00, in the book's zone, or with an offset); default: now",
  },
  zone: { type: "text", value: "ZONE", help: "the spreadsheet's time zone (America/New_York)" },
  save: { type: "text", value: "PATH", help: "where to keep the book: a folder, or a file that ends in .xlsx" },
  json: { type: "flag", help: "print JSON for scripts, one object a line" },
  help: { type: "flag", help: "print this" },
} as const satisfies Record<string, Option>;

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The arguments of one call of a command. */
export class Arguments {
  private constructor(
    private readonly values: Values,
    /** What stood without a dash, or "". */
    readonly operand: string,
  ) {}

  static parse(command: Command, argv: readonly string[]): Arguments {
    const options: Record<string, Option> = { ...SHARED_OPTIONS, ...command.options };
    const { values, positionals } = strictly(() =>
      parseArgs({ args: [...argv], allowPositionals: true, options: asNodeOptions(options) }),
    );
    const [operand = "", ...more] = positionals;
    if (more.length > 0 || (operand !== "" && command.operand === "")) {
      throw new Misuse(
        `"${more[0] ?? operand}" is one word too many for ${command.name}: text with spaces goes in quotes.`,
      );
    }
    return new Arguments(values, operand);
  }

  /** The value of a text option, or "" where it was not given. */
  text(name: string): string {
    const value = this.values[name];
    return typeof value === "string" ? value : "";
  }

  /** The value of a text option that must be there. */
  required(name: string, example: string): string {
    const value = this.text(name);
    if (value === "") throw new Misuse(`--${name} is missing: ${example}`);
    return value;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  list(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  }
}

function asNodeOptions(
  options: Record<string, Option>,
): Record<string, { type: "boolean" | "string"; multiple: boolean }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: option.type === "flag" ? ("boolean" as const) : ("string" as const), multiple: option.type === "list" },
    ]),
  );
}

function strictly<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    // "TypeError [CODE]: Unknown option '--bok'. To specify a positional …"
    throw new Misuse(String(error).replace(/^.*?: |\. .*$/gs, ""));
  }
}
