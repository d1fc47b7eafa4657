/** The State cell: what it costs, what it survives, and the owner's edits that it tells. */

import { describe, expect, test } from "@jest/globals";
import {
  addTouch,
  decodeState,
  EMPTY_JOURNAL,
  encodeState,
  firstSight,
  noteEdits,
  type OwnerCells,
  type State,
  willWrite,
  withTouches,
} from "../../src/core/journal";
import type { Lead, Touch } from "../../src/core/model";
import { decide } from "../../src/core/rules";
import { dayOf } from "../../src/core/time";
import { at } from "./support/moments";
import { LEAD, promisedAt, Story } from "./support/story";

const story = new Story();
const { rules, calendar } = story;
const CELLS: OwnerCells = { temperature: null, stage: null, promised: null, phone: "555-0100" };

function touchAt(minute: number): Touch {
  return { at: minute, channel: "Call", direction: "Out", outcome: "No answer", promised: null, by: "owner" };
}

function seen(cells: Partial<OwnerCells> = {}, lead: Lead = LEAD, ledger: Touch[] = []): State {
  return firstSight("L1", lead, { ...CELLS, ...cells }, ledger, rules, calendar, at("Mon 10:00"));
}

/** The state after a run that wrote what it decided, and the cells that it left. */
function settled(lead: Lead = LEAD, now = at("Mon 10:00")): { state: State; cells: OwnerCells } {
  const state = seen({}, lead);
  const { temperature, stage } = decide(lead, state.journal, rules, calendar, now);
  return { state: willWrite(state, { temperature, stage }), cells: { ...CELLS, temperature, stage } };
}

function noted(
  from: State,
  cells: OwnerCells,
  now: string,
  lead: Lead = LEAD,
  typed?: ReadonlySet<"temperature" | "stage">,
) {
  const decided = decide(lead, from.journal, rules, calendar, at(now));
  return noteEdits(from, lead, cells, decided, calendar.zone, at(now), typed);
}

describe("the State cell", () => {
  test("takes about eight characters a touch", () => {
    const ten = Array.from({ length: 10 }, (_, place) => touchAt(at("Mon 10:00") + place * 4321));
    expect(encodeState(seen({}, LEAD, ten)).length).toBeLessThan(45 + 8 * 10);
  });

  test("that was cut, typed into or belongs to another version is refolded from the ledger", () => {
    const text = encodeState(seen({ promised: promisedAt("Thu 14:00") }, LEAD, [touchAt(at("Mon 10:04"))]));
    expect(decodeState(text)).not.toBeNull();
    for (const garbage of [
      "",
      "x",
      "1;",
      text.slice(1),
      text.slice(0, -1),
      `2${text.slice(1)}`,
      text.replace("1", "7"),
    ]) {
      expect(decodeState(garbage)).toBeNull();
    }
    for (let place = 0; place < text.length; place += 1) {
      expect(() => decodeState(text.slice(0, place) + text.slice(place + 1))).not.toThrow();
    }
  });

  test("names its lead, so that one beside another row is recognised", () => {
    expect(decodeState(encodeState({ ...seen(), leadId: "a;b,c" }))?.leadId).toBe("a;b,c");
  });

  test("of a lead with thousands of touches stays below the limit of a cell, and counts every try", () => {
    const ledger = Array.from({ length: 9_000 }, (_, place) => touchAt(at("Mon 10:04") + place * 600));
    const journal = withTouches(EMPTY_JOURNAL, ledger);
    const grown = ledger.slice(-50).reduce(addTouch, withTouches(EMPTY_JOURNAL, ledger.slice(0, -50)));
    expect(grown).toEqual(journal);
    expect(encodeState({ ...seen(), journal }).length).toBeLessThan(40_000);
    const now = at("Mon 10:04") + ledger.length * 600;
    expect(decide(LEAD, journal, rules, calendar, now)).toMatchObject({ tries: 9_000, stage: "Nurture" });
  });
});

