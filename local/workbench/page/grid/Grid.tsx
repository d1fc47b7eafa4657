/** The active sheet: FortuneSheet as a view of the host, which alone decides what a cell holds and looks like. */

import type { Hooks, Op, Selection } from "@fortune-sheet/core";
import { Workbook } from "@fortune-sheet/react";
import "@fortune-sheet/react/dist/index.css";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Area } from "../../api";
import type { GridFace, Store } from "../store";
import { Charts } from "./Charts";
import { type Changed, configOf, fortuneSheet, frozenOf, heightsOf, type SheetCopy, withMerges } from "./cells";
import { drawMarks, steadyLines } from "./draw";
import {
  COLUMN_WIDTH,
  type Edges,
  edgesOf,
  HEADER_HEIGHT,
  HEADER_WIDTH,
  ROW_HEIGHT,
  rowsInSight,
  type Scroll,
  selectionAt,
} from "./geometry";
import { columnLetters } from "./handChoices";
import { listenToHands, type WorkbookFace } from "./hands";
import { Popups } from "./Popups";
import { resizedBy } from "./resized";

interface Places {
  scroll: Scroll;
  area: Area;
}

/** Where each sheet was left, so that coming back to it finds it so. */
const left = new Map<string, Places>();
const FIRST_CELL: Area = { row: 1, column: 1, rows: 1, columns: 1 };
/** So many rows stay to be seen above the one that the add-on brings the owner to. */
const ROWS_ABOVE = 5;

const TOP: Scroll = { left: 0, top: 0 };

export function Grid({ store, sheet, name }: { store: Store; sheet: string; name: string }) {
  const box = useRef<HTMLDivElement>(null);
  const workbook = useRef<WorkbookFace | null>(null);
  const copy = store.copyOf(sheet);
  const [area, setArea] = useState<Area>(left.get(sheet)?.area ?? FIRST_CELL);
  const [scroll, setScroll] = useState<Scroll>(left.get(sheet)?.scroll ?? TOP);
  const edges = useRef(edgesOf(copy.shape, heightsOf(copy)));
  const [, setDrawn] = useState(0);

  // Made once for a mounted sheet: later news comes by `changed`, never by a new prop, which would remount it.
  const [data] = useState(() => {
    // FortuneSheet selects A1 of a sheet that comes without a selection, later than any of our effects.
    return [{ ...fortuneSheet(copy, name), luckysheet_select_save: [selectionAt(edges.current, area)] }];
  });

  const look = useCallback(
    (at: Scroll) => {
      const { first, last } = rowsInSight(edges.current, at, box.current?.clientHeight ?? 800);
      store.look(sheet, first + 1, last + 1);
    },
    [store, sheet],
  );

  const hooks = useMemo<Hooks>(
    () => ({
      beforeUpdateCell: (row, column, value) => {
        sendEdit(store, sheet, row, column, value);
        return false;
      },
      afterSelectionChange: (_id, selection) => {
        if (selection) setArea((old) => keepSame(old, areaOf(selection)));
      },
      beforeRenderCell: (_cell, _info, canvas) => {
        steadyLines(canvas);
        return true;
      },
      afterRenderCell: (cell, info, canvas) => drawMarks(cell, info, canvas),
    }),
    [store, sheet],
  );

  const onOp = useCallback(
    (ops: Op[]) => {
      const { shape, fitted } = store.copyOf(sheet);
      const known = { columns: new Map(shape.widths), rows: new Map([...fitted, ...shape.heights]) };
      for (const { axis, index, pixels } of resizedBy(ops)) {
        if (known[axis].get(index) !== pixels) void store.do({ do: "resize", axis, index, pixels });
      }
    },
    [store, sheet],
  );

  useEffect(() => {
    const face: GridFace = {
      changed: (news, changed) => {
        edges.current = edgesOf(news.shape, heightsOf(news));
        if (changed.shape || changed.rows.length > 0) workbook.current?.applyOp(opsFor(news, changed));
        setDrawn((n) => n + 1);
      },
      select: (to) => {
        workbook.current?.applyOp([selectionOp(edges.current, to)]);
        const above = store.copyOf(sheet).shape.frozenRows + ROWS_ABOVE;
        workbook.current?.scroll({ targetRow: Math.max(0, to.row - 1 - above) });
      },
    };
    store.grid = face;
    return () => {
      if (store.grid === face) store.grid = null;
    };
  }, [store, sheet]);

  useEffect(() => {
    if (!box.current) return;
    return listenToHands(box.current, { store, copy: () => store.copyOf(sheet), workbook: () => workbook.current });
  }, [store, sheet]);

  useEffect(() => {
    const at = left.get(sheet)?.scroll ?? TOP;
    workbook.current?.scroll({ scrollLeft: at.left, scrollTop: at.top });
    look(at);
  }, [sheet, look]);

  useEffect(() => {
    left.set(sheet, { scroll, area });
  }, [sheet, scroll, area]);

  useEffect(() => {
    store.select(area);
  }, [store, area]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      const at = scrollOf(element);
      setScroll(at);
      look(at);
    };
    element.addEventListener("scroll", onScroll, true);
    // FortuneSheet measures itself on the window's resize only.
    const observer = new ResizeObserver(() => {
      window.dispatchEvent(new Event("resize"));
      look(scrollOf(element));
    });
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll, true);
      observer.disconnect();
    };
  }, [look]);

  return (
    <div className="grid" ref={box} data-testid="grid">
      <Workbook
        ref={(mounted) => {
          workbook.current = mounted;
        }}
        data={data}
        hooks={hooks}
        onOp={onOp}
        lang="en"
        showToolbar={false}
        showSheetTabs={false}
        cellContextMenu={NOTHING}
        headerContextMenu={NOTHING}
        defaultRowHeight={ROW_HEIGHT - 1}
        defaultColWidth={COLUMN_WIDTH - 1}
        rowHeaderWidth={HEADER_WIDTH}
        columnHeaderHeight={HEADER_HEIGHT}
        defaultFontSize={10}
        currency="$"
      />
      <p className="unseen" role="status" data-testid="active-cell">
        {spoken(copy, area)}
      </p>
      <Charts copy={copy} edges={edges.current} scroll={scroll} frame={frameIn(box.current)} />
      <Popups
        store={store}
        box={box}
        copy={copy}
        edges={edges.current}
        scroll={scroll}
        area={area}
        onSelect={(to) => workbook.current?.applyOp([selectionOp(edges.current, to)])}
      />
    </div>
  );
}

