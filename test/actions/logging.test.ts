/** Logging: from the sidebar, from the Log cell, backdated, skipped, promised; shown before it is saved, and taken back after. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { SidebarView, TouchPreview } from "../../src/actions/views";
import { copies, form, idOf, lastRun, log, portrait, rowOf, shown, touches, type, typedIn, writesOf } from "./book";
import { TUESDAY, touchIdOf, usedBook } from "./trouble";

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  const host = await (await usedBook())(TUESDAY);
  host.run("hourly");
  copy = await copies(host);
});

const BILAL = "Bilal Example1";

/** A second run changes nothing, and folding the whole ledger anew gives the same cells. */
function expectSettled(host: Host): void {
  const leads = portrait(host);
  host.run("hourly");
  expect(writesOf(lastRun(host))).toEqual([]);
  host.run("rebuildFromTouches");
  expect(portrait(host)).toEqual(leads);
}

function preview(host: Host, name: string, words: Parameters<typeof form>[2]): TouchPreview {
  return host.rpc("previewTouch", form(host, name, words)) as TouchPreview;
}

describe("a touch", () => {
  test("is a row of Touches, and the lead's row moves on at once", async () => {
    const host = await copy();
    const { message } = log(host, BILAL, { outcome: "Left voicemail", note: "asked about roses" });
    expect(touches(host).at(-1)).toMatchObject({
      When: "2026-11-03T11:30",
      "Lead ID": idOf(host, BILAL),
      Lead: BILAL,
      Channel: "Call",
      Direction: "Out",
      Outcome: "Left voicemail",
      Note: "asked about roses",
      By: "Owner",
    });
    expect(["Stage", "Tries", "Next step"].map((header) => shown(host, BILAL, header))).toEqual([
      "Trying",
      "1 of 10",
      expect.stringMatching(/email/i),
    ]);
    expect(message).toMatch(/^Call logged\. Next: /);
    expectSettled(host);
  });

  test("is shown before it is saved: the preview is what saving does", async () => {
    const cases = [
      { outcome: "Interested", promise: "Fri 3pm" },
      { outcome: "Not now" },
      { outcome: "Bought" },
      { outcome: "No answer", at: "2026-11-02T15:30:00Z" },
      { channel: "Email", direction: "In", outcome: "Replied" },
      { direction: "Skip", outcome: "" },
    ] as const;
    for (const words of cases) {
      const host = await copy();
      const before = portrait(host);
      const shownFirst = preview(host, BILAL, words);
      expect(portrait(host)).toEqual(before);
      const { card } = log(host, BILAL, words);
      expect([words, shownFirst.stage, shownFirst.next]).toEqual([words, card.stage, card.next]);
      const { from, to } = shownFirst.temperature ?? { from: card.temperature, to: card.temperature };
      expect([words, from === "Hot" || from === "Warm" || from === "Cool", to]).toEqual([
        words,
        true,
        card.temperature,
      ]);
    }
  });

  test("whose note looks like a formula, a number or a date stays the text that it is", async () => {
    const host = await copy();
    for (const note of ["=1+1", "+1 212", "-5", "@home", "1/2", "00123", "TRUE", "5 May", "🌹 ورد"]) {
      const { card } = log(host, BILAL, { note });
      expect(card.history[0]?.note).toBe(note);
      expect(touches(host).at(-1)?.Note).toMatch(new RegExp(`^'?${note.replace(/[+=]/g, "\\$&")}$`));
    }
  });

  test("of 20,000 characters and more is refused, and nothing is written", async () => {
    const host = await copy();
    log(host, BILAL, { note: "x".repeat(20_000) });
    const before = portrait(host);
    expect(() => log(host, BILAL, { note: "x".repeat(20_001) })).toThrow(/cannot be logged/);
    expect([touches(host).length, portrait(host)]).toEqual([3, before]);
  });

  test("may be backdated, and takes its place in time; one still to come is refused", async () => {
    const host = await copy();
    log(host, BILAL, { outcome: "Talked" });
    log(host, BILAL, { outcome: "No answer", at: "2026-11-02T14:00:00Z" });
    expect(typedIn(host, BILAL, "Last touch")).toBe("2026-11-03T11:30");
    expect(shown(host, BILAL, "Tries")).toBe("2 of 10");
    expect(() => log(host, BILAL, { at: "2026-11-03T16:31:00Z" })).toThrow(/still to come/);
    expectSettled(host);
  });

  test("may be a skip: no attempt, but the slot is gone", async () => {
    const host = await copy();
    const step = shown(host, "Ana Example0", "Next step");
    log(host, "Ana Example0", { direction: "Skip", outcome: "", channel: "Call" });
    expect(shown(host, "Ana Example0", "Tries")).toBe("1 of 10");
    expect(shown(host, "Ana Example0", "Next step")).not.toBe(step);
    expectSettled(host);
  });

  test("is refused where the outcome does not fit its channel, or the form is none", async () => {
    const host = await copy();
    expect(() => log(host, BILAL, { outcome: "Met" })).toThrow(/“Met” is no outcome/);
    expect(() => host.rpc("logTouch", { ...form(host, BILAL), channel: "Fax" })).toThrow(/cannot be logged/);
    expect(() => host.rpc("logTouch", null)).toThrow(/cannot be logged/);
    expect(touches(host)).toHaveLength(2);
  });
});

