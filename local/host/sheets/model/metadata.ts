/** Developer metadata: keys and values that a script hangs on the spreadsheet, a sheet, rows or columns. */

import type { Area } from "../grid/area";
import type { SheetModel } from "./sheet";

export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  visibility: "DOCUMENT" | "PROJECT";
  /** Null: the whole spreadsheet. */
  sheet: SheetModel | null;
  /** One whole row or column; null: all of the sheet. */
  area: Area | null;
}
