/** `referrers`: who sent whom, what they have not heard yet, and the sheet that keeps it (§6). */

import * as v from "valibot";
import type { Command } from "../commandline/command";
import { makeReady } from "../commandline/leads";
import { ask } from "../commandline/session";

export const referrers: Command = {
  name: "referrers",
  summary: "Bring the sheet Referrers up to date, and print who sent whom, and who is to be thanked",
  operand: "",
  options: {},
  changes: true,
  async run(session) {
    const host = await session.host();
    makeReady(host);
    const view = ask(host, View, "referrers");
    session.answer(view.referrers, () => [
      ...(view.referrers.length === 0 ? ["No lead names who sent them."] : view.referrers.flatMap(lines)),
      ...(view.more > 0 ? [`${view.more} more are on the sheet Referrers.`] : []),
      ...view.alike.map(({ keep, other, reason }) => `${other} may be ${keep}: ${reason}.`),
    ]);
  },
};

const Referrer = v.object({
  name: v.string(),
  kind: v.string(),
  figures: v.string(),
  thanked: v.string(),
  remark: v.string(),
  due: v.array(v.object({ text: v.string(), problem: v.string() })),
});

const View = v.object({
  referrers: v.array(Referrer),
  more: v.number(),
  alike: v.array(v.object({ keep: v.string(), other: v.string(), reason: v.string() })),
});

function lines({ name, kind, figures, thanked, remark, due }: v.InferOutput<typeof Referrer>): string[] {
  const told = thanked === "" ? "" : ` Last thanked ${thanked}.`;
  return [
    `${name}${kind === "" ? "" : ` (${kind.toLowerCase()})`}: ${figures}.${told}`,
    ...(remark === "" ? [] : [`  ${remark}`]),
    ...due.map(({ text, problem }) => `  ${text}${problem === "" ? "" : `. ${problem}`}`),
  ];
}
