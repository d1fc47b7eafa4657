/** Answers to the owner's Google Form become leads: each once, whatever Google tells of them, and however often. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { LeadForms } from "../../src/actions/views";
import { bookWith, copies, lastRun, portrait, sheetOf, shown, someLeads, touches, type } from "../actions/book";
import { stride } from "../actions/stride";
import { BREAKS } from "../actions/trouble";
import { told } from "./mailbox";

const SHEET = "Form Responses 1";
const ROSA = {
  "Your name": "Rosa Vega",
  "Phone number": "212-555-0188",
  "E-mail address": "rosa@example.com",
  "What do you need?": "Forty centrepieces for a wedding",
  "When do you need it?": "2026-11-20",
  "How should we contact you?": "By phone",
  "How did you hear about us?": "From a friend",
  "Who referred you?": "Bob Miller",
};

function made(): Host {
  const host = bookWith(someLeads(3));
  host.rpc("createLeadForm");
  return host;
}

test("the menu makes a form with its questions, linked to this spreadsheet, and shows where to share and change it", () => {
  const host = bookWith(someLeads(3));
  expect(host.menu("Stoke/Create a lead form…").error).toBeUndefined();
  const { forms } = host.rpc("createLeadForm") as LeadForms;
  expect(forms).toEqual([
    {
      id: expect.any(Number),
      sheet: SHEET,
      url: expect.stringMatching(/\/viewform$/),
      edit: expect.stringMatching(/\/edit$/),
      adopted: true,
    },
  ]);
  expect(sheetOf(host, SHEET).displayAt(1, 2)).toBe("Your name");
  host.rpc("createLeadForm");
  expect(host.triggers.on("ON_FORM_SUBMIT")).toHaveLength(1);
});

test("where Google does not let the form be connected, the owner is told how to do it by hand, and nothing is lost", () => {
  const host = bookWith(someLeads(3));
  host.meter.failAt("Form.setDestination", "You do not have permission to call Form.setDestination.");
  expect(() => host.rpc("createLeadForm")).toThrow(/Google Drive.*Responses > Link to Sheets > Select existing/);
  expect(host.rpc("createLeadForm")).toMatchObject({ forms: [{ sheet: SHEET, adopted: true }] });
});

test("an answer is a lead at once, with every answer in its place, and the owner is told", () => {
  const host = made();
  host.submitForm(SHEET, ROSA);
  expect(portrait(host)["Rosa Vega"]).toMatchObject({
    Phone: "212-555-0188",
    Email: "rosa@example.com",
    Interest: "Forty centrepieces for a wedding",
    "Needed by": "2026-11-20",
    "Referred by": "Bob Miller",
    "Way in": "Web form",
    Received: "2026-11-02T10:00",
    Temperature: "Hot",
    "Lead ID": "some",
    Notes: "How should we contact you?: By phone\nHow did you hear about us?: From a friend",
  });
  expect(told(host).map(({ subject }) => subject)).toEqual(["New lead: Rosa Vega – Forty centrepieces for a wedding"]);
  expect(told(host)[0]?.html).toContain("tel:+12125550188");
});

test("a blank event makes none, and one that comes twice makes one", () => {
  const host = made();
  const before = Object.keys(portrait(host)).length;
  host.submitForm(SHEET, null);
  host.submitForm(SHEET, ROSA);
  host.submitForm(SHEET, null);
  host.run("takeLeads");
  expect(Object.keys(portrait(host))).toHaveLength(before + 1);
  expect(told(host)).toHaveLength(1);
});

test("an answer of which no event told is taken within five minutes, and where rows above it were deleted too", () => {
  const host = made();
  host.submitForm(SHEET, ROSA);
  host.run("takeLeads");
  const [trigger] = host.triggers.on("ON_FORM_SUBMIT");
  host.triggers.remove(trigger?.id ?? "");
  host.owner.deleteRows(SHEET, 2);
  host.run("takeLeads");
  host.submitForm(SHEET, { ...ROSA, "Your name": "Ida Moss", "E-mail address": "ida@example.com", "Phone number": "" });
  host.clock.advance(6);
  expect(shown(host, "Ida Moss", "Stage")).toBe("New");
});

test("the owner's own form is adopted with its questions; its other forms are left alone", () => {
  const host = bookWith(someLeads(3));
  const own = host.workbook.insertSheet("Contact us");
  own.formUrl = "https://docs.google.com/forms/d/theirs/viewform";
  const staff = host.workbook.insertSheet("Staff survey");
  staff.formUrl = "https://docs.google.com/forms/d/staff/viewform";
  const questions = ["Timestamp", "Full name", "Mobile", "Flower wishes", "__proto__", "Favourite colour"];
  for (const sheet of [own, staff])
    for (const [index, question] of questions.entries()) sheet.write(1, index + 1, question);
  const answer = { "Full name": "Ida Moss", Mobile: "212-555-0166", "Favourite colour": "=1+1" };
  host.submitForm("Contact us", { ...answer, "Full name": "Long ago" });
  const { forms } = host.rpc("leadForms") as LeadForms;
  expect(forms.map(({ sheet, adopted }) => [sheet, adopted])).toEqual([
    ["Contact us", false],
    ["Staff survey", false],
  ]);
  host.rpc("adoptLeadForm", own.id);
  host.submitForm("Contact us", answer);
  host.submitForm("Staff survey", { ...answer, "Full name": "Sam Staff" });
  host.run("takeLeads");
  expect(portrait(host)["Ida Moss"]).toMatchObject({
    Phone: "212-555-0166",
    Notes: expect.stringContaining("Favourite colour"),
  });
  expect(Object.keys(portrait(host))).not.toContain("Sam Staff");
  expect(Object.keys(portrait(host))).not.toContain("Long ago");
});

test("who is there already asks again; who asked to be left alone is not revived", () => {
  const host = made();
  host.submitForm(SHEET, {
    ...ROSA,
    "E-mail address": "LEAD0@example.com",
    "Your name": "Ana Example0",
    "Phone number": "",
  });
  expect(touches(host)).toMatchObject([{ Lead: "Ana Example0", Outcome: "Web form", Direction: "In" }]);
  expect(told(host)[0]?.subject).toBe("Asked again: Ana Example0 – Forty centrepieces for a wedding");
  type(host, "Ana Example0", "Stage", "Removed");
  host.clock.advance(60);
  host.submitForm(SHEET, { ...ROSA, "E-mail address": "lead0@example.com", "Your name": "Ana Example0" });
  expect(shown(host, "Ana Example0", "Stage")).toBe("Removed");
  expect(touches(host)).toHaveLength(1);
  expect(told(host).at(-1)?.subject).toBe("Not taken in: Ana Example0");
  expect(told(host).at(-1)?.text).toContain("Wants: Forty centrepieces for a wedding");
});

describe("of leads who share a number, or bar a way to them", () => {
  const shared = () => {
    const ana = { Name: "Ana Cruz", Phone: "212-555-0100", Email: "ana@example.com", Received: "2026-10-30 09:10" };
    const host = bookWith([ana], ["Interest"]);
    host.rpc("createLeadForm");
    return host;
  };
  const beside = { ...ROSA, "E-mail address": "", "Phone number": "212-555-0100" };

  test.each([
    ["Do not call", "Email"],
    ["Do not email", "Call"],
  ])("who has *%s* and asks for something is owed a reply by what is left, and the mark stays", (bar, channel) => {
    const host = shared();
    type(host, "Ana Cruz", bar, "TRUE");
    host.submitForm(SHEET, { ...ROSA, "E-mail address": "ana@example.com", "Your name": "Ana", "Phone number": "" });
    expect(touches(host)).toMatchObject([{ Lead: "Ana Cruz", Outcome: "Web form", Direction: "In" }]);
    expect(shown(host, "Ana Cruz", bar)).toBe("TRUE");
    expect(shown(host, "Ana Cruz", "Next step")).toMatch(new RegExp(`Reply.*${channel}`, "i"));
    expect(told(host)[0]?.subject).toMatch(/^Asked again: Ana Cruz/);
    // Somebody else at a number that is barred is neither taken for them nor called.
    host.submitForm(SHEET, beside);
    expect(touches(host)).toHaveLength(1);
    expect(Object.keys(portrait(host))).toEqual(["Ana Cruz"]);
    expect(told(host).at(-1)?.subject).toBe("Not taken in: Rosa Vega");
  });

  test("somebody else with the number of a lead is a lead of their own, and the mail says whose number it is", () => {
    const host = shared();
    host.submitForm(SHEET, beside);
    expect(portrait(host)["Rosa Vega"]).toMatchObject({ Stage: "New", "Lead ID": "some" });
    expect(told(host)[0]?.text).toContain("Same number as row 2 (Ana Cruz)");
  });
});

describe("hostile answers", () => {
  test("an answer of 1 MB is refused by name, and the lead is taken without it", () => {
    const host = made();
    sheetOf(host, SHEET);
    host.submitForm(SHEET, { ...ROSA, "What do you need?": "x".repeat(1_048_576) });
    expect(portrait(host)["Rosa Vega"]).toMatchObject({
      Interest: "",
      Notes: expect.stringContaining("An answer of 1048576 characters was not taken: What do you need?"),
    });
  });

  test("what begins like a formula stays text", () => {
    const host = made();
    host.submitForm(SHEET, { ...ROSA, "Your name": "'=1+1", "What do you need?": "'+cmd|' /C calc'!A0" });
    const row = Object.values(portrait(host)).find(({ Email }) => Email === "rosa@example.com");
    expect(row).toMatchObject({ Name: "=1+1", Interest: "+cmd|' /C calc'!A0" });
    expect(told(host)[0]?.subject).toContain("=1+1");
  });
});

test("without the permission for forms the owner is told what to tick, and all else works", () => {
  const host = bookWith(someLeads(3));
  host.permissions.deny("https://www.googleapis.com/auth/forms");
  expect(() => host.rpc("createLeadForm")).toThrow(/tick every box/);
  expect(host.run("takeLeads").error).toBeUndefined();
  expect(host.rpc("leadForms")).toEqual({ forms: [], message: "" });
});

describe("once, also where the run breaks at any call", () => {
  let formed: () => Promise<Host>;
  let answered: () => Promise<Host>;
  let wanted: string[];
  let calls: number;
  beforeAll(async () => {
    const host = made();
    host.run("takeLeads");
    host.clock.set("2026-11-02T15:02:00Z");
    formed = await copies(host);
    const [trigger] = host.triggers.on("ON_FORM_SUBMIT");
    host.triggers.remove(trigger?.id ?? "");
    host.submitForm(SHEET, ROSA);
    host.submitForm(SHEET, {
      ...ROSA,
      "E-mail address": "lead0@example.com",
      "Your name": "Ana Example0",
      "Phone number": "",
    });
    answered = await copies(host);
    const good = await answered();
    good.run("takeLeads");
    calls = lastRun(good, "takeLeads").total;
    wanted = ending(good);
  });

  function ending(host: Host): string[] {
    const leads = Object.entries(portrait(host)).map(
      ([name, row]) => `${name}|${row.Interest}|${row.Stage}|${row["Next step"]}`,
    );
    return [...leads, ...touches(host).map(({ Lead, Outcome, Status }) => `${Lead} ${Outcome} ${Status}`)].sort();
  }

  test.each(BREAKS)("in the run that the answer starts: %s", async (_, first, strike) => {
    const good = await formed();
    expect(good.rpc("leadForms")).toMatchObject({ forms: [{ sheet: SHEET, adopted: true }] });
    good.submitForm(SHEET, ROSA);
    const all = lastRun(good, "takeAnswer").total;
    const whole = ending(good);
    for (let index = first; index <= all; index += stride(5)) {
      const host = await formed();
      strike(host, index);
      host.submitForm(SHEET, ROSA);
      host.run("takeLeads");
      expect([index, ending(host)]).toEqual([index, whole]);
      expect(told(host).length).toBeLessThanOrEqual(1);
    }
  });

  test.each(BREAKS)("where %s", async (_, first, strike) => {
    expect(wanted.some((line) => line.startsWith("Rosa Vega|"))).toBe(true);
    for (let index = first; index <= calls; index += stride(5)) {
      const host = await answered();
      strike(host, index);
      host.run("takeLeads");
      host.run("takeLeads");
      host.run("hourly");
      expect([index, ending(host)]).toEqual([index, wanted]);
      expect(told(host).length).toBeLessThanOrEqual(1);
    }
  });
});
