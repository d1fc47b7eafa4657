/** `forecast`: what each of the next 14 days asks for, against the time that there is. */

import * as v from "valibot";
import type { Command } from "../commandline/command";
import { makeReady } from "../commandline/leads";
import { ask } from "../commandline/session";
import { table } from "../commandline/table";

export const forecast: Command = {
  name: "forecast",
  summary: "Show what each of the next 14 days asks for, and whether it can be done",
  operand: "",
  options: {},
  changes: false,
  async run(session) {
    const host = await session.host();
    makeReady(host);
    const answer = ask(host, Forecast, "forecast");
    session.answer([answer], () => lines(answer));
  },
};

const work = { calls: v.number(), mails: v.number(), automatic: v.number(), cards: v.number() };
const Forecast = v.object({
  asOf: v.string(),
  days: v.array(
    v.object({
      ...work,
      iso: v.string(),
      label: v.string(),
      askedLabel: v.string(),
      thereLabel: v.string(),
      minutes: v.object({ calls: v.number(), mails: v.number(), cards: v.number(), all: v.number() }),
      there: v.number(),
    }),
  ),
  shares: v.array(v.object({ ...work, label: v.string(), minutes: v.number(), timeLabel: v.string() })),
  advice: v.array(v.string()),
  remarks: v.array(v.string()),
});

const HEADERS = ["Calls", "E-mails", "Cards", "By Stoke"];

function lines({ asOf, days, shares, advice, remarks }: v.InferOutput<typeof Forecast>): string[] {
  return [
    asOf,
    "",
    ...advice,
    "",
    ...table(
      ["Day", ...HEADERS, "Asked for", "You have"],
      days.map((day) => [day.label, ...counts(day), day.askedLabel, day.thereLabel]),
    ),
    "",
    "What asks for it:",
    ...shares.map(({ label, timeLabel, automatic }) => {
      return `${timeLabel.padStart(11)}  ${label}${automatic > 0 ? `, ${automatic} by Stoke` : ""}`;
    }),
    "",
    ...remarks,
  ];
}

function counts({ calls, mails, cards, automatic }: Record<keyof typeof work, number>): string[] {
  return [calls, mails, cards, automatic].map(String);
}
