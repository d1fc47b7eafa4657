/** Keys and the clipboard over the grid, caught before FortuneSheet changes cells by itself: each becomes an act of the owner. */

import type { WorkbookInstance } from "@fortune-sheet/react";
import type { Area } from "../../api";
import type { Store } from "../store";
import type { SheetCopy } from "./cells";
import { tableOf } from "./tableOf";

/** What of FortuneSheet's own interface is used here. */
export type WorkbookFace = Pick<WorkbookInstance, "applyOp" | "getSelection" | "scroll">;

interface Hands {
  store: Store;
  copy: () => SheetCopy;
  workbook: () => WorkbookFace | null;
}

interface Clip {
  text: string;
  kind: "copy" | "cut";
  sheet: string;
  from: Area;
}

/** What was last copied here, so that pasting it brings all that the cells hold and not only what they show. */
let clip: Clip | null = null;

/** Keys with Ctrl that may reach FortuneSheet: moving, selecting all. */
const MOVING = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "a", "A"]);

/** Starts listening; the answer stops it. */
export function listenToHands(box: HTMLElement, hands: Hands): () => void {
  const onKey = (event: KeyboardEvent) => keyDown(event, hands);
  const onCopy = (event: ClipboardEvent) => inCells(box) && copyCells(event, hands);
  const onPaste = (event: ClipboardEvent) => inCells(box) && pasteCells(event, hands);
  box.addEventListener("keydown", onKey, true);
  document.addEventListener("copy", onCopy, true);
  document.addEventListener("cut", onCopy, true);
  document.addEventListener("paste", onPaste, true);
  return () => {
    box.removeEventListener("keydown", onKey, true);
    document.removeEventListener("copy", onCopy, true);
    document.removeEventListener("cut", onCopy, true);
    document.removeEventListener("paste", onPaste, true);
  };
}

/** The selected areas, 1-based. */
function selectedAreas(workbook: WorkbookFace | null): Area[] {
  return (workbook?.getSelection() ?? []).map(({ row, column }) => {
    const [top = 0, bottom = top] = row;
    const [start = 0, end = start] = column;
    return { row: top + 1, column: start + 1, rows: bottom - top + 1, columns: end - start + 1 };
  });
}

/** A cell's editor is open: its keys and its clipboard are its own. */
export function editing(): boolean {
  const editor = document.querySelector<HTMLElement>(".luckysheet-input-box");
  return editor !== null && Number(editor.style.zIndex) > 0;
}

function inCells(box: HTMLElement): boolean {
  const active = document.activeElement;
  return active !== null && box.contains(active) && !(active instanceof HTMLInputElement) && !editing();
}

function keyDown(event: KeyboardEvent, { store, workbook }: Hands) {
  if (event.target instanceof HTMLInputElement || editing()) return;
  if (event.ctrlKey || event.metaKey) {
    if (!MOVING.has(event.key)) event.stopPropagation();
    return;
  }
  if (event.key === "Delete" || event.key === "Backspace") {
    event.stopPropagation();
    event.preventDefault();
    const areas = selectedAreas(workbook());
    if (areas.length > 0) void store.do({ do: "clear", areas });
  }
}

function copyCells(event: ClipboardEvent, { copy, workbook }: Hands) {
  const [area] = selectedAreas(workbook());
  if (!area) return;
  const rows = copy().rows.slice(area.row - 1, area.row - 1 + area.rows);
  const cells = rows.map((row) => row.slice(area.column - 1, area.column - 1 + area.columns));
  const text = cells.map((row) => row.map((cell) => quoted(String(cell?.m ?? ""))).join("\t")).join("\n");
  clip = { text, kind: event.type === "cut" ? "cut" : "copy", sheet: copy().id, from: area };
  event.clipboardData?.setData("text/plain", text);
  event.preventDefault();
  event.stopImmediatePropagation();
}

function pasteCells(event: ClipboardEvent, { store, copy, workbook }: Hands) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const [at] = selectedAreas(workbook());
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!at || text === "") return;
  if (clip?.text === text && clip.sheet === copy().id) {
    const { kind, sheet, from } = clip;
    void store.do({ do: kind, sheet, from, to: at });
    if (kind === "cut") clip = null;
  } else void store.do({ do: "paste", row: at.row, column: at.column, rows: filling(tableOf(text), at) });
}

/** One copied cell fills the whole selection, as in Sheets. */
function filling(rows: string[][], at: Area): string[][] {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only === undefined) return rows;
  return Array.from({ length: at.rows }, () => new Array<string>(at.columns).fill(only));
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
