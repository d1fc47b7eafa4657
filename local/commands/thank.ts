/** `thank`: the referrer of a lead hears how it went by a letter from here, has heard it otherwise, or the owner leaves it. */

import * as v from "valibot";
import { type Command, Failure, Misuse } from "../commandline/command";
import { type Lead, leadNamed, leadsOf, selectLead, Thanks } from "../commandline/leads";
import { ask } from "../commandline/session";
import type { Host } from "../host";

export const thank: Command = {
  name: "thank",
  summary: "Send a letter of thanks to a lead's referrer, or log that they were thanked: list says who is to hear what",
  operand: "",
  options: {
    lead: { type: "text", value: "LEAD", help: "the lead's name, row number or ID" },
    news: {
      type: "text",
      value: "NEWS",
      help: "attempted, Won or Lost; default: the latest, and with it what came before",
    },
    channel: { type: "text", value: "CHANNEL", help: "how they were told; default: Call" },
    preview: { type: "flag", help: "show the letter as it would go out; send and log nothing" },
    send: { type: "flag", help: "send the letter and log it" },
    skip: { type: "flag", help: "the thanks are left out on purpose" },
    note: { type: "text", value: "TEXT", help: "your words on it" },
  },
  changes: true,
  async run(session) {
    const { args } = session;
    const named = args.required("lead", '--lead "Maya Ellison"');
    const news = newsNamed(args.text("news"));
    const how = MODES.filter((mode) => args.flag(mode));
    if (how.length > 1) throw new Misuse(`--${how.join(" and --")}: choose one of them.`);
    const [mode] = how;
    const other = ["channel", "note"].find((name) => args.text(name) !== "");
    if ((mode === "preview" || mode === "send") && other !== undefined)
      throw new Misuse(
        `--${other} does not go with --${mode}: the letter is an e-mail, and its words are in Templates.`,
      );
    const host = await session.host();
    const lead = leadNamed(leadsOf(host), named);
    const due = dueFor(host, lead).filter((one) => news === "" || one.news === news);
    const last = due.at(-1);
    if (last === undefined)
      throw new Failure(`There is nothing to thank anybody for about ${lead.name}. "list" shows what is due.`);
    const letter = { leadId: lead.id, news: last.news };
    if (mode === "preview") {
      session.onlyLooked();
      const seen = ask(host, Letter, "previewThanks", letter);
      session.answer([seen], () => letterLines(seen));
      return;
    }
    if (mode === "send") {
      const sent = ask(host, Sent, "sendThanks", letter);
      session.answer([sent], () => [`${last.referrer}: ${sent.status}. ${sent.message}`.trim()]);
      if (sent.status !== "Sent") throw new Failure("no letter was sent.");
      return;
    }
    const channel = args.text("channel") || "Call";
    const told = (args.flag("skip") ? due : [last]).map((one) =>
      ask(host, Logged, "logThanks", {
        leadId: lead.id,
        row: lead.row,
        news: one.news,
        channel: channel.charAt(0).toUpperCase() + channel.slice(1).toLowerCase(),
        skip: args.flag("skip"),
        note: args.text("note"),
      }),
    );
    session.answer(
      told.map(({ message, undo }) => ({ message, touch: undo })),
      () => told.map(({ message }) => message),
    );
  },
};

const MODES = ["preview", "send", "skip"] as const;

const Letter = v.object({
  letter: v.nullable(v.object({ to: v.string(), subject: v.string(), text: v.string() })),
  problem: v.string(),
});

const Sent = v.object({ status: v.string(), message: v.string() });

const Logged = v.object({ message: v.string(), undo: v.string() });

function letterLines({ letter, problem }: v.InferOutput<typeof Letter>): string[] {
  const refusal = problem === "" ? [] : [`Cannot be sent. ${problem}`, ""];
  if (letter === null) return refusal;
  return [...refusal, `To: ${letter.to}`, `Subject: ${letter.subject}`, "", letter.text, ""];
}

function newsNamed(typed: string): string {
  if (typed === "") return "";
  const found = Thanks.entries.news.options.find((news) => news.toLowerCase() === typed.toLowerCase());
  if (found === undefined) throw new Misuse(`--news "${typed}": write attempted, Won or Lost.`);
  return found;
}

/** What is due, as the lead's card tells it. */
function dueFor(host: Host, lead: Lead): v.InferOutput<typeof Thanks>[] {
  selectLead(host, lead);
  return ask(host, v.object({ card: v.object({ thanksDue: v.array(Thanks) }) }), "sidebarView", null).card.thanksDue;
}
