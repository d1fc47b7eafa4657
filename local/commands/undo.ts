/** `undo`: takes a logged touch back. */

import * as v from "valibot";
import type { Command } from "../commandline/command";
import { ask } from "../commandline/session";

export const undo: Command = {
  name: "undo",
  summary: "Take a logged touch back",
  operand: "",
  options: { touch: { type: "text", value: "ID", help: "the Touch ID, as log --json prints it and Touches holds it" } },
  changes: true,
  async run(session) {
    const touch = session.args.required("touch", "--touch ID");
    const { message } = ask(await session.host(), v.object({ message: v.string() }), "undoTouch", touch);
    session.answer([{ message }], () => [message]);
  },
};
