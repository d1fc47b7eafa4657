/** Set up and Remove, cut off at any call or disturbed by the owner: run again they end as if nothing had happened. */

import { describe, expect, test } from "@jest/globals";
import type { Host, Run } from "../../local/host";
import { headersOf, lastRun, sheetOf, writesOf } from "../actions/book";
import { answerTo, bookOf, changedCells, confirm, hostOn, portrait, propose, setUp } from "./steps";

const LEADS = [
  ["Name", "Phone"],
  ["Ana Cruz", "212-555-0101"],
  ["Bilal Haddad", "212-555-0102"],
];

/** What counts of a whole book: every sheet's headers, furniture and cells, but for the random IDs. */
function bookPortrait({ workbook, triggers }: Host): unknown {
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    headers: headersOf(sheet),
    rows: sheet.lastRow,
    frozen: sheet.frozenRows,
    rules: sheet.conditionalFormats.length,
    protections: sheet.protections.map(({ area, warningOnly }) => ({ area, warningOnly })),
    hidden: headersOf(sheet).filter((_, index) => sheet.columnTrack.isHidden(index + 1)),
    furniture: headersOf(sheet).map((_, index) => [
      sheet.noteAt(1, index + 1),
      sheet.styleAt(2, index + 1).numberFormat,
      sheet.validationAt(2, index + 1)?.operands,
      sheet.columnTrack.sizeOf(index + 1),
    ]),
  }));
  return { sheets, triggers: triggers.list().map(({ handler }) => handler) };
}

function undisturbed() {
  const host = hostOn(bookOf("Leads", LEADS));
  const proposal = propose(host);
  const before = portrait(host.workbook.active);
  confirm(host, answerTo(proposal));
  return { run: lastRun(host), whole: bookPortrait(host), before, proposal };
}

/** Calls to end a run at: the first of each kind that changes something, and a few all along the run. */
function momentsOf(run: Run, few: number): (number | string)[] {
  const along = Array.from({ length: few }, (_, index) => Math.ceil(((index + 0.5) * run.total) / few));
  return [...new Set(writesOf(run)), ...along];
}

describe("Set up that is killed", () => {
  const { run, whole, before, proposal } = undisturbed();

  test.each(momentsOf(run, 8))(
    "after call %s is ended by the next Set up, and no cell of the owner's changes",
    (at) => {
      const host = hostOn(bookOf("Leads", LEADS));
      host.meter.killAt(at, "after");
      expect(() => confirm(host, answerTo(proposal))).toThrow();
      expect(changedCells(before, sheetOf(host, "Leads"))).toEqual([]);
      setUp(host);
      expect(bookPortrait(host)).toEqual(whole);
    },
  );

  test("is ended by the same answer from the dialog that stood open", () => {
    for (const at of [Math.floor(run.total * 0.5), Math.floor(run.total * 0.95)]) {
      const host = hostOn(bookOf("Leads", LEADS));
      host.meter.killAt(at, "before");
      expect(() => confirm(host, answerTo(proposal))).toThrow();
      confirm(host, answerTo(proposal));
      expect([at, bookPortrait(host)]).toEqual([at, whole]);
    }
  });
});

test("Remove that is killed is ended by the next Remove", () => {
  const ready = () => {
    const host = hostOn(bookOf("Leads", LEADS));
    setUp(host);
    return host;
  };
  const straight = ready();
  straight.rpc("confirmRemove");
  for (const at of momentsOf(lastRun(straight), 2)) {
    const host = ready();
    host.meter.killAt(at, "after");
    expect(() => host.rpc("confirmRemove")).toThrow();
    host.rpc("confirmRemove");
    expect([at, bookPortrait(host), host.properties.document.size]).toEqual([at, bookPortrait(straight), 0]);
  }
});

test("a column that the owner inserts meanwhile is not written over", () => {
  const host = hostOn(bookOf("Leads", LEADS));
  const proposal = propose(host);
  let once = true;
  const stop = host.meter.onCall(({ name }) => {
    if (!once || name !== "Range.setDataValidation") return;
    once = false;
    host.owner.insertColumns("Leads", 1);
  });
  expect(() => confirm(host, answerTo(proposal))).toThrow(/was changed while/);
  stop();
  const sheet = host.workbook.active;
  expect(headersOf(sheet)).toEqual(["", "Name", "Phone"]);
  expect(setUp(host).leads).toBe(2);
});
