/** Habits of exports and of people that cost a fact when they are not known: each line is one that was lost once. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { bookWith } from "../actions/book";
import { bookOf, choiceOf, importText, rowsOf } from "./tables";

/** All into one book: their leads differ. */
const EXPORTS: readonly (readonly [what: string, text: string, name: string, row: Record<string, string>])[] = [
  [
    "LinkedIn tells the moment with tenths of a second",
    "Lead Created At,First Name,Last Name,Email Address\n2026-11-19 15:22:01.0,Wes,Hale,wes@example.com\n",
    "Wes Hale",
    { Received: "Thu, Nov 19, 3:22 PM" },
  ],
  [
    "moments of other programs name their zone behind a blank",
    "Name,Email,Created at\nWyn Hall,wyn@example.com,2026-11-19 15:22:01 UTC\n",
    "Wyn Hall",
    { Received: "Thu, Nov 19, 10:22 AM" },
  ],
  [
    "Google Contacts puts two numbers into the first cell",
    "Given Name,Family Name,Phone 1 - Type,Phone 1 - Value,E-mail 1 - Value\nUma,Patel,Mobile,+1 212-555-0141 ::: 212-555-0142,uma@example.com ::: u2@example.com\n",
    "Uma Patel",
    { Phone: "(212) 555-0141", Email: "uma@example.com" },
  ],
  [
    "Mailchimp says when somebody unsubscribed, in no column of yes and no",
    "Email Address,First Name,Last Name,UNSUB_TIME,UNSUB_REASON\nvera@example.com,Vera,Stone,2026-10-10 09:00:00,NORMAL\n",
    "Vera Stone",
    { "Do not email": "TRUE" },
  ],
  [
    "Shopify puts an apostrophe before digits, and people are called Nan",
    "First Name,Last Name,Email,Default Address Address1,Default Address City,Default Address Zip,Phone\nNan,Ito,nan@example.com,8 Fir St,Troy,'02180,'+12125550199\n",
    "Nan Ito",
    { Phone: "+12125550199", Address: "8 Fir St, Troy, 02180" },
  ],
  [
    "Typeform asks whole questions, and says when the form was opened",
    "What's your first name?,And your last name?,What's the best number to call?,When is the event?,Start Date (UTC),Submit Date (UTC)\nTia,Moon,212-555-0177,2027-05-15,2026-11-20 10:00:00,2026-11-20 10:02:00\n",
    "Tia Moon",
    { Phone: "212-555-0177", "Needed by": "Sat, May 15, 2027", Received: "Fri, Nov 20, 10:02 AM", Temperature: "Cool" },
  ],
  [
    "letters of a state stand in the names of towns and streets",
    "Full Name,Email,Street,City,State,Zip\nAbe Ott,abe@example.com,7 Main St,Albany,NY,12207\n",
    "Abe Ott",
    { Address: "7 Main St, Albany, NY 12207" },
  ],
  [
    "a street is called after another town, and the whole address names its own",
    'Full Name,Email,Address,City,State,Zip\nBea Ott,bea@example.com,12 York St,York,PA,17401\nCal Ott,cal@example.com,"1 Oak St, Troy, NY 12180",Troy,NY,12180\n',
    "Bea Ott",
    { Address: "12 York St, York, PA 17401" },
  ],
  [
    "the house number has a column of its own",
    "Vorname;Nachname;E-Mail;Straße;Hausnr.;PLZ;Ort\nÄnne;Öz;aenne@example.com;Torstr.;5a;10115;Berlin\n",
    "Änne Öz",
    { Address: "Torstr. 5a, Berlin, 10115" },
  ],
  [
    "temperatures stand under any header, and the remark says how it stands",
    "Client,Mail id,Enq. for,Enq. date,Lead type,Remarks\nSana Roy,sana@example.com,Bouquet,13.05.26,Hot,Not reachable after 3 attempts\nDev Roy,dev@example.com,Arch,4.6.26,Cold,\n",
    "Sana Roy",
    { Temperature: "Hot", Stage: "Trying", Interest: "Bouquet", Received: "Wed, May 13, 12:00 AM" },
  ],
  [
    "a remark begins with the temperature",
    "Name,Email,Remarks\nOrr Lev,orr@example.com,Warm - follow up\nHot Shot,hs@example.com,warm welcome from Bob\n",
    "Orr Lev",
    { Temperature: "Warm" },
  ],
  [
    "Salesforce writes that there is no company",
    '"First Name","Last Name","Company / Account","Email","Lead Status"\n"Per","Lund","[not provided]","per@example.com","Negotiations Started"\n',
    "Per Lund",
    { Stage: "Talking" },
  ],
  [
    "an address book is copied as one line",
    '"Quinn, Pat" <pat@example.com>, Lou Voss <lou@example.com>; Kim Orr <kim@example.com>',
    "Lou Voss",
    { Email: "lou@example.com" },
  ],
];

