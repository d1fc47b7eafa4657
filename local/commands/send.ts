/** `send`: the templated follow-up mail, to one lead or several. */

import * as v from "valibot";
import { type Command, Failure, Misuse } from "../commandline/command";
import { leadNamed, leadsOf, selectLead } from "../commandline/leads";
import { ask } from "../commandline/session";
import type { Host } from "../host";

export const send: Command = {
  name: "send",
  summary: "Send a templated follow-up e-mail, or look at it first",
  operand: "",
  options: {
    lead: { type: "list", value: "LEAD", help: "the lead's name, row number or ID" },
    template: { type: "text", value: "NAME", help: "a row of Templates" },
    preview: { type: "flag", help: "show each mail as it would go out; send nothing" },
  },
  changes: true,
  async run(session) {
    const { args } = session;
    const named = args.list("lead");
    if (named.length === 0) throw new Misuse('--lead is missing: --lead "Maya Ellison"');
    const host = await session.host();
    const leads = leadsOf(host);
    const chosen = named.map((each) => leadNamed(leads, each));
    const ids = chosen.map(({ id }) => id);
    for (const lead of chosen.slice(0, 1)) selectLead(host, lead);
    const template = templateNamed(host, args.text("template"));
    const previews = ask(host, v.array(Preview), "previewMail", template, ids);
    if (args.flag("preview")) {
      session.onlyLooked();
      session.answer(previews, () => previews.flatMap(mailLines));
      return;
    }
    const results = ask(host, v.array(Result), "sendMail", template, ids);
    session.answer(results, () => results.map(({ name, status, message }) => `${name}: ${status}. ${message}`.trim()));
    if (!results.some(({ status }) => status === "Sent")) throw new Failure("no mail was sent.");
  },
};

const Preview = v.object({
  leadId: v.string(),
  name: v.string(),
  to: v.string(),
  subject: v.string(),
  text: v.string(),
  problem: v.string(),
});

const Result = v.object({ leadId: v.string(), name: v.string(), status: v.string(), message: v.string() });

const Choices = v.object({ templates: v.array(v.object({ name: v.string() })) });

function templateNamed(host: Host, typed: string): string {
  const { templates } = ask(host, Choices, "mailChoices");
  const found = templates.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
  if (found) return found.name;
  const names = templates.map(({ name }) => name).join(", ");
  throw new Misuse(
    typed === "" ? `--template is missing: there are ${names}.` : `--template "${typed}": there are ${names}.`,
  );
}

function mailLines(mail: v.InferOutput<typeof Preview>): string[] {
  if (mail.problem !== "") return [`${mail.name}: cannot be sent. ${mail.problem}`, ""];
  return [`To: ${mail.name} <${mail.to}>`, `Subject: ${mail.subject}`, "", mail.text, ""];
}
