/** What the page knows of the workbench: the last screen, its copies of the sheets, and what is going on. */

import type { Act, Area, Look, Outcome, Screen } from "../api";
import { act } from "./client";
import { type Changed, emptyCopy, type SheetCopy, takeNews, typedCell } from "./grid/cells";

/** The part of the page that draws the active sheet. */
export interface GridFace {
  /** Draws what changed of its sheet. */
  changed(copy: SheetCopy, changed: Changed): void;
  /** Moves the selection where the add-on put it. */
  select(area: Area): void;
}

export interface State {
  screen: Screen | null;
  /** Toasts and alerts that were read, or were there before this page. */
  gone: ReadonlySet<string>;
  /** An act that takes more than a moment is under way. */
  busy: boolean;
  problem: string;
}

/** Rows asked for above and below those in sight, so that scrolling meets loaded ones. */
const AHEAD = 60;

/** A selection that stays as long is told to the host. */
const RESTS_MS = 60;

export class Store {
  state: State = { screen: null, gone: new Set(), busy: false, problem: "" };
  grid: GridFace | null = null;
  private readonly copies = new Map<string, SheetCopy>();
  private readonly listeners = new Set<() => void>();
  private readonly sight = new Map<string, { from: number; to: number }>();
  private underWay = 0;
  /** A selection that the host has not been told yet. */
  private selected: Area | null = null;
  private selectLater = 0;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = () => this.state;

  copyOf(sheet: string): SheetCopy {
    const copy = this.copies.get(sheet) ?? emptyCopy(sheet);
    this.copies.set(sheet, copy);
    return copy;
  }

  /** Does an act and shows what came of it. Rejects only when the server cannot be reached. */
  async do(what: Act): Promise<Outcome> {
    if (what.do !== "select") this.tellSelection();
    this.underWay++;
    const settle = what.do === "edit" ? this.showTyped(what) : null;
    const slow = setTimeout(() => this.set({ busy: true }), 300);
    try {
      const outcome = await act(this.lookFor(what), what);
      this.take(what, outcome);
      return outcome;
    } catch (error) {
      this.set({ problem: error instanceof Error ? error.message : String(error) });
      throw error;
    } finally {
      settle?.();
      clearTimeout(slow);
      this.underWay--;
      if (this.underWay === 0 && this.state.busy) this.set({ busy: false });
    }
  }

  /** The selection moved. Told when it rests, or before whatever is done next. */
  select(area: Area) {
    this.selected = area;
    clearTimeout(this.selectLater);
    this.selectLater = window.setTimeout(() => this.tellSelection(), RESTS_MS);
  }

  /** The grid tells which rows (1-based) are in sight; unknown ones are fetched. */
  look(sheet: string, first: number, last: number) {
    const known = this.sight.get(sheet);
    const wanted = { from: Math.max(1, first - AHEAD), to: last + AHEAD };
    if (known && known.from <= Math.max(1, first - AHEAD / 3) && known.to >= last + AHEAD / 3) return;
    this.sight.set(sheet, wanted);
    void this.do({ do: "look" });
  }

  /** Shows a sentence to the person in front of the page. */
  tell(problem: string) {
    this.set({ problem });
  }

  /** Closes a page of the add-on: at once for the eye, then at the host. */
  close(frame: string) {
    const { screen } = this.state;
    if (screen) this.set({ screen: withoutFrame(screen, frame) });
    void this.do({ do: "close", frame });
  }

  /** A toast or an alert was read. */
  dismiss(id: string) {
    this.set({ gone: new Set(this.state.gone).add(id) });
  }

  /** The sheet's cells have arrived. */
  has(sheet: string): boolean {
    return this.copies.has(sheet);
  }

  private tellSelection() {
    clearTimeout(this.selectLater);
    const area = this.selected;
    this.selected = null;
    if (area) void this.do({ do: "select", area });
  }

  /** Shows what was typed until the host says what became of it; the answer takes it back where the host changed nothing. */
  private showTyped({ row, column, typed }: Extract<Act, { do: "edit" }>): () => void {
    const copy = this.copyOf(this.state.screen?.active ?? "");
    const before = copy.rows[row - 1];
    if (!before) return () => undefined;
    const shown = before.map((cell, index) => (index === column - 1 ? typedCell(cell, typed) : cell));
    const draw = (cells: SheetCopy["rows"][number]) => {
      copy.rows[row - 1] = cells;
      if (copy.id === this.state.screen?.active)
        this.grid?.changed(copy, { shape: false, charts: false, rows: [row - 1] });
    };
    draw(shown);
    return () => copy.rows[row - 1] === shown && draw(before);
  }

  private lookFor(what: Act): Look | null {
    const sheet = what.do === "activate" ? what.sheet : this.state.screen?.active;
    if (sheet === undefined) return null;
    return { sheet, ...(this.sight.get(sheet) ?? { from: 1, to: 2 * AHEAD }) };
  }

  private take(what: Act, { screen, grid, problem }: Outcome) {
    const before = this.state.screen;
    if (what.do === "open book" || what.do === "new book") this.forget();
    if (grid) {
      const copy = this.copyOf(grid.sheet);
      const changed = takeNews(copy, grid);
      if (screen.active === before?.active && (changed.shape || changed.charts || changed.rows.length > 0)) {
        this.grid?.changed(copy, changed);
      }
    }
    const gone = before ? this.state.gone : new Set([...screen.toasts, ...screen.alerts].map(({ id }) => id));
    this.set({ screen, gone, problem: problem || this.state.problem });
    const expected = what.do === "select" ? what.area : before?.selection;
    if (before?.active === screen.active && expected && !sameArea(expected, screen.selection)) {
      this.grid?.select(screen.selection);
    }
    if (grid && grid.sheet !== screen.active) void this.do({ do: "look" });
  }

  private forget() {
    this.copies.clear();
    this.sight.clear();
  }

  private set(part: Partial<State>) {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function withoutFrame(screen: Screen, frame: string): Screen {
  const dialogs = screen.dialogs.filter(({ id }) => id !== frame);
  return { ...screen, dialogs, sidebar: screen.sidebar?.id === frame ? null : screen.sidebar };
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
