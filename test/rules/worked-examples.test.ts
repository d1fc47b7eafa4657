/** The fifteen worked examples of the rules page (§8), each by its number and with its words. */

import { describe, expect, test } from "@jest/globals";
import { at } from "./support/moments";
import { contact, LEAD, promisedAt, Story } from "./support/story";

const hot = (received = "Mon 10:00") => new Story({ received: at(received) });

/** Example 1: Hot, Web form, Mon 10:00, followed up on time all day. */
const monday = () =>
  hot()
    .call("Mon 10:04", "Left voicemail")
    .email("Mon 10:06")
    .call("Mon 10:12")
    .call("Mon 11:54")
    .call("Mon 13:36")
    .call("Mon 15:18");

const tuesday = () => monday().email("Tue 09:00").call("Tue 10:20").call("Tue 13:00").call("Tue 15:40");

const week = () =>
  tuesday()
    .call("Wed 09:00")
    .postcard("Wed 09:00")
    .call("Wed 11:40")
    .call("Wed 14:20")
    .call("Thu 10:20")
    .call("Thu 13:00")
    .call("Thu 15:40")
    .call("Fri 09:00")
    .email("Fri 09:00")
    .call("Fri 11:40")
    .call("Fri 14:20");

/** Example 8: Warm, Referral by a fan, Mon 16:30. */
const warm = () => new Story({ received: at("Mon 16:30"), wayIn: "Referral", referrerKind: "Fan" });