const NOTHING: string[] = [];

/** The active cell in words, since a canvas says nothing to a screen reader. */
function spoken({ rows }: SheetCopy, { row, column }: Area): string {
  const cell = rows[row - 1]?.[column - 1];
  const shown = cell?.ticked === undefined ? (cell?.m ?? "") : cell.ticked ? "ticked" : "not ticked";
  return `${columnLetters(column)}${row}: ${shown}${cell?.note ? `. Note: ${cell.note}` : ""}`;
}

/** FortuneSheet may run its updater twice for one edit: the same edit within one turn is sent once. */
let pending = "";

function sendEdit(store: Store, sheet: string, row: number, column: number, value: unknown) {
  const typed = value === undefined || value === null ? "" : String(value).replace(/\r\n/g, "\n");
  const before = store.copyOf(sheet).rows[row]?.[column];
  if (typed === String(before?.v ?? "")) return;
  const key = JSON.stringify([row, column, typed]);
  if (key === pending) return;
  pending = key;
  setTimeout(() => {
    pending = "";
    void store.do({ do: "edit", row: row + 1, column: column + 1, typed });
  });
}

function opsFor(copy: SheetCopy, { shape, rows }: Changed): Op[] {
  const id = copy.id;
  if (!shape && copy.shape.merges.length === 0) {
    return rows.map((row) => ({ op: "replace", id, path: ["data", row], value: copy.rows[row] }));
  }
  const config = configOf(copy);
  return [
    { op: "replace", id, path: ["data"], value: withMerges(copy) },
    { op: "replace", id, path: ["config"], value: config },
    { op: "replace", path: ["config"], value: config },
    { op: "replace", id, path: ["frozen"], value: frozenOf(copy.shape) ?? undefined },
  ];
}

/** Where FortuneSheet's cells stand inside the grid's element. */
function frameIn(element: HTMLElement | null) {
  const cells = element?.querySelector(".fortune-sheet-container")?.getBoundingClientRect();
  const outer = element?.getBoundingClientRect();
  if (!cells || !outer) return null;
  return { left: cells.left - outer.left, top: cells.top - outer.top, width: cells.width, height: cells.height };
}

function scrollOf(element: HTMLElement): Scroll {
  return {
    left: element.querySelector(".luckysheet-scrollbar-x")?.scrollLeft ?? 0,
    top: element.querySelector(".luckysheet-scrollbar-y")?.scrollTop ?? 0,
  };
}

function areaOf({ row, column }: Selection): Area {
  const [top = 0, bottom = top] = row;
  const [start = 0, end = start] = column;
  return { row: top + 1, column: start + 1, rows: bottom - top + 1, columns: end - start + 1 };
}

/** FortuneSheet's setSelection changes its argument, which is frozen when React runs the change a second time. */
function selectionOp(edges: Edges, area: Area): Op {
  return { op: "replace", path: ["luckysheet_select_save"], value: [selectionAt(edges, area)] };
}

function keepSame(old: Area, next: Area): Area {
  return JSON.stringify(old) === JSON.stringify(next) ? old : next;
}
