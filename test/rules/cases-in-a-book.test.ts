/** Some of the cases told as an owner would keep them, in a folder of CSV files: the command line says what the page says. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Bench } from "../cli/stoke";
import { type Case, instant, readCases } from "./support/cases";
import { csvOf } from "./support/csv";

/** A sheet tells what is, not when each cell was edited; and these cases keep the settings that a new book has. */
function isPlain({ lead, settings }: Case): boolean {
  const usual = ["mon", "tue", "wed", "thu", "fri"];
  return (
    !lead.temperatureHistory &&
    !lead.ownerStatus &&
    !lead.edited &&
    Object.keys(settings.hours).join() === usual.join() &&
    usual.every((day) => settings.hours[day]?.join() === "09:00,17:00") &&
    settings.holidays.length === 0 &&
    settings.tries === 10 &&
    settings.tryDays === 21 &&
    settings.stopCallsMonths === null &&
    (lead.value ?? 0) < (settings.highValueFrom ?? Number.POSITIVE_INFINITY)
  );
}

/** At the end of this one a date was past that the reading of the cases does not count as a change (see cases.test.ts). */
const DEPARTS = "c148";

const plain = readCases(new URL("./cases.jsonl", import.meta.url)).filter((one) => isPlain(one) && one.id !== DEPARTS);

let bench: Bench;
beforeAll(() => {
  bench = new Bench();
});
afterAll(() => bench.clear());

describe.each(plain.map((one): [string, Case] => [one.id, one]))("case %s in a book", (id, one) => {
  test("is shown as the page reads", async () => {
    const moment = one.nows[Math.floor(one.nows.length / 2)];
    if (!moment) throw new Error(`${id} has no moments.`);
    const { now, expected } = moment;
    mkdirSync(join(bench.folder, id));
    for (const [file, text] of Object.entries(csvOf(one, now))) writeFileSync(join(bench.folder, id, file), text);
    const { json, err } = await bench.stoke(
      "show",
      "--book",
      id,
      "--now",
      now,
      "--zone",
      one.settings.timeZone,
      "--json",
    );
    expect(err).toEqual([]);
    expect(json).toHaveLength(1);
    const [shown] = json as {
      next: { at: string; channel: string } | null;
      action: { channel: string } | null;
      flag: string | null;
    }[];
    expect(shown).toMatchObject({ stage: expected.stage, temperature: expected.temperature, tries: expected.tries });
    expect(shown?.next && [instant(shown.next.at), shown.next.channel]).toEqual(
      expected.next && [instant(expected.next.at), expected.next.channel],
    );
    expect(shown?.action?.channel ?? null).toBe(expected.action?.channel ?? null);
    expect(shown?.flag || null).toBe(expected.flag);
  });
});