describe("worked examples", () => {
  test("1. Hot, Web form, Mon 10:00: call, email, call, then the rest of the day in parts", () => {
    const story = hot();
    expect(story.next("Mon 10:00")).toBe(contact("Call Mon 10:05"));
    story.call("Mon 10:04", "Left voicemail");
    expect(story.next("Mon 10:04")).toBe(contact("Email Mon 10:04"));
    story.email("Mon 10:06");
    expect(story.next("Mon 10:06")).toBe(contact("Call Mon 10:11"));
    story.call("Mon 10:12", "No answer");
    expect(story.next("Mon 10:12")).toBe(contact("Call Mon 11:54"));
    story.call("Mon 11:54");
    expect(story.next("Mon 11:54")).toBe(contact("Call Mon 13:36"));
    story.call("Mon 13:36");
    expect(story.next("Mon 13:36")).toBe(contact("Call Mon 15:18"));
    story.call("Mon 15:18");
    expect(story.next("Mon 15:18")).toBe(contact("Email Tue 09:00"));
    expect(story.decision("Mon 15:18").next?.reason).toBe("Day 2 email");
  });

  test("2. The same on Tuesday: email, then calls half a part later", () => {
    const story = monday().email("Tue 09:00");
    expect(story.next("Tue 09:00")).toBe(contact("Call Tue 10:20"));
    expect(story.decision("Tue 09:00").next?.reason).toBe("Day 2 call, 1 of 3");
    story.call("Tue 10:20");
    expect(story.next("Tue 10:20")).toBe(contact("Call Tue 13:00"));
    story.call("Tue 13:00");
    expect(story.next("Tue 13:00")).toBe(contact("Call Tue 15:40"));
    story.call("Tue 15:40");
    expect(story.next("Tue 15:40")).toBe(contact("Call Wed 09:00"));
  });

  test("2. Had the email not been sent: at Tue 10:20 it is due since Tue 09:00, and the action is Call", () => {
    expect(monday().next("Tue 10:20")).toBe(contact("Email Tue 09:00"));
    expect(monday().action("Tue 10:20")).toBe("Call");
  });

  test("3. The same from Wednesday, on time", () => {
    const story = tuesday().call("Wed 09:00");
    expect(story.next("Wed 09:00")).toBe(contact("Postcard Wed 09:00"));
    story.postcard("Wed 09:00");
    expect(story.next("Wed 09:00")).toBe(contact("Call Wed 11:40"));
    story.call("Wed 11:40");
    expect(story.next("Wed 11:40")).toBe(contact("Call Wed 14:20"));
    story.call("Wed 14:20");
    expect(story.next("Wed 14:20")).toBe(contact("Call Thu 10:20"));
    story.call("Thu 10:20");
    expect(story.next("Thu 10:20")).toBe(contact("Call Thu 13:00"));
    story.call("Thu 13:00");
    expect(story.next("Thu 13:00")).toBe(contact("Call Thu 15:40"));
    story.call("Thu 15:40");
    expect(story.next("Thu 15:40")).toBe(contact("Call Fri 09:00"));
    story.call("Fri 09:00");
    expect(story.next("Fri 09:00")).toBe(contact("Email Fri 09:00"));
    story.email("Fri 09:00");
    expect(story.next("Fri 09:00")).toBe(contact("Call Fri 11:40"));
    story.call("Fri 11:40");
    expect(story.next("Fri 11:40")).toBe(contact("Call Fri 14:20"));
    story.call("Fri 14:20");
    expect(story.next("Fri 14:20")).toBe(contact("Call Fri 13 Nov 09:00"));
  });

  test("3. Called weekly until day 21, then Nurture", () => {
    const story = week().call("Fri 13 Nov 09:00").call("Fri 20 Nov 09:00").call("Fri 27 Nov 09:00");
    expect(story.next("Fri 27 Nov 09:00")).toBe(contact("Call Fri 4 Dec 09:00"));
    const { stage, stageSince } = story.decision("Mon 30 Nov 09:00");
    expect({ stage, stageSince }).toEqual({ stage: "Nurture", stageSince: at("Mon 30 Nov 09:00") });
    expect(story.next("Mon 30 Nov 09:00")).toBe(contact("Email Mon 7 Dec 09:00"));
  });

  test("3. The same lead, high value, on Fri 6 Nov after the 14:20 call", () => {
    const valued = new Story({ value: 5000 }, { highValueFrom: 1000 });
    const calls = [
      "Mon 10:04",
      "Mon 10:12",
      "Mon 11:54",
      "Mon 13:36",
      "Mon 15:18",
      "Tue 10:20",
      "Tue 13:00",
      "Tue 15:40",
    ];
    calls.push("Wed 09:00", "Wed 11:40", "Wed 14:20", "Thu 10:20", "Thu 13:00", "Thu 15:40");
    calls.push("Fri 09:00", "Fri 11:40", "Fri 14:20");
    for (const when of calls) valued.call(when);
    valued.email("Mon 10:06").email("Tue 09:00").email("Fri 09:00").postcard("Wed 09:00");
    expect(valued.next("Fri 14:20")).toBe(contact("Call Mon 9 Nov 09:00"));
  });

  test("4. Hot, Email, Mon 10:00: the answer goes by email, then the calls", () => {
    const story = new Story({ wayIn: "Email" });
    expect(story.next("Mon 10:00")).toBe(contact("Email Mon 10:05"));
    story.email("Mon 10:02");
    expect(story.next("Mon 10:02")).toBe(contact("Call Mon 10:02"));
    story.call("Mon 10:03");
    expect(story.next("Mon 10:03")).toBe(contact("Call Mon 10:08"));
  });

  test("4. Or: called 10:01 before any email: still the email, and the call did the second step", () => {
    const story = new Story({ wayIn: "Email" }).call("Mon 10:01");
    expect(story.next("Mon 10:01")).toBe(contact("Email Mon 10:05"));
    story.email("Mon 10:03");
    expect(story.next("Mon 10:03")).toBe(contact("Call Mon 10:08"));
  });

  test("5. On a weekend a Hot lead waits for Monday, a Sizzling one does not", () => {
    expect(hot("Sat 31 Oct 14:00").next("Sat 31 Oct 14:00")).toBe(contact("Call Mon 09:05"));
    const sizzling = (received: string) => hot(received).chosen("Sizzling").next(received);
    expect(sizzling("Sat 31 Oct 14:00")).toBe(contact("Call Sat 31 Oct 14:05"));
    expect(sizzling("Sat 31 Oct 22:30")).toBe(contact("Call Sun 1 Nov 08:05"));
  });

  test("6. Hot, Web form, Mon 10:00, never touched until Wed 10:30", () => {
    const story = hot();
    expect(story.next("Wed 10:30")).toBe(contact("Call Mon 10:05"));
    expect(story.flag("Wed 10:30")).toBe("Untouched 2 d");
    expect(story.action("Wed 10:30")).toBe("Call");
    story.call("Wed 10:30");
    expect(story.next("Wed 10:30")).toBe(contact("Email Wed 10:30"));
    story.email("Wed 10:32");
    expect(story.next("Wed 10:32")).toBe(contact("Call Wed 10:37"));
    story.call("Wed 10:37");
    expect(story.next("Wed 10:37")).toBe(contact("Postcard Wed 09:00"));
    story.postcard("Wed 10:40");
    expect(story.next("Wed 10:40")).toBe(contact("Call Wed 14:20"));
  });

  test("7. Hot, Web form, Do not call: never a call", () => {
    const story = new Story({ barred: { call: true, email: false, mail: false } });
    expect(story.next("Mon 10:00")).toBe(contact("Email Mon 10:05"));
    story.email("Mon 10:05");
    expect(story.next("Mon 10:05")).toBe(contact("Email Tue 09:00"));
    story.email("Tue 09:00");
    expect(story.next("Tue 09:00")).toBe(contact("Postcard Wed 09:00"));
    story.postcard("Wed 09:00");
    expect(story.next("Wed 09:00")).toBe(contact("Email Fri 09:00"));
    const { next, others } = story.decision("Fri 09:00");
    expect([next, ...others].map((slot) => slot?.channel)).not.toContain("Call");
  });

  test("8. Warm, Referral by a fan, Mon 16:30: 60 business minutes run into Tuesday", () => {
    const story = warm();
    expect(story.next("Mon 16:30")).toBe(contact("Call Tue 09:30"));
    story.call("Mon 16:45");
    expect(story.next("Mon 16:45")).toBe(contact("Email Mon 16:45"));
    story.email("Mon 16:45");
    expect(story.next("Mon 16:45")).toBe(contact("Call Tue 13:00"));
  });

  test("9. A promise beats the cadence; a call on the day keeps it, an email does not", () => {
    const promised = promisedAt("Thu 14:00", "Call");
    const talking = () => hot().call("Mon 10:04", "Talked").call("Tue 11:00", "Talked", promised);
    expect(talking().decision("Tue 11:00").stage).toBe("Talking");
    expect(talking().next("Tue 11:00")).toBe(contact("Call Thu 14:00"));
    expect(talking().call("Thu 13:00").next("Thu 13:00")).not.toBe(contact("Call Thu 14:00"));
    expect(talking().email("Thu 13:00").next("Thu 13:00")).toBe(contact("Call Thu 14:00"));
    expect(talking().flag("Thu 14:00")).toBe("Due today");
    expect(talking().flag("Thu 14:01")).toBe("Promise missed");
  });

  test("10. Lost on Tue 3 Nov 2026 15:00, in a call: after three months, then every six", () => {
    const story = hot().call("Tue 15:00", "Not interested");
    expect(story.decision("Tue 15:00").stage).toBe("Lost");
    expect(story.next("Tue 15:00")).toBe(contact("Call Wed 3 Feb 2027 09:00"));
    story.call("Wed 3 Feb 2027 09:00");
    expect(story.next("Wed 3 Feb 2027 09:00")).toBe(contact("Call Tue 3 Aug 2027 09:00"));
  });

  test("11. Removed: nothing", () => {
    const story = hot().call("Mon 10:04", "Asked to be removed").in("Email", "Tue 09:00", "Replied");
    const { stage, next, action, others, flag } = story.decision("Wed 09:00");
    expect({ stage, next, action, others, flag }).toEqual({
      stage: "Removed",
      next: null,
      action: null,
      others: [],
      flag: null,
    });
  });

  test("12. Hot, Trying; the lead's email came in Tue 16:58: Talking, a reply owed, then every two days", () => {
    const story = monday().in("Email", "Tue 16:58", "Replied");
    expect(story.decision("Tue 16:58").stage).toBe("Talking");
    expect(story.next("Tue 16:58")).toBe(contact("Email Wed 09:03"));
    story.email("Wed 09:01");
    expect(story.next("Wed 09:01")).toBe(contact("Email Fri 09:00"));
  });

  test("13. The Hot lead of example 1 without an email address", () => {
    const story = new Story({ reach: { ...LEAD.reach, email: false } });
    expect(story.next("Mon 10:00")).toBe(contact("Call Mon 10:05"));
    story.call("Mon 10:04");
    expect(story.next("Mon 10:04")).toBe(contact("Call Mon 10:09"));
    story.call("Mon 10:09");
    expect(story.next("Mon 10:09")).toBe(contact("Call Mon 11:51"));
  });

  test("14. Hot, Web form, Mon 16:30: no third call that evening", () => {
    const story = hot("Mon 16:30");
    expect(story.next("Mon 16:30")).toBe(contact("Call Mon 16:35"));
    story.call("Mon 16:35");
    expect(story.next("Mon 16:35")).toBe(contact("Email Mon 16:35"));
    story.email("Mon 16:35");
    expect(story.next("Mon 16:35")).toBe(contact("Call Mon 16:40"));
    story.call("Mon 16:40");
    expect(story.next("Mon 16:40")).toBe(contact("Email Tue 09:00"));
  });

  test("15. Warm lead of example 8, tried for three weeks; the owner sets it to Hot: a new chase", () => {
    const story = warm().call("Mon 16:45").email("Mon 16:45").call("Tue 13:00").call("Wed 09:00").postcard("Wed 09:00");
    story.call("Thu 13:00").call("Fri 09:00").call("Fri 13 Nov 09:00").setTemperature("Fri 20 Nov 11:00", "Hot");
    expect(story.next("Fri 20 Nov 11:00")).toBe(contact("Call Fri 20 Nov 11:05"));
    expect(story.decision("Fri 20 Nov 11:00").leadDay).toBe(1);
  });
});
