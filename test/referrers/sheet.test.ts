/** The sheet Referrers: who gave what and what came of it, spellings that are one, and the owner's words kept (§6). */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { Duplicates, ReferrersView } from "../../src/actions/views";
import { alikeAmong, referrerKey } from "../../src/core/referrers";
import {
  bookWith,
  columnOf,
  copies,
  headersOf,
  idOf,
  lastRun,
  log,
  sheetOf,
  someLeads,
  type,
  typedIn,
} from "../actions/book";
import { stride } from "../actions/stride";
import { beforeCall, introduce } from "../actions/trouble";

const lead = (Name: string, by: string, more = {}) => ({
  Name,
  Phone: "212-555-0101",
  Email: `${Name.toLowerCase().replace(/\W/g, "")}@example.com`,
  "Way in": "Referral",
  "Referred by": by,
  Referrer: "Fan",
  Received: "2026-11-02 09:00",
  ...more,
});

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = bookWith([
    lead("Maya Ellison", "Bob Reyes"),
    lead("Nadia Okafor", "reyes, bob", { Referrer: "Champion", Received: "2026-10-28 09:00" }),
    lead("Janet Lowe", "Bob R."),
    lead("Ruth Adler", "'=Sister Agnes"),
    lead("Zoe Alone", "", { "Way in": "Web form" }),
  ]);
  introduce(host);
  copy = await copies(host);
});

function rows(host: Host): Record<string, string>[] {
  const sheet = sheetOf(host, "Referrers");
  const headers = headersOf(sheet);
  return Array.from({ length: sheet.lastRow - 1 }, (_, index) =>
    Object.fromEntries(headers.map((header, column) => [header, sheet.displayAt(index + 2, column + 1)])),
  );
}

function row(host: Host, name: string): Record<string, string> | undefined {
  return rows(host).find(({ Referrer }) => Referrer === name);
}

function ask(
  host: Host,
  name: "referrers" | "joinReferrers" | "keepReferrersApart" | "splitReferrer",
  ...args: string[]
): ReferrersView {
  return host.rpc(name, ...args) as ReferrersView;
}

function morning(host: Host): void {
  expect(host.run("eachMorning").error).toBeUndefined();
}

function typeFor(host: Host, name: string, header: string, typed: string): void {
  const sheet = sheetOf(host, "Referrers");
  const at = rows(host).findIndex(({ Referrer }) => Referrer === name) + 2;
  host.owner.edit("Referrers", `${String.fromCharCode(64 + columnOf(sheet, header))}${at}`, typed);
}

