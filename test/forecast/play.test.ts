/** The days to come played by hand: the worked examples of §8, each contact at its moment and nobody answering. */

import { describe, expect, test } from "@jest/globals";
import { readCadence } from "../../src/core/cadence";
import { EMPTY_JOURNAL } from "../../src/core/journal";
import type { Journal, Touch } from "../../src/core/model";
import { rulesWith } from "../rules/support/rules";
import { at, played, webLead } from "./story";

const PLAIN: Touch = { at: 0, channel: "Call", direction: "Out", outcome: "No answer", promised: null, by: "owner" };

function after(...touches: Partial<Touch>[]): Journal {
  return { ...EMPTY_JOURNAL, touches: touches.map((touch) => ({ ...PLAIN, ...touch })) };
}

test("a Hot lead new on Monday at 10 asks for what examples 1 to 3 say, with each step on time", () => {
  expect(played(webLead("2026-11-02 10:00"), { now: "2026-11-02 10:00" })).toEqual([
    "Mon 2 Nov 10:05 Call",
    "Mon 2 Nov 10:05 Email",
    "Mon 2 Nov 10:10 Call",
    // What is left of Monday, 10:10 to 17:00, in four parts.
    "Mon 2 Nov 11:52 Call",
    "Mon 2 Nov 13:35 Call",
    "Mon 2 Nov 15:17 Call",
    "Tue 3 Nov 09:00 Email",
    "Tue 3 Nov 10:20 Call",
    "Tue 3 Nov 13:00 Call",
    "Tue 3 Nov 15:40 Call",
    "Wed 4 Nov 09:00 Call",
    "Wed 4 Nov 09:00 Postcard",
    "Wed 4 Nov 11:40 Call",
    "Wed 4 Nov 14:20 Call",
    "Thu 5 Nov 10:20 Call",
    "Thu 5 Nov 13:00 Call",
    "Thu 5 Nov 15:40 Call",
    "Fri 6 Nov 09:00 Call",
    "Fri 6 Nov 09:00 Email",
    "Fri 6 Nov 11:40 Call",
    "Fri 6 Nov 14:20 Call",
    "Fri 13 Nov 09:00 Call",
  ]);
});

test("a stage that ends by itself meanwhile asks for what the next one does", () => {
  // Example 3: after the calls of 13, 20 and 27 November it is Nurture since Monday the 30th.
  const journal = after(
    ...["2026-11-06 09:00", "2026-11-06 11:40", "2026-11-06 14:20", "2026-11-13 09:00"].map((moment) => ({
      at: at(moment),
    })),
    ...["2026-11-02 10:05", "2026-11-03 09:00", "2026-11-06 09:00"].map((moment) => ({
      at: at(moment),
      channel: "Email" as const,
      outcome: "Sent" as const,
    })),
    { at: at("2026-11-04 09:00"), channel: "Postcard", outcome: "Sent" },
    ...["2026-11-02 10:10", "2026-11-02 15:18"].map((moment) => ({ at: at(moment) })),
  );
  journal.touches = [...journal.touches].sort((one, other) => one.at - other.at);
  expect(played(webLead("2026-11-02 10:00"), { journal, now: "2026-11-25 10:00" })).toEqual([
    "Wed 25 Nov 10:00 Call",
    "Mon 7 Dec 09:00 Email",
  ]);
});

test("a stage that ends before its own next slot asks from then on", () => {
  const cadence = readCadence([
    ["Trying", "all", "", "1", "", "Call", "every 3 months", "", "", "", ""],
    ["Nurture", "all", "", "", "", "Email", "every 3 days", "", "", "", ""],
  ]).rules;
  const calls = Array.from({ length: 10 }, (_, index) => ({ at: at("2026-11-02 10:00") + index }));
  const story = { journal: after(...calls), rules: rulesWith({}, cadence), now: "2026-11-25 10:00" };
  // Nurture since Monday 30 November; without it the next call would be in February.
  expect(played(webLead("2026-11-02 10:00"), story)).toEqual(["Thu 3 Dec 09:00 Email", "Mon 7 Dec 09:00 Email"]);
});

