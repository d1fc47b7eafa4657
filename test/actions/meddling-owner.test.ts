/** The owner acts right before every service call of everything that the add-on does: it comes out as if one had come after the other. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { lastRun, portrait, renameHeader, type, writesOf } from "./book";
import {
  ACTIONS,
  type Act,
  type Action,
  beforeCall,
  EDITS,
  type Ending,
  endingOf,
  MOVES,
  nearest,
  TUESDAY,
  usedBook,
} from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await usedBook();
});

/** What the page says when the headers moved while they were read: nothing was done, and it can be tried again. */
const REFUSED = /^Error: OwnerError: The sheet "Leads" has no header/;

/** @param stride 1: before every call from the first on; 3: before every third. */
async function letLoose(action: Action, act: Act, first: number, stride: number): Promise<void> {
  const [alone, actFirst, actLast] = [await copy(TUESDAY), await copy(TUESDAY), await copy(TUESDAY)];
  act(alone);
  const refused = endingOf(alone);
  act(actFirst);
  action(actFirst);
  action(actLast);
  act(actLast);
  const serial = [endingOf(actFirst), endingOf(actLast)];
  for (let index = first; ; index += stride) {
    const host = await copy(TUESDAY);
    const hasActed = beforeCall(host, index, act);
    const error = errorOf(() => action(host));
    if (!hasActed()) return;
    if (error !== "") expect([index, error]).toEqual([index, expect.stringMatching(REFUSED)]);
    const end = endingOf(host);
    expectOneOf(index, end, error === "" ? serial : [refused]);
    succeedRebuild(host);
    expect([index, portrait(host)]).toEqual([index, end.leads]);
  }
}

function expectOneOf(index: number, end: Ending, endings: readonly Ending[]): void {
  expect([index, end]).toEqual([index, nearest(end, endings)]);
}

function succeedRebuild(host: Host): void {
  expect(host.run("rebuildFromTouches").error).toBeUndefined();
}

function errorOf(act: () => unknown): string {
  try {
    act();
    return "";
  } catch (error) {
    return String(error);
  }
}

describe.each(Object.entries(ACTIONS))("while the add-on is at %s, the owner", (name, action) => {
  const turn = Object.keys(ACTIONS).indexOf(name);
  test.each(Object.entries(MOVES))("%s: nothing is lost and no wrong row is written", async (move, act) => {
    const isSort = move.startsWith("sorts by");
    await letLoose(action, act, isSort ? 1 : 1 + (turn % 3), isSort ? 1 : 3);
  });

  test.each(Object.entries(EDITS))("%s: both count", async (_, act) => {
    await letLoose(action, act, 2 + (turn % 4), 4);
  });
});

test("a header renamed at any call is an error that names sheet, header and remedy, and nothing is lost", async () => {
  const wanted = endingOf(await copy(TUESDAY));
  for (let index = 1; ; index += 1) {
    const host = await copy(TUESDAY);
    const isRenamed = beforeCall(host, index, () => renameHeader(host, "Stage", "Phase"));
    host.run("hourly");
    if (!isRenamed()) break;
    expect(host.run("hourly").error).toMatch(/The sheet "Leads" has no header "Stage" in row 1.*Column for Stage/);
    renameHeader(host, "Phase", "Stage");
    expect([index, endingOf(host)]).toEqual([index, wanted]);
    host.run("hourly");
    expect(writesOf(lastRun(host))).toEqual([]);
  }
});

test("two runs at once: the second waits for the lock, and neither loses anything", async () => {
  const log = (host: Host) => type(host, "Emil Example4", "Log", "Called – no answer");
  for (const [name, action] of Object.entries(ACTIONS)) {
    const [first, second] = [await copy(TUESDAY), await copy(TUESDAY)];
    log(first);
    action(first);
    action(second);
    log(second);
    const serial = [endingOf(first), endingOf(second)];
    for (let index = 2; ; index += 3) {
      const host = await copy(TUESDAY);
      const began = beforeCall(host, index, log);
      action(host);
      if (!began()) break;
      const end = endingOf(host);
      expect([name, index, end]).toEqual([name, index, nearest(end, serial)]);
    }
  }
});