describe("the sheet", () => {
  test("is made in the morning, with figures that move as the leads do", async () => {
    const host = await copy();
    log(host, "Maya Ellison", { outcome: "Bought" });
    log(host, "Nadia Okafor", { outcome: "No answer" });
    morning(host);
    expect(rows(host).map(({ Referrer }) => Referrer)).toEqual(["Bob Reyes", "Bob R.", "=Sister Agnes"]);
    expect(row(host, "Bob Reyes")).toMatchObject({
      Kind: "Champion and fan",
      "Leads given": "2",
      "Tried within a day": "1",
      "Usual first try": "2 d",
      Won: "1",
      "Won of given": "1 of 2",
      "Last thanked": "",
      "Thanks due": "Maya Ellison was called\nMaya Ellison became a customer\nNadia Okafor was called",
    });
    host.clock.pass(60_000);
    host.rpc("logThanks", {
      leadId: idOf(host, "Maya Ellison"),
      row: 2,
      news: "Won",
      channel: "Call",
      skip: false,
      note: "",
    });
    morning(host);
    expect(row(host, "Bob Reyes")).toMatchObject({
      "Last thanked": expect.stringContaining("Nov 2"),
      "Thanks due": "Nadia Okafor was called",
    });
  });

  test("keeps the owner's words, columns and order, and is written only where it differs", async () => {
    const host = await copy();
    morning(host);
    typeFor(host, "Bob R.", "Email", "bob@example.com");
    const sheet = sheetOf(host, "Referrers");
    host.owner.insertColumns("Referrers", 2);
    host.owner.edit("Referrers", "B1", "Birthday");
    host.owner.edit("Referrers", "B3", "4 May");
    host.owner.sort("Referrers", 1, false);
    morning(host);
    expect(host.runs.at(-1)?.calls.map(({ name }) => name)).not.toContain("Range.setValues");
    log(host, "Janet Lowe", { outcome: "Bought" });
    morning(host);
    expect(rows(host).map(({ Referrer }) => Referrer)).toEqual(["Bob Reyes", "Bob R.", "=Sister Agnes"]);
    expect(row(host, "Bob R.")).toMatchObject({ Email: "bob@example.com", Birthday: "4 May", Won: "1" });
    expect(headersOf(sheet)[1]).toBe("Birthday");
  });

  test("does not come back where the owner deleted it, until it is asked for", async () => {
    const host = await copy();
    morning(host);
    host.owner.deleteSheet("Referrers");
    morning(host);
    expect(host.workbook.sheet("Referrers")).toBeNull();
    expect(ask(host, "referrers").referrers).toHaveLength(3);
    expect(rows(host)).toHaveLength(3);
  });

  test("is not made where nobody is named, nor over a sheet of the owner's", async () => {
    const alone = bookWith([lead("Zoe Alone", "")]);
    morning(alone);
    expect(alone.workbook.sheet("Referrers")).toBeNull();
    const host = await copy();
    host.owner.insertSheet("Referrers");
    host.owner.edit("Referrers", "A1", "My friends");
    morning(host);
    expect(() => ask(host, "referrers")).toThrow(/The sheet "Referrers" is not Stoke's/);
    expect(sheetOf(host, "Referrers").displayAt(1, 1)).toBe("My friends");
  });

  test("takes as many calls for many referrers as for few", () => {
    const calls = [20, 200].map((count) => {
      const host = bookWith(
        someLeads(count).map((one, index) => ({ ...one, "Referred by": `Friend${index} Example${index}` })),
      );
      host.rpc("referrers");
      for (const name of ["Ana Example0", "Bilal Example1"]) log(host, name, {});
      host.rpc("referrers");
      return lastRun(host, "referrers").total;
    });
    expect(calls[1]).toBe(calls[0]);
    expect(calls[0]).toBeLessThanOrEqual(20);
  });

  test("is right in the end where two refreshes, or the owner, are at it at once, and holds every word of the owner's", async () => {
    const host = await copy();
    morning(host);
    typeFor(host, "Bob R.", "Phone", "212-555-0199");
    log(host, "Maya Ellison", { outcome: "Bought" });
    type(host, "Zoe Alone", "Referred by", "Kofi Mensah");
    const ready = await copies(host);
    const acts: readonly ((host: Host) => void)[] = [
      (one) => void one.run("eachMorning"),
      (one) => one.owner.sort("Referrers", 1, false),
      (one) => one.owner.insertRows("Referrers", 2),
      (one) => one.owner.edit("Referrers", `A${sheetOf(one, "Referrers").lastRow + 2}`, "Dora New"),
    ];
    for (const [turn, act] of acts.entries()) {
      for (let index = 1 + turn; ; index += stride(5)) {
        const one = await ready();
        const isDone = beforeCall(one, index, act);
        const before = one.runs.length;
        try {
          ask(one, "referrers");
        } catch (error) {
          expect(String(error)).toMatch(/busy|try once more/);
        }
        if (!isDone()) break;
        expect(one.runs.length).toBeGreaterThan(before);
        ask(one, "referrers");
        const named = rows(one).filter(({ Referrer }) => Referrer !== "");
        const added = turn === 3 ? ["Dora New"] : [];
        expect([turn, index, named.map(({ Referrer }) => Referrer).sort()]).toEqual([
          turn,
          index,
          ["=Sister Agnes", "Bob R.", "Bob Reyes", ...added, "Kofi Mensah"].sort(),
        ]);
        const given = (name: string) => row(one, name)?.["Leads given"];
        expect([turn, index, given("Bob Reyes"), given("Bob R."), given("Kofi Mensah")]).toEqual([
          turn,
          index,
          "2",
          "1",
          "1",
        ]);
        expect(row(one, "Bob R.")).toMatchObject({ Phone: "212-555-0199", Won: "0" });
        expect(row(one, "Bob Reyes")).toMatchObject({ Phone: "", Won: "1" });
      }
    }
  });

  test("takes names that look like formulas for words, wherever they stand", async () => {
    const host = await copy();
    for (const name of ["=cmd|' /C calc'!A0", "+1 friend", "@mention", "-Ann"])
      type(host, "Zoe Alone", "Referred by", `'${name}`);
    type(host, "Janet Lowe", "Referred by", "'=cmd|' /C calc'!A0");
    type(host, "Ruth Adler", "Referred by", "'=cmd|' /C calk'!A0");
    type(host, "Ruth Adler", "Name", "'=HYPERLINK(A1)");
    log(host, "=HYPERLINK(A1)", {});
    ask(host, "referrers");
    expect(row(host, "=cmd|' /C calk'!A0")).toMatchObject({ "Thanks due": "=HYPERLINK(A1) was called" });
    ask(host, "joinReferrers", "=cmd|' /C calk'!A0", "=cmd|' /C calc'!A0");
    expect(row(host, "=cmd|' /C calk'!A0")).toMatchObject({ "Also called": "=cmd|' /C calc'!A0", "Leads given": "2" });
    expect(row(host, "-Ann")).toMatchObject({ "Leads given": "1" });
    const sheet = sheetOf(host, "Referrers");
    const inputs = Array.from({ length: sheet.lastRow * sheet.lastColumn }, (_, at) =>
      sheet.formulaAt(Math.floor(at / sheet.lastColumn) + 1, (at % sheet.lastColumn) + 1),
    );
    expect(inputs.filter((formula) => formula !== "")).toEqual([]);
    ask(host, "splitReferrer", "=cmd|' /C calk'!A0", "=cmd|' /C calc'!A0");
    expect(row(host, "=cmd|' /C calc'!A0")).toMatchObject({ "Leads given": "1" });
  });

  test("goes with Stoke, unless the owner wrote in it", async () => {
    const host = await copy();
    morning(host);
    host.rpc("confirmRemove");
    expect(host.workbook.sheet("Referrers")).toBeNull();
    const kept = await copy();
    morning(kept);
    typeFor(kept, "Bob R.", "Phone", "212-555-0199");
    expect(kept.rpc("confirmRemove")).toMatch(/Referrers/);
    expect(row(kept, "Bob R.")).toMatchObject({ Phone: "212-555-0199" });
  });
});

describe("two spellings of one referrer", () => {
  test("are surely one whatever the case, the accents, the dots and the order", () => {
    for (const spelling of ["Bob Reyes", "bob  reyes", "Reyes, Bob", "BOB REYES", "Bob Réyes", "Bob Reyes (neighbour)"])
      expect([spelling, referrerKey(spelling)]).toEqual([spelling, "bob reyes"]);
    expect(referrerKey("Acme, Inc.")).toBe(referrerKey("acme inc"));
    expect(referrerKey("王伟")).toBe("王伟");
    expect(referrerKey("__proto__")).not.toBe("");
  });

  test("are likely one where a person would ask", () => {
    const likely = (...names: string[]) =>
      alikeAmong(
        names.map((name) => ({ name, given: 1 })),
        () => false,
      ).length > 0;
    for (const other of [
      "Bob R.",
      "B. Reyes",
      "Bob",
      "Robert Reyes",
      "Bob Reyez",
      "Bob A. Reyes",
      "Reyes Bob",
      "BobReyes",
    ])
      expect([other, likely("Bob Reyes", other)]).toEqual([other, true]);
    for (const other of ["Ana Reyes", "Bob Stone", "Rosa Delgado", "Reyes"])
      expect([other, likely("Bob Reyes", other)]).toEqual([other, false]);
    // "Bob" may be either.
    expect(likely("Bob Reyes", "Bob Stone", "Bob")).toBe(false);
  });

  test("become one by a click, and two again, and no lead is touched", async () => {
    const host = await copy();
    log(host, "Janet Lowe", {});
    expect(ask(host, "referrers").alike).toEqual([
      { keep: "Bob Reyes", other: "Bob R.", reason: "an initial in place of a name" },
    ]);
    const joined = ask(host, "joinReferrers", "Bob Reyes", "Bob R.");
    expect(joined).toMatchObject({
      alike: [],
      joined: [{ name: "Bob Reyes", spelling: "Bob R." }],
      message: "Bob R. counts for Bob Reyes now.",
    });
    expect(row(host, "Bob Reyes")).toMatchObject({ "Leads given": "3", "Also called": "Bob R." });
    expect(row(host, "Bob R.")).toBeUndefined();
    expect(typedIn(host, "Janet Lowe", "Referred by")).toBe("Bob R.");
    morning(host);
    expect(rows(host)).toHaveLength(2);
    ask(host, "splitReferrer", "Bob Reyes", "Bob R.");
    expect(row(host, "Bob Reyes")).toMatchObject({ "Leads given": "2", "Also called": "" });
    expect(row(host, "Bob R.")).toMatchObject({ "Leads given": "1" });
    expect(() => ask(host, "joinReferrers", "Bob Reyes", "Nobody")).toThrow(/Nobody is no longer in the sheet/);
  });

  test("are asked about no more once the owner said that they are not the same", async () => {
    const host = await copy();
    ask(host, "referrers");
    const apart = ask(host, "keepReferrersApart", "Bob Reyes", "Bob R.");
    expect(apart).toMatchObject({ alike: [], message: expect.stringMatching(/^Stoke will not ask about Bob R\. and/) });
    type(host, "Janet Lowe", "Referred by", "bob r");
    expect(ask(host, "referrers").alike).toEqual([]);
    type(host, "Ruth Adler", "Referred by", "Bob Reyez");
    expect(ask(host, "referrers").alike).toMatchObject([
      { keep: "Bob Reyes", other: "Bob Reyez" },
      { keep: "Bob Reyez", other: "Bob R." },
    ]);
    expect((host.rpc("findDuplicates") as Duplicates).undoable).toEqual([]);
    expect(() => host.rpc("keepReferrersApart", "Bob Reyes", null)).toThrow(/two referrers/);
    // The owner may still do it by hand.
    typeFor(host, "Bob Reyes", "Also called", "Bob R.");
    expect(ask(host, "referrers").joined).toEqual([{ name: "Bob Reyes", spelling: "Bob R." }]);
  });

  test("leave the row with the owner's words where it stands", async () => {
    const host = await copy();
    ask(host, "referrers");
    typeFor(host, "Bob R.", "Phone", "212-555-0199");
    expect(ask(host, "joinReferrers", "Bob Reyes", "Bob R.").message).toMatch(
      /Your words about Bob R. stay in its row/,
    );
    expect(row(host, "Bob R.")).toMatchObject({ Phone: "212-555-0199", "Leads given": "0" });
    expect(row(host, "Bob Reyes")).toMatchObject({ "Leads given": "3" });
  });
});
