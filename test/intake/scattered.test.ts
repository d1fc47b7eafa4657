/** Facts for many leads that are there, scattered over the sheet: few calls, and what is the owner's stays the owner's. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { copies, lastRun } from "../actions/book";
import { stride } from "../actions/stride";
import { beforeCall } from "../actions/trouble";
import { bookOf, choiceOf, importText, rowsOf } from "./tables";

/** Every second lead is in the file; some have a firm already, one shows nothing by a formula. */
function scattered(leads: number): Host {
  const rows = Array.from({ length: leads }, (_, index) => [
    `Lead ${index}`,
    `lead${index}@example.com`,
    index === 10 ? '=IF(TRUE,"","x")' : index < 30 && index % 6 === 3 ? `Own firm ${index}` : "",
    index % 4 === 0 ? `note ${index}` : "",
    "",
  ]);
  return bookOf([["Name", "Email", "Company", "Notes", "Colour"], ...rows]);
}

function factsFor(leads: number): string {
  const rows = Array.from({ length: leads }, (_, index) => index).filter((index) => index % 2 === 0);
  return ["Email,Company,Notes", ...rows.map((index) => `lead${index}@example.com,Firm ${index},met ${index}`)].join(
    "\n",
  );
}

/** What the owner sees in a lead's own cells. */
function seen(host: Host): Record<string, unknown[]> {
  return Object.fromEntries(
    rowsOf(host).map(({ Name = "", Company, Notes, Colour, ...row }) => [
      Name,
      [Company, Notes, Colour, row["Next step"]],
    ]),
  );
}

test("twice as many leads take no more calls", () => {
  for (const leads of [140, 280]) {
    const host = scattered(leads);
    const [headers = "", ...rows] = factsFor(leads).split("\n");
    importText(host, [`${headers},Needed by`, ...rows.map((row, at) => `${row},2027-01-${10 + (at % 20)}`)].join("\n"));
    expect(lastRun(host).total).toBeLessThanOrEqual(100);
    const after = seen(host);
    for (const index of [2, leads - 2]) expect(after[`Lead ${index}`]?.[0]).toBe(`Firm ${index}`);
    expect(after["Lead 3"]?.slice(0, 2)).toEqual(["Own firm 3", undefined]);
    const days = rowsOf(host).map((row) => row["Needed by"]);
    expect(days.filter((_, index) => index % 2 === 0)).not.toContain(undefined);
    expect(new Set(days.filter((_, index) => index % 2 === 1))).toEqual(new Set([undefined]));
  }
});

describe("while facts come in", () => {
  const LEADS = 46;
  let copy: (now?: string) => Promise<Host>;
  let undisturbed: Record<string, unknown[]>;
  let calls: { first: number; last: number };

  beforeAll(async () => {
    copy = await copies(scattered(LEADS));
    const host = await copy();
    const choice = choiceOf(host, { kind: "text", text: factsFor(LEADS) });
    const reads: number[] = [];
    host.meter.onCall(({ name, index }) => {
      if (name === "Range.getFormulas") reads.push(index);
    });
    host.rpc("confirmImport", choice);
    undisturbed = seen(host);
    calls = { first: reads[0] ?? 0, last: lastRun(host).total };
  });

  test("a blank that a formula shows stays a formula, and the fact is noted", async () => {
    const host = await copy();
    importText(host, factsFor(LEADS));
    expect(host.workbook.sheet("Leads")?.formulaAt(12, 3)).toContain("IF");
    expect(seen(host)["Lead 10"]?.slice(0, 2)).toEqual([undefined, "met 10\nCompany: Firm 10"]);
  });

  const MOVES: Record<string, (host: Host) => void> = {
    "sorts by name, last first": (host) => host.owner.sort("Leads", 1, false),
    "inserts a row above": (host) => host.owner.insertRows("Leads", 2),
    "deletes the first lead": (host) => host.owner.deleteRows("Leads", 2),
    "moves a column to the front": (host) => host.owner.moveColumns("Leads", 3, 1, 1),
  };
  test.each(Object.entries(MOVES))(
    "the owner %s: each fact is in its lead's row, and nothing else is lost",
    async (name, act) => {
      const step = stride(9);
      for (let at = calls.first + (Object.keys(MOVES).indexOf(name) % step); at <= calls.last; at += step) {
        const host = await copy();
        const choice = choiceOf(host, { kind: "text", text: factsFor(LEADS) });
        const hasActed = beforeCall(host, at, act);
        try {
          host.rpc("confirmImport", choice);
        } catch (error) {
          expect(String(error)).toMatch(/import once more/);
          host.rpc("confirmImport", choiceOf(host, { kind: "text", text: factsFor(LEADS) }));
        }
        if (!hasActed()) break;
        // A lead that was deleted before the file was imported once more is new again, by its address alone.
        const others = (rows: Record<string, unknown[]>) =>
          Object.entries(rows).filter(([lead]) => !name.startsWith("deletes") || !["Lead 0", ""].includes(lead));
        expect([at, new Set(others(seen(host)))]).toEqual([at, new Set(others(undisturbed))]);
      }
    },
  );

  test("what the owner types meanwhile stays, but for the moment in which its column is written", async () => {
    const lost: number[] = [];
    const step = stride(7);
    for (let at = calls.first; at <= calls.last; at += step) {
      const host = await copy();
      const choice = choiceOf(host, { kind: "text", text: factsFor(LEADS) });
      const hasActed = beforeCall(host, at, (one) => {
        one.owner.edit("Leads", "C9", "typed");
        one.owner.edit("Leads", "C10", "typed too");
      });
      host.rpc("confirmImport", choice);
      if (!hasActed()) break;
      const rows = seen(host);
      if (rows["Lead 7"]?.[0] !== "typed" || rows["Lead 8"]?.[0] !== "typed too") lost.push(at);
    }
    expect(lost.length).toBeLessThanOrEqual(4);
  });
});