describe("a promise in the owner's own words", () => {
  test.each([
    ["Thu 2pm", "2026-11-05T14:00", "Thu, Nov 5, 2:00 PM"],
    ["tomorrow", "2026-11-04", "Wed, Nov 4, 2026"],
    ["in 2 weeks", "2026-11-17", "Tue, Nov 17, 2026"],
    ["2026-11-20 09:15", "2026-11-20T09:15", "Fri, Nov 20, 9:15 AM"],
  ])("%s", async (promise, cell, seen) => {
    const host = await copy();
    log(host, BILAL, { outcome: "Talked", promise, promiseBy: "Call" });
    expect(typedIn(host, BILAL, "Promise").slice(0, cell.length)).toBe(cell);
    expect(shown(host, BILAL, "Promise")).toBe(seen);
    expect(shown(host, BILAL, "Promise by")).toBe("Call");
    expect(shown(host, BILAL, "Next step")).toMatch(/^Promised/);
    expectSettled(host);
  });

  test("that are no time are said in the preview, and refused when saved", async () => {
    const host = await copy();
    expect(preview(host, BILAL, { promise: "when pigs fly" }).promise).toMatchObject({ error: expect.any(String) });
    expect(() => log(host, BILAL, { promise: "31 February" })).toThrow();
    expect(touches(host)).toHaveLength(2);
  });
});

describe("Undo", () => {
  const CASES = {
    "a plain call": { outcome: "No answer" },
    "a change of temperature": { outcome: "Interested" },
    "a temperature that the owner kept": { outcome: "Interested", changeTemperature: false },
    "a promise": { outcome: "Talked", promise: "Fri 3pm", promiseBy: "Email" },
    "a bar": { direction: "In", outcome: "Asked not to be called" },
    "a removal": { direction: "In", outcome: "Asked to be removed" },
    "a sale": { outcome: "Bought" },
    "a backdated touch": { outcome: "Talked", at: "2026-11-02T14:00:00Z" },
    "a skip": { direction: "Skip", outcome: "" },
  } as const;

  test.each(Object.entries(CASES))("of %s leaves the lead as if it had never been logged", async (_, words) => {
    const host = await copy();
    const { [BILAL]: before } = portrait(host);
    const { undo } = log(host, BILAL, words);
    expect(portrait(host)[BILAL]).not.toEqual(before);
    host.rpc("undoTouch", undo);
    const { [BILAL]: after } = portrait(host);
    const { State: _one, ...cells } = before ?? {};
    const { State: _two, ...now } = after ?? {};
    expect(now).toEqual(cells);
    expect(touches(host).at(-1)).toMatchObject({ Lead: BILAL, Status: "Undone" });
    expect(() => host.rpc("undoTouch", undo)).toThrow(/nothing was changed/);
    expectSettled(host);
  });

  test("gives back the promise that stood before, and leaves one that the owner has typed since", async () => {
    const host = await copy();
    log(host, "Dora Example3", { outcome: "Talked", promise: "Mon 9am" });
    host.rpc("undoTouch", touchIdOf(host, "Dora Example3"));
    expect(typedIn(host, "Dora Example3", "Promise")).toBe("2026-11-05T14:00");
    const { undo } = log(host, "Dora Example3", { outcome: "Talked", promise: "Mon 9am" });
    type(host, "Dora Example3", "Promise", "11/20/2026");
    host.rpc("undoTouch", undo);
    expect(typedIn(host, "Dora Example3", "Promise").slice(0, 10)).toBe("2026-11-20");
    expectSettled(host);
  });

  test("of a touch that nobody knows changes nothing", async () => {
    const host = await copy();
    expect(() => host.rpc("undoTouch", "T0")).toThrow(/nothing was changed/);
  });
});

