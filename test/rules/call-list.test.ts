/** Whom to contact first (§5), what a referrer is owed (§6), and what logging a touch would do. */

import { describe, expect, test } from "@jest/globals";
import type { Touch } from "../../src/core/model";
import { callList, effectsOf, keepTemperature, newsOf, thanksDue } from "../../src/core/rules";
import { at } from "./support/moments";
import { contact, promisedAt, Story } from "./support/story";

const { rules, calendar } = new Story();

/** The names of the stories in the order of the list. */
function listed(
  stories: Record<string, Story>,
  now: string,
  thanks: readonly { since: number; news: "Won" }[] = [],
): string[] {
  const entries = Object.entries(stories).map(([name, story]) => ({
    name,
    lead: story.lead,
    decision: story.decision(now),
  }));
  return callList(entries, thanks, rules, calendar, at(now)).map((line) =>
    line.kind === "thanks" ? "thanks" : `${line.entry.name}${line.wait === "" ? "" : `, ${line.wait}`}`,
  );
}

const came = (when: string, facts: ConstructorParameters<typeof Story>[0] = {}) =>
  new Story({ received: at(when), ...facts });

describe("the call list", () => {
  test("begins with Sizzling, then Hot leads in New, newest first", () => {
    const stories = {
      "hot, old": came("Mon 09:30"),
      sizzling: came("Mon 09:00").chosen("Sizzling"),
      "hot, new": came("Mon 10:00"),
    };
    expect(listed(stories, "Mon 11:00")).toEqual(["sizzling", "hot, new", "hot, old"]);
  });

  test("goes on with replies, promises, openings begun today, thanks; then New, the rest, and the late", () => {
    const stories = {
      late: came("Mon 26 Oct 10:00").call("Mon 26 Oct 10:04").email("Mon 26 Oct 10:06").call("Mon 26 Oct 10:12"),
      rest: came("Mon 26 Oct 10:00").call("Mon 26 Oct 10:04", "Talked"),
      "new, cool": came("Mon 26 Oct 10:00", { wayIn: "Heard of" }),
      "new, warm": came("Mon 26 Oct 10:00", { wayIn: "Event" }),
      opening: came("Tue 10:00").call("Tue 10:04"),
      promised: came("Mon 26 Oct 10:00").call("Mon 26 Oct 10:04", "Talked", promisedAt("Tue 10:00")),
      reply: came("Mon 26 Oct 10:00").in("Email", "Tue 10:00", "Replied"),
      "not due": came("Tue 11:00").call("Tue 11:00", "Talked"),
    };
    const thanks = [{ since: at("Tue 10:00"), news: "Won" as const }];
    expect(listed(stories, "Tue 11:30", thanks)).toEqual([
      "reply",
      "promised",
      "opening",
      "thanks",
      "new, warm",
      "new, cool",
      "rest",
      "late",
    ]);
  });

  test("within a group has the longest overdue first, then the higher value", () => {
    const talked = (day: string, value: number) => came("Mon 26 Oct 10:00", { value }).call(`${day} 10:04`, "Talked");
    const stories = { small: talked("Tue 27 Oct", 1), big: talked("Tue 27 Oct", 9), older: talked("Mon 26 Oct", 1) };
    expect(listed(stories, "Tue 11:00")).toEqual(["older", "big", "small"]);
  });

  test("holds Cold leads when nothing else is due, or with a reply or promise", () => {
    const cold = () => came("Mon 26 Oct 10:00", { wayIn: "List" });
    expect(listed({ cold: cold() }, "Tue 11:00")).toEqual(["cold"]);
    expect(listed({ cold: cold(), hot: came("Mon 10:00") }, "Tue 11:00")).toEqual(["hot"]);
    const asked = cold().in("Email", "Tue 10:00", "Web form");
    expect(listed({ asked, hot: came("Mon 10:00") }, "Tue 11:00")).toEqual(["hot", "asked"]);
  });

  test("puts a call at the end where it is too early or too late for the lead", () => {
    const stories = {
      west: came("Mon 10:00", { zone: "America/Los_Angeles" }),
      here: came("Mon 10:00", { wayIn: "Event" }),
    };
    expect(listed(stories, "Mon 10:30")).toEqual(["west, too early there"]);
    expect(listed(stories, "Mon 11:00")).toEqual(["west", "here"]);
    const far = { east: came("Mon 10:00", { zone: "Asia/Kolkata" }), here: came("Mon 10:00", { wayIn: "Event" }) };
    expect(listed(far, "Mon 10:30")).toEqual(["east"]);
    expect(listed(far, "Mon 10:31")).toEqual(["east, too late there"]);
    expect(listed(far, "Mon 11:30")).toEqual(["here", "east, too late there"]);
  });
});

