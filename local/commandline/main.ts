/** Finds the command, runs it, saves the book, and turns what goes wrong into one line and an exit code. */

import { COMMANDS } from "../commands";
import { Arguments } from "./arguments";
import { type Command, Misuse } from "./command";
import { helpOf, overview } from "./help";
import { Session, type World } from "./session";

/**
 * Runs one command line (`["show", "--book", "leads"]`).
 * Gives the exit code: 0 done, 1 could not be done, 2 asked for in a wrong way; `complain` gets the one line that says why.
 */
export async function main(argv: readonly string[], world: World, complain: (line: string) => void): Promise<number> {
  try {
    await dispatch(argv, world);
    return 0;
  } catch (error) {
    complain(`stoke: ${oneLine(error)}`);
    return error instanceof Misuse ? 2 : 1;
  }
}

async function dispatch(argv: readonly string[], world: World): Promise<void> {
  const [name = "help", ...rest] = argv;
  if (/^(help|--help|-h)$/.test(name)) {
    world.print(overview(COMMANDS));
    return;
  }
  const command = commandNamed(name);
  const args = Arguments.parse(command, rest);
  if (args.flag("help")) {
    world.print(helpOf(command));
    return;
  }
  const session = new Session(command, args, world);
  await command.run(session);
  await session.save();
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  const names = COMMANDS.map((each) => each.name).join(", ");
  throw new Misuse(`there is no command "${name}". There are ${names}.`);
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\n\s*/g, " ").replace(/^(Exception|\w*Error): /, "");
}
