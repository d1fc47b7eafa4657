/** One-key shortcuts of the sidebar: never while somebody types, and off at a click (WCAG 2.1.4). */

import { useEffect, useState } from "preact/hooks";

const STORED_AS = "stoke-one-key-shortcuts";
const TYPED_INTO = "textarea, select, input:not([type=radio]):not([type=checkbox])";

/** Calls `press` with each key that is pressed alone, outside of fields; true says that it was used. */
export function useShortcuts(on: boolean, press: (key: string) => boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (event.target instanceof Element && event.target.matches(TYPED_INTO)) return;
      if (press(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}

/** Whether the owner wants them; kept in the browser, where it lets us. */
export function useShortcutsWanted(): [boolean, (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(stored);
  return [
    wanted,
    (now) => {
      setWanted(now);
      try {
        localStorage.setItem(STORED_AS, now ? "on" : "off");
      } catch {
        // A browser that keeps nothing for a frame: the choice holds until the sidebar is closed.
      }
    },
  ];
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== "off";
  } catch {
    return true;
  }
}
