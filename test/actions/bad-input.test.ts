/** Bad input: a clear error, or a word in the row, and nothing lost. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { SidebarView } from "../../src/actions/views";
import {
  bookWith,
  cellOf,
  columnOf,
  idOf,
  lastRun,
  log,
  portrait,
  renameHeader,
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

function cardOf(host: Host, name: string) {
  host.owner.select("Leads", cellOf(host, name, "Name"));
  const view = host.rpc("sidebarView", null) as SidebarView;
  if (view.kind !== "lead") throw new Error(`${name}: ${JSON.stringify(view)}`);
  return view.card;
}

function settle(host: Host): void {
  expect(host.run("hourly").error).toBeUndefined();
  host.run("hourly");
  expect(writesOf(lastRun(host))).toEqual([]);
}

describe("a header of Leads", () => {
  const WRECKS: Readonly<Record<string, [wreck: (host: Host) => void, message: RegExp]>> = {
    "that is missing": [
      (host) => host.owner.deleteColumns("Leads", columnOf(sheetOf(host, "Leads"), "Flag")),
      /"Leads" has no header "Flag" in row 1.*choose Stoke > Set up/,
    ],
    "that stands twice": [
      (host) => renameHeader(host, "Notes", "Phone"),
      /"Leads" has the header "Phone" 2 times in row 1\. Rename all but one/,
    ],
    "that was renamed": [(host) => renameHeader(host, "Stage", "Phase"), /no header "Stage".*"Column for Stage"/],
  };

  test.each(Object.entries(WRECKS))("%s is an error for every action, and no cell changes", async (_, [wreck, why]) => {
    const host = await copy();
    const page = { leadId: idOf(host, BILAL), row: rowOf(host, BILAL) };
    wreck(host);
    const before = JSON.stringify(cells(host));
    const form = { channel: "Call", direction: "Out", outcome: "No answer", note: "", promise: "", promiseBy: "" };
    expect(() => host.rpc("logTouch", { ...form, ...page, changeTemperature: true, at: "" })).toThrow(why);
    expect(() => host.rpc("sendMail", "Day 2", [page.leadId])).toThrow(why);
    expect(host.run("hourly").error).toMatch(why);
    expect(host.rpc("sidebarView", null)).toMatchObject({ kind: "problem", message: expect.stringMatching(why) });
    host.owner.edit("Leads", `A${rowOf(host, BILAL)}`, BILAL);
    expect(host.screen.toasts.at(-1)?.message).toMatch(why);
    expect([JSON.stringify(cells(host)), touches(host).length]).toEqual([before, 2]);
  });
});

function cells(host: Host): string[][] {
  const leads = sheetOf(host, "Leads");
  return Array.from({ length: leads.lastRow }, (_, row) =>
    Array.from({ length: leads.lastColumn }, (_, column) => leads.inputAt(row + 1, column + 1)),
  );
}

describe("a cell that cannot be read keeps its words, the row says which it is, and everything else goes on", () => {
  const CASES: Readonly<Record<string, [header: string, words: string]>> = {
    "a date that is text": ["Received", "soon"],
    "31 February": ["Needed by", "31 February 2026"],
    "a number for a date": ["Needed by", "12.5"],
    "a promise that is no time": ["Promise", "when pigs fly"],
    "a rhythm": ["Every", "blue moon"],
    "a value": ["Value", "a lot"],
    "a zone": ["Time zone", "Atlantis/Capital"],
    "a way in": ["Way in", "by pigeon"],
  };

  test.each(Object.entries(CASES))("%s", async (_, [header, words]) => {
    const host = await copy();
    sheetOf(host, "Leads").typeAt(rowOf(host, BILAL), columnOf(sheetOf(host, "Leads"), header), words);
    const typed = typedIn(host, BILAL, header);
    settle(host);
    expect(typedIn(host, BILAL, header)).toBe(typed);
    expect(cardOf(host, BILAL).notices.join(" ")).toMatch(new RegExp(`^${header}: “.*” cannot be read`));
    log(host, BILAL, { outcome: "Left voicemail" });
    expect([shown(host, BILAL, "Tries"), typedIn(host, BILAL, header)]).toEqual(["1 of 10", typed]);
    settle(host);
  });

  test("a temperature and a stage of the owner's own words", async () => {
    const host = await copy();
    const leads = sheetOf(host, "Leads");
    leads.typeAt(rowOf(host, BILAL), columnOf(leads, "Temperature"), "Lukewarm");
    leads.typeAt(rowOf(host, BILAL), columnOf(leads, "Stage"), "Thinking");
    settle(host);
    log(host, BILAL, { outcome: "Interested" });
    expect([shown(host, BILAL, "Temperature"), shown(host, BILAL, "Stage")]).toEqual(["Lukewarm", "Thinking"]);
    settle(host);
    type(host, BILAL, "Temperature", "Warm");
    expect(cardOf(host, BILAL).temperature).toBe("Warm");
  });
});

describe("strange cells", () => {
  test("a phone that Sheets turned into a number is still called", () => {
    const host = bookWith([{ Name: "Ana", Phone: "2125550101", Received: "2026-10-30 09:10" }]);
    const leads = sheetOf(host, "Leads");
    expect(cardOf(host, "Ana").tel).toBe("tel:+12125550101");
    expect(leads.displayAt(2, columnOf(leads, "Next step"))).toMatch(/call/i);
  });

  test("emoji, right-to-left and 10,000 characters stay as they are, also in the ledger", async () => {
    const host = bookWith(someLeads(2));
    const names = { 2: "🌹 Rosa ﷺ עברית", 3: "x".repeat(10_000) };
    for (const [row, name] of Object.entries(names)) {
      host.owner.edit("Leads", `A${row}`, name);
      log(host, name, { outcome: "Talked", note: name });
      expect([touches(host).at(-1)?.Lead, touches(host).at(-1)?.Note]).toEqual([name, name]);
    }
    settle(host);
    host.run("rebuildFromTouches");
    expect(Object.keys(portrait(host))).toEqual(Object.values(names));
  });

  test("formulas in input columns stay formulas", () => {
    const host = bookWith(
      someLeads(3).map((lead, index) => ({
        ...lead,
        Name: `="Lead "&${index}`,
        Value: `=${index}*1000`,
        Interest: "=A2",
      })),
    );
    log(host, "Lead 1", { outcome: "Interested" });
    host.clock.advance(6 * 60);
    const leads = sheetOf(host, "Leads");
    for (let row = 2; row <= 4; row += 1) {
      expect(["Name", "Value", "Interest"].map((header) => leads.formulaAt(row, columnOf(leads, header)))).toEqual([
        `="Lead "&${row - 2}`,
        `=${row - 2}*1000`,
        "=A2",
      ]);
    }
    settle(host);
  });

  test("a formula in a column that both write is the owner's until Stoke has something to say", () => {
    const host = bookWith(someLeads(1).map((lead) => ({ ...lead, Temperature: '=IF(1=1,"Warm","Cold")' })));
    expect(shown(host, "Ana Example0", "Temperature")).toBe("Warm");
    settle(host);
    const leads = sheetOf(host, "Leads");
    expect(leads.formulaAt(2, columnOf(leads, "Temperature"))).toMatch(/^=IF/);
  });

  test("merged cells: the first counts, and nothing is lost", async () => {
    const host = await copy();
    host.owner.merge("Leads", `A${rowOf(host, BILAL)}:B${rowOf(host, BILAL)}`);
    settle(host);
    log(host, BILAL, { outcome: "Talked" });
    expect(shown(host, BILAL, "Stage")).toBe("Talking");
    settle(host);
  });

  test("a protected range holds nobody up who may edit it", async () => {
    const host = await copy();
    host.owner.protect("Leads", "A1:Z30", { warningOnly: true });
    log(host, BILAL, { outcome: "Talked" });
    settle(host);
  });

  test("an empty sheet of leads is no error", () => {
    const host = bookWith([], ["Name", "Phone"]);
    settle(host);
    host.run("rebuildFromTouches");
    expect([lastRun(host).error, touches(host)]).toEqual([undefined, []]);
  });

  test("two leads with one ID: the lower one gets its own, the upper one keeps its touches", async () => {
    const host = await copy();
    const leads = sheetOf(host, "Leads");
    const column = columnOf(leads, "Lead ID");
    leads.typeAt(rowOf(host, "Emil Example4"), column, idOf(host, "Ana Example0"));
    settle(host);
    expect(idOf(host, "Emil Example4")).not.toBe(idOf(host, "Ana Example0"));
    expect([shown(host, "Ana Example0", "Tries"), shown(host, "Emil Example4", "Tries")]).toEqual([
      "1 of 10",
      "0 of 10",
    ]);
  });

  test("a State cell that was typed into is folded anew from the ledger", async () => {
    const host = await copy();
    const before = portrait(host)["Ana Example0"];
    const leads = sheetOf(host, "Leads");
    for (const words of ["", "nonsense", "9|1;x;y"]) {
      leads.typeAt(rowOf(host, "Ana Example0"), columnOf(leads, "State"), words);
      settle(host);
      const { State: _one, ...after } = portrait(host)["Ana Example0"] ?? {};
      const { State: _two, ...cellsBefore } = before ?? {};
      expect(after).toEqual(cellsBefore);
    }
  });

  test("a touch for a lead that is gone, or that cannot be read, stays in the ledger and disturbs nobody", async () => {
    const host = await copy();
    const before = portrait(host);
    const sheet = sheetOf(host, "Touches");
    const row = sheet.lastRow + 1;
    ["2026-11-02 10:00", "Lgone-0", "Nobody", "Call", "Out", "No answer"].forEach((cell, index) => {
      sheet.typeAt(row, index + 1, cell);
      sheet.typeAt(row + 1, index + 1, index === 0 ? "sometime" : cell);
    });
    expect(host.run("hourly").error).toBeUndefined();
    expect(portrait(host)).toEqual(before);
    host.run("rebuildFromTouches");
    expect([touches(host).length, portrait(host)]).toEqual([4, before]);
  });
});

describe("settings and cadence", () => {
  function settingRow(host: Host, label: string): number {
    const sheet = sheetOf(host, "Settings");
    for (let row = 2; row <= sheet.lastRow; row += 1) if (sheet.displayAt(row, 1) === label) return row;
    throw new Error(`There is no setting ${label}`);
  }

  test.each([
    ["Monday", "nine to five"],
    ["Tries before Nurture", "many"],
    ["Holidays", "31 February"],
    ["Calls between", "21:00–8:00"],
    ["High value from", "a lot"],
  ])("%s: “%s” gets a note on its very cell, and the last good value stays in force", async (label, words) => {
    const host = await copy();
    const before = portrait(host);
    const row = settingRow(host, label);
    const good = sheetOf(host, "Settings").inputAt(row, 2);
    host.owner.edit("Settings", `B${row}`, words);
    expect(sheetOf(host, "Settings").noteAt(row, 2)).toMatch(/^Stoke cannot read this: /);
    expect(host.screen.toasts.map(({ message }) => message).join()).toMatch(
      new RegExp(`Settings, row ${row}, Value: “.*”\\. .*Until then the old value holds`),
    );
    expect([portrait(host), host.run("hourly").error]).toEqual([before, undefined]);
    expect(portrait(host)).toEqual(before);
    host.owner.edit("Settings", `B${row}`, good);
    expect(sheetOf(host, "Settings").noteAt(row, 2)).toBe("");
  });

  test("a Cadence row that cannot be read gets a note on its very cell; the rules stay as they were", async () => {
    const host = await copy();
    const before = portrait(host);
    const cadence = sheetOf(host, "Cadence");
    for (const [header, words] of [
      ["Channel", "Fax"],
      ["How often", "9 a week"],
      ["From", "day zero"],
    ] as const) {
      const column = columnOf(cadence, header);
      const good = cadence.inputAt(5, column);
      cadence.typeAt(5, column, "");
      host.owner.paste("Cadence", `${String.fromCharCode(64 + column)}5`, [[words]]);
      expect([header, cadence.noteAt(5, column)]).toEqual([header, expect.stringMatching(/^Stoke cannot read this: /)]);
      expect(portrait(host)).toEqual(before);
      host.owner.paste("Cadence", `${String.fromCharCode(64 + column)}5`, [[good]]);
      expect([header, cadence.noteAt(5, column)]).toEqual([header, ""]);
    }
  });

  test("an edited Cadence row and an edited setting change what happens at once", async () => {
    const host = await copy();
    expect(shown(host, "Ana Example0", "Tries")).toBe("1 of 10");
    host.owner.edit("Settings", `B${settingRow(host, "Tries before Nurture")}`, "7");
    expect(shown(host, "Ana Example0", "Tries")).toBe("1 of 7");
    const cadence = sheetOf(host, "Cadence");
    const before = typedIn(host, BILAL, "Next contact");
    for (let row = 2; row <= cadence.lastRow; row += 1) {
      const when = columnOf(cadence, "When");
      if (cadence.displayAt(row, when) === "within 5 minutes") {
        host.owner.edit("Cadence", `${String.fromCharCode(64 + when)}${row}`, "within 30 minutes");
      }
    }
    expect(typedIn(host, BILAL, "Next contact")).not.toBe(before);
    expect(shown(host, BILAL, "Next step")).toMatch(/within 30 minutes/);
    settle(host);
  });

  test.each(["Touches", "Cadence", "Settings"])(
    "without the sheet %s every run says how to get it back",
    async (name) => {
      const host = await copy();
      const before = portrait(host);
      host.owner.renameSheet(name, "Old");
      const error = host.run("hourly").error ?? "";
      expect(error).toMatch(new RegExp(`The sheet "${name}" is missing.*If you renamed it, give it back its name`));
      expect(portrait(host)).toEqual(before);
      host.owner.renameSheet("Old", name);
      settle(host);
    },
  );
});
