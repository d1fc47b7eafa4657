/** Protected ranges and sheets: who may edit them, and what Sheets says to everyone else. */

import { type Area, intersection } from "../grid/area";
import type { SheetModel } from "./sheet";

export interface ProtectionModel {
  /** Null: the whole sheet. */
  area: Area | null;
  /** Areas of a protected sheet that may be edited all the same. */
  unprotected: Area[];
  description: string;
  /** Only warns a person; scripts pass. */
  warningOnly: boolean;
  /** E-mail addresses, besides the owner of the spreadsheet. */
  editors: string[];
}

/** The protection that keeps the present user from editing an area; null where there is none. */
export function barrier(sheet: SheetModel, area: Area): ProtectionModel | null {
  const { user, owner } = sheet.workbook;
  if (user === owner) return null;
  const bars = (protection: ProtectionModel) =>
    !protection.warningOnly && !protection.editors.includes(user) && touches(protection, area);
  return sheet.protections.find(bars) ?? null;
}

function touches(protection: ProtectionModel, area: Area): boolean {
  if (protection.area) return intersection(protection.area, area) !== null;
  return !protection.unprotected.some((free) => {
    const met = intersection(free, area);
    return met?.rows === area.rows && met.columns === area.columns;
  });
}
