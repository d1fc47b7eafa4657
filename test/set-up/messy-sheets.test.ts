/** Sheets as people keep them: formulas and strict lists where Stoke would write, sums that do not add up, wishes in words. */

import { describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { SheetModel } from "../../local/host/sheets";
import type { Logged, MailPreview } from "../../src/actions/views";
import { columnOf, headersOf, sheetOf } from "../actions/book";
import { answerTo, bookOf, changedCells, confirm, hostOn, portrait, propose, setUp } from "./steps";

const CALL = {
  channel: "Call",
  direction: "Out",
  note: "",
  promise: "",
  promiseBy: "",
  changeTemperature: true,
  at: "",
};

function log(host: Host, row: number, outcome: string): Logged {
  return host.rpc("logTouch", { ...CALL, outcome, row, leadId: idAt(host, row) }) as Logged;
}

function idAt(host: Host, row: number): string {
  const sheet = sheetOf(host, "Leads");
  return sheet.inputAt(row, columnOf(sheet, "Lead ID"));
}

function restrict(sheet: SheetModel, column: number, words: readonly string[]): void {
  for (let row = 2; row <= sheet.lastRow; row += 1)
    sheet.setValidation(row, column, {
      criterion: "VALUE_IN_LIST",
      operands: [...words],
      range: null,
      showDropdown: true,
      allowInvalid: false,
      helpText: "",
    });
}

describe("where Stoke would have to write stand formulas of the owner's:", () => {
  const scored = () =>
    hostOn(
      bookOf("Leads", [
        ["Name", "Phone", "Email", "Score", "Temperature", "Stage", "Received", "Do not email"],
        [
          ...["Ana Cruz", "212-555-0101", "ana@example.com", "5", '=IF(D2>8,"Hot","")', '=IF(D2>8,"Won","")'],
          ...["=DATE(2026,11,20)", "=D2>8"],
        ],
        [
          ...["Bo Dunn", "212-555-0102", "bo@example.com", "9", '=IF(D3>8,"Hot","")', '=IF(D3>8,"Won","")'],
          ...["=DATE(2026,11,23)", "=D3>8"],
        ],
      ]),
    );

  test("they stay, whatever is logged; the column is left alone, and the owner is told why and what to do", () => {
    const host = scored();
    const sheet = sheetOf(host, "Leads");
    const before = portrait(sheet);
    const proposal = propose(host);
    expect(proposal.problems).toEqual([
      expect.stringMatching(/"Leads", “Temperature”.*in E2 stands a formula.*Leave it alone.*Paste special/),
      expect.stringMatching(/“Stage”.*in F2 stands a formula/),
    ]);
    confirm(host, answerTo(proposal));
    log(host, 2, "Interested");
    log(host, 3, "Not now");
    host.run("hourly");
    expect(changedCells(before, sheet)).toEqual([]);
    expect(sheet.displayAt(2, columnOf(sheet, "Temperature (Stoke)"))).toBe("Hot");
    host.rpc("confirmRemove");
    expect(changedCells(before, sheet)).toEqual([]);
  });

  test("whoever insists is refused, before anything is written", () => {
    const host = scored();
    const sheets = host.workbook.sheets.length;
    expect(() => confirm(host, answerTo(propose(host), { Stage: "stage" }))).toThrow(/in F2 stands a formula/);
    expect(host.workbook.sheets).toHaveLength(sheets);
  });

  test("one that shows nothing is no blank Received; one that shows the moment is read", () => {
    const host = scored();
    setUp(host);
    expect(headersOf(sheetOf(host, "Leads"))).not.toContain("Received (Stoke)");
    const blank = scored();
    blank.owner.edit("Leads", "G3", '=IF(D3>99,TODAY(),"")');
    expect(propose(blank).problems.join()).toMatch(/“Received”.*in G2 stands a formula/);
    setUp(blank);
    expect(sheetOf(blank, "Leads").formulaAt(3, 7)).toBe('=IF(D3>99,TODAY(),"")');
  });

  test("a wish to be left alone that a formula works out is kept", () => {
    const host = scored();
    setUp(host);
    const previews = host.rpc("previewMail", "First email", [idAt(host, 2), idAt(host, 3)]) as MailPreview[];
    expect(previews.map(({ problem }) => problem.includes("Do not email"))).toEqual([false, true]);
  });
});

describe("a list of the owner's that takes no other words", () => {
  const strict = (header: string, words: readonly string[]) => {
    const host = hostOn(
      bookOf("Leads", [
        ["Name", "Phone", header],
        ["Ana Cruz", "212-555-0101", ""],
        ["Bo Dunn", "212-555-0102", words[0] ?? ""],
      ]),
    );
    restrict(sheetOf(host, "Leads"), 3, words);
    return host;
  };

  test("is left alone where Stoke's words are not in it, and nothing breaks", () => {
    const host = strict("Temperature", ["Hot", "Warm", "Cold"]);
    expect(propose(host).problems).toEqual([
      expect.stringMatching(/“Temperature”.*C2 takes only Hot, Warm, Cold.*Sizzling, Cool.*Data validation/),
    ]);
    expect(setUp(host).leads).toBe(2);
    const sheet = sheetOf(host, "Leads");
    expect([2, 3].map((row) => sheet.displayAt(row, 3))).toEqual(["", "Hot"]);
  });

  test("serves where it has them all, and words of the owner's beside", () => {
    const host = strict("Temperature", ["Sizzling", "Hot", "Warm", "Cool", "Cold", "Dead"]);
    setUp(host);
    expect(sheetOf(host, "Leads").displayAt(2, 3)).toBe("Cool");
  });

  test("of wishes to be left alone is not passed over in silence", () => {
    const host = strict("Do not email", ["Yes", "No"]);
    expect(() => setUp(host)).toThrow(/“Do not email”.*takes only Yes, No.*TRUE, FALSE/);
  });
});

test("a wish in words that Stoke cannot read bars, and the words stay", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone", "Email", "Do not email", "Do not call"],
      ["Ana Cruz", "212-555-0101", "ana@example.com", "asked 3 May", ""],
      ["Bo Dunn", "212-555-0102", "bo@example.com", "", "since the spring"],
    ]),
  );
  const { problems } = setUp(host);
  expect(problems[0]).toMatch(/"Leads", row 2, Do not email: “asked 3 May” cannot be read\. Write yes/);
  const [mail] = host.rpc("previewMail", "First email", [idAt(host, 2)]) as MailPreview[];
  expect(mail?.problem).toMatch(/Do not email/);
  const sheet = sheetOf(host, "Leads");
  expect(sheet.displayAt(3, columnOf(sheet, "Next step"))).toMatch(/email/);
  const { undo } = log(host, 2, "Asked not to be emailed");
  expect(sheet.displayAt(2, 4)).toBe("asked 3 May");
  host.rpc("undoTouch", undo);
  expect(sheet.displayAt(2, 4)).toBe("asked 3 May");
  host.owner.clear("Leads", "D2");
  expect((host.rpc("previewMail", "First email", [idAt(host, 2)]) as MailPreview[])[0]?.problem).not.toMatch(/Do not/);
});

