/** The last runs of the script as a list, newest first. */

import type { Host } from "../host";
import type { RunLine } from "./api";
import { shortMoment } from "./clockView";

const SHOWN = 60;

type Run = Host["runs"][number];

export function runLines({ runs, workbook }: Host): RunLine[] {
  const lines: RunLine[] = [];
  for (let index = runs.length - 1; index >= 0 && lines.length < SHOWN; index--) {
    const run = runs[index];
    if (!run) continue;
    const last = lines.at(-1);
    // A sidebar asks the same again and again: one line for all of it.
    if (last && last.name === run.name && last.calls === run.total && last.error === (run.error ?? "")) last.times += 1;
    else lines.push(lineOf(run, index + 1, shortMoment(Date.parse(run.startedAt), workbook.zone)));
  }
  return lines;
}

function lineOf(run: Run, id: number, at: string): RunLine {
  return {
    id,
    name: run.name,
    caller: run.caller,
    mode: run.mode,
    at,
    calls: run.total,
    seconds: run.modelledMs / 1000,
    detail: run.calls.filter(({ ms }) => ms > 0).sort((a, b) => b.ms - a.ms),
    error: run.error ?? "",
    times: 1,
  };
}
