/** Effectiveness as data: what `stoke report` prints (§7). */

export interface EffectivenessReport {
  /** "As of Tue, Nov 24, 10:00 AM …" */
  asOf: string;
  /** What to do, in one sentence or two. */
  advice: string[];
  /** What is not counted, and why; "" where everything is. */
  remark: string;
  sections: {
    title: string;
    means: string;
    /** Above the label and the figures; "" over a column without any. */
    headers: string[];
    rows: { label: string; figures: ShownFigure[] }[];
  }[];
}

interface ShownFigure {
  /** A count, a share from 0 to 1, a few words; null for none. */
  value: number | string | null;
  /** How many leads stand behind it, and the first of them in the order of their rows (1-based). */
  leads: number;
  some: { name: string; row: number; id: string }[];
}
