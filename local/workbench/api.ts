/** What crosses between the workbench's server and its page: plain JSON; rows and columns 1-based, moments ISO instants. */

import type { Area } from "./request";

export type { Act, Area, Look, NewMail, Reply, Request } from "./request";

/** What an act brought about: the whole screen but the cells, and of these the ones that changed. */
export interface Outcome {
  screen: Screen;
  grid: GridNews | null;
  /** What google.script.run gives to its success or failure handler. */
  answer: { value: unknown } | { error: string } | null;
  /** Why it could not be done, for the person who did it; "" when it could. */
  problem: string;
}

export interface Screen {
  book: { name: string; path: string; zone: string };
  clock: { iso: string; day: string; time: string; input: string };
  sheets: { id: string; name: string; colour: string }[];
  active: string;
  selection: Area;
  menus: Menu[];
  sidebar: Frame | null;
  dialogs: Dialog[];
  /** Every toast and alert of this sitting; a page shows those that came since it was loaded. */
  toasts: Toast[];
  alerts: Alert[];
  outbox: MailLine[];
  forms: FormToFill[];
  runs: RunLine[];
}

export interface Toast {
  id: string;
  title: string;
  message: string;
  seconds: number;
}

export interface Alert {
  id: string;
  title: string;
  message: string;
}

export interface Menu {
  name: string;
  items: MenuItem[];
}

export type MenuItem = { kind: "line" } | { kind: "item"; name: string; path: string } | { kind: "menu"; menu: Menu };

/** A page of the add-on, served at /frame/<id>. */
export interface Frame {
  id: string;
  title: string;
}

export interface Dialog extends Frame {
  width: number;
  height: number;
}

/** One mail that went out or came in. */
export interface MailLine {
  id: string;
  at: string;
  direction: "out" | "in";
  from: string;
  to: string;
  subject: string;
}

/** One mail in full; its HTML is served at /mail/<id>. */
export interface Mail extends MailLine {
  cc: string;
  bcc: string;
  replyTo: string;
  text: string;
  hasHtml: boolean;
  attachments: { name: string; type: string; bytes: number }[];
  raw: string;
}

/** A form whose answers come into a sheet of the book. */
export interface FormToFill {
  sheet: string;
  questions: string[];
}

export interface RunLine {
  id: number;
  name: string;
  /** Who started it: "menu", "page", "simple trigger" … */
  caller: string;
  mode: string;
  at: string;
  /** Calls that reach the server, and what they would take there, in seconds. */
  calls: number;
  seconds: number;
  /** The calls by name, the dearest first. */
  detail: { name: string; count: number; ms: number }[];
  error: string;
  /** How many equal runs in a row this line stands for. */
  times: number;
}

/** How a sheet is laid out; null in a GridNews when nothing of it changed. */
export interface Shape {
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Widths in pixels of the columns that are not 100 wide. */
  widths: [column: number, pixels: number][];
  /** Heights in pixels of the rows that are not 21 high. */
  heights: [row: number, pixels: number][];
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: Area[];
}

export interface Style {
  background: string;
  colour: string;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  underlined: boolean;
  align: "left" | "center" | "right";
  vertical: "top" | "middle" | "bottom";
  wrap: "OVERFLOW" | "WRAP" | "CLIP";
  size: number;
}

/** As the list of a cell: the cell is a checkbox. */
export const CHECKBOX = -1;

/** A cell that is not plain and empty: what it shows, what its editor holds, the numbers of its style and of its list (0: none), its note. */
export type CellNews = [column: number, shown: string, typed: string, style: number, list: number, note: string];

/** A chart with the figures that it shows just now. */
export interface ChartNews {
  id: number;
  kind: "bars" | "columns" | "lines";
  title: string;
  /** The cell under its upper left corner, and the distance from it in pixels. */
  at: { row: number; column: number; x: number; y: number };
  width: number;
  height: number;
  /** Columns stand on each other. */
  stacked: boolean;
  /** The scale counts in percent. */
  percent: boolean;
  legend: boolean;
  labels: string[];
  /** One may be a line over the columns. */
  series: { name: string; colour: string; line: boolean; values: (number | null)[] }[];
}

export interface GridNews {
  sheet: string;
  shape: Shape | null;
  styles: [number, Style][];
  lists: [number, string[]][];
  /** All charts of the sheet; null when nothing of them changed. */
  charts: ChartNews[] | null;
  /** Whole rows that differ from what this view was sent before. */
  rows: [row: number, cells: CellNews[]][];
}
