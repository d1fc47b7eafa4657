/** The menus above the sheet: the few of Sheets that work here, then those of the add-on. */

import { useState } from "react";
import type { Menu, Screen } from "../../api";
import { clear, deleteColumns, deleteRows, insertColumns, insertRows, sorts } from "../grid/handChoices";
import { BookFiles, type FileTask } from "../panels/BookFiles";
import type { Store } from "../store";
import { type Choice, MenuList } from "./MenuList";

interface OpenMenu {
  name: string;
  x: number;
  y: number;
}

export function MenuBar({ store, screen }: { store: Store; screen: Screen }) {
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const [task, setTask] = useState<FileTask | null>(null);
  const menus: [name: string, choices: Choice[]][] = [
    ["File", fileChoices(store, screen, setTask)],
    [
      "Edit",
      [
        clear(store, screen.selection),
        { line: true },
        deleteRows(store, screen.selection),
        deleteColumns(store, screen.selection),
      ],
    ],
    ["Insert", [...insertRows(store, screen.selection), { line: true }, ...insertColumns(store, screen.selection)]],
    ["Data", sorts(store, screen.selection)],
    ...screen.menus.map((menu): [string, Choice[]] => [menu.name, addOnChoices(store, menu)]),
  ];
  const show = (name: string, title: HTMLElement) => {
    const { left, bottom } = title.getBoundingClientRect();
    setOpen({ name, x: left, y: bottom + 2 });
  };
  return (
    <nav className="menu-bar" aria-label="Menus">
      {menus.map(([name]) => (
        <button
          type="button"
          key={name}
          className={open?.name === name ? "menu-title open" : "menu-title"}
          aria-haspopup="menu"
          aria-expanded={open?.name === name}
          onClick={(event) => (open?.name === name ? setOpen(null) : show(name, event.currentTarget))}
          onMouseEnter={(event) => open && open.name !== name && show(name, event.currentTarget)}
        >
          {name}
        </button>
      ))}
      {open && (
        <MenuList
          key={open.name}
          x={open.x}
          y={open.y}
          choices={menus.find(([name]) => name === open.name)?.[1] ?? []}
          onClose={() => setOpen(null)}
        />
      )}
      {task && <BookFiles store={store} screen={screen} task={task} onClose={() => setTask(null)} />}
    </nav>
  );
}

function fileChoices(store: Store, screen: Screen, setTask: (task: FileTask) => void): Choice[] {
  const { path } = screen.book;
  return [
    { name: "New empty book", run: () => store.do({ do: "new book" }) },
    { name: "Open …", run: () => setTask("open") },
    { line: true },
    { name: "Save", hint: path ? shortened(path) : "", off: !path, run: () => store.do({ do: "save book", path }) },
    { name: "Save as …", run: () => setTask("save") },
  ];
}

function addOnChoices(store: Store, { items }: Menu): Choice[] {
  return items.map((item): Choice => {
    if (item.kind === "line") return { line: true };
    if (item.kind === "menu") return { name: item.menu.name, choices: addOnChoices(store, item.menu) };
    return { name: item.name, run: () => store.do({ do: "menu", path: item.path }) };
  });
}

function shortened(path: string): string {
  return path.split("/").at(-1) ?? path;
}
