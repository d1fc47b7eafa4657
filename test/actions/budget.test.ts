/** The number of service calls is the speed of an add-on: it does not grow with the number of leads (design: "What to hold on to", 8). */

import { expect, test } from "@jest/globals";
import type { Host, Run } from "../../local/host";
import { bookWith, lastRun, log, sheetOf, someLeads, type } from "./book";

const SIZES = [50, 500];

/** Calls that reach the server, those to Gmail and to what the hearing of mail remembers left out. */
function callsOf({ calls }: Run): number {
  const reaching = calls.filter(({ name, ms }) => ms > 0 && !/^(GmailApp|Gmail\w+|Properties)\./.test(name));
  return reaching.reduce((sum, { count }) => sum + count, 0);
}

function eachSize(measure: (host: Host) => number): number[] {
  return SIZES.map((size) => measure(bookWith(someLeads(size))));
}

test("an hourly run takes at most 4 calls where nothing changed", () => {
  const calls = eachSize((host) => callsOf(host.run("hourly")));
  expect(calls).toEqual([expect.any(Number), calls[0]]);
  expect(Math.max(...calls)).toBeLessThanOrEqual(4);
});

test("an hourly run takes at most 12 calls where something changed", () => {
  const calls = eachSize((host) => {
    host.clock.advance(90);
    return Math.max(...host.runs.filter(({ name }) => name === "hourly").map(callsOf));
  });
  expect(Math.max(...calls)).toBeLessThanOrEqual(12);
  expect(calls[1]).toBe(calls[0]);
});

test("a logged touch takes at most 10 calls, whatever it changes", () => {
  const words = [
    { outcome: "No answer" },
    { outcome: "Interested", promise: "Fri 3pm", promiseBy: "Email" },
    { direction: "In", outcome: "Asked not to be called" },
  ] as const;
  const calls = eachSize((host) =>
    Math.max(
      ...words.map((word) => {
        log(host, "Ana Example0", word);
        return lastRun(host, "logTouch").total;
      }),
    ),
  );
  expect(Math.max(...calls)).toBeLessThanOrEqual(10);
});

test("the Log cell takes at most 10 calls", () => {
  const calls = eachSize((host) => {
    type(host, "Ana Example0", "Log", "Called – talked");
    return lastRun(host, "onEdit").total;
  });
  expect(Math.max(...calls)).toBeLessThanOrEqual(10);
});

test("typing a new lead takes the same number of calls in a long list as in a short one", () => {
  const calls = eachSize((host) => {
    host.owner.edit("Leads", `A${sheetOf(host, "Leads").lastRow + 1}`, "Zed New");
    return lastRun(host, "onEdit").total;
  });
  expect(Math.abs((calls[1] ?? 0) - (calls[0] ?? 0))).toBeLessThanOrEqual(1);
});
