/** A lead that is added by hand is there once, and one that is taken back is gone, whatever breaks off on the way. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { LeadAdded, LeadForm, LeadPreview } from "../../src/actions/views";
import { bookWith, copies, lastRun, log, portrait, rowOf, shown, someLeads, touches, type } from "../actions/book";
import { stride } from "../actions/stride";
import { BREAKS } from "../actions/trouble";
import { told } from "../doors/mailbox";

const DANA: LeadForm = {
  line: "Dana Reyes, 212-555-0188, dana@example.com, wants 40 centrepieces",
  edits: {},
  usual: { wayIn: "Phone", metAt: "" },
  key: "testkey1",
};

const add = (host: Host, form: LeadForm) => host.rpc("addLead", form) as LeadAdded;
const names = (host: Host) => Object.keys(portrait(host)).sort();

test("Undo takes the row out again, the others stay; not where the lead has a touch by now", () => {
  const host = bookWith(someLeads(3));
  const before = portrait(host);
  const { undo } = add(host, DANA);
  host.owner.sort("Leads", 1, false);
  expect(host.rpc("undoAddLead", undo)).toBe("Dana Reyes was taken out of row 2 again.");
  expect(portrait(host)).toEqual(before);
  expect(host.rpc("undoAddLead", undo)).toMatch(/no longer in the sheet/);
  add(host, DANA);
  log(host, "Dana Reyes");
  expect(() => host.rpc("undoAddLead", undo)).toThrow(/has a touch by now, so row 5 stays/);
  expect(rowOf(host, "Dana Reyes")).toBe(5);
  expect(() => host.rpc("undoAddLead", "../x")).toThrow(/Nothing was taken back/);
  expect(() => host.rpc("undoAddLead", null)).toThrow(/Nothing was taken back/);
});

describe("one who was there already", () => {
  const AGAIN = {
    ...DANA,
    line: "Ana Example0, lead0@example.com, Cruz Florists, wants 40 centrepieces, speaks Spanish",
  };
  const book = () => bookWith(someLeads(3), ["Company", "Interest"]);
  /** All but the State: its ledger is longer by the touch that was taken back. */
  const cells = (host: Host) =>
    JSON.stringify(Object.entries(portrait(host)).map(([name, { State: _, ...row }]) => [name, row]));

  test("Undo takes back the facts, the lines and the enquiry, wherever the row stands by then, once or twice", () => {
    const host = book();
    const before = cells(host);
    const { undo, message } = add(host, AGAIN);
    expect(message).toMatch(/What is new was added/);
    expect(shown(host, "Ana Example0", "Company")).toBe("Cruz Florists");
    expect(shown(host, "Ana Example0", "Notes")).toMatch(/^note 0\n/);
    expect(shown(host, "Ana Example0", "Next step")).toBe("Call, every 2 days");
    host.owner.sort("Leads", 1, false);
    expect(host.rpc("undoAddLead", undo)).toBe("What was added to Ana Example0 in row 4 was taken back.");
    host.owner.sort("Leads", 1, true);
    expect(cells(host)).toBe(before);
    expect(touches(host)).toMatchObject([{ Lead: "Ana Example0", Status: "Undone" }]);
    host.rpc("undoAddLead", undo);
    expect(cells(host)).toBe(before);
  });

  test("what the owner has written since stays, and nothing new leaves nothing to take back", () => {
    const host = book();
    const { undo } = add(host, AGAIN);
    type(host, "Ana Example0", "Company", "Cruz & Daughters");
    type(host, "Ana Example0", "Notes", "called, will come by");
    host.rpc("undoAddLead", undo);
    expect(shown(host, "Ana Example0", "Company")).toBe("Cruz & Daughters");
    expect(shown(host, "Ana Example0", "Notes")).toBe("called, will come by");
    expect(shown(host, "Ana Example0", "Interest")).toBe("");
    const nothing = {
      ...DANA,
      key: "testkey2",
      line: "lead1@example.com",
      usual: { wayIn: "", metAt: "" },
    };
    expect(add(host, nothing)).toMatchObject({ message: expect.stringMatching(/Nothing was new/), undo: "" });
    expect(() => host.rpc("undoAddLead", '{"lead":"L1","cells":[["stage",""]]}')).toThrow(/Nothing was taken back/);
  });

  test("an Undo that is killed at any call is finished by the next", async () => {
    const host = book();
    const before = cells(host);
    const { undo } = add(host, AGAIN);
    const copy = await copies(host);
    const good = await copy();
    good.rpc("undoAddLead", undo);
    const { total } = lastRun(good, "undoAddLead");
    expect(total).toBeLessThanOrEqual(34);
    for (let index = 1; index <= total; index += stride(6)) {
      const other = await copy();
      other.meter.killAt(index, "after");
      attempt(() => other.rpc("undoAddLead", undo));
      other.rpc("undoAddLead", undo);
      expect([index, cells(other)]).toEqual([index, before]);
    }
  });
});

