/** Any service call may fail, and any run may be killed at any call: two hourly runs later nothing is lost, doubled or invented. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { lastRun, portrait, writesOf } from "./book";
import { stride } from "./stride";
import { ACTIONS, type Ending, endingOf, nearest, STRIKES, TUESDAY, usedBook } from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await usedBook();
});

/** What the owner typed stands there, whether or not the run that it started came to an end. */
const TYPED = ["choosing in the Log cell", "typing a new lead", "pasting twenty leads"];

describe.each(Object.entries(ACTIONS))("%s", (name, action) => {
  const turn = Object.keys(ACTIONS).indexOf(name);
  let total: number;
  let endings: Ending[];
  beforeAll(async () => {
    const [undisturbed, untouched] = [await copy(TUESDAY), await copy(TUESDAY)];
    action(undisturbed);
    total = lastRun(undisturbed).total;
    const done = endingOf(undisturbed, 2);
    endings = TYPED.includes(name) ? [done] : [done, endingOf(untouched, 2)];
  });

  // Failures and kills take the calls in turns.
  test.each(Object.entries(STRIKES))("where %s, is done or not done", async (fault, strike) => {
    const first = 1 + ((turn + 2 * Object.keys(STRIKES).indexOf(fault)) % stride(5));
    for (let index = first; index <= total; index += stride(fault.includes("acts") ? 16 : 10)) {
      const host = await copy(TUESDAY);
      strike(host, index);
      expect(() => attempt(() => action(host))).not.toThrow();
      const end = endingOf(host, 2);
      expect([index, end]).toEqual([index, nearest(end, endings)]);
      expect([index, writesOf(lastRun(host))]).toEqual([index, []]);
      if (index % 3 > 0) continue;
      host.run("rebuildFromTouches");
      expect([index, portrait(host)]).toEqual([index, end.leads]);
    }
  });
});

function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    expect(String(error)).toMatch(/timed out|Killed/);
  }
}
