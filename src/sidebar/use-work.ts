/** What a page has the server do, one thing at a time: whether it is under way, and why the last one failed. */

import { useState } from "preact/hooks";
import { messageOf } from "./rpc";

export interface Work {
  working: boolean;
  /** Why the last one failed, or "". */
  problem: string;
  setProblem(problem: string): void;
  /** Does it. What failed is in `problem` afterwards, never thrown. */
  work(action: () => Promise<void>): Promise<void>;
}

export function useWork(): Work {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState("");
  async function work(action: () => Promise<void>): Promise<void> {
    setWorking(true);
    setProblem("");
    try {
      await action();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setWorking(false);
    }
  }
  return { working, problem, setProblem, work };
}
