/** What the owner does by hand in Leads: every edit is understood at once, and nothing of theirs is written over. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import {
  bookWith,
  cellOf,
  clear,
  columnOf,
  headersOf,
  idOf,
  lastRun,
  portrait,
  rowOf,
  sheetOf,
  shown,
  someLeads,
  touches,
  type,
  typedIn,
  writesOf,
} from "./book";
import { settledBook } from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await settledBook();
});

const BILAL = "Bilal Example1";
const EMIL = "Emil Example4";

/** A second run changes nothing, and folding the whole ledger anew gives the same cells. */
function expectSettled(host: Host): void {
  const leads = portrait(host);
  host.run("hourly");
  expect(writesOf(lastRun(host))).toEqual([]);
  host.run("rebuildFromTouches");
  expect(portrait(host)).toEqual(leads);
}

describe("a new row", () => {
  test("typed by its name gets its ID, its arrival, temperature, stage and next contact at once", async () => {
    const host = await copy();
    host.owner.edit("Leads", `A${sheetOf(host, "Leads").lastRow + 1}`, "Zed New");
    expect(["Temperature", "Stage", "Tries"].map((header) => shown(host, "Zed New", header))).toEqual([
      "Cool",
      "New",
      "0 of 10",
    ]);
    expect(typedIn(host, "Zed New", "Received")).toBe("2026-11-03T11:30");
    expect(shown(host, "Zed New", "Next step")).toBe("Find a way to reach them");
    expect(idOf(host, "Zed New")).toMatch(/^L/);
    expectSettled(host);
    const id = idOf(host, "Zed New");
    type(host, "Zed New", "Phone", "212-555-0177");
    type(host, "Zed New", "Way in", "Web form");
    expect([idOf(host, "Zed New"), shown(host, "Zed New", "Temperature")]).toEqual([id, "Hot"]);
    expect(shown(host, "Zed New", "Next step")).toMatch(/call/i);
    expectSettled(host);
  });

  test("pasted with 499 others, each gets an ID of its own, in as many calls as 20", async () => {
    const rows = someLeads(500, 100).map(({ Name = "", Phone = "", Email = "" }) => [Name, Phone, Email]);
    const calls: number[] = [];
    for (const count of [20, 500]) {
      const host = await copy();
      host.owner.paste("Leads", `A${sheetOf(host, "Leads").lastRow + 1}`, rows.slice(0, count));
      calls.push(lastRun(host, "onEdit").total);
      const ids = new Set(
        rows
          .slice(0, count)
          .map((_, index) => sheetOf(host, "Leads").displayAt(8 + index, columnOf(sheetOf(host, "Leads"), "Lead ID"))),
      );
      expect([ids.size, ids.has("")]).toEqual([count, false]);
      host.run("hourly");
      expect(writesOf(lastRun(host))).toEqual([]);
    }
    expect(calls[1]).toBe(calls[0]);
  });

  test("that is a copy of another gets an ID of its own, and the first keeps its touches", async () => {
    const host = await copy();
    const leads = sheetOf(host, "Leads");
    const [row, id] = [rowOf(host, "Ana Example0"), idOf(host, "Ana Example0")];
    const below = leads.lastRow + 1;
    host.owner.copy("Leads", `${row}:${row}`, `${below}:${below}`);
    const column = columnOf(leads, "Lead ID");
    expect([leads.displayAt(row, column), leads.displayAt(below, column) !== id]).toEqual([id, true]);
    expect(leads.displayAt(below, column)).toMatch(/^L/);
    expect([leads.displayAt(row, columnOf(leads, "Tries")), leads.displayAt(below, columnOf(leads, "Tries"))]).toEqual([
      "1 of 10",
      "0 of 10",
    ]);
    expectSettled(host);
  });

  test("of which the edit was lost is found by the next hourly run", async () => {
    const host = await copy();
    const leads = sheetOf(host, "Leads");
    leads.typeAt(leads.lastRow + 1, 1, "Zed New");
    host.run("hourly");
    expect(idOf(host, "Zed New")).toMatch(/^L/);
    expectSettled(host);
  });
});

