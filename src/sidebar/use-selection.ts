/** The view of the selected row as a hook: the newest answer, and what is the matter if none came. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { LeadCard } from "../actions/views";
import { type Follower, type FullView, followSelection } from "./follow";

export interface Selection {
  /** Null until the first answer. */
  view: FullView | null;
  /** Why the last question failed, or "". */
  trouble: string;
  follower(): Follower | null;
  /** Takes a card that a write answered with, if its lead is still the one shown. */
  showCard(card: LeadCard): void;
}

/** @param active while false, nothing is asked */
export function useSelection(active: boolean): Selection {
  const [view, setView] = useState<FullView | null>(null);
  const [trouble, setTrouble] = useState("");
  const follower = useRef<Follower | null>(null);
  useEffect(() => {
    const started = followSelection({
      show(shown) {
        setView(shown);
        setTrouble("");
      },
      same: () => setTrouble(""),
      fail: setTrouble,
    });
    follower.current = started;
    return () => started.stop();
  }, []);
  useEffect(() => {
    if (active) return undefined;
    const held = follower.current;
    held?.pause();
    return () => {
      held?.resume();
      held?.refresh();
    };
  }, [active]);
  return {
    view,
    trouble,
    follower: () => follower.current,
    showCard: (card) => setView((old) => (old?.kind === "lead" && old.card.id === card.id ? { ...old, card } : old)),
  };
}
