/** The commands that bring a list into the house: show and set-up. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Bench } from "./stoke";
import { bookIn, LEADS, TOUCHES } from "./two-leads";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.clear());

const book = (name: string, files: Record<string, string>) => bookIn(bench, name, files);

const of = (json: Record<string, unknown>[], name: string) => json.find((lead) => lead.name === name) ?? {};

describe("show", () => {
  test("a folder of two CSV files is set up and shown in one command, and left as it was", async () => {
    const path = book("two", { "Leads.csv": LEADS, "Touches.csv": TOUCHES });
    const { json, code } = await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30", "--json");
    expect(code).toBe(0);
    expect(json[0]).toEqual({
      row: 2,
      id: "L-1",
      name: "Ana Cruz",
      stage: "Trying",
      stageSince: "2026-11-02T10:04:00-05:00",
      temperature: "Hot",
      next: { at: "2026-11-02T10:04:00-05:00", channel: "Email", reason: expect.any(String) },
      action: { channel: "Email", reason: expect.any(String) },
      flag: expect.stringMatching(/^Overdue/),
      tries: 1,
    });
    expect(Object.keys(json[0] ?? {}).join()).toBe("row,id,name,stage,stageSince,temperature,next,action,flag,tries");
    expect(readdirSync(join(bench.folder, path)).sort()).toEqual(["Leads.csv", "Touches.csv"]);
  });

  test("a ledger may do without its last columns, its touch IDs, and lead IDs where names tell", async () => {
    const ledger = "When,Lead ID,Lead,Channel,Direction,Outcome\n2026-11-02T10:04,,Ana Cruz,Call,Out,Talked\n";
    const path = book("b", { "Leads.csv": LEADS, "Touches.csv": ledger });
    const { json } = await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30", "--save", "kept", "--json");
    expect(of(json, "Ana Cruz")).toMatchObject({ stage: "Talking", tries: 1 });
    const header = readFileSync(join(bench.folder, "kept", "Touches.csv"), "utf8").split("\n")[0];
    expect(header).toBe(
      "When,Lead ID,Lead,Channel,Direction,Outcome,Note,Promise,Temperature,By,Status,Message,Touch ID",
    );
  });

  test("--now is any instant, with an offset or by the wall of the book's zone", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const at = async (...now: string[]) => (await bench.stoke("show", "--book", path, "--json", ...now)).json[0]?.flag;
    expect(await at("--now", "2026-11-02T10:30")).toBe("Untouched 30 min");
    expect(await at("--now", "2026-11-02T15:30:00Z")).toBe("Untouched 30 min");
    expect(await at("--now", "2026-11-02T10:30", "--zone", "Europe/Madrid")).toBe("Untouched 30 min");
    // Without it, the real clock.
    expect(await at()).toBe("Untouched 22 d");
  });

  test("--zone sets the zone that local times of the book stand in", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const { json } = await bench.stoke(
      "show",
      "--book",
      path,
      "--now",
      "2026-11-02T10:01",
      "--zone",
      "Asia/Tokyo",
      "--json",
    );
    expect(json[0]?.next).toMatchObject({ at: "2026-11-02T10:05:00+09:00" });
  });

  test("--save keeps what show set up, and the next command goes on from there", async () => {
    const path = book("b", { "Leads.csv": LEADS, "Touches.csv": TOUCHES });
    await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30", "--save", "kept");
    const { out } = await bench.stoke("set-up", "--book", "kept", "--now", "2026-11-02T10:31");
    expect(out.join("\n")).toContain("Everything was in place already.");
    const { json } = await bench.stoke("show", "--book", "kept", "--now", "2026-11-02T10:30", "--json");
    expect(of(json, "Ana Cruz")).toMatchObject({ stage: "Trying", tries: 1 });
  });

  test("without --json it is a table for reading", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const { out } = await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30");
    expect(out[0]).toMatch(/^Row +Name +Stage +Since +Temperature +Next contact/);
    expect(out[2]).toMatch(/^2 +Ana Cruz +New +Mon 2026-11-02 10:00 +Hot +Mon 2026-11-02 10:05 +Call/);
    expect(out.at(-1)).toBe("2 leads.");
  });
});

describe("set-up", () => {
  test("--map says what a header means, and a blank leaves it alone", async () => {
    const path = book("b", { "Leads.csv": "Who,Handy,Mail\nAna,(212) 555-0101,ana@example.com\n" });
    const { json } = await bench.stoke(
      "set-up",
      "--book",
      path,
      "--map",
      "Who=name",
      "--map",
      "handy=Phone",
      "--map",
      "Mail=",
      "--json",
    );
    const fields = ((json[0]?.columns ?? []) as { header: string; field: string }[]).map(({ header, field }) => [
      header,
      field,
    ]);
    expect(fields).toEqual([
      ["Who", "name"],
      ["Handy", "phone"],
      ["Mail", ""],
    ]);
    const show = await bench.stoke("show", "--book", path, "--now", "2026-11-25T10:00", "--json");
    expect(show.json[0]).toMatchObject({ name: "Ana", next: { channel: "Call" } });
  });

  test.each([
    ["Whom=name", /has no header "Whom"\. It has Who, Mail/],
    ["Who=nmae", /there is no field "nmae"\. There are name, company/],
    ["Who", /write the sheet's header, =, the field/],
  ])("--map %s is refused with what there is", async (map, why) => {
    const path = book("b", { "Leads.csv": "Who,Mail\nAna,ana@example.com\n" });
    const { code, err } = await bench.stoke("set-up", "--book", path, "--map", map);
    expect([code, err[0]]).toEqual([2, expect.stringMatching(why)]);
    expect(readdirSync(join(bench.folder, path))).toEqual(["Leads.csv"]);
  });

  test("one CSV becomes a folder, or an .xlsx, and the list stays as it was", async () => {
    const list = bench.bring("test/books/exports/title-above-header.csv", "list.csv");
    const before = readFileSync(list);
    for (const kept of ["kept", "kept.xlsx"]) {
      expect((await bench.stoke("set-up", "--book", "list.csv", "--save", kept)).code).toBe(0);
      const { json } = await bench.stoke("show", "--book", kept, "--json");
      expect(json.map((lead) => [lead.row, lead.name])).toEqual([
        [5, "Carla Minto"],
        [6, "Dev Anand"],
        [8, "Ella Prince"],
      ]);
    }
    expect(readFileSync(list)).toEqual(before);
  });
});
