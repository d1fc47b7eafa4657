/** `rebuild`: folds the whole ledger anew and repairs every derived cell. */

import { cameUp } from "../commandline/came-up";
import { type Command, Failure } from "../commandline/command";
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
    const told = cameUp(host);
    // What stops it is told to the owner by an alert; a toast says that it was done.
    if (host.screen.toasts.length === 0) throw new Failure(told.join(" "));
    session.answer([{ calls: run.total, modelledMs: run.modelledMs, cpuMs: run.cpuMs, told }], () => told);
  },
};
