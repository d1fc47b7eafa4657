/** `rebuild`: folds the whole ledger anew and repairs every derived cell. */

import type { Command } from "../commandline/command";
import { makeReady } from "../commandline/leads";
import { succeeded } from "../commandline/session";

export const rebuild: Command = {
  name: "rebuild",
  summary: "Work every lead out anew from Touches",
  operand: "",
  options: {},
  changes: true,
  async run(session) {
    const host = await session.host();
    makeReady(host);
    const run = succeeded(host.run("rebuildFromTouches"));
    session.answer([{ calls: run.total, modelledMs: run.modelledMs, cpuMs: run.cpuMs }], () => [
      `Every lead was worked out anew from Touches. ${run.total} service calls.`,
    ]);
  },
};
