/** `cards`: the postcards, letters or labels that are due, as a page to print or an address file; and that they went. */

import { writeFileSync } from "node:fs";
import * as v from "valibot";
import { type Command, Failure, Misuse } from "../commandline/command";
import { makeReady } from "../commandline/leads";
import { ask } from "../commandline/session";

const PAPERS = {
  "4x6": "card-4x6",
  a6: "card-a6",
  letter: "letter-us",
  a4: "letter-a4",
  5160: "labels-5160",
  l7160: "labels-l7160",
} as const;

const SIDES = { both: "both", fronts: "fronts first", backs: "backs only" } as const;

export const cards: Command = {
  name: "cards",
  summary: "Print the postcards, letters or labels that are due, or write an address file",
  operand: "",
  options: {
    paper: { type: "text", value: "PAPER", help: `${Object.keys(PAPERS).join(", ")}; default: 4x6` },
    out: {
      type: "text",
      value: "FILE",
      help: "where to write them: FILE.html to print, FILE.csv for a mailing service",
    },
    template: { type: "text", value: "NAME", help: "a row of Templates; default: each step's own" },
    sides: { type: "text", value: "SIDES", help: `of a card: ${Object.keys(SIDES).join(", ")}; default: both` },
    ink: { type: "text", value: "COLOUR", help: "of a front: Black, Green, Blue, Wine, Plum" },
    days: { type: "text", value: "N", help: "those of the next N days too" },
    "first-label": { type: "text", value: "N", help: "the first free label of the first sheet" },
    printed: { type: "flag", help: "log each as sent" },
  },
  changes: true,
  async run(session) {
    const { args } = session;
    const paper = oneOf(PAPERS, "paper", args.text("paper") || "4x6");
    const sides = oneOf(SIDES, "sides", args.text("sides") || "both");
    const out = args.text("out");
    if (out !== "" && !/\.(?:html|csv)$/i.test(out)) throw new Misuse(`--out ${out}: it must end in .html or .csv`);
    const host = await session.host();
    makeReady(host);
    const { leads } = ask(host, Choices, "cardChoices", wholeNumber("days", args.text("days") || "0"));
    const kind = paper.slice(0, paper.indexOf("-"));
    const own = leads.filter(({ channel }) => kind === "labels" || (channel === "Letter") === (kind === "letter"));
    const order = {
      cards: own.flatMap(({ id, channel, problem }) => (problem === "" ? [{ leadId: id, channel }] : [])),
      template: args.text("template"),
      paper,
      sides,
      ink: args.text("ink") || "Black",
      firstLabel: wholeNumber("first-label", args.text("first-label") || "1"),
    };
    const { html, csv, pages, printed, leftOut } = ask(host, Printed, "printCards", order);
    const refused = [...own.filter(({ problem }) => problem !== ""), ...leftOut];
    if (out !== "" && printed.length > 0)
      writeFileSync(session.path(out), out.toLowerCase().endsWith(".csv") ? csv : html);
    const isLogged = args.flag("printed") && printed.length > 0;
    const logged = isLogged ? ask(host, Logged, "logPrinted", printed) : null;
    if (logged === null) session.onlyLooked();
    session.answer([{ printed: printed.length, pages, logged, refused }], () => [
      `${printed.length} on ${pages} ${pages === 1 ? "page" : "pages"}${out === "" || printed.length === 0 ? "" : `: ${out}`}`,
      ...refused.map(({ name, problem }) => `${name}: left out. ${problem}`),
      ...(logged === null ? [] : [`${logged.postcards + logged.letters} logged as sent.`]),
    ]);
    if (printed.length === 0 && refused.length > 0) throw new Failure("none could be printed.");
  },
};

const Choices = v.object({
  leads: v.array(v.object({ id: v.string(), name: v.string(), channel: v.string(), problem: v.string() })),
});

const Printed = v.object({
  html: v.string(),
  csv: v.string(),
  pages: v.number(),
  printed: v.array(v.object({ leadId: v.string(), channel: v.string(), template: v.string() })),
  leftOut: v.array(v.object({ name: v.string(), problem: v.string() })),
});

const Logged = v.object({ postcards: v.number(), letters: v.number(), before: v.array(v.string()), gone: v.number() });

function oneOf<Value extends string>(known: Readonly<Record<string, Value>>, option: string, typed: string): Value {
  const found = Object.entries(known).find(([name]) => name === typed.toLowerCase());
  if (found !== undefined) return found[1];
  throw new Misuse(`--${option} ${typed}: there are ${Object.keys(known).join(", ")}.`);
}

function wholeNumber(option: string, typed: string): number {
  if (/^\d{1,3}$/.test(typed)) return Number(typed);
  throw new Misuse(`--${option} ${typed}: it must be a whole number.`);
}
