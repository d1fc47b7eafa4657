/** The row of tabs at the top: one stop of Tab, arrows move along it, Enter, Space or a click opens. */

import { useRef } from "preact/hooks";
import type { SectionKey } from "./sections";
import { sections } from "./words";

interface Props {
  chosen: SectionKey;
  onChoose(section: SectionKey): void;
}

const TITLES = Object.entries(sections.titles) as [SectionKey, string][];

export function Tabs({ chosen, onChoose }: Props) {
  const row = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const tabs = [...(row.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
    const here = tabs.findIndex((tab) => tab.matches(":focus"));
    const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    tabs.at(to % tabs.length)?.focus();
  }

  return (
    <div ref={row} class="tabs" role="tablist" aria-label={sections.label} onKeyDown={onKeyDown}>
      {TITLES.map(([key, title]) => (
        <button
          key={key}
          id={`tab-${key}`}
          type="button"
          role="tab"
          aria-selected={key === chosen}
          aria-controls={`section-${key}`}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
