/** The sidebar as a whole: its sections, and the row of tabs that leads to them. */

import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Waiting } from "../actions/views";
import { AddLead } from "./add/AddLead";
import { LeadSection } from "./lead/LeadSection";
import { ask } from "./rpc";
import type { Arrival, SectionKey, SectionProps } from "./sections";
import { useShortcuts, useShortcutsWanted } from "./shortcuts";
import { Tabs } from "./Tabs";
import { useWaiting } from "./waiting/use-waiting";
import { WaitingBar } from "./waiting/WaitingBar";

/** In the order of their tabs. */
const PAGES: Record<SectionKey, ComponentType<SectionProps>> = {
  lead: LeadSection,
  add: AddLead,
};

/** The key that opens a section from any other. */
const KEYS: Readonly<Record<string, SectionKey>> = { a: "add" };

interface Visit {
  section: SectionKey;
  arrivals: Partial<Record<SectionKey, Arrival>>;
}

/** @param startAt where the owner wants to begin, by the menu item that opened the sidebar */
export function SidebarPage({ startAt }: { startAt: Arrival["at"] }) {
  const [{ section, arrivals }, setVisit] = useState<Visit>({ section: "lead", arrivals: { lead: { at: startAt } } });
  const [oneKey, onOneKey] = useShortcutsWanted();

  const { waiting, now, changed, askAgain } = useWaiting();

  function go(to: SectionKey, at: Arrival["at"] = "start"): void {
    setVisit(({ arrivals }) => ({ section: to, arrivals: { ...arrivals, [to]: { at } } }));
  }

  useShortcuts(oneKey, (key) => {
    const to = KEYS[key.toLowerCase()];
    if (to === undefined) return false;
    go(to);
    return true;
  });

  /** The sidebar follows the selection by itself; where the row cannot be selected, the section says what is the matter. */
  async function show({ id, row }: Waiting): Promise<void> {
    await ask("selectLead", id, row).catch(() => undefined);
    go("lead", "nowhere");
  }

  return (
    <main>
      <div class="top">
        <WaitingBar waiting={waiting} now={now} onShow={show} />
        <Tabs chosen={section} onChoose={go} />
      </div>
      {(Object.keys(PAGES) as SectionKey[]).map((key) => {
        const arrival = arrivals[key];
        const Page = PAGES[key];
        return (
          <div
            key={key}
            id={`section-${key}`}
            class="section"
            role="tabpanel"
            aria-labelledby={`tab-${key}`}
            hidden={key !== section}
          >
            {arrival && (
              <Page
                active={key === section}
                arrival={arrival}
                oneKey={oneKey}
                onOneKey={onOneKey}
                go={go}
                onChanged={changed}
                onTakenOut={askAgain}
              />
            )}
          </div>
        );
      })}
    </main>
  );
}
