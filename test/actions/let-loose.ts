/** The owner acts right before service calls of an action: it must come out as if one had come after the other. */

import { expect } from "@jest/globals";
import type { Host } from "../../local/host";
import { portrait } from "./book";
import { type Act, type Action, beforeCall, type Ending, endingOf, nearest, TUESDAY } from "./trouble";

/** What the page says when the headers moved while they were read: nothing was done, and it can be tried again. */
const REFUSED = /^Error: OwnerError: The sheet "Leads" has no header/;

/**
 * Every third time the ledger is folded anew as well: the same cells must come out.
 * @param copy opens the book as it stands before
 * @param stride 1: before every call from the first on; 3: before every third.
 */
export async function letLoose(
  copy: (now: string) => Promise<Host>,
  action: Action,
  act: Act,
  first: number,
  stride: number,
): Promise<void> {
  const [actFirst, actLast] = [await copy(TUESDAY), await copy(TUESDAY)];
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
    expectOneOf(index, end, error === "" ? serial : [await endingAlone(copy, act)]);
    if (index % 3 > 0) continue;
    expect(host.run("rebuildFromTouches").error).toBeUndefined();
    expect([index, portrait(host)]).toEqual([index, end.leads]);
  }
}

/** What comes of it where the action does nothing. */
async function endingAlone(copy: (now: string) => Promise<Host>, act: Act): Promise<Ending> {
  const host = await copy(TUESDAY);
  act(host);
  return endingOf(host);
}

function expectOneOf(index: number, end: Ending, endings: readonly Ending[]): void {
  expect([index, end]).toEqual([index, nearest(end, endings)]);
}

function errorOf(act: () => unknown): string {
  try {
    act();
    return "";
  } catch (error) {
    return String(error);
  }
}
