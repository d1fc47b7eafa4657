/** Locks, which two executions contend for in earnest. */

import { hostOf, resultOf } from "./script";

const CODE = `
  function holder() { LockService.getDocumentLock().waitLock(1000); SpreadsheetApp.getActive().getSheets(); return "held"; }
  function tries() { const start = Date.now(); const got = LockService.getDocumentLock().tryLock(5000); return [got, Date.now() - start]; }
  function waits() { LockService.getDocumentLock().waitLock(5000); }
  function script() { return LockService.getScriptLock().tryLock(0); }
  function twice() { return [LockService.getDocumentLock().tryLock(0), LockService.getDocumentLock().tryLock(0)]; }
  function releases() { const lock = LockService.getDocumentLock(); lock.waitLock(10); const had = lock.hasLock(); lock.releaseLock(); return [had, lock.hasLock()]; }
  function onEdit() { if (!LockService.getDocumentLock().tryLock(100)) console.log("busy"); }
`;

/** Runs something while `holder` holds the document lock. */
function during(act: (host: ReturnType<typeof hostOf>) => void) {
  const host = hostOf(CODE);
  const stop = host.meter.onCall(({ name }) => {
    if (name === "Spreadsheet.getSheets") act(host);
  });
  host.run("holder");
  stop();
  return host;
}

test("tryLock waits its time out, then answers false", () => {
  const results: unknown[] = [];
  during((host) => results.push(resultOf(host, "tries")));
  expect(results).toEqual([[false, 5000]]);
});

test("waitLock waits its time out, then throws", () => {
  const host = during((inner) => inner.run("waits"));
  expect(host.runs[1]?.error).toBe("Exception: Lock timeout: another process was holding the lock for too long.");
  expect(host.runs[0]).toMatchObject({ result: "held" });
});

test("waiting counts as the run's time", () => {
  const host = during((inner) => inner.run("waits"));
  expect(host.runs[1]?.modelledMs).toBeGreaterThan(5000);
});

test("the script's lock is another lock than the document's", () => {
  const results: unknown[] = [];
  during((host) => results.push(resultOf(host, "script")));
  expect(results).toEqual([true]);
});

test("a run may take its own lock again, and release it", () => {
  const host = hostOf(CODE);
  expect(resultOf(host, "twice")).toEqual([true, true]);
  expect(resultOf(host, "releases")).toEqual([true, false]);
});

test("a lock that was not released goes with the run, also when the run fails or is killed", () => {
  const host = hostOf(CODE);
  host.run("holder");
  expect(host.locks.isHeld("document")).toBe(false);
  host.meter.killAt("Spreadsheet.getSheets", "before");
  expect(host.run("holder").error).toMatch(/^Killed/);
  expect(resultOf(host, "tries")).toEqual([true, 0]);
});

test("another user's run may hold a lock for a while", () => {
  const host = hostOf(CODE);
  host.locks.holdElsewhere("document", 3);
  expect(resultOf(host, "tries")).toEqual([true, 3000]);
  host.locks.holdElsewhere("document", 6);
  expect(resultOf(host, "tries")).toEqual([false, 5000]);
});

test("no lock holds the owner back", () => {
  const host = during((inner) => inner.owner.edit("Sheet1", "A1", "typed meanwhile"));
  expect(host.workbook.sheet("Sheet1")?.valueAt(1, 1)).toBe("typed meanwhile");
  expect(host.log.lines.map(({ text }) => text)).toEqual(["busy"]);
});
