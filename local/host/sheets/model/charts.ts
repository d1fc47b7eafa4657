/** Charts as data: what they show, where they stand, how they are set; nothing is drawn. */

import type { Place } from "./sheet";

export interface ChartModel {
  id: number;
  /** "LINE", "COLUMN", … */
  type: string;
  ranges: readonly Place[];
  /** Title, axes and the rest, by the name of the option. */
  options: Readonly<Record<string, unknown>>;
  /** 1-based cell of its upper left corner, and the distance from it in pixels. */
  position: { row: number; column: number; x: number; y: number };
  headers: number;
  transposed: boolean;
}
