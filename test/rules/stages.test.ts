/** Stages and permissions (§3). */

import { describe, expect, test } from "@jest/globals";
import { at } from "./support/moments";
import { contact, promisedAt, Story } from "./support/story";

describe("stages", () => {
  test("New until the first attempt, Trying until a connect", () => {
    const story = new Story();
    expect(story.decision("Mon 10:00")).toMatchObject({ stage: "New", stageSince: at("Mon 10:00") });
    story.call("Mon 10:04");
    expect(story.decision("Mon 10:04")).toMatchObject({ stage: "Trying", stageSince: at("Mon 10:04"), tries: 1 });
    story.call("Mon 10:12", "Talked");
    expect(story.decision("Mon 10:12")).toMatchObject({ stage: "Talking", stageSince: at("Mon 10:12"), tries: 2 });
  });

  test("a skip is no attempt, a voicemail left for us is no connect", () => {
    const story = new Story().skip("Call", "Mon 10:04").in("Call", "Mon 10:05", "Left us a voicemail");
    expect(story.decision("Mon 10:05")).toMatchObject({ stage: "New", tries: 0 });
  });

  test("Talking goes quiet after 30 days without a connect and three attempts", () => {
    const story = new Story().call("Mon 10:04", "Talked").call("Wed 09:00").call("Fri 09:00").call("Mon 7 Dec 09:00");
    expect(story.decision("Mon 7 Dec 08:59").stage).toBe("Talking");
    expect(story.decision("Mon 7 Dec 09:00")).toMatchObject({ stage: "Nurture", stageSince: at("Mon 7 Dec 09:00") });
  });

  test("the moment a stage was entered is when its condition came true, not when it was noticed", () => {
    const story = new Story().call("Mon 10:04", "Talked").call("Wed 09:00").call("Fri 09:00").call("Mon 9 Nov 09:00");
    expect(story.decision("Fri 1 Jan 2027 09:00").stageSince).toBe(at("Wed 2 Dec 10:04"));
  });

  test("Won and Lost hear no Not now, but Interested reopens them and Bought wins anew", () => {
    const won = () => new Story().call("Mon 10:04", "Bought");
    expect(won().call("Tue 09:00", "Not interested").decision("Tue 09:00").stage).toBe("Won");
    expect(won().call("Tue 09:00", "Not now").decision("Tue 09:00").stage).toBe("Won");
    expect(won().call("Tue 09:00", "Talked").decision("Tue 09:00").stage).toBe("Won");
    expect(won().in("Email", "Tue 09:00", "Interested").decision("Tue 09:00").stage).toBe("Talking");
    expect(won().call("Tue 09:00", "Bought").decision("Tue 09:00").stageSince).toBe(at("Tue 09:00"));
  });

  test("a stage set by hand is not undone by a condition that already held", () => {
    const story = new Story({}, { tries: 2, tryDays: 1 }).call("Mon 10:04").call("Mon 10:12");
    expect(story.decision("Mon 10:12").stage).toBe("Nurture");
    story.setStage("Tue 11:00", "Trying");
    expect(story.decision("Wed 09:00")).toMatchObject({ stage: "Trying", stageSince: at("Tue 11:00"), leadDay: 2 });
    expect(story.next("Tue 11:00")).toBe(contact("Call Tue 11:05"));
  });

  test("Removed is left only by the owner's hand", () => {
    const story = new Story().call("Mon 10:04", "Asked to be removed").call("Tue 09:00", "Bought");
    expect(story.next("Wed 09:00")).toBe("nothing");
    story.setStage("Thu 09:00", "Trying");
    expect(story.next("Thu 09:00")).toBe(contact("Call Thu 09:05"));
  });
});

