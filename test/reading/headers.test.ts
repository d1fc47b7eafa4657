import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  findHeaderRow,
  LEAD_COLUMNS,
  LOG_CHOICES,
  NAME_PARTS,
  proposeMapping,
  readLogChoice,
} from "../../src/core/headers";
import { ATTEMPT_OUTCOMES, INBOUND_OUTCOMES, MINDS } from "../../src/core/model";

/** "Cell → phone", with a question mark for what is not sure; columns that are left alone are left out. */
function proposed(headers: string[], ...rows: unknown[][]): string[] {
  return proposeMapping(headers, rows).flatMap(({ field, sure }, column) =>
    field === null ? [] : [`${headers[column]} → ${field}${sure ? "" : "?"}`],
  );
}

describe("the columns of Leads", () => {
  test("stand in the order of the issue, Stoke's own at the end", () => {
    expect(LEAD_COLUMNS.map(({ header }) => header)).toEqual([
      ...["Name", "Company", "Phone", "Email", "Address", "Interest", "Way in", "Met at", "Referred by", "Referrer"],
      ...[
        "Received",
        "Needed by",
        "Buying stage",
        "Value",
        "Time zone",
        "Temperature",
        "Stage",
        "Promise",
        "Promise by",
      ],
      ...["Every", "Do not call", "Do not email", "Do not mail", "Notes", "Log"],
      ...["Next contact", "Next step", "Flag", "Tries", "Last touch", "First response", "Lead ID", "State"],
    ]);
    expect(LEAD_COLUMNS.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual(["leadId", "state"]);
  });

  test("each explains itself", () => {
    for (const { note } of LEAD_COLUMNS) expect(note.length).toBeGreaterThan(10);
  });
});

describe("the owner's headers", () => {
  test("of a sheet kept by hand", () => {
    expect(
      proposed(
        ["\uFEFFProspect:", "Email ID", "Cell", "Phone #", "Follow Up Date", "Lead Source", "Comments*", "Colour"],
        ["Ana Cruz", "ana@example.com", "212-555-0100", "", "2026-11-30", "Website", "likes peonies", "red"],
      ),
    ).toEqual([
      "\uFEFFProspect: → name",
      "Email ID → email",
      "Cell → phone",
      "Follow Up Date → promise?",
      "Lead Source → wayIn",
      "Comments* → notes",
    ]);
  });

  test.each([
    ["first_name", "firstName"],
    ["LAST-NAME", "lastName"],
    ["Full Name", "name"],
    ["Client", "name"],
    ["E-mail address", "email"],
    ["Mobile No.", "phone"],
    ["Tel.", "phone"],
    ["Organisation", "company"],
    ["Company / Account", "company"],
    ["Street address", "address"],
    ["Interested in", "interest"],
    ["How did you hear about us?", "wayIn"],
    ["Introduced by", "referredBy"],
    ["Trade show", "metAt"],
    ["Created Date", "received"],
    ["Timestamp", "received"],
    ["Wedding date", "neededBy"],
    ["Deal value", "value"],
    ["Budget ($)", "value"],
    ["Timezone", "timeZone"],
    ["Lead temperature", "temperature"],
    ["Lead stage", "stage"],
    ["DNC", "doNotCall"],
    ["Email Opt Out", "doNotEmail"],
    ["Remarks", "notes"],
    ["What is your name?", "name"],
    ["Your email", "email"],
    ["Correo electrónico", "email"],
    ["Teléfono", "phone"],
    ["Vorname", "firstName"],
    ["Bemerkungen", "notes"],
    ["Prénom", "firstName"],
    ["Société", "company"],
  ])("%s", (header, field) => {
    expect(proposed([header])).toEqual([`${header} → ${field}`]);
  });

  test("of Salesforce", () => {
    const headers = [
      "First Name",
      "Last Name",
      "Title",
      "Company / Account",
      "Email",
      "Phone",
      "Mobile",
      "Lead Source",
    ];
    const more = ["Lead Status", "Rating", "Created Date", "Do Not Call", "Lead Owner"];
    const row = ["Ana", "Cruz", "CEO", "Cruz", "ana@example.com", "(212) 555-0100", "", "Web"];
    expect(proposed([...headers, ...more], [...row, "Open - Not Contacted", "Hot", "11/2/2026", "0", "Nell"])).toEqual([
      "First Name → firstName",
      "Last Name → lastName",
      "Company / Account → company",
      "Email → email",
      "Phone → phone",
      "Lead Source → wayIn",
      "Rating → temperature",
      "Created Date → received",
      "Do Not Call → doNotCall",
    ]);
  });

  test("of Facebook lead ads", () => {
    expect(
      proposed(
        ["id", "created_time", "platform", "full_name", "phone_number", "email"],
        ["l:1", "2026-11-20T18:01:02-05:00", "ig", "Tara Lindqvist", "p:+12125550190", "tara@example.com"],
      ),
    ).toEqual([
      "created_time → received",
      "platform → wayIn?",
      "full_name → name",
      "phone_number → phone",
      "email → email",
    ]);
  });

  test("of Google Contacts", () => {
    expect(
      proposed([
        "Given Name",
        "Family Name",
        "E-mail 1 - Type",
        "E-mail 1 - Value",
        "Phone 1 - Value",
        "Organization 1 - Name",
      ]),
    ).toEqual([
      "Given Name → firstName",
      "Family Name → lastName",
      "E-mail 1 - Value → email",
      "Phone 1 - Value → phone",
      "Organization 1 - Name → company",
    ]);
  });

  test("mean no field twice: the better name wins, and a filled column before an empty one", () => {
    expect(proposed(["Mobile", "Phone"], ["212 555 0100", "212 555 0101"])).toEqual(["Phone → phone"]);
    expect(proposed(["Mobile", "Phone"], ["212 555 0100", ""])).toEqual(["Mobile → phone"]);
  });

  test("half of a name is told by the other half", () => {
    expect(proposed(["Name", "Vorname"], ["Cruz", "Ana"])).toEqual(["Name → lastName?", "Vorname → firstName"]);
    expect(proposed(["Name", "Surname"], ["Ana", "Cruz"])).toEqual(["Name → firstName?", "Surname → lastName"]);
  });
});

describe("what the cells hold", () => {
  test("an e-mail column is one whatever its header", () => {
    expect(proposed(["Column 1"], ["ana@example.com"], ["bob@example.com"], ["n/a"])).toEqual(["Column 1 → email"]);
  });

  test("one header may mean several things, and the cells settle it", () => {
    expect(proposed(["Contact"], ["Ana Cruz"])).toEqual(["Contact → name?"]);
    expect(proposed(["Contact"], ["212-555-0100"])).toEqual(["Contact → phone"]);
    expect(proposed(["Contact"], ["ana@example.com"])).toEqual(["Contact → email"]);
    expect(proposed(["Status"], ["Hot"], ["Cold"])).toEqual(["Status → temperature"]);
    expect(proposed(["Status"], ["Won"], ["Lost"])).toEqual(["Status → stage"]);
    expect(proposed(["Status"], ["RNR"], ["Called twice"])).toEqual([]);
  });

  test("cells that do not fit take the certainty from a good header", () => {
    expect(proposed(["Email"], ["ask Bob"], ["none"])).toEqual(["Email → email?"]);
  });

  test("numbers that a sheet has ruined are phone numbers still", () => {
    expect(proposed(["Contact"], ["9.19846E+11"], [919846012345])).toEqual(["Contact → phone"]);
  });

  test("our own people's addresses are not the lead's", () => {
    expect(proposed(["Contact owner", "Email (sales rep)"], ["nell@example.com", "nell@example.com"])).toEqual([]);
  });
});

describe("columns that Stoke writes", () => {
  const own = ["Name", "Flag", "State"];

  test("an owner's own Flag and State stay the owner's", () => {
    expect(proposed(own, ["Ana", "red", "NY"])).toEqual(["Name → name"]);
  });

  test("are known again in a sheet that was set up, so that a second set-up changes nothing", () => {
    const headers = LEAD_COLUMNS.map(({ header }) => header);
    expect(proposeMapping(headers, [])).toEqual(LEAD_COLUMNS.map(({ key }) => ({ field: key, sure: true })));
  });

  test("an owner's Log is not taken: Stoke empties its own", () => {
    expect(proposed(["Name", "Log"], ["Ana", "called"])).toEqual(["Name → name", "Log → notes?"]);
  });
});

test("whatever the headers, each column gets an answer and no field is given twice", () => {
  const header = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "toString",
      "Name",
      "Email",
      "E-mail",
      "Phone",
      "Cell",
      "First name",
      "Status",
      "",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(header),
      fc.array(fc.array(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.date()))),
      (headers, rows) => {
        const proposals = proposeMapping(headers, rows);
        const fields = proposals.flatMap(({ field }) => field ?? []);
        expect(proposals).toHaveLength(headers.length);
        expect(new Set(fields).size).toBe(fields.length);
        const known: string[] = [...LEAD_COLUMNS, ...NAME_PARTS].map(({ key }) => key);
        for (const field of fields) expect(known).toContain(field);
      },
    ),
  );
});

