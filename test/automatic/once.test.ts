/** An hourly run that sends to twenty leads: nobody gets a mail twice, whatever fails, whoever kills it, and whatever the owner does meanwhile. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { copies, hourlyOnly, touches } from "../actions/book";
import { stride } from "../actions/stride";
import { STRIKES } from "../actions/trouble";
import { recipients } from "../mail/outbox";
import { MEANWHILE, proveMeanwhile, proveStruck, type SendingRun } from "../mail/proof";
import { floristWith, turnOn, writers } from "./florist";

const EVERYBODY = writers(20).map(({ Email = "" }) => Email);

/** The owner has agreed: the next hourly run sends to all twenty. */
let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = await (await floristWith(EVERYBODY.length, "Auto"))();
  turnOn(host);
  copy = await copies(host);
});

const sending: SendingRun = {
  open: () => copy(),
  send: (host) => host.run("hourly"),
  wanted: EVERYBODY,
  name: "hourly",
};

/**
 * The kinds of trouble take the calls in turns, so that the suite stays quick: the twenty mails are like each other, and sent as
 * those are that the owner sends. EVERY_CALL=1 has each strike every call.
 */
const STRIDE = stride(18);

test.each(Object.entries(STRIKES))("where %s", async (name, strike) => {
  const turn = STRIDE === 1 ? 1 : 1 + Object.keys(STRIKES).indexOf(name);
  await proveStruck(sending, strike, turn, STRIDE);
});

test.each(Object.entries(MEANWHILE))("while the owner %s", async (name, act) => {
  await proveMeanwhile(sending, act, 3 + 7 * Object.keys(MEANWHILE).indexOf(name), stride(43));
});

test("while another run sends the same", async () => {
  await proveMeanwhile(sending, (host) => host.run("hourly"), 2, stride(41));
});

test("over a quota that ends midway: the rest goes when there is some again, and only the rest", async () => {
  const host = await copy();
  host.gmail.quota.leave(27);
  host.run("hourly");
  expect(recipients(host)).toHaveLength(7);
  host.run("hourly");
  expect(recipients(host)).toHaveLength(7);
  hourlyOnly(host);
  host.clock.advance(25 * 60);
  expect(recipients(host)).toEqual(EVERYBODY);
  expect(touches(host).every(({ Status }) => Status === "Sent")).toBe(true);
});
