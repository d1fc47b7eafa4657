/** What opens over a cell: its list of choices, its note, and the menu of the right mouse button. */

import { type RefObject, useEffect, useState } from "react";
import type { Area } from "../../api";
import { type Choice, MenuList } from "../chrome/MenuList";
import type { Store } from "../store";
import type { SheetCopy } from "./cells";
import { ARROW_WIDTH, TICK_HALF } from "./draw";
import { cellAt, cellBox, type Edges, type Scroll } from "./geometry";
import { handChoices } from "./handChoices";
import { editing } from "./hands";
import { ListBox } from "./ListBox";
import { NoteCard } from "./NoteCard";

interface PopupsProps {
  store: Store;
  box: RefObject<HTMLDivElement | null>;
  copy: SheetCopy;
  edges: Edges;
  scroll: Scroll;
  area: Area;
  onSelect: (area: Area) => void;
}

interface Spot {
  row: number;
  column: number;
}

export function Popups({ store, box, copy, edges, scroll, area, onSelect }: PopupsProps) {
  const [list, setList] = useState<Spot | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number; choices: Choice[] } | null>(null);
  const [hovered, setHovered] = useState<Spot | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const cells = () => element.querySelector<HTMLElement>(".fortune-sheet-container");
    const spotOf = (event: MouseEvent) => {
      const frame = cells()?.getBoundingClientRect();
      if (!frame) return { row: -1, column: -1 };
      return cellAt(edges, copy.shape, scroll, event.clientX - frame.left, event.clientY - frame.top);
    };
    const overCells = (event: Event) => event.target instanceof Node && (cells()?.contains(event.target) ?? false);

    const onMove = (event: MouseEvent) => {
      const spot = overCells(event) && event.buttons === 0 ? spotOf(event) : null;
      const noted = spot !== null && copy.rows[spot.row]?.[spot.column]?.note !== undefined;
      setHovered((old) => (noted ? (same(old, spot) ? old : spot) : null));
    };
    const onDown = (event: MouseEvent) => {
      if (!overCells(event) || event.button !== 0) return;
      const spot = spotOf(event);
      const cell = copy.rows[spot.row]?.[spot.column];
      const frame = cells()?.getBoundingClientRect();
      const { x, width, right } = cellBox(edges, copy.shape, scroll, spot.row, spot.column);
      const at = event.clientX - (frame?.left ?? 0);
      if (cell?.ticked !== undefined && Math.abs(at - x - width / 2) <= TICK_HALF) tick(store, spot, !cell.ticked);
      if (cell?.list && at >= right - ARROW_WIDTH) setTimeout(() => setList(spot));
    };
    const onMenu = (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
      if (!overCells(event)) return;
      const spot = spotOf(event);
      const at = within(area, spot) ? area : areaAt(copy, spot);
      setMenu({ x: event.clientX, y: event.clientY, choices: handChoices(store, copy, at, spot) });
      if (at !== area) onSelect(at);
    };
    const onKey = (event: KeyboardEvent) => {
      const spot = { row: area.row - 1, column: area.column - 1 };
      const ticked = copy.rows[spot.row]?.[spot.column]?.ticked;
      if (event.altKey && event.key === "ArrowDown") setList(spot);
      if (event.key === " " && ticked !== undefined && !editing()) {
        tick(store, spot, !ticked);
        event.preventDefault();
        event.stopPropagation();
      }
    };
    element.addEventListener("mousemove", onMove);
    element.addEventListener("mousedown", onDown, true);
    element.addEventListener("contextmenu", onMenu, true);
    element.addEventListener("keydown", onKey, true);
    return () => {
      element.removeEventListener("mousemove", onMove);
      element.removeEventListener("mousedown", onDown, true);
      element.removeEventListener("contextmenu", onMenu, true);
      element.removeEventListener("keydown", onKey, true);
    };
  }, [box, copy, edges, scroll, area, store, onSelect]);

  const frame = box.current?.querySelector(".fortune-sheet-container")?.getBoundingClientRect();
  const boxOf = (spot: Spot) => {
    const { x, y, width, height } = cellBox(edges, copy.shape, scroll, spot.row, spot.column);
    return new DOMRect(x + (frame?.left ?? 0), y + (frame?.top ?? 0), width, height);
  };
  const choices = list ? copy.rows[list.row]?.[list.column]?.list : undefined;
  const note = hovered ? copy.rows[hovered.row]?.[hovered.column]?.note : undefined;

  return (
    <>
      {list && choices && (
        <ListBox
          at={boxOf(list)}
          choices={choices}
          chosen={String(copy.rows[list.row]?.[list.column]?.m ?? "")}
          onChoose={(typed) => void store.do({ do: "edit", row: list.row + 1, column: list.column + 1, typed })}
          onClose={() => setList(null)}
        />
      )}
      {hovered && note && !list && <NoteCard at={boxOf(hovered)} text={note} />}
      {menu && <MenuList x={menu.x} y={menu.y} choices={menu.choices} onClose={() => setMenu(null)} />}
    </>
  );
}

function tick(store: Store, { row, column }: Spot, ticked: boolean) {
  void store.do({ do: "edit", row: row + 1, column: column + 1, typed: ticked ? "TRUE" : "FALSE" });
}

function same(a: Spot | null, b: Spot | null): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}

function within(area: Area, { row, column }: Spot): boolean {
  const inRows = row < 0 || (row >= area.row - 1 && row < area.row - 1 + area.rows);
  return inRows && (column < 0 || (column >= area.column - 1 && column < area.column - 1 + area.columns));
}

/** The cell, whole row or whole column under the mouse. */
function areaAt({ shape }: SheetCopy, { row, column }: Spot): Area {
  return {
    row: row < 0 ? 1 : row + 1,
    column: column < 0 ? 1 : column + 1,
    rows: row < 0 ? shape.rows : 1,
    columns: column < 0 ? shape.columns : 1,
  };
}
