/** `remove`: takes Stoke out of the book; the owner's data stays. */

import * as v from "valibot";
import type { Command } from "../commandline/command";
import { ask } from "../commandline/session";

export const remove: Command = {
  name: "remove",
  summary: "Take Stoke out of the book again, all but your data",
  operand: "",
  options: {},
  changes: true,
  async run(session) {
    const message = ask(await session.host(), v.string(), "confirmRemove");
    session.answer([{ message }], () => [message]);
  },
};
