/** A lead who is away: the day of return in an automatic answer moves the next contact, and is nobody's promise. */

import { describe, expect, test } from "@jest/globals";
import { decodeState, encodeState } from "../../src/core/journal";
import { contact, promisedAt, Story } from "./support/story";

const BACK = "Mon 16 Nov 09:00";

/** Tried on Monday and Tuesday, and away from then on until Monday the 16th. */
function away(): Story {
  return new Story().call("Mon 10:04").call("Tue 09:05").away("Tue 09:10", BACK);
}

describe("a lead who is away", () => {
  test("is next contacted when that day opens, and the step says so", () => {
    const { next } = away().decision("Tue 12:00");
    expect(away().next("Tue 12:00")).toBe(contact("Call Mon 16 Nov 09:00"));
    expect(next).toMatchObject({ kind: "back", reason: "Back on Mon 16 Nov" });
    expect(away().flag("Fri 6 Nov 12:00")).toBeNull();
  });

  test("is due on that day and overdue from its closing, and no promise is missed", () => {
    expect(away().flag("Mon 16 Nov 10:00")).toBe("Due today");
    expect(away().flag("Tue 17 Nov 10:00")).toBe("Overdue 17 h");
    expect(away().flag("Thu 19 Nov 10:00")).toBe("Overdue 2 d");
  });

  test("is owed a reply at once", () => {
    const story = away().byStoke("In", "Wed 10:00", "Replied");
    expect(story.next("Wed 10:01")).toBe(contact("Email Wed 10:05"));
    expect(story.flag("Mon 16 Nov 10:00")).toMatch(/^Overdue/);
  });

  test("hears from us when promised, whether that was before or after", () => {
    expect(away().call("Wed 10:00", "Talked", promisedAt("Thu 14:00")).next("Wed 12:00")).toBe(
      contact("Call Thu 14:00"),
    );
    expect(away().promise("Mon 12:00", promisedAt("Thu 14:00")).next("Wed 12:00")).toBe(contact("Call Thu 14:00"));
    const kept = away().call("Wed 10:00", "Talked", promisedAt("Thu 14:00")).call("Thu 14:00");
    expect(kept.decision("Thu 15:00").next?.kind).toBe("interval");
  });

  test("is back in the cadence once tried on that day or later, but not by mail of the add-on's own", () => {
    expect(away().call("Fri 6 Nov 10:00").next("Fri 6 Nov 11:00")).toBe(contact("Call Mon 16 Nov 09:00"));
    expect(away().call("Mon 16 Nov 09:30").decision("Mon 16 Nov 10:00").next?.kind).not.toBe("back");
    expect(away().byStoke("Out", "Mon 16 Nov 09:30", "Sent").decision("Mon 16 Nov 10:00").next?.kind).toBe("back");
  });

  test("who says another day is back on that one", () => {
    expect(away().away("Wed 10:00", "Wed 18 Nov 09:00").next("Wed 12:00")).toBe(contact("Call Wed 18 Nov 09:00"));
  });

  test("and won or lost meanwhile is no longer waited for", () => {
    expect(away().setStage("Wed 10:00", "Lost").decision("Wed 12:00").next?.kind).toBe("interval");
  });

  test("is remembered in the State cell", () => {
    const journal = away().journal();
    const facts = { filled: "Hot", neededBy: null } as const;
    const cells = { temperature: null, stage: null, promised: null, phone: "", call: false, email: false, mail: false };
    const text = encodeState({ leadId: "L1", journal, seen: { ...cells, facts } });
    expect(decodeState(text)?.journal).toEqual(journal);
  });
});
