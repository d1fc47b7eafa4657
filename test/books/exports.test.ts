import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { openHost } from "../../local/host";
import { readBook } from "../../local/host/books";
import { inputOf } from "../../local/host/books/cells";
import type { SheetModel } from "../../local/host/sheets/model/sheet";

/** Lead lists as other programs export them and as people keep them: which header means what, and how many leads there are. */
const EXPORTS: Record<string, { leads: number; means: Record<string, string> }> = {
  "blank-lines": {
    leads: 3,
    means: { first_name: "firstName", last_name: "lastName", email: "email", mobile: "phone" },
  },
  "clipboard-tabs": { leads: 2, means: { Business: "company", "Phone (day)": "phone", Email: "email" } },
  "facebook-lead-ads": {
    leads: 2,
    means: { created_time: "received", full_name: "name", phone_number: "phone", email: "email", ad_name: "" },
  },
  "google-contacts-2015": {
    leads: 2,
    means: {
      Name: "name",
      "E-mail 1 - Value": "email",
      "E-mail 1 - Type": "",
      "Phone 1 - Value": "phone",
      "Address 1 - Formatted": "address",
      "Organization 1 - Name": "company",
      Notes: "notes",
      Birthday: "",
    },
  },
  "google-contacts-2024": {
    leads: 2,
    means: {
      "First Name": "firstName",
      "Last Name": "lastName",
      "Phonetic First Name": "",
      "Organization Name": "company",
      "E-mail 1 - Value": "email",
      "Phone 1 - Value": "phone",
    },
  },
  "hubspot-contacts": {
    leads: 3,
    means: {
      "First Name": "firstName",
      "Last Name": "lastName",
      Email: "email",
      "Phone Number": "phone",
      "Company Name": "company",
      "Create Date": "received",
      "Contact owner": "",
    },
  },
  "linkedin-lead-gen": {
    leads: 2,
    means: {
      "First name": "firstName",
      "Last name": "lastName",
      "Work email": "email",
      Phone: "phone",
      "Submitted At": "received",
    },
  },
  "mailchimp-audience": {
    leads: 2,
    means: { "Email Address": "email", "First Name": "firstName", "Phone Number": "phone", OPTIN_IP: "", LEID: "" },
  },
  "one-column": { leads: 3, means: { Email: "email" } },
  "outlook-56-columns": {
    leads: 2,
    means: {
      "First Name": "firstName",
      "Last Name": "lastName",
      Company: "company",
      "E-mail Address": "email",
      "E-mail Type": "",
    },
  },
  "pipedrive-people": {
    leads: 3,
    means: {
      "Person - Name": "name",
      "Person - Organization": "company",
      "Person - Email - Work": "email",
      "Person - Phone - Work": "phone",
    },
  },
  "quotes-and-line-breaks": {
    leads: 2,
    means: { Customer: "name", "Contact number": "phone", Mail: "email", Comments: "notes" },
  },
  "right-to-left-and-emoji": { leads: 2, means: { Email: "email", Phone: "phone", "Notes 📝": "notes" } },
  "ruined-phones": {
    leads: 3,
    means: { "Name of Lead": "name", "Mobile No": "phone", "Mail ID": "email", "Sl No": "" },
  },
  "salesforce-leads": {
    leads: 3,
    means: {
      "First Name": "firstName",
      "Last Name": "lastName",
      "Company / Account": "company",
      Phone: "phone",
      Email: "email",
      "Do Not Call": "doNotCall",
      "Email Opt Out": "doNotEmail",
      "Lead Source": "wayIn",
      Rating: "temperature",
      "Create Date": "received",
      "Lead Owner": "",
    },
  },
  "semicolons-windows-1252": {
    leads: 2,
    means: { Nom: "name", Société: "company", Téléphone: "phone", "E-mail": "email", Adresse: "address" },
  },
  "title-above-header": {
    leads: 3,
    means: { Prospect: "name", Cell: "phone", "E-mail": "email", "Follow Up Date": "promise" },
  },
  // The line of totals is taken for a lead, which its owner can take out.
  "totals-row": { leads: 3, means: { "Client name": "name", "Tel. no.": "phone", "Email ID": "email" } },
  "trade-show-scanner": {
    leads: 3,
    means: {
      First: "firstName",
      Last: "lastName",
      Organization: "company",
      Tel: "phone",
      "E-Mail": "email",
      "Badge #": "",
    },
  },
  "two-header-rows": { leads: 2, means: { Name: "name", Phone: "phone", Email: "email" } },
  "zapier-rows": { leads: 2, means: { Name: "name", "Email Address": "email", "Phone #": "phone", "Zap Link": "" } },
  "zoho-crm-leads": {
    leads: 2,
    means: {
      "First Name": "firstName",
      "Last Name": "lastName",
      Email: "email",
      Phone: "phone",
      "Lead Owner": "",
      "Lead Source": "wayIn",
    },
  },
};

const exportsFolder = join(dirname(fileURLToPath(import.meta.url)), "exports");

interface Proposal {
  sheet: string;
  headerRow: number;
  columns: { column: string; header: string; field: string }[];
}

const opened = async (name: string) => {
  const workbook = await readBook(join(exportsFolder, `${name}.csv`));
  return openHost({ now: "2026-11-24T15:00:00Z", workbook });
};

/** Every cell of the owner's, as text. */
const cellsOf = (sheet: SheetModel, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => inputOf(sheet, row + 1, column + 1)),
  );

describe("a strange list of leads", () => {
  test.each(Object.entries(EXPORTS))("%s is understood by its headers", async (name, { means }) => {
    const host = await opened(name);
    const { columns } = host.rpc("proposeSetUp") as Proposal;
    const fields = Object.fromEntries(columns.map(({ header, field }) => [header, field]));
    expect(fields).toMatchObject(means);
  });

  test.each(Object.entries(EXPORTS))("%s is set up without a change to what it held", async (name, { leads }) => {
    const host = await opened(name);
    const sheet = host.workbook.active;
    const { lastRow, lastColumn } = sheet;
    const before = cellsOf(sheet, lastRow, lastColumn);
    const { columns, headerRow, sheet: named } = host.rpc("proposeSetUp") as Proposal;
    const mapping = columns.map(({ column, header, field }) => ({ column, header, field }));
    const report = host.rpc("confirmSetUp", { sheet: named, headerRow, mapping }) as { leads: number };
    expect(report.leads).toBe(leads);
    // What both write (a temperature, a stage) may be filled where it was blank; nothing that stood there may go.
    const after = cellsOf(sheet, lastRow, lastColumn);
    const lost = before.flatMap((row, at) => row.filter((text, column) => text !== "" && after[at]?.[column] !== text));
    expect(lost).toEqual([]);
  });

  test("a list without headers is refused, with what to do", async () => {
    const host = await opened("no-header");
    const { sheet, headerRow, columns } = host.rpc("proposeSetUp") as Proposal;
    const mapping = columns.map(({ column, header }) => ({ column, header, field: "" }));
    expect(() => host.rpc("confirmSetUp", { sheet, headerRow, mapping })).toThrow(/insert a row of headers above it/);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test("every list of the folder is tried", () => {
    const files = readdirSync(exportsFolder).filter((file) => file.endsWith(".csv"));
    expect(files.map((file) => file.replace(".csv", "")).sort()).toEqual([...Object.keys(EXPORTS), "no-header"].sort());
  });
});
