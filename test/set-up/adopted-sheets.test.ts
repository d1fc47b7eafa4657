/** Stoke's own sheets that came with the owner's book, from a file or typed by hand. */

import { expect, test } from "@jest/globals";
import { headersOf, sheetOf } from "../actions/book";
import { bookOf, fill, hostOn, setUp } from "./steps";

const LEADS = [
  ["Name", "Phone", "Email", "Way in", "Received", "Lead ID"],
  ["Ana Cruz", "(212) 555-0101", "ana@example.com", "Web form", "2026-11-30T09:50", "A1"],
];
const TOUCHES = [
  ["Lead ID", "Outcome", "When", "Direction", "Channel", "Weather"],
  ["A1", "Left voicemail", "2026-11-30T09:54", "Out", "Call", "rain"],
];

test("a ledger with its columns in another order, and some missing, is put in order with its rows", () => {
  const workbook = bookOf("Leads", LEADS);
  fill(workbook.insertSheet("Touches"), TOUCHES);
  const host = hostOn(workbook);
  setUp(host);
  const touches = sheetOf(host, "Touches");
  const headers =
    "When,Lead ID,Lead,Channel,Direction,Outcome,Note,Promise,Temperature,By,Status,Message,Touch ID,Weather";
  expect(headersOf(touches).slice(0, 14).join()).toBe(headers);
  const row = Array.from({ length: 14 }, (_, index) => touches.displayAt(2, index + 1));
  expect(row.slice(1)).toEqual(["A1", "", "Call", "Out", "Left voicemail", "", "", "", "", "", "", "", "rain"]);
  expect(host.rpc("showLeads")).toMatchObject([{ id: "A1", stage: "Trying", tries: 1, next: { channel: "Email" } }]);
});

test("Templates of a book made earlier gets the columns that it lacks, and keeps its rows and the owner's own column", () => {
  const workbook = bookOf("Leads", LEADS);
  fill(workbook.insertSheet("Templates"), [
    ["Name", "Subject", "Body", "For", "My notes"],
    ["Hello", "Hi {{First name}}", "How are you?", "any day", "HTML"],
  ]);
  const host = hostOn(workbook);
  setUp(host);
  const templates = sheetOf(host, "Templates");
  expect(headersOf(templates).slice(0, 9)).toEqual([
    "Name",
    "Subject",
    "Body",
    "For",
    "Format",
    "From alias",
    "Reply-to",
    "Attachments",
    "My notes",
  ]);
  const row = Array.from({ length: 9 }, (_, index) => templates.displayAt(2, index + 1));
  expect(row).toEqual(["Hello", "Hi {{First name}}", "How are you?", "any day", "", "", "", "", "HTML"]);
});

test("Settings of a book made earlier gets the rows that it lacks under the titles of their sections, and keeps the rest", () => {
  const workbook = bookOf("Leads", LEADS);
  const host = hostOn(workbook);
  setUp(host);
  const settings = sheetOf(host, "Settings");
  const labels = () => Array.from({ length: settings.lastRow }, (_, index) => settings.displayAt(index + 1, 1));
  const whole = labels();
  const rowOfLabel = (label: string) => labels().indexOf(label) + 1;
  settings.typeAt(rowOfLabel("Tries before Nurture"), 2, "8");
  const drop = (from: string, to: string) => {
    const row = rowOfLabel(from);
    host.owner.deleteRows("Settings", row, rowOfLabel(to) - row + 1);
  };
  drop("Out until", "Out until");
  drop("Automatic e-mail", "E-mails kept for you");
  host.owner.deleteRows("Settings", rowOfLabel("Leads that come in by themselves") - 1, 1);
  drop("Minutes a call", "Minutes a call");
  setUp(host);
  expect(labels()).toEqual(whole);
  expect(settings.displayAt(rowOfLabel("Tries before Nurture"), 2)).toBe("8");
  expect(settings.displayAt(rowOfLabel("Automatic e-mails a day"), 2)).toBe("20");
  const bold = (label: string) => settings.styleAt(rowOfLabel(label), 1).bold;
  expect(["Automatic e-mail", "Automatic e-mails a day", "Out until"].map(bold)).toEqual([true, false, false]);
});