test("a touch that bars what the owner had barred already leaves their tick when it is taken back", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone", "Do not call"],
      ["Ana Cruz", "212-555-0101", "yes"],
      ["Bo Dunn", "212-555-0102", ""],
    ]),
  );
  setUp(host);
  const sheet = sheetOf(host, "Leads");
  const after = [2, 3].map((row) => {
    host.rpc("undoTouch", log(host, row, "Asked not to be called").undo);
    return sheet.displayAt(row, 3);
  });
  expect(after).toEqual(["yes", "FALSE"]);
  host.owner.clear("Leads", "C2");
  expect(sheet.displayAt(2, columnOf(sheet, "Next step"))).toMatch(/call/);
});

test("a sum below the leads that shows an error is no lead either, and nothing comes into its row", () => {
  const host = hostOn(
    bookOf("Leads", [
      ["Name", "Phone", "Est. $"],
      ["Ana Cruz", "212-555-0101", "'1.200,50"],
      ["Bo Dunn", "212-555-0102", "800"],
      ["TOTAL", "", "=C2+C3"],
    ]),
  );
  const sheet = sheetOf(host, "Leads");
  expect(sheet.displayAt(4, 3)).toBe("#VALUE!");
  expect(setUp(host).leads).toBe(2);
  expect(headersOf(sheet).filter((_, index) => sheet.displayAt(4, index + 1) !== "")).toEqual(["Name", "Est. $"]);
});
