/** `list`: whom to contact now, in which order (§5). */

import * as v from "valibot";
import type { Command } from "../commandline/command";
import { Lead, makeReady, Thanks } from "../commandline/leads";
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
    const away = ask(host, v.string(), "ownerAway");
    session.answer(lines, () => [
      ...(away === "" ? [] : [away]),
      ...(lines.length === 0
        ? ["Nobody is due now."]
        : [...table(HEADERS, lines.map(cells)), `${lines.length} to contact.`]),
    ]);
  },
};

/** `group` is 1 to 5, as §5 counts them; `wait` says "too early there" or "too late there" of a call. */
const Line = v.object({
  ...Lead.entries,
  group: v.number(),
  wait: v.string(),
  kind: v.picklist(["lead", "thanks"]),
  /** Of a line that thanks the lead's referrer. */
  thanks: v.optional(Thanks),
});

const HEADERS = ["", "Row", "Name", "Temperature", "By", "Why", "Due since", "Flag", "Wait"];

function cells(
  { row, name, temperature, next, action, flag, wait, thanks }: v.InferOutput<typeof Line>,
  index: number,
): string[] {
  if (thanks !== undefined)
    return [`${index + 1}.`, String(row), name, "", "", thanks.text, moment(thanks.since.iso), "", ""];
  const { channel, reason } = action ?? { channel: null, reason: "" };
  return [
    `${index + 1}.`,
    String(row),
    name,
    temperature,
    channel ?? "",
    reason,
    moment(next?.at ?? null),
    flag ?? "",
    wait,
  ];
}
