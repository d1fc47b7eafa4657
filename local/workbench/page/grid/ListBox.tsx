/** The choices of a cell with a list, under the cell. */

import { useEffect, useRef, useState } from "react";
import { backToCells } from "../chrome/MenuList";

interface ListBoxProps {
  at: DOMRect;
  choices: string[];
  chosen: string;
  onChoose: (choice: string) => void;
  onClose: () => void;
}

export function ListBox({ at, choices, chosen, onChoose, onClose }: ListBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(Math.max(0, choices.indexOf(chosen)));
  const choose = (choice: string) => {
    onClose();
    if (choice !== chosen) onChoose(choice);
  };

  useEffect(() => {
    box.current?.focus();
    const onDown = (event: MouseEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener("mousedown", onDown, true);
    return () => {
      document.removeEventListener("mousedown", onDown, true);
      backToCells();
    };
  }, [onClose]);

  const onKey = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + choices.length) % choices.length);
    else if (event.key === "Enter") choose(choices[active] ?? "");
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const below = at.bottom + 260 < window.innerHeight;
  const place = below ? { top: at.bottom } : { bottom: window.innerHeight - at.top };
  return (
    <div
      ref={box}
      className="list-box"
      role="listbox"
      tabIndex={-1}
      aria-activedescendant={`choice-${active}`}
      style={{ left: at.left, minWidth: Math.max(at.width, 150), ...place }}
      onKeyDown={onKey}
    >
      {choices.map((choice, index) => (
        <button
          type="button"
          key={choice}
          id={`choice-${index}`}
          role="option"
          aria-selected={choice === chosen}
          className={index === active ? "active" : ""}
          onMouseEnter={() => setActive(index)}
          onClick={() => choose(choice)}
        >
          {choice}
        </button>
      ))}
    </div>
  );
}