describe("a cell that both write", () => {
  test("Temperature: what the owner chose stays, whatever the rules would fill", async () => {
    const host = await copy();
    type(host, BILAL, "Temperature", "Cold");
    type(host, BILAL, "Way in", "Web form");
    expect(shown(host, BILAL, "Temperature")).toBe("Cold");
    expect(sheetOf(host, "Leads").noteAt(rowOf(host, BILAL), columnOf(sheetOf(host, "Leads"), "Temperature"))).toBe(
      "Cold: Owner's choice",
    );
    host.clock.advance(60);
    expect(shown(host, BILAL, "Temperature")).toBe("Cold");
    expectSettled(host);
  });

  test("Temperature: cleared, it is filled again, and its note says by which rule", async () => {
    const host = await copy();
    clear(host, "Chen Example2", "Temperature");
    expect(shown(host, "Chen Example2", "Temperature")).toBe("Warm");
    const leads = sheetOf(host, "Leads");
    expect(leads.noteAt(rowOf(host, "Chen Example2"), columnOf(leads, "Temperature"))).toBe("Warm: Referred");
    expectSettled(host);
  });

  test("Stage: Removed by hand stops everything, and by hand it begins again", async () => {
    const host = await copy();
    type(host, EMIL, "Stage", "Removed");
    expect(["Next contact", "Next step", "Flag"].map((header) => shown(host, EMIL, header))).toEqual(["", "", ""]);
    expectSettled(host);
    type(host, EMIL, "Stage", "Trying");
    expect(shown(host, EMIL, "Next contact")).not.toBe("");
    expectSettled(host);
  });

  test("Promise: typed, it is the next contact; cleared, it is gone", async () => {
    const host = await copy();
    const before = shown(host, EMIL, "Next step");
    type(host, EMIL, "Promise", "11/6/2026 15:00");
    expect([typedIn(host, EMIL, "Next contact"), shown(host, EMIL, "Next step")]).toEqual([
      "2026-11-06T15:00",
      "Promised Fri 15:00 (Call)",
    ]);
    type(host, EMIL, "Promise by", "Email");
    expect(shown(host, EMIL, "Next step")).toBe("Promised Fri 15:00 (Email)");
    expectSettled(host);
    clear(host, EMIL, "Promise");
    clear(host, EMIL, "Promise by");
    expect(shown(host, EMIL, "Next step")).toBe(before);
    expectSettled(host);
  });

  test("Do not call: ticked, no call is asked; unticked, it is again", async () => {
    const host = await copy();
    expect(shown(host, EMIL, "Next step")).toMatch(/call/i);
    type(host, EMIL, "Do not call", "TRUE");
    expect(shown(host, EMIL, "Next step")).not.toMatch(/call/i);
    expectSettled(host);
    type(host, EMIL, "Do not call", "FALSE");
    expect(shown(host, EMIL, "Next step")).toMatch(/call/i);
    expectSettled(host);
  });

  test("Phone: after a wrong number, another one may be called again", async () => {
    const host = await copy();
    host.owner.select("Leads", cellOf(host, EMIL, "Name"));
    const view = () => host.rpc("sidebarView", null);
    type(host, EMIL, "Log", "Called – wrong number");
    expect(view()).toMatchObject({ card: { tel: "" } });
    type(host, EMIL, "Phone", "212-555-0188");
    expect(view()).toMatchObject({ card: { tel: "tel:+12125550188" } });
    expectSettled(host);
  });
});

describe("what is the owner's stays", () => {
  test("own columns, formulas, formats, filters and notes, through every kind of run", async () => {
    const host = bookWith(
      someLeads(4).map((lead, index) => ({ ...lead, Twice: `=${index + 1}*2`, Colour: `c${index}` })),
    );
    const leads = sheetOf(host, "Leads");
    const [twice, colour] = [columnOf(leads, "Twice"), columnOf(leads, "Colour")];
    host.owner.format("Leads", "A2:B3", { background: "#ffff00", bold: true });
    host.owner.setNote("Leads", "A2", "my best customer");
    host.owner.filter("Leads", "A1:Z10");
    const before = [leads.styleAt(2, 1), leads.noteAt(2, 1), leads.filter];
    type(host, BILAL, "Log", "Called – talked");
    host.clock.advance(6 * 60);
    host.run("rebuildFromTouches");
    expect([leads.styleAt(2, 1), leads.noteAt(2, 1), leads.filter]).toEqual(before);
    for (let row = 2; row <= 5; row += 1) {
      expect([leads.formulaAt(row, twice), leads.valueAt(row, twice)]).toEqual([`=${row - 1}*2`, (row - 1) * 2]);
      expect(leads.valueAt(row, colour)).toBe(`c${row - 2}`);
    }
  });

  test("a header renamed and named in Settings, a column moved, columns hidden", async () => {
    const host = await copy();
    const leads = sheetOf(host, "Leads");
    leads.typeAt(1, columnOf(leads, "Temperature"), "Heat");
    const settings = sheetOf(host, "Settings");
    for (let row = 2; row <= settings.lastRow; row += 1) {
      if (settings.displayAt(row, 1) === "Column for Temperature") host.owner.edit("Settings", `B${row}`, "Heat");
    }
    host.owner.moveColumns("Leads", columnOf(leads, "Heat"), 1, 1);
    host.owner.hideColumns("Leads", columnOf(leads, "Stage"));
    type(host, BILAL, "Log", "Called – interested");
    expect(shown(host, BILAL, "Heat")).toBe("Hot");
    expect(host.run("hourly").error).toBeUndefined();
    expect(headersOf(leads)).toContain("Heat");
  });

  test("sorting by hand changes no lead, and the next run writes nothing", async () => {
    const host = await copy();
    const leads = portrait(host);
    host.owner.sort("Leads", 1, false);
    host.run("hourly");
    expect([writesOf(lastRun(host)), portrait(host)]).toEqual([[], leads]);
  });

  test("a row deleted by hand takes only its own lead; its touches stay in the ledger", async () => {
    const host = await copy();
    host.owner.deleteRows("Leads", rowOf(host, "Ana Example0"));
    expect(host.run("hourly").error).toBeUndefined();
    expect(Object.keys(portrait(host))).toHaveLength(5);
    expect(touches(host)).toHaveLength(2);
  });

  test("an edit in the lead's own cells only recomputes what hangs on them", async () => {
    const host = await copy();
    const before = portrait(host);
    host.owner.edit("Leads", cellOf(host, BILAL, "Notes"), "prefers mornings");
    const { [BILAL]: edited, ...others } = portrait(host);
    const { [BILAL]: was, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(edited).toEqual({ ...was, Notes: "prefers mornings" });
    expect(writesOf(lastRun(host, "onEdit"))).toEqual([]);
  });
});
