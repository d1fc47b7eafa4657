/** What --help prints. */

import { SHARED_OPTIONS } from "./arguments";
import type { Command, Option } from "./command";

/** All commands, one line each. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    "Stoke without a browser: the add-on at work on a book of yours.",
    "",
    "Usage: npm run -s stoke -- COMMAND --book PATH [options]",
    "",
    "Commands:",
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    "",
    "Options of every command:",
    ...optionLines(SHARED_OPTIONS),
    "",
    "COMMAND --help tells the options of one.",
  ].join("\n");
}

/** One command in full. */
export function helpOf(command: Command): string {
  const own = optionLines(command.options);
  return [
    `${command.summary}.`,
    "",
    `Usage: npm run -s stoke -- ${[command.name, command.operand].filter(Boolean).join(" ")} --book PATH [options]`,
    "",
    ...(own.length > 0 ? ["Its own options:", ...own, ""] : []),
    "Options of every command:",
    ...optionLines(SHARED_OPTIONS),
    ...(command.changes ? ["", "The book is saved where it was opened from, unless --save says where else."] : []),
  ].join("\n");
}

function optionLines(options: Readonly<Record<string, Option>>): string[] {
  const named = Object.entries(options).map(([name, option]) => ({
    left: `--${name}${option.value === undefined ? "" : ` ${option.value}`}`,
    help: option.type === "list" ? `${option.help} (may be repeated)` : option.help,
  }));
  const width = Math.max(0, ...named.map(({ left }) => left.length));
  return named.map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`);
}