describe("a referrer hears back", () => {
  test("when the lead was first attempted and when it is won or lost, and again if lost turns into won", () => {
    const story = came("Mon 10:00", { wayIn: "Referral" })
      .call("Mon 10:30")
      .call("Tue 10:00", "Not interested")
      .call("Wed 10:00", "Bought")
      .call("Thu 10:00", "Bought");
    const news = newsOf(story.lead, story.journal(), rules, calendar, at("Fri 10:00"));
    expect(news).toEqual([
      { since: at("Mon 10:30"), news: "attempted" },
      { since: at("Tue 10:00"), news: "Lost" },
      { since: at("Wed 10:00"), news: "Won" },
    ]);
  });

  const news = [
    { since: at("Mon 10:30"), news: "attempted" },
    { since: at("Tue 10:00"), news: "Lost" },
    { since: at("Wed 10:00"), news: "Won" },
  ] as const;
  const due = (...thanked: Parameters<typeof thanksDue>[1]) => thanksDue(news, thanked).map(({ news: what }) => what);

  test("each until it is logged, and with it what came before", () => {
    expect(due()).toEqual(["attempted", "Lost", "Won"]);
    expect(due({ at: at("Mon 12:00"), news: "attempted", skipped: false })).toEqual(["Lost", "Won"]);
    expect(due({ at: at("Wed 11:00"), news: "attempted", skipped: false })).toEqual(["Lost", "Won"]);
    expect(due({ at: at("Tue 12:00"), news: "Lost", skipped: false })).toEqual(["Won"]);
    expect(due({ at: at("Wed 10:00"), news: "Won", skipped: false })).toEqual([]);
  });

  test("or skipped, which leaves the others", () => {
    expect(due({ at: at("Wed 11:00"), news: "Won", skipped: true })).toEqual(["attempted", "Lost"]);
  });

  test("anew where the same came to be later", () => {
    expect(due({ at: at("Tue 09:00"), news: "Won", skipped: false })).toEqual(["Lost", "Won"]);
  });

  test("not of a lead that stood there as won when it came in", () => {
    const story = came("Mon 10:00", { wayIn: "Referral" });
    const { lead } = story;
    const won = { ...story.journal(), edits: [{ kind: "stage", at: lead.received, to: "Won" } as const] };
    expect(newsOf(lead, won, rules, calendar, at("Fri 10:00"))).toEqual([]);
  });
});

describe("logging a touch", () => {
  const touch: Touch = {
    at: at("Mon 10:04"),
    channel: "Email",
    direction: "In",
    outcome: "Interested",
    promised: null,
    by: "owner",
  };

  test("shows what it would change before it is saved", () => {
    const story = came("Mon 10:00", { wayIn: "Event" });
    const effects = effectsOf(touch, story.lead, story.journal(), rules, calendar, at("Mon 10:05"));
    expect(effects.temperature).toEqual({ from: "Warm", to: "Hot" });
    expect(effects.decision.stage).toBe("Talking");
    expect(effects.bars).toBeNull();
    const bounced = { ...touch, direction: "Out", outcome: "Bounced" } as const;
    expect(effectsOf(bounced, story.lead, story.journal(), rules, calendar, at("Mon 10:05")).bars).toBe("email");
  });

  test("leaves the temperature to the owner who wants to keep it", () => {
    const story = came("Mon 10:00", { wayIn: "Event" });
    const { journal } = effectsOf(touch, story.lead, story.journal(), rules, calendar, at("Mon 10:05"));
    const kept = keepTemperature(journal, "Warm", at("Mon 10:05"));
    expect(kept.edits).toEqual([{ kind: "temperature", at: at("Mon 10:05"), to: "Warm", by: "owner" }]);
  });
});

describe("the flag", () => {
  test("counts an untouched lead from received, or from the next opening after it", () => {
    expect(came("Mon 10:00").flag("Mon 10:25")).toBe("Untouched 25 min");
    expect(came("Sat 31 Oct 12:00").flag("Mon 12:00")).toBe("Untouched 3 h");
    expect(came("Mon 10:00").flag("Mon 10:05")).toBe("Due today");
  });

  test("of a slot that stands for a day waits for its closing", () => {
    const story = came("Mon 10:00").call("Mon 10:04", "Talked");
    expect(story.next("Wed 12:00")).toBe(contact("Call Wed 09:00"));
    expect(story.flag("Wed 17:00")).toBe("Due today");
    expect(story.flag("Wed 20:30")).toBe("Overdue 3 h");
  });

  test("spares a Cold lead all but a missed promise and no way to reach", () => {
    const cold = came("Mon 10:00", { wayIn: "List" });
    expect(cold.flag("Fri 10:00")).toBeNull();
    expect(cold.promise("Mon 10:00", promisedAt("Tue 10:00")).flag("Fri 10:00")).toBe("Promise missed");
  });
});