describe("a lead seen for the first time", () => {
  test("whose temperature was typed has the owner's own choice, as at received", () => {
    expect(seen({ temperature: "Cool" }).journal.temperature).toBe("Cool");
  });

  test("whose stage was typed has it from received on", () => {
    expect(seen({ stage: "Lost" }).journal.edits).toEqual([{ kind: "stage", at: LEAD.received, to: "Lost" }]);
  });

  test("has no edit where its stage is New, or what the touches come to", () => {
    expect(seen({ stage: "New" }).journal.edits).toEqual([]);
    expect(seen({ stage: "Trying" }, LEAD, [touchAt(at("Mon 10:00"))]).journal.edits).toEqual([]);
  });

  test("with a promise was promised it when it came in", () => {
    const promised = promisedAt("Thu 14:00");
    expect(seen({ promised }).journal.edits).toEqual([{ kind: "promise", at: LEAD.received, to: promised }]);
  });
});

describe("an edit", () => {
  test("of the temperature is the owner's own choice from then on", () => {
    const { state, cells } = settled();
    const { edits } = noted(state, { ...cells, temperature: "Cold" }, "Tue 09:00").journal;
    expect(edits).toEqual([{ kind: "temperature", at: at("Tue 09:00"), to: "Cold", by: "owner" }]);
  });

  test("that makes the temperature blank has it filled again", () => {
    const { state, cells } = settled();
    const { edits } = noted(state, { ...cells, temperature: null }, "Tue 09:00").journal;
    expect(edits).toEqual([{ kind: "temperature", at: at("Tue 09:00"), to: "Hot", by: "stoke" }]);
  });

  test("of the stage, the promise, the phone and the permissions is dated when it is seen", () => {
    const { state, cells } = settled();
    const lead = { ...LEAD, barred: { call: true, email: false, mail: true } };
    const promised = promisedAt("Thu 14:00");
    const edited: OwnerCells = { ...cells, stage: "Won", promised, phone: "555-0199" };
    expect(noted(state, edited, "Tue 09:00", lead).journal.edits).toEqual([
      { kind: "stage", at: at("Tue 09:00"), to: "Won" },
      { kind: "promise", at: at("Tue 09:00"), to: promised },
      { kind: "phone", at: at("Tue 09:00") },
      { kind: "call", at: at("Tue 09:00") },
      { kind: "mail", at: at("Tue 09:00") },
    ]);
  });

  test("is seen once", () => {
    const { state, cells } = settled();
    const edited: OwnerCells = { ...cells, stage: "Won", phone: "555-0199" };
    const once = noted(state, edited, "Tue 09:00");
    expect(noted(once, edited, "Tue 10:00")).toBe(once);
  });

  test("is not what Stoke itself wrote before it was killed", () => {
    const state = seen();
    const { temperature, stage } = decide(LEAD, state.journal, rules, calendar, at("Mon 10:00"));
    const later = noted(state, { ...CELLS, temperature, stage }, "Mon 11:00");
    expect(later.journal.edits).toEqual([]);
    expect(later.seen).toMatchObject({ temperature, stage });
  });

  test("that was seen as it was typed counts even where it is Stoke's own word", () => {
    const state = seen();
    const typed = new Set(["temperature"] as const);
    const { edits } = noted(state, { ...CELLS, temperature: "Hot" }, "Mon 11:00", LEAD, typed).journal;
    expect(edits).toEqual([{ kind: "temperature", at: at("Mon 11:00"), to: "Hot", by: "owner" }]);
  });

  test("that cannot be read changes nothing", () => {
    const { state, cells } = settled();
    const unreadable = { ...cells, temperature: "unreadable", stage: "unreadable", promised: "unreadable" } as const;
    expect(noted(state, unreadable, "Tue 09:00")).toBe(state);
  });

  test("of *Needed by* begins a chase now, though the date is near since long", () => {
    const warm: Lead = { ...LEAD, wayIn: "Event" };
    const { state, cells } = settled(warm);
    const needed: Lead = { ...warm, neededBy: dayOf(2026, 12, 1) };
    const { journal } = noted(state, cells, "Fri 20 Nov 11:00", needed);
    const before = decide(needed, journal, rules, calendar, at("Fri 20 Nov 10:59"));
    const after = decide(needed, journal, rules, calendar, at("Fri 20 Nov 11:00"));
    expect([before.temperature, after.temperature]).toEqual(["Warm", "Sizzling"]);
    expect(after.next).toMatchObject({ channel: "Call", at: at("Fri 20 Nov 11:05") });
  });
});
