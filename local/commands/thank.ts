/** `thank`: the referrer of a lead has heard how it went, or the owner leaves it. */

import * as v from "valibot";
import { type Command, Failure, Misuse } from "../commandline/command";
import { type Lead, leadNamed, leadsOf, selectLead, Thanks } from "../commandline/leads";
import { ask } from "../commandline/session";
import type { Host } from "../host";

export const thank: Command = {
  name: "thank",
  summary: "Log that a lead's referrer was thanked: list says who is to hear what",
  operand: "",
  options: {
    lead: { type: "text", value: "LEAD", help: "the lead's name, row number or ID" },
    news: {
      type: "text",
      value: "NEWS",
      help: "attempted, Won or Lost; default: the latest, and with it what came before",
    },
    channel: { type: "text", value: "CHANNEL", help: "how they were told; default: Call" },
    skip: { type: "flag", help: "the thanks are left out on purpose" },
    note: { type: "text", value: "TEXT", help: "your words on it" },
  },
  changes: true,
  async run(session) {
    const { args } = session;
    const named = args.required("lead", '--lead "Maya Ellison"');
    const news = newsNamed(args.text("news"));
    const host = await session.host();
    const lead = leadNamed(leadsOf(host), named);
    const due = dueFor(host, lead).filter((one) => news === "" || one.news === news);
    const last = due.at(-1);
    if (last === undefined)
      throw new Failure(`There is nothing to thank anybody for about ${lead.name}. "list" shows what is due.`);
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

const Logged = v.object({ message: v.string(), undo: v.string() });

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