describe("the Log cell", () => {
  test("logs what was chosen, also on a phone, and empties itself", async () => {
    const host = await copy();
    host.screen.device = "phone";
    type(host, BILAL, "Log", "Called – left voicemail");
    expect([shown(host, BILAL, "Log"), shown(host, BILAL, "Tries")]).toEqual(["", "1 of 10"]);
    expect(touches(host).at(-1)).toMatchObject({ Lead: BILAL, Channel: "Call", Outcome: "Left voicemail" });
    expectSettled(host);
  });

  test("is logged by the next hourly run where its edit event was lost, once", async () => {
    const host = await copy();
    const leads = host.workbook.sheet("Leads");
    const column = leads?.dataArea.columns ?? 0;
    for (let at = 1; at <= column; at += 1) {
      if (leads?.displayAt(1, at) === "Log") leads.typeAt(rowOf(host, BILAL), at, "They called");
    }
    host.run("hourly");
    expect([shown(host, BILAL, "Log"), shown(host, BILAL, "Stage")]).toEqual(["", "Talking"]);
    expect(touches(host)).toHaveLength(3);
    expectSettled(host);
  });

  test("with words that are no choice keeps them", async () => {
    const host = await copy();
    type(host, BILAL, "Log", "sang a song");
    host.run("hourly");
    expect([shown(host, BILAL, "Log"), touches(host).length]).toEqual(["sang a song", 2]);
    expectSettled(host);
  });
});

describe("the sidebar", () => {
  test("follows the selected row, and says so where it has not moved", async () => {
    const host = await copy();
    host.owner.select("Leads", `B${rowOf(host, BILAL)}`);
    const view = host.rpc("sidebarView", null) as SidebarView;
    expect(view).toMatchObject({ kind: "lead", card: { name: BILAL, tries: "0 of 10" } });
    expect(host.rpc("sidebarView", { sheet: "Leads", row: rowOf(host, BILAL) })).toEqual({ kind: "same" });
    host.owner.select("Leads", "A20");
    expect(host.rpc("sidebarView", null)).toMatchObject({ kind: "no lead" });
    host.owner.select("Touches", "A2");
    expect(host.rpc("sidebarView", null)).toMatchObject({ kind: "other sheet" });
  });

  test("logs to the lead that it shows, wherever its row is by now", async () => {
    const host = await copy();
    const page = form(host, BILAL);
    host.owner.sort("Leads", 1, false);
    host.rpc("logTouch", page);
    expect(shown(host, BILAL, "Tries")).toBe("1 of 10");
    expect(touches(host).at(-1)?.Lead).toBe(BILAL);
  });

  test("whose lead was deleted says so, and nothing is lost", async () => {
    const host = await copy();
    const page = form(host, "Fay Example5");
    host.owner.deleteRows("Leads", rowOf(host, "Fay Example5"), 21);
    const before = portrait(host);
    expect(() => host.rpc("logTouch", page)).toThrow(/That lead is no longer in the sheet "Leads"/);
    expect(() => host.rpc("previewTouch", page)).toThrow(/no longer in the sheet/);
    expect([touches(host).length, portrait(host)]).toEqual([2, before]);
  });
});
