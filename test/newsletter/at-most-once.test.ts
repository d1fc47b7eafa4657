/** Nobody gets a newsletter twice, whichever call fails, whenever the run is killed, and whatever the owner does meanwhile; and everybody gets it. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith, copies, someLeads } from "../actions/book";
import { stride } from "../actions/stride";
import { introduce, STRIKES, TUESDAY } from "../actions/trouble";
import { recipients } from "../mail/outbox";
import { attempt, MEANWHILE, proveMeanwhile, proveStruck, type SendingRun } from "../mail/proof";
import { begin, choices, POSTAL, setting } from "./newsletter";

const TWENTY = someLeads(20);
const EVERYBODY = TWENTY.map(({ Email = "" }) => Email).sort();

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = bookWith(TWENTY, [], TUESDAY);
  introduce(host);
  setting(host, "Postal address", POSTAL);
  host.run("hourly");
  begin(host);
  copy = await copies(host);
});

/** Two turns of ten, as the trigger runs them. Who turned out not to have it waits for the owner's "Go on". */
const newsletterToTwenty: SendingRun = {
  open: () => copy(),
  send(host) {
    host.run("continueNewsletter");
    if (recipients(host).length < EVERYBODY.length && stateOf(host) === "ended") host.rpc("resumeNewsletter");
  },
  wanted: EVERYBODY,
  name: "continueNewsletter",
};

function stateOf(host: Host): string {
  return choices(host).current?.state ?? "";
}

/** every eighteenth call is struck, another one by each kind of trouble; EVERY_CALL=1 strikes every call by each. */
const STRIDE = stride(18);

test.each([
  ["a call fails", 1],
  ["a call acts and then fails", 3],
  ["the run is killed after a call", 5],
] as const)("to twenty leads, where %s", async (strike, first) => {
  await proveStruck(newsletterToTwenty, STRIKES[strike], Math.min(first, STRIDE), STRIDE);
});

test.each(Object.entries(MEANWHILE))("to twenty leads, while the owner %s", async (name, act) => {
  await proveMeanwhile(newsletterToTwenty, act, 1 + Object.keys(MEANWHILE).indexOf(name) * 7, 47);
});

test("to twenty leads, while another run sends it", async () => {
  await proveMeanwhile(newsletterToTwenty, (host) => attempt(host, newsletterToTwenty), 2, 47);
});

test("over a quota that ends midway: the rest goes on the next day, and only the rest", async () => {
  const host = await copy();
  host.gmail.quota.leave(20 + 7);
  host.run("continueNewsletter");
  host.run("continueNewsletter");
  expect([recipients(host).length, choices(host).current]).toMatchObject([
    7,
    { state: "going", left: 13, today: 0, next: "Wed, Nov 4, 9:00 AM" },
  ]);
  host.clock.pass(24 * 60 * 60_000);
  host.run("continueNewsletter");
  expect(recipients(host)).toEqual(EVERYBODY);
  expect(choices(host).current).toMatchObject({ state: "ended", sent: 20, left: 0 });
});
