/** A sidecar put back upon a workbook whose sheets are there. */

import { closed, parseA1 } from "../sheets/grid/a1";
import { type Area, eachCell } from "../sheets/grid/area";
import { PLAIN, restyled, type Style } from "../sheets/grid/styles";
import type { FilterModel } from "../sheets/model/filter";
import type { Place, SheetModel } from "../sheets/model/sheet";
import type { Validation } from "../sheets/model/validation";
import type { Workbook } from "../sheets/model/workbook";
import type { PlaceSidecar, SheetSidecar, Sidecar } from "./sidecar";

/** Sizes, tracks and formats of a sheet: what must be there before its cells are typed. */
export function restoreFormats(sheet: SheetModel, kept: SheetSidecar): void {
  sheet.grow(kept.rows ?? 1, kept.columns ?? 1);
  sheet.rowTrack.count = kept.rows ?? sheet.maxRows;
  sheet.columnTrack.count = kept.columns ?? sheet.maxColumns;
  for (const [a1, change] of Object.entries(kept.styles)) {
    const style: Style = restyled(PLAIN, change);
    eachCell(areaOf(a1), (row, column) => sheet.setStyle(row, column, style));
  }
}

/** Everything else of a sheet: what stands upon its cells. */
export function restoreSheet(sheet: SheetModel, kept: SheetSidecar): void {
  const { workbook } = sheet;
  sheet.frozenRows = kept.frozenRows;
  sheet.frozenColumns = kept.frozenColumns;
  sheet.hidden = kept.hidden;
  sheet.tabColor = kept.tabColor;
  for (const row of kept.hiddenRows) sheet.rowTrack.setHidden(row, 1, true);
  for (const column of kept.hiddenColumns) sheet.columnTrack.setHidden(column, 1, true);
  for (const [row, pixels] of Object.entries(kept.heights)) sheet.rowTrack.resize(Number(row), pixels);
  for (const [column, pixels] of Object.entries(kept.widths)) sheet.columnTrack.resize(Number(column), pixels);
  sheet.merges = kept.merges.map(areaOf);
  for (const [a1, { range, ...rest }] of Object.entries(kept.validations)) {
    const validation: Validation = { ...rest, range: range && placeIn(workbook, range) };
    eachCell(areaOf(a1), (row, column) => sheet.setValidation(row, column, validation));
  }
  for (const [a1, note] of Object.entries(kept.notes)) {
    eachCell(areaOf(a1), (row, column) => sheet.setNote(row, column, note));
  }
  sheet.conditionalFormats = kept.conditionalFormats.map((format) => ({
    ...format,
    ranges: format.ranges.map(areaOf),
  }));
  restoreUpon(sheet, kept);
}

/** What no other format than our own has a place for. */
export function restoreUpon(sheet: SheetModel, kept: SheetSidecar): void {
  const { workbook } = sheet;
  sheet.formUrl = kept.formUrl;
  sheet.rowTrack.count = Math.max(kept.rows ?? sheet.maxRows, sheet.lastRow);
  sheet.columnTrack.count = Math.max(kept.columns ?? sheet.maxColumns, sheet.lastColumn);
  sheet.protections = kept.protections.map((protection) => ({
    ...protection,
    area: protection.area === null ? null : areaOf(protection.area),
    unprotected: protection.unprotected.map(areaOf),
  }));
  sheet.filter = kept.filter ? filterOf(kept.filter) : sheet.filter;
  sheet.charts = kept.charts.map((chart) => ({
    ...chart,
    ranges: chart.ranges.flatMap((range) => placeIn(workbook, range) ?? []),
  }));
}

/** What belongs to the spreadsheet as a whole. */
export function restoreBook(workbook: Workbook, kept: Sidecar): void {
  for (const [name, range] of Object.entries(kept.namedRanges)) {
    const place = placeIn(workbook, range);
    if (place) workbook.setNamedRange(name, place.sheet, place.area);
  }
  for (const { sheet, area, ...rest } of kept.metadata) {
    const home = sheet === null ? null : workbook.sheet(sheet);
    if (sheet === null || home)
      workbook.metadata.push({ ...rest, sheet: home, area: area === null ? null : areaOf(area) });
  }
  workbook.active = workbook.sheet(kept.active ?? "") ?? workbook.active;
}

function filterOf({ area, criteria }: NonNullable<SheetSidecar["filter"]>): FilterModel {
  return {
    area: areaOf(area),
    criteria: new Map(Object.entries(criteria).map(([column, criterion]) => [Number(column), criterion])),
  };
}

/** Null where the sheet has gone. */
function placeIn(workbook: Workbook, { sheet, area }: PlaceSidecar): Place | null {
  const home = workbook.sheet(sheet);
  return home && { sheet: home, area: areaOf(area) };
}

/** Throws where the text is no closed area such as "A1:B2". */
function areaOf(a1: string): Area {
  const written = parseA1(a1);
  if (!written) throw new Error(`book.json: "${a1}" is no area such as A1:B2.`);
  return closed(written, 1, 1);
}
