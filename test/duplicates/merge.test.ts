/** Two rows of one lead become one with the touches of both, and two again on Undo; wherever a run is cut off, nothing is lost. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { Duplicates, MergePreview } from "../../src/actions/views";
import {
  bookWith,
  columnOf,
  copies,
  idOf,
  lastRun,
  log,
  portrait,
  rowOf,
  sheetOf,
  shown,
  someLeads,
  touches,
  type,
} from "../actions/book";
import { stride } from "../actions/stride";
import { BREAKS, beforeCall } from "../actions/trouble";

const TUESDAY = "2026-11-03T16:30:00Z";

const ANA = {
  Name: "Ana Cruz",
  Phone: "212-555-0190",
  Email: "ana.cruz@gmail.com",
  Received: "2026-10-20 09:00",
  Notes: "likes roses",
  "Way in": "Web form",
  Colour: "pink",
  Budget: "300",
};
const AGAIN = {
  Name: "Ana M Cruz",
  Phone: "",
  Email: "AnaCruz+wedding@gmail.com",
  Received: "2026-10-12 08:00",
  Notes: "likes roses\nallergic to lilies",
  Address: "4 Elm St",
  Colour: "white",
  Venue: "=1+1",
  Budget: "",
};

/** Four others, and the same lead twice, each with touches of its own; the second asked not to be called. */
async function doubledBook(): Promise<(now?: string) => Promise<Host>> {
  const host = bookWith([...someLeads(4), ANA, AGAIN], ["Colour", "Venue", "Budget"]);
  log(host, "Ana Cruz", { outcome: "Left voicemail" });
  log(host, "Ana Cruz", { outcome: "Talked", promise: "Thu 2pm" });
  log(host, "Ana M Cruz", { direction: "In", outcome: "Asked not to be called" });
  log(host, "Bilal Example1", { outcome: "No answer" });
  const leads = sheetOf(host, "Leads");
  leads.setNote(rowOf(host, "Ana M Cruz"), columnOf(leads, "Address"), "side door");
  host.run("hourly");
  return copies(host);
}

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await doubledBook();
});

const find = (host: Host) => host.rpc("findDuplicates") as Duplicates;
const names = ({ pairs }: Duplicates) => pairs.map(({ kept, other, reason }) => [kept.name, other.name, reason]);

function merge(host: Host): Duplicates {
  return host.rpc("mergeLeads", idOf(host, "Ana Cruz"), idOf(host, "Ana M Cruz")) as Duplicates;
}

/** Leads and ledger, whatever the order of the rows. */
function all(host: Host) {
  const ledger = touches(host).map((touch) => JSON.stringify(touch));
  return { leads: portrait(host), ledger: ledger.sort() };
}

test("a pair is listed with its reason, the row with more touches first", async () => {
  expect(names(find(await copy(TUESDAY)))).toEqual([["Ana Cruz", "Ana M Cruz", "The same e-mail address"]]);
});

test("the two are shown side by side, with what the merged row will hold, and nothing is written", async () => {
  const host = await copy(TUESDAY);
  const before = all(host);
  const preview = host.rpc("previewMerge", idOf(host, "Ana Cruz"), idOf(host, "Ana M Cruz")) as MergePreview;
  const line = (header: string) => preview.lines.find((one) => one.header === header);
  expect(line("Address")).toEqual({
    header: "Address",
    kept: "",
    other: "4 Elm St",
    merged: "4 Elm St",
    changes: true,
  });
  expect(line("Colour")).toMatchObject({ kept: "pink", other: "white", merged: "pink", changes: false });
  expect(preview.notes).toContain("Colour: white");
  expect(preview.outcome).toContain("3 touches; stage Talking");
  expect(all(host)).toEqual(before);
});

