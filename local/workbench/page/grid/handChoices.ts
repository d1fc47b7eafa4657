/** What the right mouse button and the menus Insert, Edit and Data offer for the selected cells. */

import type { Area } from "../../api";
import type { Choice } from "../chrome/MenuList";
import type { Store } from "../store";
import type { SheetCopy } from "./cells";

/** The choices for an area, with whole rows or columns where the mouse was on their headers. */
export function handChoices(store: Store, copy: SheetCopy, at: Area, spot: { row: number; column: number }): Choice[] {
  const onRowHeader = spot.column < 0;
  const onColumnHeader = spot.row < 0;
  return [
    ...(onColumnHeader ? [] : [...insertRows(store, at), deleteRows(store, at)]),
    ...(onRowHeader ? [] : [{ line: true as const }, ...insertColumns(store, at), deleteColumns(store, at)]),
    { line: true },
    ...(onColumnHeader ? [...sorts(store, at), { line: true as const }] : []),
    clear(store, at),
    ...(onRowHeader || onColumnHeader ? [] : [note(store, copy, at)]),
  ];
}

export function insertRows(store: Store, { row, rows }: Area): Choice[] {
  return [
    {
      name: `Insert ${counted(rows, "row")} above`,
      run: () => store.do({ do: "insert rows", before: row, count: rows }),
    },
    {
      name: `Insert ${counted(rows, "row")} below`,
      run: () => store.do({ do: "insert rows", before: row + rows, count: rows }),
    },
  ];
}

export function insertColumns(store: Store, { column, columns }: Area): Choice[] {
  const name = counted(columns, "column");
  return [
    { name: `Insert ${name} left`, run: () => store.do({ do: "insert columns", before: column, count: columns }) },
    {
      name: `Insert ${name} right`,
      run: () => store.do({ do: "insert columns", before: column + columns, count: columns }),
    },
  ];
}

export function deleteRows(store: Store, { row, rows }: Area): Choice {
  const name = rows === 1 ? `Delete row ${row}` : `Delete rows ${row}–${row + rows - 1}`;
  return { name, run: () => store.do({ do: "delete rows", from: row, count: rows }) };
}

export function deleteColumns(store: Store, { column, columns }: Area): Choice {
  return {
    name: `Delete ${counted(columns, "column")}`,
    run: () => store.do({ do: "delete columns", from: column, count: columns }),
  };
}

export function sorts(store: Store, { column }: Area): Choice[] {
  const sort = (ascending: boolean) => () => store.do({ do: "sort", column, ascending });
  const letter = columnLetters(column);
  return [
    { name: `Sort sheet by column ${letter} (A to Z)`, run: sort(true) },
    { name: `Sort sheet by column ${letter} (Z to A)`, run: sort(false) },
  ];
}

export function clear(store: Store, area: Area): Choice {
  return { name: "Clear contents", run: () => store.do({ do: "clear", areas: [area] }) };
}

/** "A", "Z", "AA": the letters of a 1-based column. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function note(store: Store, copy: SheetCopy, { row, column }: Area): Choice {
  const old = copy.rows[row - 1]?.[column - 1]?.note ?? "";
  return {
    name: old ? "Edit note" : "Insert note",
    run: () => {
      const text = window.prompt(`Note on ${columnLetters(column)}${row}`, old);
      if (text !== null) void store.do({ do: "note", row, column, text });
    },
  };
}

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
