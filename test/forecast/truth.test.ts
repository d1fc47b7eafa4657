/** The forecast against what then comes: a small book is worked through for two weeks, each contact at its moment and nobody answering. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { ForecastView, ShownLead } from "../../src/actions/views";
import type { Outcome } from "../../src/core/model";
import { bookWith, log, type Typed } from "../actions/book";
import { setting } from "../automatic/florist";

const REACH = { Phone: "212-555-0101", Email: "ana@example.com", Address: "1 Main St" };
const LEADS: readonly Typed[] = [
  { Name: "Promised a time", "Way in": "Phone", Received: "2026-10-30 09:00" },
  { Name: "Promised a day away", "Way in": "Event", Received: "2026-10-30 09:00" },
  { Name: "Every three days", "Way in": "Referral", Received: "2026-10-20 09:00", Every: "3 days" },
  { Name: "Skipped", "Way in": "Referral", Received: "2026-10-30 11:00" },
  { Name: "Wrote back", "Way in": "Web form", Received: "2026-10-29 11:00" },
  { Name: "Soon needed", "Way in": "List", Received: "2026-10-01 11:00", "Needed by": "2026-12-04" },
  { Name: "No calls", "Way in": "Web form", Received: "2026-11-02 09:30", "Do not call": "TRUE" },
  { Name: "Bought", "Way in": "Walk-in", Received: "2026-10-12 11:00" },
].map((lead) => ({ ...REACH, ...lead }));

const REACHED_NOBODY: Readonly<Record<string, Outcome>> = { Call: "No answer", Visit: "Not there" };
const KINDS: Readonly<Record<string, "calls" | "mails" | "cards">> = {
  Call: "calls",
  Visit: "calls",
  Email: "mails",
  Text: "mails",
  Postcard: "cards",
  Letter: "cards",
};
const DAYS = 14;
const DAY = 24 * 60 * 60_000;
/** Midnight of Monday 2 November 2026 in New York. */
const MIDNIGHT = Date.parse("2026-11-02T00:00:00-05:00");

interface Count {
  calls: number;
  mails: number;
  cards: number;
}

/** Does what is due at its moment, day after day, and counts it. */
function workThrough(host: Host): Count[] {
  const days = Array.from({ length: DAYS }, () => ({ calls: 0, mails: 0, cards: 0 }));
  const now = () => Date.parse(host.clock.iso());
  while (now() < MIDNIGHT + DAYS * DAY) {
    const leads = host.rpc("showLeads") as ShownLead[];
    const due = leads.find(({ next }) => next !== null && Date.parse(next.at) <= now());
    if (due?.action?.channel) {
      const { channel } = due.action;
      log(host, due.name, { channel, outcome: REACHED_NOBODY[channel] ?? "Sent" });
      const day = days[Math.floor((now() - MIDNIGHT) / DAY)];
      if (day !== undefined) day[KINDS[channel] ?? "calls"] += 1;
      continue;
    }
    const midnight = MIDNIGHT + (Math.floor((now() - MIDNIGHT) / DAY) + 1) * DAY;
    host.clock.pass(
      Math.min(midnight, ...leads.map(({ next }) => (next === null ? midnight : Date.parse(next.at)))) - now(),
    );
  }
  return days;
}

let host: Host;
let view: ForecastView;

beforeAll(() => {
  host = bookWith(LEADS, ["Every", "Do not call", "Needed by"]);
  // Away from Tuesday to Thursday of the second week.
  setting(host, "Out until", "10 Nov – 12 Nov 2026");
  log(host, "Promised a time", { outcome: "Talked", promise: "Thu 2pm" });
  log(host, "Promised a day away", { outcome: "Talked", promise: "11 Nov" });
  log(host, "Every three days", {});
  log(host, "Skipped", { channel: "Call", direction: "Skip", outcome: "" });
  log(host, "Wrote back", { channel: "Email", direction: "In", outcome: "Replied" });
  log(host, "Bought", { outcome: "Bought" });
  view = host.rpc("forecast") as ForecastView;
});

test("a promise, a rhythm, a skip, an absence, a reply, a day of need: each day asks for what was foretold", () => {
  expect(view.days.map(({ open }) => open).slice(7, 12)).toEqual([true, false, false, false, true]);
  const foretold = view.days.map(({ calls, mails, cards }) => ({ calls, mails, cards }));
  expect(workThrough(host)).toEqual(foretold);
  expect(foretold.slice(8, 11)).toEqual(Array(3).fill({ calls: 0, mails: 0, cards: 0 }));
});
