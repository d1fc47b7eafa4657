/** Service calls: counted, costed, made to fail, made to be the last; and the time that a run may take. */

import { hostOf, resultOf } from "./script";

const CODE = `
  var sheet = () => SpreadsheetApp.getActive().getSheetByName("Sheet1");
  var store = () => PropertiesService.getScriptProperties();
  function one() { store().setProperty("one", "1"); store().setProperty("two", "2"); store().setProperty("three", "3"); return "done"; }
  function catching() { try { store().setProperty("one", "1"); } catch (e) { } try { store().setProperty("two", "2"); } finally { store().setProperty("three", "3"); } }
  function stubborn() { for (let i = 0; i < 1000; i++) try { Utilities.sleep(60000); } catch (e) {} store().setProperty("one", "1"); }
  function onEdit() { for (let i = 0; i < 20; i++) sheet().getRange("A1").getValues(); }
  function budgeted() { const start = Date.now(); let n = 0; while (Date.now() - start < 270000) { sheet().getRange(1, 1, 100, 10).getValues(); n++; } return n; }
  function mail() { GmailApp.sendEmail("ana@example.com", "s", "b"); store().setProperty("one", "1"); return "sent"; }
`;

describe("what a call costs", () => {
  const calls: [string, string, number, number][] = [
    ["a read of 1,000 cells", "sheet().getRange(1, 1, 100, 10).getValues()", 1, 240],
    [
      "setValues of 4,000 cells, flushed",
      "sheet().getRange(1, 1, 400, 10).setValues(Array(400).fill(Array(10).fill(1))); SpreadsheetApp.flush()",
      2,
      607,
    ],
    ["appendRow", "sheet().appendRow([1])", 1, 300],
    ["Properties get", "store().getProperty('a')", 1, 30],
    ["Properties set", "store().setProperty('a', 'b')", 1, 62],
    ["conditional formats", "sheet().setConditionalFormatRules([])", 1, 700],
    ["a Gmail search", "GmailApp.search('x')", 1, 500],
    ["draft and send", "GmailApp.createDraft('ana@example.com', 's', 'b').send()", 2, 1500],
    [
      "finding the way",
      "sheet().getRange('A1:B2').getA1Notation(); Utilities.formatDate(new Date(), 'UTC', 'yyyy'); Session.getScriptTimeZone()",
      0,
      0,
    ],
  ];

  test.each(calls)("%s", (_, body, total, ms) => {
    const run = hostOf(`${CODE} function go() { ${body}; }`).run("go");
    expect(run.error).toBeUndefined();
    expect([run.total, Math.round(run.modelledMs - 2000)]).toEqual([total, ms]);
  });

  test("one setBackground a cell over 100 × 100 costs 70 seconds, batched one", () => {
    const host = hostOf(`${CODE}
      function single() { for (let r = 1; r <= 100; r++) for (let c = 1; c <= 100; c++) sheet().getRange(r, c).setBackground("#ffffff"); }
      function batched() { sheet().getRange(1, 1, 100, 100).setBackgrounds(Array(100).fill(Array(100).fill("#ffffff"))); }
      function start() { sheet().insertColumnsAfter(1, 100); }`);
    resultOf(host, "start");
    const [single, batched] = [host.run("single"), host.run("batched")];
    expect([single.error, batched.error]).toEqual([undefined, undefined]);
    expect(Math.round(single.modelledMs / 1000)).toBe(72);
    expect(Math.round((batched.modelledMs - 2000) / 100)).toBe(12);
  });

  test("writes are kept back until something is read, is flushed, or the run ends", () => {
    const body = (last: string) =>
      `${CODE} function go() { for (let i = 1; i < 5; i++) sheet().getRange(i, 1).setValue(i); ${last} }`;
    const ms = (last: string) => Math.round(hostOf(body(last)).run("go").modelledMs - 2000);
    expect([ms(""), ms("SpreadsheetApp.flush();"), ms("sheet().getRange('A1').getValue();")]).toEqual([228, 228, 428]);
  });

  test("a call of another service leaves them kept back, and a hook can see that", () => {
    const host = hostOf(
      `${CODE} function go() { sheet().getRange("A1").setValue(1); store().getProperty("a"); SpreadsheetApp.flush(); store().getProperty("b"); }`,
    );
    const seen: boolean[] = [];
    host.meter.onCall(({ name, unflushed }) => name === "Properties.getProperty" && seen.push(unflushed));
    host.run("go");
    expect(seen).toEqual([true, false]);
  });

  test("every call is counted by name, also those that reach nothing", () => {
    const run = hostOf(
      `${CODE} function go() { sheet().getRange("A1").getValue(); sheet().getRange("A2").getValue(); }`,
    ).run("go");
    expect(run.calls.map(({ name, count }) => [name, count])).toEqual([
      ["SpreadsheetApp.getActive", 2],
      ["Spreadsheet.getSheetByName", 2],
      ["Sheet.getRange", 2],
      ["Range.getValue", 2],
    ]);
    expect(run.total).toBe(2);
  });

  test("the script's own time is told apart from loading and from the host's", () => {
    const run = hostOf(
      `${CODE} function go() { const end = 3e6; let x = 0; for (let i = 0; i < end; i++) x += i % 7; sheet().getRange(1, 1, 1000, 26).getValues(); return x; }`,
    ).run("go");
    expect(run.cpuMs).toBeGreaterThan(0);
    expect(run.hostMs).toBeGreaterThan(0);
    expect(run.loadMs).toBeGreaterThan(0);
  });
});

