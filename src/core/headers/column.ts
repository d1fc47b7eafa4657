/** What a column of one of Stoke's sheets is: its key in code, its header in the sheet, who writes it, and what its cells hold. */

/** What the cells of a column hold. Every kind but number, date, date-time, promise and tick is text, formatted `@`. */
export type ColumnKind =
  | {
      type:
        | "text"
        | "long text"
        | "phone"
        | "email"
        | "number"
        | "date"
        | "date-time"
        | "tick"
        | "interval"
        | "zone"
        | "id";
    }
  /** A date with or without a time. */
  | { type: "promise" }
  /** One of a list; `open` where other words are kept too and only warned about. */
  | { type: "choice"; choices: readonly string[]; open: boolean };

export interface Column {
  key: string;
  /** The header that Stoke writes; the owner's may differ (the mapping in Settings). */
  header: string;
  /** Who writes its cells; "both": by the rules of who wins (§2, §3). */
  owner: "owner" | "stoke" | "both";
  kind: ColumnKind;
  /** The note on the header, for the owner. */
  note: string;
  hidden: boolean;
}

/** A declared table of columns whose keys are known to the compiler. */
export function columns<const K extends string>(
  ...table: readonly (Column & { key: K })[]
): readonly (Column & { key: K })[] {
  return table;
}

type Plain = Exclude<ColumnKind, { type: "choice" }>["type"];

/** A column that is shown. */
export function column<const K extends string>(
  key: K,
  header: string,
  owner: Column["owner"],
  kind: Plain | Choice,
  note: string,
): Column & { key: K } {
  return { key, header, owner, kind: typeof kind === "string" ? { type: kind } : kind, note, hidden: false };
}

type Choice = Extract<ColumnKind, { type: "choice" }>;

/** One of these words and no other. */
export function oneOf(choices: readonly string[]): Choice {
  return { type: "choice", choices, open: false };
}

/** One of these words, as a suggestion. */
export function suggested(choices: readonly string[]): Choice {
  return { type: "choice", choices, open: true };
}