describe("what is overdue", () => {
  test("is made up for today: one attempt for all that lapsed, and the card that still stands (example 6)", () => {
    const lead = webLead("2026-11-02 10:00");
    expect(played(lead, { now: "2026-11-04 10:30", days: 1 })).toEqual([
      "Wed 4 Nov 10:30 Call",
      "Wed 4 Nov 10:30 Email",
      "Wed 4 Nov 10:35 Call",
      "Wed 4 Nov 10:35 Postcard",
      "Wed 4 Nov 14:20 Call",
    ]);
  });

  test("waits for the opening before hours, and for the next business day after them and on days off", () => {
    const lead = webLead("2026-10-28 10:00", { wayIn: "Heard of" });
    const journal = after({ at: at("2026-10-28 10:00") });
    const first = (now: string) => played(lead, { journal, now })[0];
    expect(first("2026-11-02 06:00")).toBe("Mon 2 Nov 09:00 Email");
    expect(first("2026-11-02 18:00")).toBe("Tue 3 Nov 09:00 Email");
    expect(first("2026-10-31 11:00")).toBe("Mon 2 Nov 09:00 Email");
  });
});

describe("on days off", () => {
  test("a Sizzling lead is asked for its opening, and for no more", () => {
    const lead = webLead("2026-10-31 14:00", { neededBy: Math.floor(at("2026-11-10 12:00") / 1440) });
    const all = played(lead, { now: "2026-10-31 14:00" });
    expect(all.slice(0, 3)).toEqual(["Sat 31 Oct 14:05 Call", "Sat 31 Oct 14:05 Email", "Sat 31 Oct 14:10 Call"]);
    expect(all.slice(3).filter((line) => /^(Sat|Sun)/.test(line))).toEqual([]);
  });

  test("nothing is asked while the owner is away", () => {
    const day = Math.floor(at("2026-11-03 12:00") / 1440);
    const rules = rulesWith({ absences: [{ from: day, back: day + 3, said: "" }] });
    const all = played(webLead("2026-11-02 10:00"), { now: "2026-11-02 10:00", rules });
    expect(all.filter((line) => /^(Tue 3|Wed 4|Thu 5) Nov/.test(line))).toEqual([]);
    expect(all).toContain("Fri 6 Nov 09:00 Email");
  });
});

test("a promise and a reply are asked for once, and nothing else before them", () => {
  const promised = { when: { kind: "moment" as const, at: at("2026-11-05 14:00") }, channel: "Call" as const };
  const talked = after({ at: at("2026-11-03 10:00"), outcome: "Talked", promised });
  const lead = webLead("2026-11-02 10:00");
  expect(played(lead, { journal: talked, now: "2026-11-03 10:00", days: 4 })).toEqual(["Thu 5 Nov 14:00 Call"]);
  const wrote = after({ at: at("2026-11-03 10:00"), channel: "Email", direction: "In", outcome: "Replied" });
  expect(played(lead, { journal: wrote, now: "2026-11-03 10:00", days: 1 })).toEqual(["Tue 3 Nov 10:05 Email"]);
});

test("what no attempt can answer is asked for once", () => {
  const lead = webLead("2026-11-02 10:00", { reach: { phone: false, email: false, address: true } });
  const wrote = after({ at: at("2026-11-03 10:00"), channel: "Email", direction: "In", outcome: "Replied" });
  const all = played(lead, { journal: wrote, now: "2026-11-03 10:00", days: 3 });
  expect(all.filter((line) => line.startsWith("Tue"))).toEqual(["Tue 3 Nov 10:05 Postcard"]);
});

test("an e-mail that its row leaves to Stoke is sent by itself where the owner has allowed it", () => {
  const [first, ...more] = [
    ["Trying", "all", "", "1", "", "Email", "every 7 days", "", "Just called", "Auto", ""],
    ["Trying", "all", "", "2", "", "Call", "once", "", "", "", ""],
  ];
  const cadence = readCadence([first ?? [], ...more]).rules;
  const [row] = cadence;
  const rules = rulesWith({}, cadence);
  const lead = webLead("2026-11-02 10:00");
  expect(played(lead, { rules, now: "2026-11-02 10:00", days: 3, automatic: [row?.row ?? 0] })).toEqual([
    "Mon 2 Nov 10:00 Email by itself",
    "Tue 3 Nov 09:00 Call",
  ]);
  expect(played(lead, { rules, now: "2026-11-02 10:00", days: 1 })).toEqual(["Mon 2 Nov 10:00 Email"]);
});
