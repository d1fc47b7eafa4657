/** The pages of what is chosen, asked for anew whenever the choice rests for a moment. */

import { useEffect, useState } from "preact/hooks";
import type { CardOrder, PrintedCards } from "../../actions/views";
import { ask, messageOf } from "../rpc";
import type { Making } from "./making";

/** Milliseconds without a further tick. */
const REST = 300;

export function usePages(making: Making, cards: CardOrder["cards"]) {
  const [pages, setPages] = useState<PrintedCards | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const order: CardOrder = { ...making, cards };
  const asked = JSON.stringify(order);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is told by its text
  useEffect(() => {
    setProblem("");
    if (cards.length === 0) {
      setPages(null);
      setBusy(false);
      return;
    }
    let current = true;
    setBusy(true);
    const timer = setTimeout(async () => {
      try {
        const made = await ask("printCards", order);
        if (current) setPages(made);
      } catch (error) {
        if (current) setProblem(messageOf(error));
        if (current) setPages(null);
      }
      if (current) setBusy(false);
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);

  return { pages, busy, problem };
}
