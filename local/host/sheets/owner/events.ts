/** What the spreadsheet tells its triggers when a person acts. Scripts fire nothing. */

import type { Area } from "../grid/area";
import { CellError, type Scalar } from "../grid/values";
import type { SheetModel } from "../model/sheet";
import { general } from "../text/number-format";

export type ChangeType =
  | "EDIT"
  | "INSERT_ROW"
  | "INSERT_COLUMN"
  | "REMOVE_ROW"
  | "REMOVE_COLUMN"
  | "INSERT_GRID"
  | "REMOVE_GRID"
  | "FORMAT"
  | "OTHER";

export type SheetEvent = EditEvent | { kind: "change"; changeType: ChangeType } | SelectEvent;

/** Cells got other contents. */
export interface EditEvent {
  kind: "edit";
  sheet: SheetModel;
  area: Area;
  /** What was typed into one cell, as a string; absent when it was cleared, and for several cells or a paste. */
  value?: string;
  /** What one cell held before, as a string; absent when it was blank, and for several cells or a paste. */
  oldValue?: string;
}

interface SelectEvent {
  kind: "select";
  sheet: SheetModel;
  area: Area;
}

/** The event of typing into one cell. A date-time is told as its serial number, as Google does it. */
export function typedEvent(sheet: SheetModel, area: Area, before: Scalar, after: Scalar): EditEvent {
  return {
    kind: "edit",
    sheet,
    area,
    ...(after === "" ? {} : { value: told(sheet, after) }),
    ...(before === "" ? {} : { oldValue: told(sheet, before) }),
  };
}

function told(sheet: SheetModel, value: Scalar): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof CellError ? value.code : general(value, sheet.workbook.locale);
}