describe("permissions", () => {
  test("a wrong number, a bounce and a returned card bar until the owner edits the cell", () => {
    const story = new Story()
      .call("Mon 10:04", "Wrong number")
      .email("Mon 10:06", "Bounced")
      .postcard("Mon 10:08", "Returned");
    expect(story.decision("Mon 10:08").next?.reason).toBe("Find a way to reach them");
    expect(story.flag("Mon 10:08")).toBe("No way to reach");
    story.edited("Tue 09:00", "phone");
    expect(story.decision("Tue 09:00").usable).toEqual(["Call", "Text", "Visit"]);
  });

  test("Do not call bars texts too", () => {
    const story = new Story().in("Text", "Tue 09:00", "Asked not to be called");
    expect(story.decision("Tue 09:00").usable).toEqual(["Email", "Postcard", "Letter", "Visit"]);
  });

  test("calls stop some months after the last inbound touch, if a setting says so", () => {
    const story = new Story({}, { stopCallsMonths: 3 }).in("Email", "Tue 09:00", "Web form");
    expect(story.decision("Wed 3 Feb 2027 08:59").usable).toContain("Call");
    expect(story.decision("Wed 3 Feb 2027 09:00").usable).not.toContain("Call");
  });

  test("no call is planned for when calls will be barred", () => {
    const lost = (stopCallsMonths: number) =>
      new Story({}, { stopCallsMonths }).call("Mon 10:04", "Chose someone else");
    expect(lost(4).next("Mon 10:04")).toBe(contact("Call Tue 2 Feb 2027 09:00"));
    expect(lost(2).next("Mon 10:04")).toBe(contact("Email Wed 2 Dec 09:00"));
  });
});

describe("replies and promises", () => {
  test("an email of Stoke's own answers nothing and keeps no promise, nor does what went astray", () => {
    const owed = () => new Story().in("Email", "Tue 09:00", "Replied");
    expect(owed().byStoke("Out", "Tue 09:01", "Sent").next("Tue 09:01")).toBe(contact("Email Tue 09:05"));
    expect(owed().call("Tue 09:01", "Wrong number").next("Tue 09:01")).toBe(contact("Email Tue 09:05"));
    expect(owed().call("Tue 09:01").next("Tue 09:01")).not.toBe(contact("Email Tue 09:05"));
  });

  test("a reply may be skipped", () => {
    const story = new Story().in("Email", "Tue 09:00", "Replied").skip("Email", "Tue 09:01");
    expect(story.decision("Tue 09:01").next?.kind).toBe("interval");
  });

  test("asking for no less contact is answered by nothing", () => {
    const story = new Story().in("Email", "Tue 09:00", "Asked not to be emailed");
    expect(story.decision("Tue 09:00").next?.kind).toBe("opening");
  });

  test("a reply goes before a promise, which may be missed meanwhile", () => {
    const story = new Story()
      .call("Mon 10:04", "Talked", promisedAt("Thu 14:00", "Call"))
      .in("Email", "Wed 09:00", "Web form");
    expect(story.decision("Thu 14:01").next?.kind).toBe("reply");
    expect(story.flag("Thu 14:01")).toBe("Promise missed");
  });

  test("a newer promise replaces it, a closing ends it", () => {
    const promised = () => new Story().call("Mon 10:04", "Talked", promisedAt("Thu 14:00"));
    expect(promised().promise("Tue 09:00", promisedAt("Fri 11:00")).next("Tue 09:00")).toBe(contact("Call Fri 11:00"));
    expect(promised().promise("Tue 09:00", null).decision("Tue 09:00").next?.kind).toBe("interval");
    expect(promised().setStage("Tue 09:00", "Lost").decision("Tue 09:00").next?.kind).toBe("interval");
  });

  test("a call promised for the night is due at the next 8:00, a date at its opening", () => {
    const night = new Story().call("Mon 10:04", "Talked", promisedAt("Thu 23:00", "Call"));
    expect(night.next("Mon 10:04")).toBe(contact("Call Fri 08:00"));
    const when = { kind: "date", day: Math.floor(at("Sat 7 Nov 12:00") / 1440) } as const;
    const weekend = new Story().call("Mon 10:04", "Talked", { when, channel: "Email" });
    expect(weekend.next("Mon 10:04")).toBe(contact("Email Mon 9 Nov 09:00"));
    expect(weekend.flag("Mon 9 Nov 17:00")).toBe("Due today");
    expect(weekend.flag("Mon 9 Nov 17:01")).toBe("Promise missed");
  });

  test("an own rhythm counts from the last attempt, connect or skip", () => {
    const story = new Story({ every: { unit: "month", count: 1 } })
      .call("Mon 10:04", "Talked")
      .skip("Call", "Tue 09:00");
    expect(story.next("Tue 09:00")).toBe(contact("Call Thu 3 Dec 09:00"));
    expect(new Story({ every: { unit: "day", count: 7 } }).next("Mon 10:00")).toBe(contact("Call Mon 10:05"));
  });
});
