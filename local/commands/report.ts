/** `report`: whether it is working: the figures of the sheet Effectiveness (§7). */

import * as v from "valibot";
import type { Command } from "../commandline/command";
import { makeReady } from "../commandline/leads";
import { ask } from "../commandline/session";
import { table } from "../commandline/table";

export const report: Command = {
  name: "report",
  summary: "Show whether it is working: what the touches brought",
  operand: "",
  options: {},
  changes: false,
  async run(session) {
    const host = await session.host();
    makeReady(host);
    const answer = ask(host, Report, "showEffectiveness");
    session.answer([answer], () => lines(answer));
  },
};

const Value = v.nullable(v.union([v.string(), v.number()]));
const Lead = v.object({ name: v.string(), row: v.number(), id: v.string() });
const Figure = v.object({ value: Value, leads: v.number(), some: v.array(Lead) });
const Section = v.object({
  title: v.string(),
  means: v.string(),
  headers: v.array(v.string()),
  rows: v.array(v.object({ label: v.string(), figures: v.array(Figure) })),
});
const Report = v.object({
  asOf: v.string(),
  advice: v.array(v.string()),
  remark: v.string(),
  sections: v.array(Section),
});

function lines({ asOf, advice, remark, sections }: v.InferOutput<typeof Report>): string[] {
  return [
    asOf,
    "",
    ...advice,
    ...(remark === "" ? [] : [remark]),
    "",
    ...sections.flatMap(({ title, means, headers, rows }) => [
      title,
      means,
      ...table(
        headers,
        rows
          .filter(({ figures }) => figures.some(({ value }) => value !== null))
          .map(({ label, figures }) => [
            label,
            ...figures.map(({ value }, index) => text(value, headers[index + 1] === "Share")),
          ]),
      ),
    ]),
  ];
}

function text(value: v.InferOutput<typeof Value>, share: boolean): string {
  if (value === null) return "";
  return typeof value === "number" && share ? `${Math.round(value * 100)} %` : String(value);
}
