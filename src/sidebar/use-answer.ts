/** A question to the server as a hook: its answer, or why there is none. */

import { useCallback, useEffect, useState } from "preact/hooks";
import { messageOf } from "./rpc";

export type Asked<Answer> =
  | { state: "waiting" }
  | { state: "failed"; message: string }
  | { state: "answered"; answer: Answer };

/**
 * Asks when the page opens, and again on `again`; an answer to an older question is dropped.
 * @param about what the question depends on: when it changes, it is asked anew
 */
export function useAnswer<Answer>(
  question: () => Promise<Answer>,
  about: unknown = null,
): { asked: Asked<Answer>; again(): void } {
  const [asked, setAsked] = useState<Asked<Answer>>({ state: "waiting" });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once a turn, not whenever the page is drawn
  useEffect(() => {
    let current = true;
    setAsked({ state: "waiting" });
    question().then(
      (answer) => current && setAsked({ state: "answered", answer }),
      (error) => current && setAsked({ state: "failed", message: messageOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [turn, about]);
  return { asked, again: useCallback(() => setTurn((old) => old + 1), []) };
}
