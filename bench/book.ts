/** A made-up book of any size: leads of every temperature, ten touches each, spread over a year. */

import { type SheetModel, WallTime, Workbook } from "../local/host/sheets";
import { remove } from "../local/host/sheets/model/structure";

const ZONE = "America/New_York";
/** Tuesday 24 November 2026, 10:00 in New York. */
export const NOW = "2026-11-24T10:00:00-05:00";
const TOUCHES_A_LEAD = 10;

const LEAD_HEADERS = [
  "Name",
  "Phone",
  "Email",
  "Address",
  "Interest",
  "Way in",
  "Received",
  "Value",
  "Notes",
  "Lead ID",
];
const TOUCH_HEADERS = [
  "When",
  "Lead ID",
  "Lead",
  "Channel",
  "Direction",
  "Outcome",
  "Note",
  "Promise",
  "Temperature",
  "By",
  "Status",
  "Message",
  "Touch ID",
];
const WAYS_IN = ["Phone", "Email", "Web form", "Walk-in", "Event", "Referral", "Heard of", "List"];
const ATTEMPTS: readonly (readonly [channel: string, outcome: string])[] = [
  ["Call", "Left voicemail"],
  ["Email", "Sent"],
  ["Call", "No answer"],
  ["Call", "No answer"],
  ["Postcard", "Sent"],
];

const MINUTE = 60_000;
/** Wall time of NOW, as if it were UTC. */
const WALL_NOW = Date.UTC(2026, 10, 24, 10, 0);

export function madeUpBook(leads: number): Workbook {
  const workbook = new Workbook({ zone: ZONE, locale: "en_US" });
  const leadSheet = workbook.insertSheet("Leads");
  const touchSheet = workbook.insertSheet("Touches");
  // A spreadsheet holds ten million cells: the ledger is no wider than it needs to be.
  remove(touchSheet, "columns", TOUCH_HEADERS.length + 1, touchSheet.maxColumns - TOUCH_HEADERS.length);
  leadSheet.grow(leads + 1000, 40);
  touchSheet.grow(leads * TOUCHES_A_LEAD + 1000, TOUCH_HEADERS.length);
  writeRow(leadSheet, 1, LEAD_HEADERS);
  writeRow(touchSheet, 1, TOUCH_HEADERS);
  let touchRow = 2;
  for (let lead = 0; lead < leads; lead += 1) {
    const id = `B${lead}`;
    const received = WALL_NOW - ((lead * 7919) % (365 * 24 * 60)) * MINUTE;
    writeRow(leadSheet, lead + 2, [
      `Lead ${lead}`,
      `(212) 555-01${String(lead % 100).padStart(2, "0")}`,
      `lead${lead}@example.com`,
      `${lead} Main St`,
      "Centrepieces",
      WAYS_IN[lead % WAYS_IN.length] ?? "",
      wallTime(received),
      (lead % 50) * 100,
      "",
      id,
    ]);
    for (let touch = 0; touch < TOUCHES_A_LEAD; touch += 1) {
      const at = received + ((touch + 1) * (WALL_NOW - received)) / (TOUCHES_A_LEAD + 1);
      const [channel = "", outcome = ""] = ATTEMPTS[touch % ATTEMPTS.length] ?? [];
      const spoke = lead % 4 === 0 && touch === 6;
      writeRow(touchSheet, touchRow, [
        wallTime(Math.floor(at / MINUTE) * MINUTE),
        id,
        `Lead ${lead}`,
        spoke ? "Call" : channel,
        "Out",
        spoke ? "Talked" : outcome,
        "",
        "",
        "",
        "Owner",
        "",
        "",
        `T${touchRow}`,
      ]);
      touchRow += 1;
    }
  }
  workbook.deleteSheet(workbook.sheets[0] ?? leadSheet);
  return workbook;
}

/** Leads that came by a web form in the last two days, each at another minute or with another day of need. */
export function untriedBook(leads: number): Workbook {
  const workbook = new Workbook({ zone: ZONE, locale: "en_US" });
  const sheet = workbook.insertSheet("Leads");
  sheet.grow(leads + 1000, 40);
  writeRow(sheet, 1, ["Name", "Phone", "Email", "Address", "Way in", "Received", "Needed by"]);
  for (let lead = 0; lead < leads; lead += 1) {
    writeRow(sheet, lead + 2, [
      `Lead ${lead}`,
      `(212) 555-01${String(lead % 100).padStart(2, "0")}`,
      `lead${lead}@example.com`,
      lead % 3 === 0 ? "" : `${lead} Main St`,
      "Web form",
      wallTime(WALL_NOW - ((lead * 7919) % (2 * 24 * 60)) * MINUTE),
      wallTime(WALL_NOW + (20 + (lead % 97)) * 24 * 60 * MINUTE),
    ]);
  }
  workbook.deleteSheet(workbook.sheets[0] ?? sheet);
  return workbook;
}

/** The text of 500 rows as an owner pastes them: name, phone, e-mail, address, interest, way in. */
export function pastedRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `Pasted ${index}`,
    `(212) 555-01${String(index % 100).padStart(2, "0")}`,
    `pasted${index}@example.com`,
    `${index} Side St`,
    "Wreath",
    WAYS_IN[index % WAYS_IN.length] ?? "",
  ]);
}

function wallTime(ms: number): WallTime {
  return WallTime.from(new Date(ms).toISOString().slice(0, 19));
}

function writeRow(sheet: SheetModel, row: number, values: readonly (string | number | WallTime)[]): void {
  values.forEach((value, index) => {
    if (value !== "") sheet.write(row, index + 1, value);
  });
}

/** A file as another program exports it, of people whom no made-up book holds. */
export function exportedLeads(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const phone = `(${200 + (index % 700)}) ${200 + (Math.floor(index / 700) % 700)}-0${String(100 + (index % 900))}`;
    const day = String(1 + (index % 28)).padStart(2, "0");
    return `Import${index},Example,${phone},import${index}@example.org,${index} Hill St,Troy,NY,12180,Web,Open - Not Contacted,2026-10-${day} 09:15,"roses, please"`;
  });
  return [
    "First Name,Last Name,Phone,Email,Street,City,State,Zip,Lead Source,Lead Status,Create Date,Description",
    ...rows,
  ].join("\n");
}

/** So many made-up leads once more, at the end of the sheet, under their e-mail addresses in another spelling. */
export function addDoubles(workbook: Workbook, leads: number, doubled: number): void {
  const sheet = workbook.sheet("Leads");
  if (sheet === null) throw new Error("There is no sheet Leads.");
  for (let index = 0; index < doubled; index += 1) {
    const lead = Math.floor((index * leads) / doubled);
    writeRow(sheet, sheet.lastRow + 1, [`Lead ${lead}`, "", `Lead${lead}+again@Example.com`, `${lead} Main St`]);
  }
}

/** A file with a firm, a day, a wish and a line for every second of the made-up leads. */
export function factsOfLeads(leads: number): string {
  const rows = Array.from({ length: Math.ceil(leads / 2) }, (_, index) => {
    const lead = index * 2;
    return `lead${lead}@example.com,Firm ${lead},2027-0${1 + (lead % 9)}-1${lead % 10},met at stand ${lead}`;
  });
  return ["Email,Company,Needed by,Notes", ...rows].join("\n");
}
