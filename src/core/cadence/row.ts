/** One row of the Cadence sheet, read whole: a rule, or what is wrong with which of its cells. */

import { type CellProblem, isBlank, mistake, type Reading, textOf } from "../cells";
import { CADENCE_COLUMNS, type CadenceKey } from "../headers";
import type { Bound, CadenceRule, Often, RuleChannel, When } from "../model";
import { endsBefore, readDuration, readLeadDay } from "./bounds";
import { isCampaign } from "./campaign";
import { readOften } from "./often";
import { readWhen } from "./when";
import { readHighValue, readRuleChannel, readRuleStage, readSend, readTemperatures } from "./words";

/**
 * Reads the cells of one row, in the order of CADENCE_COLUMNS.
 * @param row 1-based row of the sheet.
 * @returns the rule; every mistake found if it cannot be read; null for a row without a word in it.
 */
export function readCadenceRow(cells: readonly unknown[], row: number): CadenceRule | CellProblem[] | null {
  if (CADENCE_COLUMNS.every((_, index) => isBlank(cells[index]))) return null;
  const problems: CellProblem[] = [];
  const at = (key: CadenceKey) => cells[CADENCE_COLUMNS.findIndex((column) => column.key === key)];
  const read = <T>(key: CadenceKey, reader: (cell: unknown) => Reading<T>): T | null => {
    const reading = reader(at(key));
    if (reading.ok) return reading.value;
    problems.push({ row, column: headerOf(key), found: reading.found, remedy: reading.remedy });
    return null;
  };

  const stage = read("stage", readRuleStage);
  const temperatures = read("temperatures", readTemperatures);
  const highValue = read("highValue", readHighValue) ?? false;
  const channel = read("channel", readRuleChannel);
  const often = read("often", readOften);
  const when = read("when", readWhen);
  const send = read("send", readSend) ?? "";
  const bound = stage === "Trying" ? readLeadDay : readDuration;
  const first: Bound | null = stage === "Trying" ? { unit: "lead day", day: 1 } : null;
  const from = stage && (read("from", bound) ?? first);
  const to = stage && read("to", bound);

  if (stage === null || temperatures === null || channel === null || often === null) return problems;
  for (const [key, remedy] of clashes({ stage, from, to, channel, often, when })) {
    read(key, (cell) => mistake(isBlank(cell) ? "nothing" : cell, remedy));
  }
  if (problems.length > 0) return problems;
  const template = textOf(at("template"));
  const tip = tipOf(textOf(at("tip")), at("send"));
  return { row, stage, temperatures, highValue, from, to, channel, often, when, template, send, tip };
}

/** A row whose Send says Campaign is one whose Tip says so. */
function tipOf(tip: string, send: unknown): string {
  if (!isCampaign(send) || isCampaign(tip)) return tip;
  return tip === "" ? "Campaign" : `Campaign: ${tip}`;
}

interface Parts {
  stage: CadenceRule["stage"];
  from: Bound | null;
  to: Bound | null;
  channel: RuleChannel;
  often: Often;
  when: When | null;
}

/** Cells that are right alone and wrong together, each with its remedy. */
function* clashes({ stage, from, to, channel, often, when }: Parts): Generator<[CadenceKey, string]> {
  if (from !== null && to !== null && endsBefore(to, from))
    yield ["to", "To is before From: write a later one, or leave it blank."];
  if (channel.kind === "either" && when === null) {
    yield ["channel", "Two channels are for the first steps of Trying only (rows with a When): write one."];
  }
  if (when === null) return;
  if (stage !== "Trying") yield ["when", "When is for the first steps of Trying only: leave it blank."];
  else if (often.kind !== "once") yield ["when", "When is for rows that happen once: leave it blank, or write once."];
  else if (from?.unit === "lead day" && from.day !== 1) {
    yield ["when", "When is for lead day 1: leave it blank, or write 1 in From."];
  }
}

function headerOf(key: CadenceKey): string {
  return CADENCE_COLUMNS.find((column) => column.key === key)?.header ?? key;
}