test("somebody else with the number of a lead is asked about, and added as a lead of their own with a word on it", () => {
  const host = bookWith([{ Name: "Ana Cruz", Phone: "212-555-0150", Email: "" }], ["Notes"]);
  const tom = { ...DANA, line: "Tom Cruz, 212-555-0150" };
  expect(host.rpc("previewLead", tom)).toMatchObject({
    already: "",
    sameNumber: { text: "Same number as row 2 (Ana Cruz). Saved as a lead of its own.", name: "Ana Cruz" },
  });
  expect(host.rpc("previewLead", { ...tom, edits: { name: "Ana Cruz" } })).toMatchObject({
    already: expect.stringMatching(/^Already there \(row 2, Ana Cruz\)/),
    sameNumber: null,
  });
  add(host, tom);
  expect(portrait(host)["Tom Cruz"]).toMatchObject({ Notes: "Same number as row 2 (Ana Cruz)" });
});

test("who is there already and asks for nothing is no news; who calls again is", () => {
  const host = bookWith(someLeads(3));
  const again = { ...DANA, line: "Ana Example0, lead0@example.com", usual: { wayIn: "Event", metAt: "" } };
  expect(add(host, again).message).toMatch(/^Already there \(row \d, Ana Example0\)\. What is new was added\./);
  expect(add(host, { ...again, key: "testkey2" }).message).toMatch(/Nothing was new\./);
  expect(told(host)).toEqual([]);
  add(host, { ...again, key: "testkey3", usual: DANA.usual });
  expect(told(host).map(({ subject }) => subject)).toEqual(["Asked again: Ana Example0"]);
});

test("the look before it is added finds who is there by each way, and reads no more of a large book than it must", () => {
  const host = bookWith(
    [
      { Name: "Ana Cruz", Company: "Acme", Phone: "(212) 555-0150", Email: "ana.cruz@gmail.com", Address: "1 Main St" },
      { Name: "Cy Gone", Company: "", Phone: "212-555-0151", Email: "", Stage: "Removed", Address: "" },
      ...someLeads(40),
      ...["Ada", "Ben", "Cem", "Dan", "Eva", "Flo"].map((name) => ({ Name: `${name} Moss`, Phone: "212-555-0152" })),
    ],
    ["Interest", "Referred by"],
  );
  const said = (line: string) => {
    const { already, refused } = host.rpc("previewLead", { ...DANA, line }) as LeadPreview;
    return `${already}${refused}`.slice(0, 32);
  };
  expect(said("AnaCruz+x@googlemail.com")).toBe("Already there (row 2, Ana Cruz).");
  expect(said("A. Cruz, +1 212 555 0150")).toBe("Already there (row 2, Ana Cruz).");
  expect(said("Ana Cruz, Acme, 212-555-0199")).toBe("Already there (row 2, Ana Cruz).");
  expect(said("Cy Gone, 212-555-0151")).toBe("Already in row 3 (Cy Gone): aske");
  expect(said("Dan Moss, 212-555-0152")).toBe("Already there (row 47, Dan Moss)");
  expect(said("Dana Reyes, 212-555-0188, dana@example.com")).toBe("");
  expect(lastRun(host, "previewLead").calls.filter(({ name }) => name === "Range.getValues")).toMatchObject([
    { count: 2 },
  ]);
});

describe("where the run breaks at any call", () => {
  let book: () => Promise<Host>;
  beforeAll(async () => {
    const host = bookWith(someLeads(3));
    type(host, "Ana Example0", "Stage", "Talking");
    book = await copies(host);
  });

  test.each(BREAKS)("a form that is sent again adds once: %s", async (_, first, strike) => {
    const good = await book();
    add(good, DANA);
    good.run("hourly");
    const wanted = portrait(good);
    const calls = lastRun(good, "addLead").total;
    for (let index = first; index <= calls; index += stride(5)) {
      const host = await book();
      strike(host, index);
      attempt(() => add(host, DANA));
      expect(add(host, DANA).message).toMatch(/^Dana Reyes added in row 5/);
      host.run("hourly");
      expect([index, portrait(host)]).toEqual([index, wanted]);
      expect(told(host).length).toBeLessThanOrEqual(1);
    }
  });

  test.each(BREAKS)("one that is taken back is gone, and nobody else: %s", async (_, first, strike) => {
    const host = await book();
    const before = names(host);
    const calls = 30;
    for (let index = first; index <= calls; index += stride(4)) {
      const { undo } = add(host, { ...DANA, key: `testkey${index}` });
      strike(host, index);
      attempt(() => host.rpc("undoAddLead", undo));
      if (index > lastRun(host, "undoAddLead").total) break;
      host.rpc("undoAddLead", undo);
      expect([index, names(host)]).toEqual([index, before]);
    }
    expect(touches(host)).toEqual([]);
  });
});

/** What breaks off is what is looked at here. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch {}
}