describe("the header row", () => {
  test("is found under a title, blank lines and group headings", () => {
    expect(
      findHeaderRow([
        ["My leads, autumn 2026", "", ""],
        ["", "", ""],
        ["", "Contact", "", "Dates"],
        ["Name", "Phone", "Email", "Received"],
        ["Ana", "212-555-0100", "ana@example.com", new Date(0)],
      ]),
    ).toBe(4);
  });

  test("may have names that nobody knows", () => {
    expect(
      findHeaderRow([
        ["Foo", "Bar"],
        ["x", "y"],
      ]),
    ).toBe(1);
  });

  test("is missing from an empty sheet and from bare data", () => {
    expect(findHeaderRow([])).toBeNull();
    expect(findHeaderRow([["", ""]])).toBeNull();
    expect(
      findHeaderRow([
        ["Ana Cruz", "ana@example.com"],
        ["Bob", "bob@example.com"],
      ]),
    ).toBeNull();
  });

  test("may be one column wide", () => {
    expect(findHeaderRow([["Email"], ["ana@example.com"]])).toBe(1);
  });
});

describe("the Log cell", () => {
  test("each choice logs a touch whose outcome its channel and direction allow", () => {
    for (const text of LOG_CHOICES) {
      const choice = readLogChoice(text);
      if (choice === null) throw new Error(text);
      const allowed: readonly string[] =
        choice.direction === "In" ? INBOUND_OUTCOMES : ATTEMPT_OUTCOMES[choice.channel];
      expect([...allowed, ...MINDS]).toContain(choice.outcome);
    }
  });

  test("is read whatever its case and dash", () => {
    expect(readLogChoice("called - left voicemail")).toMatchObject({
      channel: "Call",
      direction: "Out",
      outcome: "Left voicemail",
    });
    expect(readLogChoice("met at the fair")).toBeNull();
    expect(readLogChoice("")).toBeNull();
  });
});
