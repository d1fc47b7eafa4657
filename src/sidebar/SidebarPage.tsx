/** The sidebar as a whole: its sections, and the row of tabs that leads to them. */

import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Waiting } from "../actions/views";
import { AddLead } from "./add/AddLead";
import { Banner } from "./Banner";
import { FollowUpSection } from "./follow-up/FollowUpSection";
import { Forecast } from "./forecast/Forecast";
import { LeadSection } from "./lead/LeadSection";
import { ask } from "./rpc";
import type { Arrival, SectionKey, SectionProps } from "./sections";
import { useShortcuts, useShortcutsWanted } from "./shortcuts";
import { Tabs } from "./Tabs";
import { useTop } from "./waiting/use-top";
import { WaitingBar } from "./waiting/WaitingBar";

/** In the order of their tabs. */
const PAGES: Record<SectionKey, ComponentType<SectionProps>> = {
  lead: LeadSection,
  add: AddLead,
  followUp: FollowUpSection,
  forecast: Forecast,
};

/** The key that opens a section from any other. */
const KEYS: Readonly<Record<string, SectionKey>> = { a: "add", f: "followUp", w: "forecast" };

interface Visit {
  section: SectionKey;
  arrivals: Partial<Record<SectionKey, Arrival>>;
}

/** @param start the word of the menu item that opened the sidebar */
export function SidebarPage({ start }: { start: string }) {
  const [{ section, arrivals }, setVisit] = useState<Visit>(() => firstVisit(start));
  const [oneKey, onOneKey] = useShortcutsWanted();

  const { waiting, away, now, changed, askAgain } = useTop();

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
        {/* Whoever works down the list has whom it names on top of the list. */}
        {section !== "followUp" && <WaitingBar waiting={waiting} now={now} onShow={show} />}
        <Tabs chosen={section} onChoose={go} />
      </div>
      {away !== "" && <Banner live>{away}</Banner>}
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

function firstVisit(start: string): Visit {
  if (start === "follow-up") return { section: "followUp", arrivals: { followUp: { at: "begin" } } };
  return { section: "lead", arrivals: { lead: { at: start === "log" ? "log" : "nowhere" } } };
}
