/** `log`: one touch into the ledger; the lead's next contact moves on. */

import * as v from "valibot";
import { type Command, Misuse } from "../commandline/command";
import { type Lead, leadNamed, leadsOf, selectLead } from "../commandline/leads";
import { ask } from "../commandline/session";
import type { Host } from "../host";

export const log: Command = {
  name: "log",
  summary: "Log a touch: a call, a mail, a card, a visit, in either direction",
  operand: "",
  options: {
    lead: { type: "text", value: "LEAD", help: "the lead's name, row number or ID" },
    channel: { type: "text", value: "CHANNEL", help: "Call, Email, Postcard, Letter, Text or Visit" },
    outcome: { type: "text", value: "OUTCOME", help: '"Left voicemail", Talked, Sent, Replied, "Not now", Bought …' },
    in: { type: "flag", help: "they contacted you (known by itself where the outcome says so)" },
    skip: { type: "flag", help: "what was due by this channel is left out on purpose" },
    note: { type: "text", value: "TEXT", help: "your words on it" },
    promise: { type: "text", value: "WHEN", help: 'when they may expect you: "Thu 2pm", tomorrow, "in 2 weeks"' },
    "promise-by": { type: "text", value: "CHANNEL", help: "by which channel you promised" },
    at: { type: "text", value: "ISO", help: "when it was; default: --now" },
    "keep-temperature": { type: "flag", help: "leave the temperature as it is" },
  },
  changes: true,
  async run(session) {
    const { args } = session;
    const named = args.required("lead", '--lead "Maya Ellison"');
    const typedChannel = args.required("channel", "--channel Call");
    const host = await session.host();
    const lead = leadNamed(leadsOf(host), named);
    const logged = ask(host, Logged, "logTouch", {
      leadId: lead.id,
      row: lead.row,
      ...contact(choicesFor(host, lead), typedChannel, args.text("outcome"), args.flag("in"), args.flag("skip")),
      note: args.text("note"),
      promise: args.text("promise"),
      promiseBy: args.text("promise-by"),
      changeTemperature: !args.flag("keep-temperature"),
      at: session.moment("at", host.workbook.zone.name),
    });
    session.answer([{ message: logged.message, touch: logged.undo }], () => [`${lead.name}: ${logged.message}`]);
  },
};

const Logged = v.object({ message: v.string(), undo: v.string() });

const Choices = v.array(v.object({ channel: v.string(), out: v.array(v.string()), in: v.array(v.string()) }));
type Choices = v.InferOutput<typeof Choices>;

/** What the add-on lets be logged for a lead, as its card in the sidebar offers it. */
function choicesFor(host: Host, lead: Lead): Choices {
  selectLead(host, lead);
  return ask(host, v.object({ card: v.object({ choices: Choices }) }), "sidebarView", null).card.choices;
}

/** Channel, direction and outcome in the add-on's own spelling. Throws a Misuse that lists what there is. */
function contact(choices: Choices, channel: string, outcome: string, inbound: boolean, skip: boolean) {
  const by = choices.find((each) => each.channel.toLowerCase() === channel.toLowerCase());
  if (!by) throw new Misuse(`--channel "${channel}": write ${choices.map((each) => each.channel).join(", ")}.`);
  if (skip) return { channel: by.channel, direction: "Skip", outcome: "" };
  const spelled = (list: readonly string[]) => list.find((each) => each.toLowerCase() === outcome.toLowerCase());
  const out = inbound ? undefined : spelled(by.out);
  if (out !== undefined) return { channel: by.channel, direction: "Out", outcome: out };
  const known = spelled(by.in);
  if (known !== undefined) return { channel: by.channel, direction: "In", outcome: known };
  const asked = outcome === "" ? "--outcome is missing" : `--outcome "${outcome}"`;
  throw new Misuse(
    `${asked}: of ${by.channel} write ${[...new Set(inbound ? by.in : [...by.out, ...by.in])].join(", ")}.`,
  );
}
