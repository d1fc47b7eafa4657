/** Leads come in once, complete, and every row is accounted for. */

import { describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { Duplicates } from "../../src/actions/views";
import { copies, lastRun } from "../actions/book";
import { stride } from "../actions/stride";
import { bookOf, choiceOf, importText, propose, rowsOf } from "./tables";

const TWO = "Name,Phone,Email,Notes\nAna Cruz,212-555-0100,ana@example.com,likes roses\nBilal,212-555-0101,,\n";

describe("taken", () => {
  test("each lead has its ID, its state and its first contact at once", () => {
    const host = bookOf();
    expect(importText(host, TWO)).toMatchObject({ taken: 2, merged: [], refused: [] });
    const [ana] = rowsOf(host);
    expect(ana).toMatchObject({ Name: "Ana Cruz", Email: "ana@example.com", Stage: "New", Notes: "likes roses" });
    expect(ana?.["Lead ID"]).toMatch(/^L/);
    expect(ana?.["Next step"]).toContain("First call");
  });

  test("the hourly run finds nothing left to do", () => {
    const host = bookOf();
    importText(host, TWO);
    const before = rowsOf(host);
    host.run("hourly");
    expect(rowsOf(host)).toEqual(before);
    expect(lastRun(host).calls.some(({ name }) => /setValue/.test(name))).toBe(false);
  });

  test("new leads come above a row of totals, and the owner's formulas move down whole", () => {
    const host = bookOf([
      ["Name", "Email", "Worth"],
      ["Old", "old@example.com", "5"],
      ["", "", "=SUM(C2:C2)"],
    ]);
    importText(host, "Name,Email\nNew,new@example.com\n");
    const sheet = host.workbook.sheet("Leads");
    expect(sheet?.displayAt(3, 1)).toBe("New");
    expect(sheet?.formulaAt(4, 3)).toContain("SUM");
  });

  test("what begins like a formula stays text", () => {
    const host = bookOf();
    importText(host, 'Name,Email,Notes\n=1+1,a@example.com,"=IMPORTXML(""x"")"\n+Bob,b@example.com,@cmd\n');
    const sheet = host.workbook.sheet("Leads");
    expect(rowsOf(host).map(({ Name }) => Name)).toEqual(["=1+1", "+Bob"]);
    for (const row of [2, 3])
      for (let column = 1; column <= 33; column += 1) expect(sheet?.formulaAt(row, column)).toBe("");
  });

  test("a number keeps its zeros and its plus in an owner's column that is not formatted as text", () => {
    const host = bookOf();
    importText(host, "Name,Phone\nNoor,+442079460100\nOle,0171555010\n");
    expect(rowsOf(host).map(({ Phone }) => Phone)).toEqual(["+44 20 7946 0100", "0171555010"]);
  });

  test("a name goes into the two columns of a sheet that has two", () => {
    const host = bookOf([["First name", "Last name", "Email"]]);
    importText(host, "Full name,Mail\nAna Maria Cruz,ana@example.com\n");
    expect(rowsOf(host)[0]).toMatchObject({ "First name": "Ana Maria", "Last name": "Cruz" });
  });

  test("another sheet of the spreadsheet is imported as it stands, real dates and all", () => {
    const host = bookOf();
    const fair = host.workbook.insertSheet("Fair");
    [
      ["Visitor name", "Mail", "Scanned at"],
      ["Kai", "kai@example.com", "2026-11-20 14:30"],
    ].forEach((row, down) => {
      row.forEach((typed, across) => {
        fair.typeAt(down + 1, across + 1, typed);
      });
    });
    expect(host.rpc("importSheets")).toEqual(["Fair"]);
    host.rpc("confirmImport", choiceOf(host, { kind: "sheet", sheet: "Fair" }, { "Visitor name": "name" }));
    expect(rowsOf(host)[0]).toMatchObject({ Name: "Kai", Received: "Fri, Nov 20, 2:30 PM" });
  });
});

describe("once", () => {
  test("importing the same file again changes nothing", () => {
    const host = bookOf();
    importText(host, TWO);
    const before = rowsOf(host);
    expect(importText(host, TWO)).toMatchObject({ taken: 0, refused: [] });
    expect(rowsOf(host)).toEqual(before);
  });

  test.each([
    ["e-mail in other case, with dots and a tag", "Name,Email\nA C,An.A+shop@GMAIL.com\n"],
    ["the number in another spelling", "Name,Phone\nA C,+1 (212) 555-0100\n"],
    ["name and company", "Name,Company\nana cruz,Cruz Events!\n"],
    ["name and address", "Name,Address\nANA CRUZ,1 Main St.\n"],
  ])("the same lead is known by %s", (_how, text) => {
    const host = bookOf([
      ["Name", "Phone", "Email", "Company", "Address"],
      ["Ana Cruz", "212-555-0100", "ana@gmail.com", "Cruz Events", "1 Main St"],
    ]);
    expect(importText(host, text)).toMatchObject({ taken: 0, merged: [{ row: 2 }] });
    expect(rowsOf(host)).toHaveLength(1);
  });

  test("of several people on one number of a firm the one of that name is meant", () => {
    const host = bookOf([
      ["Name", "Phone", "Email", "Company", "Interest"],
      ["Ana Cruz", "212-555-0100", "ana@example.com", "Acme", ""],
      ["Bo Lind", "212-555-0100", "bo@example.com", "Acme", ""],
    ]);
    const text = "Name,Phone,Email,Interest\nBO LIND,+1 212 555 0100,,Roses\nCy Park,212-555-0100,cy@example.com,\n";
    expect(importText(host, text)).toMatchObject({
      taken: 1,
      merged: [{ row: 2, text: "Already there (row 3, Bo Lind)." }],
    });
    expect(rowsOf(host).map(({ Name, Interest }) => [Name, Interest])).toEqual([
      ["Ana Cruz", undefined],
      ["Bo Lind", "Roses"],
      ["Cy Park", undefined],
    ]);
  });

  test("two people on one number are two leads, told of in the report; a short form, a slip or a part of a name is the same", () => {
    const alike = [
      "Bob Miller / Robert Miller / R. Miller / Miller, Bob / bob / Robert J Miller/ Bob Miler",
      "Ana Cruz / Ana Cruz Lopez / Mrs Cruz / Cruz / ANA CRÚZ / Ana Cruz (bride) / A C / Acme Florists / unknown",
      "李明 / Li Ming",
    ];
    for (const names of alike.map((line) => line.split(" / "))) {
      const host = bookOf([
        ["Name", "Phone", "Email"],
        [names[0] ?? "", "212-555-0100", ""],
      ]);
      const rows = names.slice(1).map((name) => `"${name}",212-555-0100`);
      expect([names[0], importText(host, ["Name,Phone", ...rows].join("\n")).taken]).toEqual([names[0], 0]);
    }
    const host = bookOf([
      ["Name", "Phone", "Email"],
      ["Ana Cruz", "212-555-0100", ""],
    ]);
    const text =
      "Name,Phone,Email\nTom Cruz,(212) 555-0100,\nBea Lind,2125550100,bea@example.com\nTom Cruz,212-555-0100,\n";
    const report = importText(host, text);
    expect(report).toMatchObject({
      taken: 2,
      merged: [{ row: 4, text: "Already there (Tom Cruz, further up in the table)." }],
    });
    expect(report.remarks.map(({ row, text: said }) => [row, said])).toEqual(
      [2, 3].map((row) => [row, "Same number as row 2 (Ana Cruz), under another name. Added as a lead of its own."]),
    );
    const before = rowsOf(host);
    expect(importText(host, text)).toMatchObject({ taken: 0, remarks: [] });
    expect(rowsOf(host)).toEqual(before);
    expect((host.rpc("findDuplicates") as Duplicates).pairs.map(({ reason }) => reason)).toEqual([
      "The same phone number",
      "The same phone number",
    ]);
  });

  test("who asked to be left alone is not brought back by a second row of theirs, or a colleague's number", () => {
    const host = bookOf([
      ["Name", "Phone", "Email", "Stage"],
      ["Ana Cruz", "212-555-0100", "ana@example.com", ""],
      ["Cy Gone", "212-555-0100", "", "Removed"],
      ["Di Twice", "", "di@example.com", ""],
      ["Di Twice", "", "di@example.com", "Removed"],
    ]);
    const text = "Name,Phone,Email\nCy Gone,212-555-0100,\nDi,,DI@example.com\nAna Cruz,212-555-0100,\n";
    const { refused, merged } = importText(host, text);
    expect(refused.map(({ row, name, reason }) => [row, name, reason.slice(0, 36)])).toEqual([
      [2, "Cy Gone", "Already in row 3 (Cy Gone): asked to"],
      [3, "Di", "Already in row 5 (Di Twice): asked t"],
    ]);
    expect(merged).toMatchObject([{ row: 4, name: "Ana Cruz" }]);
  });

  test("new facts fill blank cells only, and a differing one goes to the notes", () => {
    const host = bookOf([
      ["Name", "Phone", "Email", "Notes"],
      ["Ana", "", "ana@example.com", "old note"],
    ]);
    importText(host, "Name,Phone,Email,Company\nAnabel,212-555-0100,ana@example.com,Cruz Events\n");
    expect(rowsOf(host)[0]).toMatchObject({
      Name: "Ana",
      Phone: "212-555-0100",
      Company: "Cruz Events",
      Notes: "old note\nName: Anabel",
    });
  });

  test("a later enquiry is an inbound touch that starts the clock again, and is logged once", () => {
    const host = bookOf([
      ["Name", "Email", "Received"],
      ["Ana", "ana@example.com", "2026-10-01 09:00"],
    ]);
    const text = "Name,Email,Submitted at,Source\nAna,ana@example.com,2026-11-24 09:50,Website\n";
    importText(host, text);
    importText(host, text);
    expect(rowsOf(host, "Touches")).toHaveLength(1);
    expect(rowsOf(host, "Touches")[0]).toMatchObject({ Direction: "In", Outcome: "Web form" });
    expect(rowsOf(host)[0]?.["Next step"]).toContain("Reply");
  });

  test("a lead that was removed, or asked not to be called, is not brought back, and the row is named", () => {
    const host = bookOf([
      ["Name", "Phone", "Email", "Stage", "Do not call"],
      ["Ana", "212-555-0100", "ana@example.com", "Removed", ""],
      ["Bea", "212-555-0101", "bea@example.com", "", "yes"],
    ]);
    const before = rowsOf(host);
    const report = importText(host, "Name,Phone,Email\nSomebody,2125550100,other@example.com\nBea,,bea@example.com\n");
    expect(report).toMatchObject({ taken: 0, merged: [] });
    expect(report.refused.map(({ row, name }) => [row, name])).toEqual([
      [2, "Somebody"],
      [3, "Bea"],
    ]);
    expect(report.refused[0]?.reason).toContain("row 2");
    expect(rowsOf(host)).toEqual(before);
  });

  test("a permission that an import withdraws is withdrawn from the lead that is there", () => {
    const host = bookOf([
      ["Name", "Email"],
      ["Ana", "ana@example.com"],
    ]);
    importText(host, "Email,Do Not Email\nana@example.com,Yes\n");
    expect(rowsOf(host)[0]?.["Do not email"]).toBe("TRUE");
  });

  test("two people on one line are two leads", () => {
    const host = bookOf();
    const text = "Name,Phone,Email\nAna,212-555-0100,ana@example.com\nBilal,212-555-0100,bilal@example.com\n";
    expect(importText(host, text).taken).toBe(2);
  });

  test("one that merges and is killed at any call is finished by the next, and asks for nothing twice", async () => {
    const names = ["Ana", "Bea", "Cy", "Di", "Ed", "Flo"];
    const host = bookOf([
      ["Name", "Email", "Company", "Interest", "Received", "Notes"],
      ...names.map((name, index) => [
        name,
        `${name.toLowerCase()}@example.com`,
        index % 2 === 0 ? "" : "Own firm",
        "roses",
        "2026-10-01 09:00",
        "",
      ]),
    ]);
    const rows = names.map((name, index) =>
      [
        name,
        `${name.toLowerCase()}@example.com`,
        `Firm ${index}`,
        index === 1 ? "lilies" : "roses",
        index === 2 ? "2026-11-20 11:00" : "",
        index > 3 ? "Yes" : "",
      ].join(","),
    );
    const text = ["Name,Email,Company,Interest,Received,Do Not Email", ...rows, "Gus,gus@example.com,,tulips,,"].join(
      "\n",
    );
    const copy = await copies(host);
    const choice = choiceOf(host, { kind: "text", text });
    const undisturbed = await copy();
    undisturbed.rpc("confirmImport", choice);
    const { total } = lastRun(undisturbed);
    expect(total).toBeLessThanOrEqual(33);
    const known = (one: Host) => [
      rowsOf(one).map(({ Name, Company, Interest, Notes, Stage, Tries, ...row }) => [
        ...[Name, Company, Interest, Notes, Stage, Tries],
        row["Next step"],
        row["Do not email"],
      ]),
      rowsOf(one, "Touches").map(({ When: _, "Lead ID": __, "Touch ID": ___, ...touch }) => touch),
    ];
    expect(rowsOf(undisturbed, "Touches")).toHaveLength(2);
    for (let at = 2; at <= total; at += stride(4)) {
      const other = await copy();
      other.meter.killAt(at, "after");
      expect(() => other.rpc("confirmImport", choice)).toThrow();
      // The owner tries again a minute later.
      other.clock.advance(1);
      other.rpc("confirmImport", choice);
      expect([at, known(other)]).toEqual([at, known(undisturbed)]);
    }
  });

  test("an import that is killed at any call can be run again without doubling", async () => {
    const copy = await copies(bookOf());
    const undisturbed = await copy();
    importText(undisturbed, TWO);
    const calls = lastRun(undisturbed).total;
    for (let at = 0; at <= calls; at += stride(2)) {
      const host = await copy();
      const choice = choiceOf(host, { kind: "text", text: TWO });
      // A kill before a call is a kill after the one before it.
      if (at === 0) host.meter.killAt(1, "before");
      else host.meter.killAt(at, "after");
      expect(() => host.rpc("confirmImport", choice)).toThrow();
      host.rpc("confirmImport", choice);
      expect(rowsOf(host).map(({ Name }) => Name)).toEqual(["Ana Cruz", "Bilal"]);
    }
  });
});

describe("refused", () => {
  test.each([
    ["10,000 columns", `${"h,".repeat(10_000)}\n${"x,".repeat(10_000)}\n`, "columns"],
    ["a header called __proto__", "__proto__,Email\nx,a@example.com\n", "__proto__"],
    ["a header called constructor", "Name,constructor\nx,y\n", "constructor"],
    ["a bomb of quotes", `Name,Email\n"${'""'.repeat(400_000)}",a@example.com\n`, "characters"],
    ["a quotation mark that is never closed", 'Name,Email\n"Ana,a@example.com\n', "line 2"],
    ["a form answer of a megabyte", `Name,Message\nAna,${"x".repeat(1_000_000)}\n`, "Row 2, column 2"],
    ["nothing", " \n ", "nothing to import"],
    ["a header without rows", "Name,Email\n", "no row"],
  ])("%s, with nothing written", (_what, text, words) => {
    const host = bookOf();
    expect(() => propose(host, text)).toThrow(words);
    expect(() =>
      host.rpc("confirmImport", { source: { kind: "text", text }, headerRow: 1, mapping: [], dates: "" }),
    ).toThrow();
    expect(rowsOf(host)).toEqual([]);
  });

  test("a number that lost its digits is refused by name; the lead comes with what else it has", () => {
    const host = bookOf();
    const report = importText(host, "Name,Mobile,Email\nRavi,9.19846E+11,ravi@example.com\nVik,9.19846E+11,\n");
    expect(report.remarks).toMatchObject([{ row: 2, name: "Ravi" }]);
    expect(report.refused).toMatchObject([{ row: 3, name: "Vik" }]);
    expect(rowsOf(host)).toHaveLength(1);
    expect(rowsOf(host)[0]?.Phone).toBeUndefined();
  });

  test("every row of the table is taken, merged or refused", () => {
    const host = bookOf();
    const text =
      "Name,Email,Notes\nAna,ana@example.com,\n,,only a note\nAna,ANA@example.com,\nTotal,,3\nName,Email,Notes\n";
    const report = importText(host, text);
    expect([report.taken, report.merged.length, report.refused.length]).toEqual([1, 1, 3]);
  });
});

describe("dates", () => {
  const received = (text: string) => {
    const host = bookOf();
    importText(host, text);
    return rowsOf(host).map(({ Received }) => Received);
  };

  test("one date that can be read one way only settles the whole column", () => {
    expect(received("Name,Received\nA,13-05-2026\nB,04-06-2026\n")).toEqual([
      "Wed, May 13, 12:00 AM",
      "Thu, Jun 4, 12:00 AM",
    ]);
    expect(received("Name,Received\nA,05-13-2026\nB,04-06-2026\n")).toEqual([
      "Wed, May 13, 12:00 AM",
      "Mon, Apr 6, 12:00 AM",
    ]);
  });

  test("where nothing settles it the owner is asked, and the answer counts", () => {
    const host = bookOf();
    const text = "Name,Received\nA,04-06-2026\n";
    expect(propose(host, text)).toMatchObject({ doubtfulDate: "04-06-2026", dates: "month first" });
    host.rpc("confirmImport", { ...choiceOf(host, { kind: "text", text }), dates: "day first" });
    expect(rowsOf(host)[0]?.Received).toBe("Thu, Jun 4, 12:00 AM");
  });
});

test("a preview tells the same and writes nothing", () => {
  const host = bookOf();
  const choice = choiceOf(host, { kind: "text", text: TWO });
  const preview = host.rpc("previewImport", choice);
  expect(rowsOf(host)).toEqual([]);
  expect(host.rpc("confirmImport", choice)).toEqual(preview);
});

test("3,000 new leads cost no more calls than two", () => {
  const many = Array.from({ length: 3000 }, (_, index) => `Lead ${index},lead${index}@example.com`).join("\n");
  const host = bookOf();
  importText(host, `Name,Email\n${many}\n`);
  expect(rowsOf(host)).toHaveLength(3000);
  expect(lastRun(host).total).toBeLessThanOrEqual(15);
});
