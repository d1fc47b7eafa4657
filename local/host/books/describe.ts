/** A workbook as its sidecar: what of it CSV cannot hold. */

import { toA1 } from "../sheets/grid/a1";
import { PLAIN, type Style } from "../sheets/grid/styles";
import { CellError, type Scalar } from "../sheets/grid/values";
import type { ChartModel } from "../sheets/model/charts";
import type { FilterModel } from "../sheets/model/filter";
import type { Place, SheetModel } from "../sheets/model/sheet";
import type { Validation } from "../sheets/model/validation";
import type { Workbook } from "../sheets/model/workbook";
import { type Block, blocksOf, byA1 } from "./blocks";
import type { ChartSidecar, PlaceSidecar, SheetSidecar, Sidecar, ValidationSidecar } from "./sidecar";

/** @param fileOf the name of the file that holds a sheet's cells. */
export function describe(workbook: Workbook, fileOf: (sheet: SheetModel) => string): Sidecar {
  return {
    zone: workbook.zone.name,
    locale: workbook.locale.name,
    name: workbook.name,
    active: workbook.active.name,
    sheets: workbook.sheets.map((sheet) => describeSheet(sheet, fileOf(sheet))),
    namedRanges: Object.fromEntries(workbook.namedRanges.map((named) => [named.name, placeOf(named)])),
    metadata: workbook.metadata.map(({ sheet, area, ...rest }) => ({
      ...rest,
      sheet: sheet?.name ?? null,
      area: area && toA1(area),
    })),
  };
}

function describeSheet(sheet: SheetModel, file: string): SheetSidecar {
  const { rowTrack, columnTrack } = sheet;
  return {
    name: sheet.name,
    file,
    id: sheet.id,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    formUrl: sheet.formUrl,
    hiddenRows: rowTrack.hiddenOnes,
    hiddenColumns: columnTrack.hiddenOnes,
    heights: Object.fromEntries(rowTrack.resized),
    widths: Object.fromEntries(columnTrack.resized),
    merges: sheet.merges.map(toA1),
    styles: byA1(styleBlocks(sheet), fromPlain),
    validations: byA1(validationBlocks(sheet), (validation) => describeValidation(validation)),
    notes: byA1(noteBlocks(sheet), (note) => note),
    conditionalFormats: sheet.conditionalFormats.map(({ ranges, criterion, operands, change }) => ({
      ranges: ranges.map(toA1),
      criterion,
      operands: operands.map(plain),
      change,
    })),
    protections: sheet.protections.map(({ area, unprotected, ...rest }) => ({
      ...rest,
      area: area && toA1(area),
      unprotected: unprotected.map(toA1),
    })),
    filter: sheet.filter && describeFilter(sheet.filter),
    charts: sheet.charts.map(describeChart),
  };
}

function styleBlocks(sheet: SheetModel): Block<Style>[] {
  return blocksOf(sheet, (row, column) => {
    const style = sheet.styleAt(row, column);
    return style === PLAIN ? null : style;
  });
}

const plainStyle = new Map<string, unknown>(Object.entries(PLAIN));

function fromPlain(style: Style): Partial<Style> {
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== plainStyle.get(key)));
}

/** Rectangles of equal validations, though each cell may carry an object of its own. */
export function validationBlocks(sheet: SheetModel): Block<Validation>[] {
  const texts = new Map<Validation, string>();
  const firsts = new Map<string, Validation>();
  return blocksOf(sheet, (row, column) => {
    const validation = sheet.validationAt(row, column);
    if (!validation) return null;
    let text = texts.get(validation);
    if (text === undefined) {
      text = JSON.stringify(describeValidation(validation));
      texts.set(validation, text);
      if (!firsts.has(text)) firsts.set(text, validation);
    }
    return firsts.get(text) ?? validation;
  });
}

function noteBlocks(sheet: SheetModel): Block<string>[] {
  return blocksOf(sheet, (row, column) => sheet.noteAt(row, column) || null);
}

function describeValidation({ operands, range, ...rest }: Validation): ValidationSidecar {
  return { ...rest, operands: operands.map(plain), range: range && placeOf(range) };
}

function describeFilter({ area, criteria }: FilterModel): SheetSidecar["filter"] {
  const plainCriteria = [...criteria].map(([column, { operands, hiddenValues, visibleValues, criterion }]) => [
    String(column),
    { hiddenValues: [...hiddenValues], visibleValues: [...visibleValues], criterion, operands: operands.map(plain) },
  ]);
  return { area: toA1(area), criteria: Object.fromEntries(plainCriteria) };
}

function describeChart({ ranges, options, ...rest }: ChartModel): ChartSidecar {
  return { ...rest, options: { ...options }, ranges: ranges.map(placeOf) };
}

function placeOf({ sheet, area }: Place): PlaceSidecar {
  return { sheet: sheet.name, area: toA1(area) };
}

/** Errors are never operands that anybody chose; their code is kept as text. */
function plain(value: Scalar): string | number | boolean {
  return value instanceof CellError ? value.code : value;
}
