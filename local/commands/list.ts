/** `list`: whom to contact now, in which order (§5). */

import * as v from "valibot";
import type { Command } from "../commandline/command";
import { makeReady } from "../commandline/leads";
import { moment } from "../commandline/moments";
import { ask } from "../commandline/session";
import { table } from "../commandline/table";

export const list: Command = {
  name: "list",
  summary: "Print the call list: whom to contact now, the first first",
  operand: "",
  options: {},
  changes: false,
  async run(session) {
    const host = await session.host();
    makeReady(host);
    const lines = ask(host, v.array(Line), "callList");
    session.answer(lines, () =>
      lines.length === 0
        ? ["Nobody is due now."]
        : [...table(HEADERS, lines.map(cells)), "", `${lines.length} to contact.`],
    );
  },
};

/** One line of the call list; whatever else the add-on says of it is printed with --json. */
const Line = v.looseObject({
  row: v.number(),
  name: v.string(),
  temperature: v.string(),
  at: v.string(),
  channel: v.nullable(v.string()),
  reason: v.string(),
  flag: v.nullable(v.string()),
  wait: v.string(),
});

const HEADERS = ["", "Name", "Temperature", "By", "Why", "Due since", "Flag", ""];

function cells(line: v.InferOutput<typeof Line>, index: number): string[] {
  const { name, temperature, channel, reason, at, flag, wait } = line;
  return [`${index + 1}.`, name, temperature, channel ?? "", reason, moment(at), flag ?? "", wait];
}
