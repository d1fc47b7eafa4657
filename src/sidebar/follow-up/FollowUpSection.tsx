/** The section of follow-up time: the list is worked down, one lead at a time, whatever is selected in the sheet. */

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Banner } from "../Banner";
import { Blank, Loading } from "../Blank";
import { Keyboard } from "../Keyboard";
import { open } from "../rpc";
import type { SectionProps } from "../sections";
import { useShortcuts } from "../shortcuts";
import { Toast } from "../Toast";
import { followUp, sidebar } from "../words";
import { News } from "./News";
import { Intro, Summary } from "./Outside";
import { Progress } from "./Progress";
import { SittingPage } from "./SittingPage";
import { useFollowUp } from "./use-follow-up";
import { useSitting } from "./use-sitting";

export function FollowUpSection({ active, arrival, oneKey, onOneKey, onChanged }: SectionProps) {
  const list = useFollowUp(active);
  const { view, worked, news, trouble } = list;
  const sitting = useSitting(list, onChanged);
  const { draft, message, summary, busy, landing } = sitting;
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const logStart = useRef<HTMLInputElement>(null);
  const isSitting = view !== null && view.sitting !== null && summary === null;

  // The keyboard follows to whatever has taken the page's place, once it is there.
  useLayoutEffect(() => {
    const target = landing === "log" ? logStart.current : heading.current;
    if (landing === null || target === null) return;
    // Above it stands how far one has come, and who is announced.
    if (landing === "heading") window.scrollTo(0, 0);
    target.focus({ preventScroll: landing === "heading" });
    sitting.landed();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each coming is answered once
  useEffect(() => {
    if (arrival.at === "begin") sitting.start();
    else if (arrival.at === "start") sitting.toHeading();
  }, [arrival]);

  useShortcuts(oneKey && active, (key) => {
    if (key === "?") return run(() => open("help").catch(sitting.complain));
    const lower = key.toLowerCase();
    if (lower === "u" && message && message.undo !== "") return run(() => sitting.undo(message.undo));
    if (lower === "g" && news) return run(() => sitting.goTo(news));
    if (draft || !isSitting || !worked) return false;
    if (lower === "l") return run(() => logStart.current?.focus());
    if (/^[1-9]$/.test(key)) return click(`[data-digit="${key}"]`);
    if ("cep".includes(lower)) return click(`[data-key="${lower}"]`);
    return "tsn".includes(lower) && click(`[aria-keyshortcuts="${lower}"]`);
  });

  function click(selector: string): boolean {
    const found = root.current?.querySelector<HTMLElement>(selector);
    found?.click();
    return found !== null && found !== undefined;
  }

  function page() {
    if (view === null || (busy && !view.sitting && arrival.at === "begin")) {
      if (trouble === "") return <Loading text={followUp.loading} />;
      return (
        <Blank icon="alert" title={sidebar.problem.title} text={trouble} heading={heading}>
          <button type="button" class="button" onClick={sitting.next}>
            {sidebar.retry}
          </button>
        </Blank>
      );
    }
    if (summary) return <Summary view={summary} busy={busy} heading={heading} onStart={sitting.start} />;
    if (!view.sitting) return <Intro view={view} busy={busy} heading={heading} onStart={sitting.start} />;
    return (
      <>
        <Progress
          view={{ ...view, sitting: view.sitting }}
          seenAt={list.seenAt}
          busy={busy}
          onFinish={sitting.finish}
        />
        {news && <News line={news} onGoTo={() => sitting.goTo(news)} />}
        <SittingPage
          view={view}
          worked={worked}
          sitting={sitting}
          oneKey={oneKey}
          heading={heading}
          logStart={logStart}
        />
      </>
    );
  }

  return (
    <div ref={root} class="follow-up">
      {view !== null && trouble !== "" && (
        <Banner live>
          {sidebar.unreachable.banner}
          {trouble}
        </Banner>
      )}
      {page()}
      {isSitting && !draft && <Keyboard wanted={oneKey} onWanted={onOneKey} />}
      <Toast
        message={message}
        shownId={worked?.key ?? ""}
        busy={busy}
        onUndo={sitting.undo}
        onDismiss={sitting.dismiss}
      />
    </div>
  );
}

/** Does it, and says that it was done. */
function run(action: () => unknown): true {
  action();
  return true;
}
