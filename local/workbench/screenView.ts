/** What a page shows around the cells: menus, sidebar, dialogs, toasts, clock, mail and runs. */

import type { Workbook } from "../host/sheets";
import type { FormToFill, Menu, MenuItem, Screen } from "./api";
import { clockOf } from "./clockView";
import type { Desk } from "./desk";
import { mailLines } from "./mails";
import { runLines } from "./runsView";

/** Google's sizes where a dialog names none. */
const DIALOG = { width: 600, height: 400 };
/** How long Sheets shows a toast. */
const TOAST_SECONDS = 5;

export function screenOf(desk: Desk): Screen {
  const { host, frames } = desk;
  const { workbook, screen } = host;
  return {
    book: { name: workbook.name, path: desk.shelf.shown(desk.path), zone: workbook.zone.name },
    clock: clockOf(host.clock.now(), workbook.zone),
    sheets: workbook.sheets
      .filter((sheet) => !sheet.hidden)
      .map(({ id, name, tabColor }) => ({ id: desk.idOf(id), name, colour: tabColor ?? "" })),
    active: desk.idOf(workbook.active.id),
    selection: { ...workbook.active.selection },
    menus: menusOf(
      screen.menus.map(({ path }) => path),
      screen.menuLines,
    ),
    sidebar: screen.sidebar && { id: frames.idOf(screen.sidebar), title: screen.sidebar.title || workbook.name },
    dialogs: screen.dialogs.map((page) => ({
      id: frames.idOf(page),
      title: page.title,
      width: page.width ?? DIALOG.width,
      height: page.height ?? DIALOG.height,
    })),
    toasts: screen.toasts.map(({ title, message }, index) => ({
      id: desk.idOf(index),
      title,
      message,
      seconds: TOAST_SECONDS,
    })),
    alerts: screen.alerts.map(({ title, message }, index) => ({ id: desk.idOf(index), title, message })),
    outbox: mailLines(host),
    forms: formsOf(host.workbook),
    runs: runLines(host),
  };
}

/** Their questions are the headers of the sheets that collect the answers; the first column is Google's own. */
function formsOf({ sheets }: Workbook): FormToFill[] {
  return sheets
    .filter(({ formUrl }) => formUrl !== null)
    .map((sheet) => {
      const headers = Array.from({ length: sheet.lastColumn }, (_, index) => sheet.displayAt(1, index + 1));
      return { sheet: sheet.name, questions: headers.filter((header) => header !== "" && header !== "Timestamp") };
    });
}

/** Paths such as "Stoke/Set up" as menus within menus, with a line above the items of `lines`. */
function menusOf(paths: readonly string[], lines: ReadonlySet<string>): Menu[] {
  const menus: Menu[] = [];
  for (const path of paths) {
    const [name = "", ...rest] = path.split("/");
    let menu = menus.find((each) => each.name === name);
    if (!menu) {
      menu = { name, items: [] };
      menus.push(menu);
    }
    addItem(menu.items, rest, path, lines);
  }
  return menus;
}

function addItem(items: MenuItem[], [name = "", ...rest]: string[], path: string, lines: ReadonlySet<string>): void {
  if (rest.length === 0) {
    if (lines.has(path) && items.length > 0) items.push({ kind: "line" });
    items.push({ kind: "item", name, path });
    return;
  }
  const last = items.find((item) => item.kind === "menu" && item.menu.name === name);
  if (last?.kind === "menu") addItem(last.menu.items, rest, path, lines);
  else {
    // A line above a menu within a menu stands above its first item.
    if (lines.has(path)) items.push({ kind: "line" });
    const menu: Menu = { name, items: [] };
    items.push({ kind: "menu", menu });
    addItem(menu.items, rest, path, lines);
  }
}
