/** Temperature (§2): how it is filled, kept up to date and changed. */

import { describe, expect, test } from "@jest/globals";
import type { Lead } from "../../src/core/model";
import { fillTemperature, temperatureAfter } from "../../src/core/rules";
import { dayOf } from "../../src/core/time";
import { at } from "./support/moments";
import { contact, LEAD, Story } from "./support/story";

const TODAY = dayOf(2026, 11, 2);
const filled = (facts: Partial<Lead>) => fillTemperature({ ...LEAD, wayIn: null, ...facts }, TODAY);

describe("a blank temperature is filled by the first rule that holds", () => {
  test.each([
    ["needed within 14 days", { neededBy: TODAY + 14 }, "Sizzling"],
    ["needed today", { neededBy: TODAY }, "Sizzling"],
    ["needed within 28 days", { neededBy: TODAY + 28 }, "Hot"],
    ["needed later", { neededBy: TODAY + 29 }, "Cool"],
    ["needed yesterday", { neededBy: TODAY - 1 }, "Cool"],
    ["planning", { buyingStage: "planning" }, "Hot"],
    ["came in by phone", { wayIn: "Phone" }, "Hot"],
    ["walked in", { wayIn: "Walk-in" }, "Hot"],
    ["met at an event", { wayIn: "Event" }, "Warm"],
    ["referred by someone not named", { wayIn: "Referral" }, "Warm"],
    ["a name in Referred by", { referredBy: "Bob" }, "Warm"],
    ["a fan", { referrerKind: "Fan" }, "Warm"],
    ["heard of, not referred", { wayIn: "Heard of" }, "Cool"],
    ["from a list", { wayIn: "List" }, "Cold"],
    ["nothing known", {}, "Cool"],
  ] as const)("%s", (_, facts, temperature) => {
    expect(filled(facts).temperature).toBe(temperature);
  });

  test("which the reason names", () => {
    expect(filled({ wayIn: "Phone", neededBy: TODAY + 3 }).reason).toBe("Needed within 14 days");
    expect(filled({ wayIn: "Phone" }).reason).toBe("Came to us (Phone)");
    expect(filled({ wayIn: "Referral", referrerKind: "Champion" }).reason).toBe("Referred by a champion");
  });
});

describe("a touch changes the temperature", () => {
  test("Interested makes it Hot at least, Not now Warm at most", () => {
    expect(temperatureAfter({ outcome: "Interested" }, "Cool")).toBe("Hot");
    expect(temperatureAfter({ outcome: "Interested" }, "Sizzling")).toBe("Sizzling");
    expect(temperatureAfter({ outcome: "Not now" }, "Sizzling")).toBe("Warm");
    expect(temperatureAfter({ outcome: "Not now" }, "Cold")).toBe("Cold");
  });

  test("a Cold lead that talks, meets, replies, calls or walks in is Warm at least", () => {
    for (const outcome of ["Talked", "Met", "Replied", "Called in", "Walked in"] as const) {
      expect(temperatureAfter({ outcome }, "Cold")).toBe("Warm");
      expect(temperatureAfter({ outcome }, "Cool")).toBe("Cool");
    }
    expect(temperatureAfter({ outcome: "Talked to someone else" }, "Cold")).toBe("Cold");
  });

  test("against a needed-by date the touch wins, also when the days go on", () => {
    const story = new Story({ neededBy: dayOf(2026, 11, 20) }).call("Mon 10:04", "Not now");
    expect(story.decision("Mon 10:04").temperature).toBe("Warm");
    expect(story.decision("Thu 19 Nov 10:00").temperature).toBe("Warm");
  });

  test("the owner's own choice too, but not when the add-on logs it", () => {
    const chosen = () => new Story().chosen("Cool");
    expect(chosen().in("Email", "Tue 09:00", "Interested").decision("Tue 09:00").temperature).toBe("Hot");
    expect(chosen().byStoke("In", "Tue 09:00", "Interested").decision("Tue 09:00").temperature).toBe("Cool");
    expect(
      new Story({ wayIn: "Event" }).byStoke("In", "Tue 09:00", "Interested").decision("Tue 09:00").temperature,
    ).toBe("Hot");
  });
});

describe("as the days go on", () => {
  test("a filled temperature is kept up to date, and a rise begins a new chase", () => {
    const story = new Story({ wayIn: "Event", neededBy: dayOf(2026, 12, 4) });
    expect(story.decision("Thu 23:59").temperature).toBe("Warm");
    expect(story.decision("Fri 00:00").temperature).toBe("Hot");
    expect(story.next("Fri 00:00")).toBe(contact("Call Fri 09:05"));
    expect(story.decision("Fri 20 Nov 00:00").temperature).toBe("Sizzling");
    expect(story.decision("Sat 5 Dec 00:00").temperature).toBe("Warm");
  });

  test("the owner's own choice stays", () => {
    const story = new Story({ wayIn: "Event", neededBy: dayOf(2026, 12, 4) }).setTemperature("Tue 09:00", "Cool");
    expect(story.decision("Fri 20 Nov 00:00")).toMatchObject({ temperature: "Cool", temperatureBy: "owner" });
  });

  test("in Nurture a rise to Hot or Sizzling, from Hot too, is a new chase", () => {
    const nurtured = () => new Story().call("Mon 10:04", "Not now");
    const hot = nurtured().setTemperature("Tue 11:00", "Hot");
    expect(hot.decision("Tue 11:00")).toMatchObject({ stage: "Trying", stageSince: at("Tue 11:00") });
    expect(hot.next("Tue 11:00")).toBe(contact("Call Tue 11:05"));
    const sizzling = hot.setStage("Wed 09:00", "Nurture").setTemperature("Thu 11:00", "Sizzling");
    expect(sizzling.decision("Thu 11:00").stage).toBe("Trying");
  });

  test("after a fall, slots of days gone by do not stand", () => {
    const story = new Story()
      .call("Mon 10:04")
      .email("Mon 10:06")
      .call("Mon 10:12")
      .setTemperature("Wed 10:00", "Cool");
    const { next, others } = story.decision("Wed 10:00");
    expect([next, ...others].every((slot) => slot !== null && slot.at >= at("Wed 10:00"))).toBe(true);
  });
});
