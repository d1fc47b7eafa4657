/** Each act of a person at the workbench, as what the host is told. */

import { toA1 } from "../host/sheets";
import { cellArea } from "../host/sheets/grid/area";
import type { Act, Outcome } from "./api";
import { namedMoment } from "./clockView";
import type { Desk } from "./desk";
import { deliver } from "./mails";

type Acts = { [Kind in Act["do"]]: (desk: Desk, act: Extract<Act, { do: Kind }>) => unknown };

export const ACTS: Acts = {
  look: () => undefined,
  activate: (desk, { sheet }) => {
    const found = desk.sheetOf(sheet);
    if (found) desk.host.workbook.active = found;
  },
  select: (desk, { area }) => owner(desk).select(here(desk), toA1(area)),
  edit: (desk, { row, column, typed }) => owner(desk).edit(here(desk), toA1(cellArea(row, column)), typed),
  paste: (desk, { row, column, rows }) => owner(desk).paste(here(desk), toA1(cellArea(row, column)), rows),
  copy: (desk, { sheet, from, to }) => {
    if (desk.sheetOf(sheet) === desk.host.workbook.active) owner(desk).copy(here(desk), toA1(from), toA1(to));
  },
  cut: (desk, { sheet, from, to }) => {
    if (desk.sheetOf(sheet) === desk.host.workbook.active) owner(desk).cut(here(desk), toA1(from), toA1(to));
  },
  clear: (desk, { areas }) => {
    for (const area of areas) owner(desk).clear(here(desk), toA1(area));
  },
  "insert rows": (desk, { before, count }) => owner(desk).insertRows(here(desk), before, count),
  "delete rows": (desk, { from, count }) => owner(desk).deleteRows(here(desk), from, count),
  "insert columns": (desk, { before, count }) => owner(desk).insertColumns(here(desk), before, count),
  "delete columns": (desk, { from, count }) => owner(desk).deleteColumns(here(desk), from, count),
  sort: (desk, { column, ascending }) => owner(desk).sort(here(desk), column, ascending),
  note: (desk, { row, column, text }) => owner(desk).setNote(here(desk), toA1(cellArea(row, column)), text),
  "rename sheet": (desk, { name }) => owner(desk).renameSheet(here(desk), name),
  menu: ({ host }, { path }) => {
    const run = host.menu(path);
    if (run.error) throw new Error(run.error);
  },
  close: (desk, { frame }) => desk.closeFrame(frame),
  advance: ({ host }, { minutes }) => host.clock.advance(minutes),
  "set clock": ({ host }, { to }) => host.clock.set(namedMoment(to, host.clock.now(), host.workbook.zone)),
  deliver: ({ host }, { mail }) => deliver(host, mail),
  "open book": async (desk, { path }) => desk.put(await desk.shelf.open(path, desk.host.clock.iso()), path),
  "new book": (desk) => desk.put(desk.shelf.empty(desk.host.clock.iso()), ""),
  "save book": async (desk, { path }) => {
    await desk.shelf.save(desk.host, path);
    desk.path = path;
  },
  /** As google.script.run: what the add-on throws is an answer too. */
  rpc: ({ host }, { name, args }): Outcome["answer"] => {
    try {
      return { value: host.rpc(name, ...args) ?? null };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  },
};

function owner({ host }: Desk) {
  return host.owner;
}

/** The sheet in front of the person. */
function here({ host }: Desk): string {
  return host.workbook.active.name;
}
