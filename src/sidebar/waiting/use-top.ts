/** What stands on top of the sidebar, as a hook: asked for now and then, only while the sidebar is seen, and less often while nobody waits. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { LeadCard, TopView } from "../../actions/views";
import { ask } from "../rpc";

/** Milliseconds between two questions: while somebody waits, and at most while nobody does. */
const OFTEN = 60_000;
const SELDOM = 300_000;
const SLOWING = 1.5;
/** The owner comes back to the sidebar: milliseconds after which the answer is old. */
const OLD = 20_000;
/** Milliseconds after which the minutes are counted anew. */
const TICK = 5_000;

export interface Top extends TopView {
  /** Milliseconds since 1970, moving on by itself while somebody waits. */
  now: number;
  /** A lead was written by this page: one that was tried goes at once, and who is next is asked. */
  changed(card: LeadCard): void;
  /** Somebody may be gone: it is asked anew. */
  askAgain(): void;
}

export function useTop(): Top {
  const [{ waiting, away }, setTop] = useState<TopView>({ waiting: null, away: "" });
  const [now, setNow] = useState(Date.now);
  const look = useRef(() => {});
  const isWaited = waiting !== null;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = OFTEN;
    let askedAt = 0;
    let turn = 0;
    async function ask_(): Promise<void> {
      clearTimeout(timer);
      if (document.hidden) return;
      turn += 1;
      const mine = turn;
      askedAt = Date.now();
      try {
        const found = await ask("topOfSidebar");
        if (mine !== turn) return;
        wait = found.waiting === null ? Math.min(wait * SLOWING, SELDOM) : OFTEN;
        setTop(found);
        setNow(Date.now());
      } catch {
        // The card says what is the matter; here it is asked again, later.
        if (mine !== turn) return;
        wait = Math.min(wait * SLOWING, SELDOM);
      }
      timer = setTimeout(ask_, wait);
    }
    look.current = ask_;
    const back = () => {
      if (!document.hidden && Date.now() - askedAt >= OLD) ask_();
    };
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    ask_();
    return () => {
      turn += 1;
      clearTimeout(timer);
      window.removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", back);
    };
  }, []);

  useEffect(() => {
    if (!isWaited) return undefined;
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, [isWaited]);

  return {
    waiting,
    away,
    now,
    changed({ id, stage }) {
      setTop((old) => (old.waiting?.id === id && stage !== "New" ? { ...old, waiting: null } : old));
      look.current();
    },
    askAgain: () => look.current(),
  };
}
