/** What a mail costs: three calls at most, beside a number that is the same for twenty mails and for forty, whoever sends them. */

import { expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith, copies, idOf, lastRun } from "../actions/book";
import { introduce, TUESDAY } from "../actions/trouble";
import { DAY_TWO, FIRST, say, setting, turnOn, writers } from "../automatic/florist";
import { begin, POSTAL } from "../newsletter/newsletter";

/** A mail. */
const MOST = 3;

function shopWith(count: number): Host {
  const host = bookWith(writers(count), [], TUESDAY);
  introduce(host);
  setting(host, "Postal address", POSTAL);
  setting(host, "Automatic e-mails a day", "60");
  host.run("flagOverdueNow");
  return host;
}

/** Calls of the last run of that name, which must have written so many mails. */
function callsOf(host: Host, name: string, before: number, mails: number): number {
  expect(host.gmail.sent.length + host.gmail.drafts.length).toBe(before + mails);
  return lastRun(host, name).total;
}

/** Of a run that begins threads, and of one that goes on in them the next day. */
async function byHand(host: Host, count: number): Promise<number[]> {
  const ids = writers(count).map(({ Name = "" }) => idOf(host, Name));
  host.rpc("sendMail", "First email", ids);
  const first = callsOf(host, "sendMail", 0, count);
  const next = await nextDay(host);
  next.rpc("sendMail", "Day 2", ids);
  return [first, callsOf(next, "sendMail", count, count)];
}

async function automatically(host: Host, count: number): Promise<number[]> {
  say(host, "Auto", FIRST);
  say(host, "Auto", DAY_TWO);
  turnOn(host);
  host.run("hourly");
  const first = callsOf(host, "hourly", 0, count);
  const next = await nextDay(host);
  next.run("hourly");
  return [first, callsOf(next, "hourly", count, count)];
}

async function asDrafts(host: Host, count: number): Promise<number[]> {
  const next = await copies(host);
  say(host, "Draft", FIRST);
  host.run("hourly");
  const first = callsOf(host, "hourly", 0, count);
  const other = await next();
  other.rpc(
    "sendMail",
    "First email",
    writers(count).map(({ Name = "" }) => idOf(other, Name)),
  );
  say(other, "Draft", DAY_TWO);
  const dayTwo = await nextDay(other);
  dayTwo.run("hourly");
  return [first, callsOf(dayTwo, "hourly", count, count)];
}

async function asNewsletter(host: Host, count: number): Promise<number[]> {
  begin(host);
  host.run("continueNewsletter");
  return [callsOf(host, "continueNewsletter", 0, count)];
}

/** By then what was sent has been heard, which costs calls of its own. */
async function nextDay(host: Host): Promise<Host> {
  host.clock.pass(30 * 60_000);
  host.run("hearReplies");
  return (await copies(host))("2026-11-04T14:10:00Z");
}

test.each([
  ["by hand", byHand],
  ["automatically", automatically],
  ["as drafts", asDrafts],
  ["as a newsletter", asNewsletter],
])("%s, twenty mails more take sixty calls more at most, in new threads and in old ones", async (_, run) => {
  const [few, many] = [await run(shopWith(20), 20), await run(shopWith(40), 40)];
  const more = many.map((calls, index) => calls - (few[index] ?? 0));
  expect(more.filter((calls) => calls > 20 * MOST)).toEqual([]);
});
