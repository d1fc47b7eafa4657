/** The owner sorts, inserts, deletes and moves right before the service calls of everything that the add-on does: sorts before every other call, the rest before those between. */

import { beforeAll, describe, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { letLoose } from "./let-loose";
import { ACTIONS, MOVES, usedBook } from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await usedBook();
});

describe.each(Object.entries(ACTIONS))("while the add-on is at %s, the owner", (name, action) => {
  const turn = Object.keys(ACTIONS).indexOf(name);
  test.each(Object.entries(MOVES))("%s: nothing is lost and no wrong row is written", async (move, act) => {
    const order = Object.keys(MOVES).indexOf(move);
    if (order === 0) await letLoose(copy, action, act, 1 + ((turn + 1) % 2), 2);
    else await letLoose(copy, action, act, 1 + ((turn + 2 * order) % 8), 8);
  });
});
