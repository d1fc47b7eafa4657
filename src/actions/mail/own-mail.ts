/** Which messages in Gmail Stoke has sent itself: they need not be opened to see that they are no news. */

import type { Memory } from "../../google/memory";

const NAME = "own mail";

/** As many of Gmail's IDs as fit into a property, which holds 9 KB: those of several looks for mail. */
const MOST_IDS = 500;

/** IDs of the messages that were sent last, oldest first. Of a run that was killed, none: these are opened. */
export function ownMailIn(memory: Memory): readonly string[] {
  return (memory[NAME] ?? "").split(",").filter((id) => id !== "");
}

/** What is to be remembered once these have gone too. Only under the lock of sending, lest one run forgets what another sent. */
export function withOwnMail(memory: Memory, gone: readonly string[]): Memory {
  return { [NAME]: [...ownMailIn(memory), ...gone].slice(-MOST_IDS).join(",") };
}
