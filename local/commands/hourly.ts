/** `hourly`: the run of the hourly trigger: flags, stages, next contacts. */

import type { Command } from "../commandline/command";
import { leadsOf, makeReady } from "../commandline/leads";
import { succeeded } from "../commandline/session";

export const hourly: Command = {
  name: "hourly",
  summary: "Do what the hourly trigger does: flags, stages, next contacts",
  operand: "",
  options: {},
  changes: true,
  async run(session) {
    const host = await session.host();
    makeReady(host);
    const run = succeeded(host.run("hourly"));
    const flagged = leadsOf(host).filter((lead) => lead.flag).length;
    session.answer([{ calls: run.total, modelledMs: run.modelledMs, cpuMs: run.cpuMs, flagged }], () => [
      `${flagged} leads are flagged. ${run.total} service calls, about ${(run.modelledMs / 1000).toFixed(1)} s on Google.`,
    ]);
  },
};
