/** The rules in force: what Settings and Cadence say; where a cell cannot be read, what they last said well. */

import { homeOfBook } from "../../book/home";
import { cellsOf, SHEETS, sheetIfAny, sheetNamed } from "../../book/sheets";
import { readCadence } from "../../core/cadence";
import type { CellProblem } from "../../core/cells";
import { CADENCE_COLUMNS } from "../../core/headers";
import type { Minute } from "../../core/model";
import { packRules, type RulesInForce, readSettings, unpackRules } from "../../core/settings";
import { zoneOf } from "../../core/time";
import { type Memory, recall, remember } from "../../google/memory";
import { inWords, renote, type SheetProblems } from "./cell-notes";
import { templateProblems } from "./template-problems";

interface SheetRules {
  rules: RulesInForce;
  settings: readonly CellProblem[];
  cadence: readonly CellProblem[];
}

/** The rules as last remembered; null where Stoke has not been set up. */
export function rulesIn(memory: Memory): RulesInForce | null {
  return unpackRules(memory);
}

/**
 * The rules as the sheets say them now. Two calls; one more where the owner's absence is seen for the first time, since it counts from
 * that day on.
 */
export function readRules(now: Minute, memory: Memory): RulesInForce {
  const last = rulesIn(memory);
  const { rules } = rulesOfSheets(now, last);
  if (last !== null && isAwayOtherwise(rules, last)) {
    remember(packRules({ ...last, settings: { ...last.settings, absences: rules.settings.absences } }));
  }
  return rules;
}

function isAwayOtherwise(one: RulesInForce, other: RulesInForce): boolean {
  return JSON.stringify(one.settings.absences) !== JSON.stringify(other.settings.absences);
}

/** What is wrong in a sheet, in words for the owner. */
export interface OwnerProblem {
  sheet: string;
  words: string;
}

/**
 * Reads Settings, Cadence and Templates, puts a note on every cell that holds a mistake and takes away the notes of those that
 * were mended, and remembers the rules for the quick runs.
 */
export function rememberRules(now: Minute): { rules: RulesInForce; problems: OwnerProblem[] } {
  const memory = recall();
  const read = rulesOfSheets(now, rulesIn(memory));
  const all: SheetProblems[] = [
    {
      ...UNREAD,
      sheet: SHEETS.settings,
      columns: [{ header: "Setting" }, { header: "Value" }],
      problems: read.settings,
    },
    { ...UNREAD, sheet: SHEETS.cadence, columns: CADENCE_COLUMNS, problems: read.cadence },
    ...templateProblems(read.rules),
  ];
  renote(all, memory);
  const packed = packRules(read.rules);
  if (Object.entries(packed).some(([name, text]) => memory[name] !== text)) remember(packed);
  const problems = all.flatMap((one) => inWords(one).map((words) => ({ sheet: one.sheet, words })));
  return { rules: read.rules, problems };
}

const UNREAD = { noteStart: "Stoke cannot read this: ", until: "Until then the old value holds." };

/** The same, where Stoke is set up and its sheets are there; for the opening of a book, where nothing may go wrong. */
export function refreshRules(now: Minute): void {
  if (rulesIn(recall()) === null) return;
  if (sheetIfAny(SHEETS.settings) !== null && sheetIfAny(SHEETS.cadence) !== null) rememberRules(now);
}

function rulesOfSheets(now: Minute, last: RulesInForce | null): SheetRules {
  const { zone, locale } = homeOfBook();
  const settings = readSettings(cellsOf(sheetNamed(SHEETS.settings)).slice(1), {
    zone,
    locale,
    today: zoneOf(zone).dateOf(now),
    last,
  });
  const cadence = readCadence(cellsOf(sheetNamed(SHEETS.cadence)).slice(1));
  const inForce = cadence.problems.length > 0 && last !== null ? last.cadence : cadence.rules;
  return {
    rules: { settings: settings.settings, leadSheet: settings.leadSheet, cadence: inForce },
    settings: settings.problems,
    cadence: cadence.problems,
  };
}
