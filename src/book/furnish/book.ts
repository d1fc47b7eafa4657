/** The whole book as Set up finds it and leaves it: looked at and checked first, then written. */

import { OwnerError } from "../../core/model";
import type { LeadSheet } from "../../core/settings";
import { EFFECTIVENESS_SHEET } from "../effectiveness/sheet";
import { FORECAST_SHEET } from "../forecast/sheet";
import { isMadeSheet } from "../made-sheets";
import { isReferrersSheet } from "../referrers/sheet";
import { SHEETS, type Sheet } from "../sheets";
import { readBarriers } from "./barriers";
import { colourLeads } from "./colours";
import { furnishLeads } from "./lead-columns";
import { type LeadHeaders, noHeaders, readHeaders } from "./lead-headers";
import { type Found, findOwnSheet, furnishOwnSheet, type OwnSheet } from "./own-sheets";
import type { LeadPlan } from "./plan";
import { leadSheetIn, updateSettings } from "./settings-rows";

/** The sheet that Set up makes for the leads where there is none. */
export const NEW_LEADS = "Leads";

/** Settings comes last: while it is missing, the book does not count as set up. */
const OWN: readonly OwnSheet[] = ["touches", "cadence", "templates", "settings"];

const MADE = [EFFECTIVENESS_SHEET, FORECAST_SHEET];

export interface Survey {
  /** Sheets that are not Stoke's, left to right, and those of them that are not hidden. */
  others: readonly Sheet[];
  shown: readonly Sheet[];
  own: Readonly<Record<OwnSheet, Found>>;
  /** The sheets of figures that the owner asked for. */
  figures: readonly Sheet[];
  /** The sheet of referrers, once a lead named one. */
  referrers: Sheet | null;
  /** What Settings says of an earlier Set up. */
  before: LeadSheet | null;
  /** Sheets of the owner's that stand where Stoke needs its own. */
  problems: readonly string[];
}

/** Looks at the book. A number of calls that depends on its sheets, not on its rows. */
export function surveyBook(): Survey {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const own = {
    touches: findOwnSheet("touches", sheets),
    cadence: findOwnSheet("cadence", sheets),
    templates: findOwnSheet("templates", sheets),
    settings: findOwnSheet("settings", sheets),
  };
  const names = new Set(Object.values(SHEETS).map((name) => name.toLowerCase()));
  const figures = sheets.filter((sheet) => MADE.some((made) => isMadeSheet(sheet, made)));
  const referrers = sheets.find(isReferrersSheet) ?? null;
  const others = sheets.filter(
    (sheet) => !figures.includes(sheet) && sheet !== referrers && !names.has(sheet.getName().toLowerCase()),
  );
  return {
    others,
    shown: others.filter((sheet) => !sheet.isSheetHidden()),
    own,
    figures,
    referrers,
    before: hasRows(own.settings) ? leadSheetIn(own.settings.sheet) : null,
    problems: Object.values(own).flatMap((found) => (found.kind === "foreign" ? [found.problem] : [])),
  };
}

/** The names of the sheets that Set up would still have to make or fill. */
export function sheetsToMake({ own, others }: Survey, leads: string): string[] {
  const missing = OWN.filter((key) => !hasRows(own[key])).map((key) => SHEETS[key]);
  return [...(others.some((sheet) => sheet.getName() === leads) ? [] : [leads]), ...missing];
}

/** The headers of the chosen lead sheet, or those of the one still to be made. Throws an OwnerError where it is gone. */
export function leadHeaders({ others }: Survey, name: string, headerRow: number): LeadHeaders {
  const sheet = others.find((candidate) => candidate.getName() === name);
  if (sheet !== undefined) return { ...readHeaders(sheet, headerRow), barriers: readBarriers(sheet, headerRow) };
  if (name === NEW_LEADS) return noHeaders(name);
  throw new OwnerError(`There is no sheet "${name}" that could hold leads. Choose Stoke > Set up again.`);
}

/** Makes what is missing. The only part of Set up that writes; on a book that is set up it writes nothing. */
export function furnishBook(survey: Survey, plan: LeadPlan, found: LeadHeaders): void {
  const leads = leadSheetFor(survey, plan.mapping.sheet);
  colourLeads(leads, furnishLeads(leads, plan, found));
  const rough = OWN.filter((key) => survey.own[key].kind !== "ours");
  for (const key of rough) {
    const there = survey.own[key];
    const kind = there.kind === "bare" ? "bare" : "blank";
    furnishOwnSheet(key, "sheet" in there ? there.sheet : newSheet(SHEETS[key]), kind, plan.mapping);
  }
  if (hasRows(survey.own.settings)) updateSettings(survey.own.settings.sheet, plan.mapping);
  // A new sheet comes to the front; the owner wants to see the leads.
  if (rough.length > 0) SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(leads);
}

/** Whether it has its headers, furnished or not. */
function hasRows(found: Found): found is Extract<Found, { sheet: Sheet }> {
  return found.kind === "ours" || found.kind === "bare";
}

/** Behind all others. */
function newSheet(name: string): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
}

/** An only sheet that is blank becomes the lead sheet: an owner who starts afresh wants no "Sheet1" beside it. */
function leadSheetFor({ others }: Survey, name: string): Sheet {
  const sheet = others.find((candidate) => candidate.getName() === name);
  if (sheet !== undefined) return sheet;
  const [only, ...more] = others;
  if (only !== undefined && more.length === 0 && only.getLastRow() === 0) return only.setName(name);
  return SpreadsheetApp.getActiveSpreadsheet().insertSheet(name, 0);
}
