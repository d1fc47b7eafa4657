/** The closed lists of SpreadsheetApp. */

import { strictEnum } from "../../strict";
import { CRITERIA } from "../model/criteria";

export const ENUMS = {
  BooleanCriteria: strictEnum("SpreadsheetApp.BooleanCriteria", CRITERIA),
  DataValidationCriteria: strictEnum("SpreadsheetApp.DataValidationCriteria", CRITERIA),
  ProtectionType: strictEnum("SpreadsheetApp.ProtectionType", ["RANGE", "SHEET"]),
  WrapStrategy: strictEnum("SpreadsheetApp.WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]),
  Dimension: strictEnum("SpreadsheetApp.Dimension", ["COLUMNS", "ROWS"]),
  Direction: strictEnum("SpreadsheetApp.Direction", ["UP", "DOWN", "NEXT", "PREVIOUS"]),
  SheetType: strictEnum("SpreadsheetApp.SheetType", ["GRID", "OBJECT", "DATASOURCE"]),
  BorderStyle: strictEnum("SpreadsheetApp.BorderStyle", [
    "DOTTED",
    "DASHED",
    "SOLID",
    "SOLID_MEDIUM",
    "SOLID_THICK",
    "DOUBLE",
  ]),
  CopyPasteType: strictEnum("SpreadsheetApp.CopyPasteType", [
    "PASTE_NORMAL",
    "PASTE_VALUES",
    "PASTE_FORMAT",
    "PASTE_FORMULA",
  ]),
  DeveloperMetadataVisibility: strictEnum("SpreadsheetApp.DeveloperMetadataVisibility", ["DOCUMENT", "PROJECT"]),
} as const;
