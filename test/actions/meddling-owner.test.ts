/** The owner sorts, inserts, deletes and moves right before the service calls of everything that the add-on does: each before some of them, all before each with EVERY_CALL=1. */

import { beforeAll, describe, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { letLoose } from "./let-loose";
import { stride } from "./stride";
import { ACTIONS, MOVES, usedBook } from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await usedBook();
});

describe.each(Object.entries(ACTIONS))("while the add-on is at %s, the owner", (name, action) => {
  const turn = Object.keys(ACTIONS).indexOf(name);
  test.each(Object.entries(MOVES))("%s: nothing is lost and no wrong row is written", async (move, act) => {
    const order = Object.keys(MOVES).indexOf(move);
    if (order === 0) await letLoose(copy, action, act, 1 + (turn % stride(5)), stride(10));
    else await letLoose(copy, action, act, 1 + ((turn + 2 * order) % stride(16)), stride(32));
  });
});
