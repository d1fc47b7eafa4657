/** Each act of a person at the workbench, as what the host is told. */

import { toA1 } from "../host/sheets";
import { cellArea } from "../host/sheets/grid/area";
import type { Act, Outcome } from "./api";
import { namedMoment } from "./clockView";
import type { Desk } from "./desk";
import { deliver } from "./mails";

type Kind = Act["do"];
type ActOf<K extends Kind> = { [P in K]: Extract<Act, { do: P }> }[K];

/** Does an act. Throws a sentence for the person. */
export async function perform<K extends Kind>(desk: Desk, act: ActOf<K>): Promise<void> {
  await ACTS[act.do](desk, act);
}

/** As google.script.run: what the add-on throws is an answer too. */
export function callForPage({ host }: Desk, { name, args }: ActOf<"rpc">): Outcome["answer"] {
  try {
    return { value: host.rpc(name, ...args) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const ACTS: { [K in Kind]: (desk: Desk, act: ActOf<K>) => unknown } = {
  look: () => undefined,
  activate: (desk, { sheet }) => {
    const found = desk.sheetOf(sheet);
    if (found) desk.host.workbook.active = found;
  },
  select: (desk, { area }) => owner(desk).select(here(desk), toA1(area)),
  edit: (desk, { row, column, typed }) => owner(desk).edit(here(desk), toA1(cellArea(row, column)), typed),
  paste: (desk, { row, column, rows }) => owner(desk).paste(here(desk), toA1(cellArea(row, column)), rows),
  copy: (desk, { sheet, from, to }) => {
    if (desk.sheetOf(sheet) === desk.seen) owner(desk).copy(here(desk), toA1(from), toA1(to));
  },
  cut: (desk, { sheet, from, to }) => {
    if (desk.sheetOf(sheet) === desk.seen) owner(desk).cut(here(desk), toA1(from), toA1(to));
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
  resize: ({ seen }, { axis, index, pixels }) =>
    (axis === "rows" ? seen.rowTrack : seen.columnTrack).resize(index, pixels),
  "rename sheet": (desk, { name }) => owner(desk).renameSheet(here(desk), name),
  menu: ({ host }, { path }) => {
    const run = host.menu(path);
    if (run.error) throw new Error(run.error);
  },
  close: (desk, { frame }) => desk.closeFrame(frame),
  advance: ({ host }, { minutes }) => host.clock.advance(minutes),
  "set clock": ({ host }, { to }) => host.clock.set(namedMoment(to, host.clock.now(), host.workbook.zone)),
  deliver: ({ host }, { mail }) => deliver(host, mail),
  "answer form": ({ host }, { sheet, answers }) => host.submitForm(sheet, Object.fromEntries(answers)),
  "open book": async (desk, { path }) => desk.put(await desk.shelf.open(path, desk.host.clock.iso()), path),
  "new book": (desk) => desk.put(desk.shelf.empty(desk.host.clock.iso()), ""),
  "save book": async (desk, { path }) => {
    await desk.shelf.save(desk.host, path);
    desk.path = path;
  },
  rpc: callForPage,
};

function owner({ host }: Desk) {
  return host.owner;
}

/** The name of the sheet that the person sees. */
function here({ seen }: Desk): string {
  return seen.name;
}
