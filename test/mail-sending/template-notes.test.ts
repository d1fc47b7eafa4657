/** Mistakes in Templates, and names in Cadence that no template has: a note on the very cell, gone when mended. */

import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith, columnOf, copies, sheetOf, shown, someLeads } from "../actions/book";

let copy: (now?: string) => Promise<Host>;
let host: Host;
beforeAll(async () => {
  copy = await copies(bookWith(someLeads(1)));
});
beforeEach(async () => {
  host = await copy();
});

/** The first row whose cell under a header shows this, as "C5" under another header. */
function cell(sheetName: string, under: string, shows: string, header: string): string {
  const sheet = sheetOf(host, sheetName);
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    if (sheet.displayAt(row, columnOf(sheet, under)) !== shows) continue;
    return `${String.fromCharCode(64 + columnOf(sheet, header))}${row}`;
  }
  throw new Error(`${sheetName} has no ${under} ${shows}`);
}

function noteOn(sheetName: string, a1: string): string {
  return sheetOf(host, sheetName).noteAt(Number(a1.slice(1)), a1.charCodeAt(0) - 64);
}

test("an unknown field is told on the cell that holds it, with what was meant, and the note goes when it is mended", () => {
  const body = cell("Templates", "Name", "Day 2", "Body");
  host.owner.edit("Templates", body, "Hello {{Frist name}}");
  expect(noteOn("Templates", body)).toBe("Stoke cannot send this: Did you mean {{First name}}?");
  expect(host.screen.toasts.at(-1)?.message).toContain("Templates, row");
  host.owner.edit("Templates", body, "Hello {{First name}}");
  expect(noteOn("Templates", body)).toBe("");
});

test("a blank subject, a blank body and a name given twice are told each on its cell", () => {
  const [name, subject, text] = ["Name", "Subject", "Body"].map((header) => cell("Templates", "Name", "Day 5", header));
  if (name === undefined || subject === undefined || text === undefined) throw new Error("no such row");
  host.owner.clear("Templates", subject);
  host.owner.clear("Templates", text);
  host.owner.edit("Templates", name, "Day 2");
  expect([noteOn("Templates", subject), noteOn("Templates", text), noteOn("Templates", name)]).toEqual([
    "Stoke cannot send this: Write a subject.",
    "Stoke cannot send this: Write the text.",
    "Stoke cannot send this: Another template has this name: write a new one.",
  ]);
});

test("a header of the owner's own is a field", () => {
  const body = cell("Templates", "Name", "Day 2", "Body");
  host.owner.edit("Templates", body, "About {{Notes}}, {{note}}");
  expect(noteOn("Templates", body)).toContain("Did you mean {{Notes}}?");
});

test("a row of Cadence that names no template gets a note and stays in force", () => {
  const name = cell("Cadence", "Template", "First email", "Template");
  const tip = cell("Cadence", "Template", "First email", "Tip");
  host.owner.edit("Cadence", name, "Frist email");
  expect(noteOn("Cadence", name)).toMatch(/^Stoke does not know this template: No row of Templates has this name/);
  host.owner.edit("Cadence", tip, "Smile");
  host.owner.select("Leads", "A2");
  expect(host.rpc("sidebarView", null)).toMatchObject({ kind: "lead", card: { action: { tip: "Smile" } } });
  expect(shown(host, "Ana Example0", "Next step")).not.toBe("");
  host.owner.edit("Cadence", name, "First email");
  expect(noteOn("Cadence", name)).toBe("");
});

test("renaming a template tells on every row of Cadence that named it", () => {
  host.owner.edit("Templates", cell("Templates", "Name", "Monthly notes", "Name"), "Our letter");
  const named = cell("Cadence", "Template", "Monthly notes", "Template");
  expect(noteOn("Cadence", named)).not.toBe("");
});

test("a good template costs no note and no toast", () => {
  const before = host.screen.toasts.length;
  host.owner.edit("Templates", cell("Templates", "Name", "Day 2", "Subject"), "How can I help, {{First name|friend}}?");
  expect(host.screen.toasts.length).toBe(before);
});

test("a format, an alias, an address or a link that cannot be read is told on its cell, also where a column was moved", () => {
  host.owner.moveColumns("Templates", columnOf(sheetOf(host, "Templates"), "Attachments"), 1, 1);
  const typed = { Format: "Word", "From alias": "Rosa", "Reply-to": "a@b", Attachments: "prices.pdf" };
  for (const [header, text] of Object.entries(typed)) {
    const at = cell("Templates", "Name", "Day 2", header);
    host.owner.paste("Templates", at, [[text]]);
    expect(noteOn("Templates", at)).toMatch(
      /^Stoke cannot send this: (Write (Text or HTML|one address)|Copy the link)/,
    );
  }
});

test("a draft of Gmail that Cadence names is not called a mistake", () => {
  const name = cell("Cadence", "Template", "First email", "Template");
  host.owner.edit("Cadence", name, "Gmail: Spring letter");
  expect(noteOn("Cadence", name)).toBe("");
});