describe("merged", () => {
  let host: Host;
  beforeAll(async () => {
    host = await copy(TUESDAY);
    merge(host);
  });

  test("there is one row, and blank cells are filled", () => {
    expect(Object.keys(portrait(host))).toHaveLength(5);
    expect(shown(host, "Ana Cruz", "Address")).toBe("4 Elm St");
    expect(shown(host, "Ana Cruz", "Budget")).toBe("300");
    expect(shown(host, "Ana Cruz", "Venue")).toBe("2");
  });

  test("differing values, those of the owner's own columns and comments too, are in the notes, each once", () => {
    expect(shown(host, "Ana Cruz", "Notes")).toBe(
      "likes roses\nallergic to lilies\nName: Ana M Cruz\nComment on Address: side door\nColour: white",
    );
  });

  test("the earliest received and every permission withdrawn count", () => {
    expect(shown(host, "Ana Cruz", "Received")).toContain("2026-10-12");
    expect(shown(host, "Ana Cruz", "Do not call")).toBe("TRUE");
  });

  test("the touches of both are one history, and a promise stands", () => {
    const id = idOf(host, "Ana Cruz");
    expect(touches(host).filter((touch) => touch["Lead ID"] === id)).toHaveLength(3);
    expect(shown(host, "Ana Cruz", "Promise")).not.toBe("");
    expect(shown(host, "Ana Cruz", "Tries")).toContain("2 of 10");
  });

  test("the next hourly run and Rebuild find nothing to change", () => {
    const before = all(host);
    host.run("hourly");
    expect(all(host)).toEqual(before);
    host.run("rebuildFromTouches");
    expect(all(host)).toEqual(before);
  });

  test("the sheet of what Undo needs is hidden", () => {
    expect(sheetOf(host, "Merged leads").hidden).toBe(true);
  });
});

test("Undo brings both rows back as they were, formulas, comments and touches too", async () => {
  const host = await copy(TUESDAY);
  find(host);
  const before = all(host);
  const { undo, undoable } = merge(host);
  expect(undoable).toEqual([{ id: undo, text: "Ana M Cruz into Ana Cruz" }]);
  const after = host.rpc("undoMerge", undo) as Duplicates;
  expect(all(host)).toEqual(before);
  expect(sheetOf(host, "Leads").noteAt(6 + 1, columnOf(sheetOf(host, "Leads"), "Address"))).toBe("side door");
  expect(names(after)).toHaveLength(1);
  expect(after.undoable).toEqual([]);
  expect(() => host.rpc("undoMerge", undo)).toThrow("undone already");
  host.run("rebuildFromTouches");
  expect(all(host)).toEqual(before);
});

test("what happened since stays with the kept lead on Undo", async () => {
  const host = await copy(TUESDAY);
  const { undo } = merge(host);
  log(host, "Ana Cruz", { channel: "Email", outcome: "Sent" });
  type(host, "Ana Cruz", "Address", "9 Oak St");
  host.rpc("undoMerge", undo);
  expect(shown(host, "Ana Cruz", "Address")).toBe("9 Oak St");
  expect(shown(host, "Ana Cruz", "Tries")).toContain("3 of 10");
  expect(shown(host, "Ana M Cruz", "Address")).toBe("4 Elm St");
  expect(shown(host, "Ana M Cruz", "Do not call")).toBe("TRUE");
});

test("who was removed in either row is removed", async () => {
  const host = await copy(TUESDAY);
  type(host, "Ana M Cruz", "Stage", "Removed");
  merge(host);
  expect(shown(host, "Ana Cruz", "Stage")).toBe("Removed");
  expect(shown(host, "Ana Cruz", "Next contact")).toBe("");
});

test("the owner may keep the other row, whose cells then count", async () => {
  const host = await copy(TUESDAY);
  host.rpc("mergeLeads", idOf(host, "Ana M Cruz"), idOf(host, "Ana Cruz"));
  expect(shown(host, "Ana M Cruz", "Colour")).toBe("white");
  expect(shown(host, "Ana M Cruz", "Phone")).toBe("212-555-0190");
  expect(shown(host, "Ana M Cruz", "Notes")).toContain("Colour: pink");
});

test("Remove Stoke takes the sheet of merges away; the merged row stays as it is", async () => {
  const host = await copy(TUESDAY);
  merge(host);
  const notes = shown(host, "Ana Cruz", "Notes");
  host.rpc("confirmRemove");
  expect(host.workbook.sheet("Merged leads")).toBeNull();
  expect(shown(host, "Ana Cruz", "Notes")).toBe(notes);
});

test("a sheet of the owner's under that name is named, and nothing is written", async () => {
  const host = await copy(TUESDAY);
  host.workbook.insertSheet("Merged leads").typeAt(1, 1, "My own list");
  const before = all(host);
  expect(() => merge(host)).toThrow('The sheet "Merged leads" is not Stoke\'s');
  expect(all(host)).toEqual(before);
});

test("two that are not the same are not shown again", async () => {
  const host = await copy(TUESDAY);
  const { pairs } = host.rpc("keepApart", idOf(host, "Ana M Cruz"), idOf(host, "Ana Cruz")) as Duplicates;
  expect(pairs).toEqual([]);
  expect(find(host).pairs).toEqual([]);
});