describe("a call that fails", () => {
  test("by its number among those that reach the server", () => {
    const host = hostOf(CODE);
    host.meter.failAt(2, "Service Spreadsheets timed out while accessing document with id 1.");
    expect(host.run("one").error).toBe("Exception: Service Spreadsheets timed out while accessing document with id 1.");
    expect([...host.properties.script.keys()]).toEqual(["one"]);
  });

  test("by its name, once; the script may catch it and go on", () => {
    const host = hostOf(CODE);
    host.meter.failAt("Properties.setProperty", "no");
    expect(host.run("catching").error).toBeUndefined();
    expect([...host.properties.script.keys()]).toEqual(["two", "three"]);
  });

  test("may have acted before it failed, as one that timed out", () => {
    const host = hostOf(CODE);
    host.meter.failAt("GmailApp.sendEmail", "Gmail operation timed out", "after");
    expect(host.run("mail").error).toBe("Exception: Gmail operation timed out");
    expect([host.gmail.sent.length, host.properties.script.size]).toEqual([1, 0]);
  });

  test("concerns one run: the next is whole", () => {
    const host = hostOf(CODE);
    host.meter.failAt(99, "never reached");
    expect([host.run("one").error, host.run("one").error]).toEqual([undefined, undefined]);
  });
});

describe("a run that is killed", () => {
  test.each([
    [1, "before", []],
    [1, "after", ["one"]],
    [2, "before", ["one"]],
    [2, "after", ["one", "two"]],
    [3, "after", ["one", "two", "three"]],
  ] as const)("at call %i, right %s it", (index, moment, kept) => {
    const host = hostOf(CODE);
    host.meter.killAt(index, moment);
    const run = host.run("one");
    expect(run.error).toBe(`Killed: the run ended ${moment} call ${index}`);
    expect(run.result).toBeUndefined();
    expect([...host.properties.script.keys()]).toEqual(kept);
  });

  test("reaches nothing any more, whatever it catches and finally does", () => {
    const host = hostOf(CODE);
    host.meter.killAt(1, "before");
    expect(host.run("catching").error).toMatch(/^Killed/);
    expect(host.properties.script.size).toBe(0);
  });

  test("right after a call that fails by itself, ends there too", () => {
    const host = hostOf(
      `${CODE} function go() { try { store().setProperty("a", "x".repeat(10000)); } catch (e) {} store().setProperty("one", "1"); }`,
    );
    host.meter.killAt(1, "after");
    expect(host.run("go").error).toBe("Killed: the run ended after call 1");
    expect(host.properties.script.size).toBe(0);
  });

  test("is no other run's business", () => {
    const host = hostOf(CODE);
    host.meter.killAt(1, "after");
    host.run("one");
    expect(resultOf(host, "one")).toBe("done");
  });

  test("fails a page's call", () => {
    const host = hostOf(CODE);
    host.meter.killAt(1, "after");
    expect(() => host.rpc("one")).toThrow("Killed");
  });
});

describe("the time of a run", () => {
  test("is 6 minutes: past them it is killed, and cannot catch it", () => {
    const host = hostOf(CODE);
    const run = host.run("stubborn");
    expect(run.error).toBe("Killed: Exceeded maximum execution time");
    expect(run.modelledMs).toBeGreaterThan(6 * 60_000);
    expect(host.properties.script.size).toBe(0);
  });

  test("is 30 seconds for a simple trigger", () => {
    const host = hostOf(
      `${CODE} function onOpen() { Utilities.sleep(20000); store().getProperty("a"); Utilities.sleep(11000); }`,
    );
    host.open();
    expect(host.runs[0]?.error).toBe("Killed: Exceeded maximum execution time");
    host.owner.edit("Sheet1", "A1", "x");
    expect(host.runs[1]?.error).toBeUndefined();
  });

  test("sleep moves the clock", () => {
    const host = hostOf(
      "function go() { const start = Date.now(); Utilities.sleep(1500); return Date.now() - start; }",
    );
    expect(resultOf(host, "go")).toBe(1500);
  });

  test("calls move the clock where it is asked to run, so that a script that keeps to a budget can be seen to", () => {
    const host = hostOf(CODE);
    host.meter.clockRuns = true;
    expect(resultOf(host, "budgeted")).toBe(Math.ceil(270_000 / 240));
    expect(host.clock.iso()).toBe("2026-11-02T15:04:30.000Z");
  });

  test("otherwise the clock stands still during calls", () => {
    const host = hostOf(CODE);
    resultOf(host, "one");
    expect(host.clock.iso()).toBe("2026-11-02T15:00:00.000Z");
  });
});

describe("acting at a call", () => {
  test("a hook is told each call before it acts", () => {
    const host = hostOf(CODE);
    const seen: string[] = [];
    const stop = host.meter.onCall(({ index, name, reaching }) => {
      if (reaching) seen.push(`${index} ${name} ${host.properties.script.size}`);
    });
    host.run("one");
    stop();
    host.run("one");
    expect(seen).toEqual(["1 Properties.setProperty 0", "2 Properties.setProperty 1", "3 Properties.setProperty 2"]);
  });

  test("a whole other run may take place in between, and is not told to the hook", () => {
    const host = hostOf(CODE);
    let hooked = 0;
    host.meter.onCall(({ name }) => {
      hooked += 1;
      if (name === "GmailApp.sendEmail") host.run("one");
    });
    const run = host.run("mail");
    expect(host.runs.map(({ name, total }) => [name, total])).toEqual([
      ["mail", 2],
      ["one", 3],
    ]);
    expect([run.result, hooked]).toEqual(["sent", 3]);
  });

  test("what a hook throws, the call throws", () => {
    const host = hostOf(CODE);
    host.meter.onCall(({ index }) => {
      if (index === 2) throw new Error("Service Spreadsheets failed");
    });
    expect(host.run("one").error).toBe("Error: Service Spreadsheets failed");
  });
});