describe("an export", () => {
  let host: Host;
  beforeAll(() => {
    host = bookOf();
    for (const [, text] of EXPORTS) importText(host, text);
  });

  test.each(EXPORTS)("%s", (_what, _text, name, row) => {
    expect(rowsOf(host).find(({ Name }) => Name === name)).toMatchObject(row);
  });

  test("what a whole address names is not said twice", () => {
    expect(rowsOf(host).find(({ Name }) => Name === "Cal Ott")?.Address).toBe("1 Oak St, Troy, NY 12180");
  });

  test("what is no company is none, and a welcome is no temperature", () => {
    const named = (name: string) => rowsOf(host).find(({ Name }) => Name === name);
    expect(named("Per Lund")?.Company).toBeUndefined();
    expect(named("Hot Shot")?.Temperature).toBe("Cool");
    expect(named("Pat Quinn") ?? named("Quinn, Pat")).toMatchObject({ Email: "pat@example.com" });
  });

  test("Facebook's test lead is refused, with its row and the reason", () => {
    const text =
      "id,created_time,full_name,phone_number\nl:1,2026-11-20T09:14:33+0000,<test lead: dummy data for full_name>,p:<test lead: dummy data for phone_number>\nl:2,2026-11-20T09:14:33+0000,Mo Ek,p:+12125550172\n";
    expect(importText(host, text)).toMatchObject({ taken: 1, refused: [{ row: 2, reason: "A test lead, no lead." }] });
  });

  test("a refused row without a name is told by what it says", () => {
    const text = "Name,Email,Notes\n,,Page 1 of 2\nZoe Abt,zoe@example.com,\n";
    expect(importText(host, text).refused).toMatchObject([{ row: 2, name: "Page 1 of 2" }]);
  });
});

test("a cell that is merged over several rows of a sheet counts for each of them", () => {
  const host = bookOf();
  const fair = host.workbook.insertSheet("Fair");
  const rows = [
    ["Company", "Name", "Email"],
    ["Acme Hotels", "Ann Lee", "ann@example.com"],
    ["", "Bob Lee", "bob@example.com"],
    ["", "Cy Poe", "cy@example.com"],
  ];
  for (const [down, row] of rows.entries())
    for (const [across, typed] of row.entries()) if (typed !== "") fair.typeAt(down + 1, across + 1, typed);
  fair.merge({ row: 2, column: 1, rows: 2, columns: 1 });
  host.rpc("confirmImport", choiceOf(host, { kind: "sheet", sheet: "Fair" }));
  expect(rowsOf(host).map(({ Name, Company }) => [Name, Company])).toEqual([
    ["Ann Lee", "Acme Hotels"],
    ["Bob Lee", "Acme Hotels"],
    ["Cy Poe", undefined],
  ]);
});

test("statuses in the owner's words become stage, temperature and permissions where they are clear, and stay notes", () => {
  const said: readonly (readonly [words: string, becomes: Readonly<Record<string, string>>])[] = [
    ["Hot - follow up", { Temperature: "Hot", Stage: "New" }],
    ["Not reachable after 3 attempts", { Stage: "Trying" }],
    ["Closed Won", { Stage: "Won" }],
    ["DND", { "Do not call": "TRUE" }],
    ["RNR", { Stage: "Trying" }],
    ["Unsubscribed", { "Do not email": "TRUE" }],
    ["Do not contact", { Stage: "Removed" }],
    ["Do not contact before June", { Stage: "New" }],
    ["Don't call until Monday", { Stage: "New" }],
    ["Bought elsewhere", { Stage: "Lost" }],
    ["Hired another florist", { Stage: "Lost" }],
    ["Won't buy", { Stage: "New" }],
    ["Not converted", { Stage: "New" }],
    ["Closed - Not Converted", { Stage: "Lost" }],
    ["Not hot yet", { Temperature: "Cool", Stage: "New" }],
  ];
  const host = bookOf();
  importText(host, `Name,Status\n${said.map(([words], index) => `Lead ${index},${words}`).join("\n")}\n`);
  const rows = rowsOf(host);
  for (const [index, [words, becomes]] of said.entries()) {
    const barred = Object.fromEntries(
      ["Do not call", "Do not email"].flatMap((bar) => (rows[index]?.[bar] ? [[bar, "TRUE"]] : [])),
    );
    const { "Do not call": call, "Do not email": email, ...others } = becomes;
    expect([words, rows[index]]).toMatchObject([words, { ...others, Notes: `Status: ${words}` }]);
    expect([words, barred]).toEqual([
      words,
      { ...(call && { "Do not call": call }), ...(email && { "Do not email": email }) },
    ]);
  }
});

test.each([
  [
    ["A", "B", "C"],
    ["Hot", "Warm", "Cool"],
  ],
  [
    ["A", "B", "Q"],
    ["Cool", "Cool", "Cool"],
  ],
])("ratings %j are temperatures where the whole column is of them", (ratings, temperatures) => {
  const host = bookOf();
  importText(host, `Name,Rating\n${ratings.map((rating, index) => `Lead ${index},${rating}`).join("\n")}\n`);
  expect(rowsOf(host).map(({ Temperature }) => Temperature)).toEqual(temperatures);
});

test("the owner's sum under the list is no lead; who is called so and has a number is one", () => {
  const host = bookWith([
    { Name: "Ann", Value: "300", Phone: "212-555-0101" },
    { Name: "Max Total", Value: "20" },
    { Name: "Total", Value: "=SUM(B2:B3)" },
    { Name: "Count", Value: "4", Phone: "212-555-0102" },
  ]);
  expect(rowsOf(host).map(({ Name, Stage }) => [Name, Stage])).toEqual([
    ["Ann", "New"],
    ["Max Total", "New"],
    ["Total", undefined],
    ["Count", "New"],
  ]);
});
