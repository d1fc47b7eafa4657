/** The exports that owners have: what comes of each in the book, unseen by any person. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { tableText } from "../../local/host/books";
import { bookOf, importText, rowsOf } from "./tables";

const FOLDER = join(import.meta.dirname, "../books/exports");

async function taken(file: string) {
  const host = bookOf();
  const report = importText(host, await tableText(join(FOLDER, file)));
  return { report, rows: rowsOf(host) };
}

/** The first lead of each file, as it must stand in the sheet. */
const FIRST: Readonly<Record<string, Record<string, string>>> = {
  "clipboard-tabs.csv": { Name: "Ute Ulmer", Company: "Ulmer Bakery", Temperature: "Hot" },
  "facebook-lead-ads.csv": { Name: "Tara Lindqvist", Phone: "+12125550190", "Way in": "Web form" },
  "google-contacts-2015.csv": { Name: "Leo Marchetti", Address: "9 Elm St, Beacon, NY 12508" },
  "hubspot-contacts.csv": { Name: "Ana Cruz", Received: "Mon, Nov 2, 2:05 PM", "Way in": "Web form" },
  "mailchimp-audience.csv": { Name: "Rosa Delgado", "Time zone": "America/New_York" },
  "no-header.csv": { Name: "Zoe Abbott", Email: "zoe@example.com", Phone: "212-555-0144" },
  "outlook-56-columns.csv": { Name: "Paula Grünwald", Address: "Lindenstraße 4, Köln, 50674" },
  "pipedrive-people.csv": { Name: "Ines Caldwell", Phone: "+1 518-555-0140", Temperature: "Hot" },
  "right-to-left-and-emoji.csv": { Name: "נועה לוי", Phone: "212-555-0146" },
  "salesforce-leads.csv": { Name: "Dana Whitfield", Address: "18 Mill Road, Hudson, NY 12534, United States" },
  "semicolons-windows-1252.csv": { Name: "Noémie Lefèvre", Company: "Hôtel des Tilleuls" },
  "title-above-header.csv": { Name: "Carla Minto", Interest: "Wedding arch" },
  "totals-row.csv": { Name: "Hana Sato", Temperature: "Hot", Notes: "Status: Hot - follow up" },
  "trade-show-scanner.csv": { Name: "XAVIER BROOKS", Temperature: "Hot", Phone: "8455550114" },
  "two-header-rows.csv": { Name: "Farah Nassar", "Needed by": "Sat, May 15, 2027" },
  "zoho-crm-leads.csv": { Name: "Greta Holm", Stage: "Nurture", "Way in": "Event" },
};

test.each(Object.entries(FIRST))("%s", async (file, first) => {
  const { rows } = await taken(file);
  expect(rows[0]).toMatchObject(first);
});

describe("every export", () => {
  test.each(readdirSync(FOLDER).filter((file) => file.endsWith(".csv")))(
    "%s comes whole, each lead with a next contact",
    async (file) => {
      const { report, rows } = await taken(file);
      expect(report.taken).toBeGreaterThan(0);
      expect(rows).toHaveLength(report.taken);
      for (const row of rows) expect(row["Next contact"] ?? row.Stage).toBeDefined();
    },
  );
});

test("statuses in the owner's words become stage and permissions", async () => {
  const { rows } = await taken("ruined-phones.csv");
  expect(rows.map(({ Stage }) => Stage)).toEqual(["Trying", "New", "New"]);
  expect(rows[2]).toMatchObject({ "Do not call": "TRUE", Notes: "DND" });
});
