/** The call list as a hook: it is asked for again and again while it is looked at, and never takes the lead away that is worked on. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { FollowUpLine, FollowUpView, LeadCard } from "../../actions/views";
import { ask, messageOf } from "../rpc";

/** Milliseconds between two looks; longer after each that finds the owner still at the same lead. */
const OFTEN = 15_000;
const SELDOM = 30_000;
const SLOWING = 1.2;
/** Of a sheet so large that a look takes long, looks are asked for so many times more seldom than they take. */
const REST = 4;
/** The computer may have slept over one. */
const LONGEST_REST = 90_000;

/** Who is worked on. */
export interface Worked {
  key: string;
  name: string;
  /** Null while it is on its way, or where the lead is gone. */
  card: LeadCard | null;
}

export interface FollowUp {
  /** Null until the first answer. */
  view: FollowUpView | null;
  /** When the server last answered, in milliseconds. */
  seenAt: number;
  worked: Worked | null;
  /** Whoever came onto the list before the lead that is worked on, and has not been seen yet. */
  news: FollowUpLine | null;
  /** Why the last look failed, or "". */
  trouble: string;
  /** Shows an answer; the lead that is worked on becomes its first, or stays `key`. */
  show(view: FollowUpView, key?: string): void;
  /** At once to a line that is known, with what is known of it; the rest comes after. */
  goTo(line: FollowUpLine): void;
  /** The line was done: at once to the one after it or, where the server alone can tell who comes first, to whom it names. */
  moveOn(key: string, knowsNext: boolean): void;
  /** Asks who is first, and shows them. */
  toFirst(): void;
  /** Back to a line, say after an Undo. @param line where it is known how it stood: it stands there at once, and keeps the keyboard */
  comeBack(worked: Worked, line?: FollowUpLine | null): void;
  /** While a write is under way no look is asked for, and one that was is dropped. */
  hold<Answer>(action: () => Promise<Answer>): Promise<Answer>;
}

/** @param active while false, nothing is asked */
export function useFollowUp(active: boolean): FollowUp {
  const [view, setView] = useState<FollowUpView | null>(null);
  const [worked, setWorked] = useState<Worked | null>(null);
  const [seenAt, setSeenAt] = useState(0);
  const [trouble, setTrouble] = useState("");
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wait = useRef(OFTEN);
  const took = useRef(0);
  const holds = useRef(0);
  const asking = useRef("");
  asking.current = worked?.key ?? "";
  const wanted = useRef(active);
  wanted.current = active;

  function show(seen: FollowUpView, key = ""): void {
    setView(seen);
    setSeenAt(Date.now());
    setTrouble("");
    const line = key === "" ? seen.lines[0] : seen.lines.find((one) => one.key === key);
    setKnown((old) => new Set([...(old ?? []), ...seen.lines.map((one) => one.key)].filter(isSeen(seen, old, line))));
    if (key !== "") setWorked((old) => ({ key, name: seen.card?.name ?? old?.name ?? "", card: seen.card }));
    else setWorked(line ? { key: line.key, name: line.name, card: seen.card } : null);
  }

  async function look(key: string): Promise<void> {
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    const askedAt = Date.now();
    try {
      const seen = await ask("followUp", key);
      took.current = Date.now() - askedAt;
      if (mine === turn.current && holds.current === 0) show(seen, key);
    } catch (error) {
      if (mine === turn.current) setTrouble(messageOf(error));
    }
    if (mine === turn.current) later();
  }

  function later(): void {
    clearTimeout(timer.current);
    if (!wanted.current || document.hidden || holds.current > 0) return;
    timer.current = setTimeout(
      () => look(asking.current),
      Math.max(wait.current, Math.min(took.current * REST, LONGEST_REST)),
    );
    wait.current = Math.min(wait.current * SLOWING, SELDOM);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks follow each other by themselves
  useEffect(() => {
    if (!active) return undefined;
    const back = () => {
      if (document.hidden) clearTimeout(timer.current);
      else look(asking.current);
    };
    document.addEventListener("visibilitychange", back);
    if (holds.current === 0) look(asking.current);
    return () => {
      turn.current += 1;
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", back);
    };
  }, [active]);

  function toFirst(): void {
    setWorked(null);
    wait.current = OFTEN;
    look("");
  }

  function goTo({ key, name, card }: FollowUpLine): void {
    setWorked({ key, name, card });
    setKnown((old) => new Set([...(old ?? []), key]));
    wait.current = OFTEN;
    look(key);
  }

  return {
    view,
    seenAt,
    worked,
    news: view === null ? null : newsOf(view, worked, known),
    trouble,
    show,
    goTo,
    toFirst,
    moveOn(done, knowsNext) {
      const rest = (view?.lines ?? []).filter(({ key }) => key !== done);
      const [first] = rest;
      if (!view || !first?.card || !knowsNext) {
        toFirst();
        return;
      }
      const tally = { ...view.tally, done: view.tally.done + 1 };
      setView({ ...view, lines: rest, left: Math.max(rest.length, view.left - 1), tally });
      goTo(first);
    },
    comeBack(back, line = null) {
      if (view !== null && line !== null) {
        const others = view.lines.filter(({ key }) => key !== line.key);
        setView({ ...view, lines: [line, ...others], left: view.left + 1 });
      }
      setWorked(back);
      wait.current = OFTEN;
      look(back.key);
    },
    async hold(action) {
      holds.current += 1;
      turn.current += 1;
      clearTimeout(timer.current);
      try {
        return await action();
      } catch (error) {
        // The look that the write took the place of.
        if (view === null) wait.current = 0;
        throw error;
      } finally {
        holds.current -= 1;
        later();
        wait.current = OFTEN;
      }
    },
  };
}

/** What is before the lead that is worked on, and was not there at the last look, stays unseen until the owner has been told. */
function isSeen(seen: FollowUpView, old: ReadonlySet<string> | null, worked: FollowUpLine | undefined) {
  const place = worked ? seen.lines.indexOf(worked) : -1;
  const before = new Set(seen.lines.slice(0, Math.max(0, place)).map(({ key }) => key));
  return (key: string) => old === null || old.has(key) || !before.has(key);
}

function newsOf(view: FollowUpView, worked: Worked | null, known: ReadonlySet<string> | null): FollowUpLine | null {
  const place = view.lines.findIndex(({ key }) => key === worked?.key);
  return view.lines.slice(0, Math.max(0, place)).find(({ key }) => !known?.has(key)) ?? null;
}