/** Every call was tried once; here some stand for all, since each costs a book. */
const STEP = stride(11);

describe.each(BREAKS)("where %s", (fault, first, strike) => {
  const step = stride(fault.includes("killed") ? 6 : 9);

  test("loses nothing of a merge, and looking again finishes it", async () => {
    const undisturbed = await copy(TUESDAY);
    const { undo } = merge(undisturbed);
    const calls = lastRun(undisturbed).total;
    const whole = withoutState(all(undisturbed));
    undisturbed.rpc("undoMerge", undo);
    const apart = withoutState(all(undisturbed));
    for (let index = first; index <= calls; index += step) {
      const host = await copy(TUESDAY);
      strike(host, index);
      attempt(() => merge(host));
      expect([index, everyWord(host)]).toEqual([index, everyWord(undisturbed)]);
      if (find(host).pairs.length > 0) merge(host);
      expect([index, withoutState(all(host))]).toEqual([index, whole]);
      if (index % 4 > 0) continue;
      const [done] = find(host).undoable;
      host.rpc("undoMerge", done?.id ?? "");
      expect([index, withoutState(all(host))]).toEqual([index, apart]);
    }
  });

  test("loses nothing of an Undo, and looking again finishes it", async () => {
    const undisturbed = await copy(TUESDAY);
    const { undo } = merge(undisturbed);
    const again = await copies(undisturbed);
    undisturbed.rpc("undoMerge", undo);
    const calls = lastRun(undisturbed).total;
    const apart = withoutState(all(undisturbed));
    for (let index = first; index <= calls; index += step) {
      const host = await again();
      strike(host, index);
      attempt(() => host.rpc("undoMerge", undo));
      const { undoable } = find(host);
      if (undoable.length > 0) host.rpc("undoMerge", undo);
      expect([index, withoutState(all(host))]).toEqual([index, apart]);
    }
  });
});

/** What a run that was cut off may have noted as the owner's edit at that minute is left out. */
function withoutState({ leads, ledger }: ReturnType<typeof all>) {
  const rows = Object.entries(leads).map(([name, { State: _, ...row }]) => [name, row]);
  return { rows: Object.fromEntries(rows), ledger };
}

/** What the owner wrote of the lead stands somewhere in its rows. */
function everyWord(host: Host): boolean {
  const text = JSON.stringify(portrait(host));
  return ["roses", "lilies", "pink", "white", "4 Elm St", "212-555-0190", "Ana M Cruz"].every((word) =>
    text.includes(word),
  );
}

function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    expect(String(error)).toMatch(/timed out|Killed/);
  }
}

test("an owner who sorts at any moment loses nothing, and gets the same", async () => {
  const undisturbed = await copy(TUESDAY);
  const { undo } = merge(undisturbed);
  const calls = lastRun(undisturbed).total;
  const whole = withoutState(all(undisturbed));
  const again = await copies(undisturbed);
  undisturbed.rpc("undoMerge", undo);
  const apart = withoutState(all(undisturbed));
  const sort = (host: Host) => {
    host.owner.sort("Leads", columnOf(sheetOf(host, "Leads"), "Name"), false);
    host.owner.sort("Touches", columnOf(sheetOf(host, "Touches"), "Touch ID"), false);
  };
  for (let index = 1; index <= calls + 2; index += STEP) {
    const host = await copy(TUESDAY);
    beforeCall(host, index, sort);
    attempt(() => merge(host));
    if (find(host).pairs.length > 0) merge(host);
    expect([index, withoutState(all(host))]).toEqual([index, whole]);
    const other = await again();
    beforeCall(other, index, sort);
    attempt(() => other.rpc("undoMerge", undo));
    if (find(other).undoable.length > 0) other.rpc("undoMerge", undo);
    expect([index, withoutState(all(other))]).toEqual([index, apart]);
  }
});

test("a merge takes as many calls in a long list as in a short one", () => {
  const calls = [20, 300].map((size) => {
    const host = bookWith([...someLeads(size), ANA, AGAIN], ["Colour", "Venue", "Budget"]);
    host.rpc("findDuplicates");
    const finding = lastRun(host).total;
    merge(host);
    return [finding, lastRun(host).total];
  });
  // A row far below the headers is read in two calls.
  expect(calls).toEqual([
    [5, 40],
    [5, 41],
  ]);
});
