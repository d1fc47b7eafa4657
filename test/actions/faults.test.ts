/** Any service call may fail, and any run may be killed at any call: two hourly runs later nothing is lost, doubled or invented. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { lastRun, portrait, writesOf } from "./book";
import { stride } from "./stride";
import { ACTIONS, endingOf, nearest, TUESDAY, usedBook } from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await usedBook();
});

const TIMED_OUT = "Service Spreadsheets timed out while accessing document with id 1Stoke-local-spreadsheet.";

/** A kill before a call is a kill after the one before it. Failures and kills take the calls in turns. */
const FAULTS: Readonly<Record<string, (host: Host, index: number) => void>> = {
  "a call fails": (host, index) => host.meter.failAt(index, TIMED_OUT),
  "the run is killed after a call": (host, index) => host.meter.killAt(index, "after"),
  "a call acts and then fails": (host, index) => host.meter.failAt(index, TIMED_OUT, "after"),
};

/** What the owner typed stands there, whether or not the run that it started came to an end. */
const TYPED = ["choosing in the Log cell", "typing a new lead", "pasting twenty leads"];

describe.each(Object.entries(ACTIONS))("%s", (name, action) => {
  const turn = Object.keys(ACTIONS).indexOf(name);
  test.each(Object.entries(FAULTS))("where %s, is done or not done", async (fault, strike) => {
    const [undisturbed, untouched] = [await copy(TUESDAY), await copy(TUESDAY)];
    action(undisturbed);
    const { total } = lastRun(undisturbed);
    const done = endingOf(undisturbed, 2);
    const endings = TYPED.includes(name) ? [done] : [done, endingOf(untouched, 2)];
    const first = 1 + ((turn + 2 * Object.keys(FAULTS).indexOf(fault)) % stride(5));
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
