/** A list of choices that drops down from a menu or opens under the mouse; it may hold menus of its own. */

import { useEffect, useRef, useState } from "react";

export type Choice =
  | { line: true }
  | { name: string; hint?: string; off?: boolean; run: () => unknown }
  | { name: string; choices: Choice[] };

interface MenuListProps {
  x: number;
  y: number;
  choices: Choice[];
  onClose: () => void;
}

export function MenuList({ x, y, choices, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });

  useEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box) {
      setPlace({
        left: Math.max(4, Math.min(x, window.innerWidth - box.width - 4)),
        top: Math.max(4, Math.min(y, window.innerHeight - box.height - 4)),
      });
    }
    list.current?.querySelector("button")?.focus({ preventScroll: true });
    return backToCells;
  }, [x, y]);

  useEffect(() => {
    const onDown = (event: MouseEvent) => {
      if (event.target instanceof Element && !event.target.closest(".menu-list, .menu-title")) onClose();
    };
    document.addEventListener("mousedown", onDown, true);
    return () => document.removeEventListener("mousedown", onDown, true);
  }, [onClose]);

  return (
    <div ref={list} className="menu-list" role="menu" style={place} onKeyDown={(event) => moveFocus(event, onClose)}>
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the choices of one opening never move
        <MenuRow key={index} choice={choice} onClose={onClose} />
      ))}
    </div>
  );
}

/** Keys go to the cells again, unless something else took them. */
export function backToCells() {
  setTimeout(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(".luckysheet-cell-input")?.focus();
  });
}

function MenuRow({ choice, onClose }: { choice: Choice; onClose: () => void }) {
  const [open, setOpen] = useState<DOMRect | null>(null);
  if ("line" in choice) return <hr />;
  if ("choices" in choice) {
    return (
      <div
        role="none"
        className="menu-sub"
        onMouseEnter={(event) => setOpen(event.currentTarget.getBoundingClientRect())}
        onMouseLeave={() => setOpen(null)}
      >
        <button type="button" role="menuitem" aria-haspopup="menu">
          <span>{choice.name}</span>
          <span className="menu-hint">▸</span>
        </button>
        {open && <MenuList x={open.right - 2} y={open.top - 7} choices={choice.choices} onClose={onClose} />}
      </div>
    );
  }
  return (
    <button
      type="button"
      role="menuitem"
      disabled={choice.off === true}
      onClick={() => {
        onClose();
        choice.run();
      }}
    >
      <span>{choice.name}</span>
      {choice.hint && <span className="menu-hint">{choice.hint}</span>}
    </button>
  );
}

function moveFocus(event: React.KeyboardEvent<HTMLDivElement>, onClose: () => void) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") onClose();
  else if (step !== undefined) {
    const items: Element[] = [...event.currentTarget.querySelectorAll("button:not(:disabled)")];
    const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
    const next = items[(at + step + items.length) % items.length];
    if (next instanceof HTMLElement) next.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
