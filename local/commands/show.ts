/** `show`: where every lead stands and what is next. */

import type { Command } from "../commandline/command";
import { type Lead, leadsOf } from "../commandline/leads";
import { moment } from "../commandline/moments";
import { table } from "../commandline/table";

export const show: Command = {
  name: "show",
  summary: "Show every lead: stage, temperature, next contact, flag",
  operand: "",
  options: {},
  changes: false,
  async run(session) {
    const leads = leadsOf(await session.host());
    session.answer(leads, () => [
      ...table(HEADERS, leads.map(cells)),
      leads.length === 1 ? "1 lead." : `${leads.length} leads.`,
    ]);
  },
};

const HEADERS = ["Row", "Name", "Stage", "Since", "Temperature", "Next contact", "By", "Why", "Now", "Flag", "Tries"];

function cells(lead: Lead): string[] {
  const { next, action } = lead;
  const differs = action !== null && (action.channel !== next?.channel || action.reason !== next?.reason);
  return [
    String(lead.row),
    lead.name,
    lead.stage,
    moment(lead.stageSince),
    lead.temperature,
    moment(next?.at ?? null),
    next?.channel ?? "",
    next?.reason ?? "",
    differs ? action.reason : "",
    lead.flag ?? "",
    String(lead.tries),
  ];
}
