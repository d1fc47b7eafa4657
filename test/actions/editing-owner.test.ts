/** The owner edits, renames and starts another run right before the service calls of what the add-on does: both count. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { lastRun, renameHeader, type, writesOf } from "./book";
import { letLoose } from "./let-loose";
import { stride } from "./stride";
import { ACTIONS, beforeCall, EDITS, endingOf, nearest, TUESDAY, usedBook } from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await usedBook();
});

describe.each(Object.entries(ACTIONS))("while the add-on is at %s, the owner", (name, action) => {
  const turn = Object.keys(ACTIONS).indexOf(name);

  test.each(Object.entries(EDITS))("%s: both count", async (edit, act) => {
    await letLoose(copy, action, act, 1 + ((turn + 2 * Object.keys(EDITS).indexOf(edit)) % stride(16)), stride(32));
  });
});

test("a header renamed at any call is an error that names sheet, header and remedy, and nothing is lost", async () => {
  const wanted = endingOf(await copy(TUESDAY));
  for (let index = 1; ; index += stride(6)) {
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
  for (const [turn, [name, action]] of Object.entries(ACTIONS).entries()) {
    const [first, second] = [await copy(TUESDAY), await copy(TUESDAY)];
    log(first);
    action(first);
    action(second);
    log(second);
    const serial = [endingOf(first), endingOf(second)];
    for (let index = 1 + (turn % stride(16)); ; index += stride(32)) {
      const host = await copy(TUESDAY);
      const began = beforeCall(host, index, log);
      action(host);
      if (!began()) break;
      const end = endingOf(host);
      expect([name, index, end]).toEqual([name, index, nearest(end, serial)]);
    }
  }
});
