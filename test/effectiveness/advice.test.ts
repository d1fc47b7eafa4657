/** What the report says to do, and when it keeps still. */

import { expect, test } from "@jest/globals";
import { at, reported, type Story } from "./story";

/** Leads called once at an hour; the first of them came to the phone. */
function calledAt(hour: string, calls: number, reached: number): Story[] {
  return Array.from({ length: calls }, (_, index) => ({
    touches: [
      { at: at(`2026-11-20 ${hour}`), outcome: index < reached ? ("Talked" as const) : ("No answer" as const) },
    ],
  }));
}

const adviceOf = (stories: Story[]) => reported(stories).advice;

test("an hour that surely connects more often than another is told with its counts", () => {
  expect(adviceOf([...calledAt("10:20", 41, 14), ...calledAt("16:20", 40, 6)])).toEqual([
    "Calls at 10 o'clock connect twice as often as at 16: 14 of 41 against 6 of 40. Call at 10 where you can.",
  ]);
});

test("one that may be so by chance is not told", () => {
  expect(adviceOf([...calledAt("10:20", 41, 14), ...calledAt("16:20", 40, 8)])).toEqual([
    expect.stringMatching(/^Nothing stands out/),
  ]);
});

test("with a few leads it is too early to say", () => {
  expect(adviceOf([])).toEqual([expect.stringMatching(/^It is too early/)]);
  expect(adviceOf([...calledAt("10:20", 4, 4), ...calledAt("16:20", 40, 0)])).toEqual([
    expect.stringMatching(/^It is too early/),
  ]);
});

test("many calls to a few leads are no ground: nobody is compared by them", () => {
  const one = { touches: calledAt("10:20", 40, 30).flatMap(({ touches }) => touches) };
  expect(adviceOf([one, ...calledAt("16:20", 40, 2)])).toEqual([expect.stringMatching(/^It is too early/)]);
});

test("nor are they with four others beside: five leads called so are worth one", () => {
  const one = { touches: calledAt("10:20", 40, 40).flatMap(({ touches }) => touches) };
  expect(adviceOf([one, ...calledAt("10:30", 4, 2), ...calledAt("16:20", 40, 2)])).toEqual([
    expect.stringMatching(/^It is too early/),
  ]);
});

test("calls of which each lead takes all or none tell less than as many calls to as many leads", () => {
  const again = (hour: string, outcome: "Talked" | "No answer"): Story => ({
    touches: ["16", "17", "18", "19", "20"].map((day) => ({ at: at(`2026-11-${day} ${hour}`), outcome })),
  });
  const alike = (hour: string, reached: number) =>
    Array.from({ length: 8 }, (_, lead) => again(hour, lead < reached ? "Talked" : "No answer"));
  expect(adviceOf([...alike("10:20", 3), ...alike("16:20", 1)])).toEqual([
    expect.stringMatching(/^Nothing stands out/),
  ]);
  expect(adviceOf([...calledAt("10:20", 40, 15), ...calledAt("16:20", 40, 5)])[0]).toMatch(/15 of 40 against 5 of 40/);
});

test("hours that connect alike are no reason to call at one of them", () => {
  const hours = ["09:10", "10:10", "11:10", "13:10", "14:10", "15:10", "16:10"];
  const alike = hours.flatMap((hour, index) => calledAt(hour, 40, 12 + (index % 3)));
  expect(adviceOf(alike)).toEqual([expect.stringMatching(/^Nothing stands out/)]);
});

test("an hour kept for those who talked with us before is no better for it", () => {
  const known = (lead: number): Story => ({
    touches: [
      { at: at("2026-10-30 16:20"), outcome: "Talked" },
      ...["06", "13", "20"].map((day, index) => ({
        at: at(`2026-11-${day} 10:20`),
        outcome: index === lead % 3 ? ("No answer" as const) : ("Talked" as const),
      })),
    ],
  });
  // Of strangers one in four comes to the phone, at either hour.
  const strangers = [...calledAt("16:30", 45, 0), ...calledAt("10:30", 20, 5)];
  expect(adviceOf([...Array.from({ length: 15 }, (_, lead) => known(lead)), ...strangers])).toEqual([
    expect.stringMatching(/^Nothing stands out/),
  ]);
});

test("days and ways in, asked beside the hours, must differ more surely than they", () => {
  const onA = (day: string, calls: number, reached: number): Story[] =>
    Array.from({ length: calls }, (_, index) => ({
      touches: [
        { at: at(`2026-11-${day} 10:20`), outcome: index < reached ? ("Talked" as const) : ("No answer" as const) },
      ],
    }));
  expect(adviceOf([...onA("17", 41, 14), ...onA("19", 40, 6)])).toEqual([expect.stringMatching(/^Nothing stands out/)]);
  expect(adviceOf([...onA("17", 41, 19), ...onA("19", 40, 6)])).toEqual([
    "Calls on a Tuesday connect three times as often as on a Thursday: 19 of 41 against 6 of 40. Keep Tuesdays for calling.",
  ]);
});

test("leads left alone come first, with what the later tries brought", () => {
  const left = (): Story => ({ received: at("2026-10-01 10:00"), touches: [{ at: at("2026-10-02 10:00") }] });
  const reachedLate: Story = {
    received: at("2026-10-01 10:00"),
    touches: ["02", "05", "06"].map((day, index) => ({
      at: at(`2026-10-${day} 10:00`),
      outcome: index === 2 ? ("Talked" as const) : ("No answer" as const),
    })),
  };
  const stories = [...Array.from({ length: 18 }, left), ...Array.from({ length: 12 }, () => reachedLate)];
  expect(adviceOf(stories)[0]).toBe(
    "18 of 30 leads were left alone after two tries or fewer, and of the 12 that you reached, 12 took more tries than that. Try those 18 again.",
  );
});

test("promises that were not kept are told where enough of them were given", () => {
  const broken = (): Story => ({
    touches: [
      {
        at: at("2026-11-20 10:00"),
        outcome: "Talked",
        promised: { when: { kind: "moment", at: at("2026-11-23 10:00") }, channel: "Call" },
      },
    ],
  });
  expect(adviceOf(Array.from({ length: 5 }, broken))).toEqual([
    "5 of 5 promises were not kept on their day. Begin the day with the promises.",
  ]);
});
