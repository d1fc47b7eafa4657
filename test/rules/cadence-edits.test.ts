/** An owner who edits the Cadence sheet changes what happens, without code (§4). */

import { describe, expect, test } from "@jest/globals";
import { type CadenceCells, DEFAULT_CADENCE, readCadence } from "../../src/core/cadence";
import type { Lead } from "../../src/core/model";
import { at } from "./support/moments";
import { contact, Story } from "./support/story";

function storyWith(cadence: readonly CadenceCells[], lead: Partial<Lead> = {}): Story {
  return new Story(lead, { highValueFrom: 1000 }, readCadence(cadence).rules);
}

function row(
  cells: Partial<
    Record<"stage" | "temperatures" | "high" | "from" | "to" | "channel" | "often" | "when", string | number>
  >,
): CadenceCells {
  const {
    stage = "Trying",
    temperatures = "Hot",
    high = "",
    from = 1,
    to = "",
    channel = "Call",
    often = "once",
    when = "",
  } = cells;
  return [
    String(stage),
    String(temperatures),
    String(high),
    from,
    to,
    String(channel),
    String(often),
    String(when),
    "",
    "",
    "",
  ];
}

describe("an edited Cadence row changes what happens", () => {
  test("within 15 minutes instead of 5", () => {
    const [first, ...others] = DEFAULT_CADENCE;
    expect(first?.[7]).toBe("within 5 minutes");
    const edited = row({ temperatures: "Sizzling, Hot", channel: "in kind", when: "within 15 minutes" });
    expect(storyWith([edited, ...others]).next("Mon 10:00")).toBe(contact("Call Mon 10:15"));
  });

  test("another channel for the first step", () => {
    expect(storyWith([row({ channel: "Text", when: "within 5 minutes" })]).next("Mon 10:00")).toBe(
      contact("Text Mon 10:05"),
    );
  });

  test("four calls a day from day 1, where there is no opening: moments gone by are moved to the arrival", () => {
    const story = storyWith([row({ often: "4 a day", to: 2 })]);
    expect(story.next("Mon 10:00")).toBe(contact("Call Mon 10:00"));
    story.call("Mon 10:00");
    expect(story.next("Mon 10:00")).toBe(contact("Call Mon 11:00"));
    story.call("Mon 11:00").call("Mon 13:00").call("Mon 15:00");
    expect(story.next("Mon 15:00")).toBe(contact("Call Tue 10:00"));
  });

  test("a row taken away: with no slot left there is an email once a month", () => {
    const story = storyWith([row({ channel: "Postcard", from: 3 })]).postcard("Wed 09:00");
    expect(story.next("Wed 09:00")).toBe(contact("Email Mon 10:00"));
    story.email("Wed 10:00");
    expect(story.next("Wed 10:00")).toBe(contact("Email Fri 4 Dec 09:00"));
  });

  test("an empty sheet leaves nobody alone", () => {
    const unreachable = { reach: { phone: true, email: false, address: false } };
    expect(storyWith([]).next("Mon 10:00")).toBe(contact("Email Mon 10:00"));
    expect(storyWith([], unreachable).call("Mon 10:00").next("Mon 10:00")).toBe(contact("Call Tue 2 Feb 2027 09:00"));
  });

  test("a high-value row stands in for the row of its channel right below it", () => {
    const rows = [row({ high: "yes", often: "2 a week" }), row({ often: "1 a week" })];
    expect(storyWith(rows, { value: 1000 }).call("Mon 10:00").next("Mon 10:00")).toBe(contact("Call Thu 09:00"));
    expect(storyWith(rows, { value: 999 }).call("Mon 10:00").next("Mon 10:00")).toBe(contact("Call Mon 9 Nov 09:00"));
  });

  test("a later `once` of the channel takes the place of an earlier one, and five days end it", () => {
    const rows = [
      row({ channel: "Email", from: 2 }),
      row({ channel: "Email", from: 4 }),
      row({ from: 1, often: "1 a month" }),
    ];
    const story = storyWith(rows).call("Mon 10:00");
    expect(story.decision("Wed 09:00").action).toMatchObject({ channel: "Email", at: at("Tue 09:00") });
    expect(story.decision("Thu 09:00").action).toMatchObject({ channel: "Email", at: at("Thu 09:00") });
    expect(story.decision("Thu 09:00").next).toMatchObject({ channel: "Email", at: at("Tue 09:00") });
    story.call("Thu 12 Nov 09:00");
    expect(story.decision("Thu 12 Nov 23:59").action).toMatchObject({ channel: "Email", at: at("Thu 09:00") });
    expect(story.decision("Fri 13 Nov 00:00").action).toMatchObject({ channel: "Call" });
  });

  test("a call that came too late for the hours of calls waits for the next, though the shop is open", () => {
    const late = Array(7).fill({ opens: 540, closes: 1380 });
    const story = new Story({ received: at("Mon 22:30"), wayIn: "List" }, { hours: late });
    expect(story.next("Mon 22:30")).toBe(contact("Call Tue 09:00"));
  });

  test("no slot stands after To", () => {
    const rows = [row({ stage: "Talking", from: "", to: "1 week", often: "every 5 days" })];
    const story = storyWith(rows).call("Mon 10:04", "Talked");
    expect(story.next("Mon 10:04")).toBe(contact("Call Mon 9 Nov 09:00"));
    story.call("Mon 9 Nov 09:00");
    expect(story.next("Mon 9 Nov 09:00")).toBe(contact("Email Wed 2 Dec 09:00"));
  });

  test("the template, the tip and the way to send come with the slot", () => {
    const rows: CadenceCells[] = [
      ["Trying", "Hot", "", 1, "", "Email", "once", "within 5 minutes", "Hello", "Draft", "Be kind"],
    ];
    expect(storyWith(rows).decision("Mon 10:00").next).toMatchObject({
      template: "Hello",
      send: "Draft",
      tip: "Be kind",
      rule: 2,
    });
  });
});
