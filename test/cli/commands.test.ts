import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { postalText } from "./mails";
import { Bench } from "./stoke";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.clear());

/** A folder of CSV files as a script would write it. */
function book(name: string, files: Record<string, string>): string {
  mkdirSync(join(bench.folder, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(bench.folder, name, file), text);
  return name;
}

const LEADS = [
  "Name,Phone,Email,Way in,Received,Lead ID",
  "Ana Cruz,(212) 555-0101,ana@example.com,Web form,2026-11-02T10:00,L-1",
  "Bo Lund,(212) 555-0102,bo@example.com,Event,2026-11-02T10:00,L-2",
  "",
].join("\n");

const TOUCHES = [
  "When,Lead ID,Lead,Channel,Direction,Outcome,Note,Promise,Temperature,By,Status,Message,Touch ID",
  "2026-11-02T10:04,L-1,Ana Cruz,Call,Out,Left voicemail,,,,,,,",
  "",
].join("\n");

/** The same two leads in a book that was set up on Monday 2 November at 10:01, before any touch. */
let ready: Bench;
beforeAll(async () => {
  ready = new Bench();
  const files = join(ready.folder, "files");
  mkdirSync(files);
  writeFileSync(join(files, "Leads.csv"), LEADS);
  await ready.stoke("set-up", "--book", "files", "--now", "2026-11-02T10:01");
});
afterAll(() => ready.clear());

function readyBook(): string {
  cpSync(join(ready.folder, "files"), join(bench.folder, "b"), { recursive: true });
  return "b";
}

const of = (json: Record<string, unknown>[], name: string) => json.find((lead) => lead.name === name) ?? {};

describe("show", () => {
  test("a folder of two CSV files is set up and shown in one command, and left as it was", async () => {
    const path = book("two", { "Leads.csv": LEADS, "Touches.csv": TOUCHES });
    const { json, code } = await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30", "--json");
    expect(code).toBe(0);
    expect(json[0]).toEqual({
      row: 2,
      id: "L-1",
      name: "Ana Cruz",
      stage: "Trying",
      stageSince: "2026-11-02T10:04:00-05:00",
      temperature: "Hot",
      next: { at: "2026-11-02T10:04:00-05:00", channel: "Email", reason: expect.any(String) },
      action: { channel: "Email", reason: expect.any(String) },
      flag: expect.stringMatching(/^Overdue/),
      tries: 1,
    });
    expect(Object.keys(json[0] ?? {}).join()).toBe("row,id,name,stage,stageSince,temperature,next,action,flag,tries");
    expect(readdirSync(join(bench.folder, path)).sort()).toEqual(["Leads.csv", "Touches.csv"]);
  });

  test("a ledger may do without its last columns, its touch IDs, and lead IDs where names tell", async () => {
    const ledger = "When,Lead ID,Lead,Channel,Direction,Outcome\n2026-11-02T10:04,,Ana Cruz,Call,Out,Talked\n";
    const path = book("b", { "Leads.csv": LEADS, "Touches.csv": ledger });
    const { json } = await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30", "--save", "kept", "--json");
    expect(of(json, "Ana Cruz")).toMatchObject({ stage: "Talking", tries: 1 });
    const header = readFileSync(join(bench.folder, "kept", "Touches.csv"), "utf8").split("\n")[0];
    expect(header).toBe(
      "When,Lead ID,Lead,Channel,Direction,Outcome,Note,Promise,Temperature,By,Status,Message,Touch ID",
    );
  });

  test("--now is any instant, with an offset or by the wall of the book's zone", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const at = async (...now: string[]) => (await bench.stoke("show", "--book", path, "--json", ...now)).json[0]?.flag;
    expect(await at("--now", "2026-11-02T10:30")).toBe("Untouched 30 min");
    expect(await at("--now", "2026-11-02T15:30:00Z")).toBe("Untouched 30 min");
    expect(await at("--now", "2026-11-02T10:30", "--zone", "Europe/Madrid")).toBe("Untouched 30 min");
    // Without it, the real clock.
    expect(await at()).toBe("Untouched 22 d");
  });

  test("--zone sets the zone that local times of the book stand in", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const { json } = await bench.stoke(
      "show",
      "--book",
      path,
      "--now",
      "2026-11-02T10:01",
      "--zone",
      "Asia/Tokyo",
      "--json",
    );
    expect(json[0]?.next).toMatchObject({ at: "2026-11-02T10:05:00+09:00" });
  });

  test("--save keeps what show set up, and the next command goes on from there", async () => {
    const path = book("b", { "Leads.csv": LEADS, "Touches.csv": TOUCHES });
    await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30", "--save", "kept");
    const { out } = await bench.stoke("set-up", "--book", "kept", "--now", "2026-11-02T10:31");
    expect(out.join("\n")).toContain("Everything was in place already.");
    const { json } = await bench.stoke("show", "--book", "kept", "--now", "2026-11-02T10:30", "--json");
    expect(of(json, "Ana Cruz")).toMatchObject({ stage: "Trying", tries: 1 });
  });

  test("without --json it is a table for reading", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const { out } = await bench.stoke("show", "--book", path, "--now", "2026-11-02T10:30");
    expect(out[0]).toMatch(/^Row +Name +Stage +Since +Temperature +Next contact/);
    expect(out[2]).toMatch(/^2 +Ana Cruz +New +Mon 2026-11-02 10:00 +Hot +Mon 2026-11-02 10:05 +Call/);
    expect(out.at(-1)).toBe("2 leads.");
  });
});

describe("set-up", () => {
  test("--map says what a header means, and a blank leaves it alone", async () => {
    const path = book("b", { "Leads.csv": "Who,Handy,Mail\nAna,(212) 555-0101,ana@example.com\n" });
    const { json } = await bench.stoke(
      "set-up",
      "--book",
      path,
      "--map",
      "Who=name",
      "--map",
      "handy=Phone",
      "--map",
      "Mail=",
      "--json",
    );
    const fields = ((json[0]?.columns ?? []) as { header: string; field: string }[]).map(({ header, field }) => [
      header,
      field,
    ]);
    expect(fields).toEqual([
      ["Who", "name"],
      ["Handy", "phone"],
      ["Mail", ""],
    ]);
    const show = await bench.stoke("show", "--book", path, "--now", "2026-11-25T10:00", "--json");
    expect(show.json[0]).toMatchObject({ name: "Ana", next: { channel: "Call" } });
  });

  test.each([
    ["Whom=name", /has no header "Whom"\. It has Who, Mail/],
    ["Who=nmae", /there is no field "nmae"\. There are name, company/],
    ["Who", /write the sheet's header, =, the field/],
  ])("--map %s is refused with what there is", async (map, why) => {
    const path = book("b", { "Leads.csv": "Who,Mail\nAna,ana@example.com\n" });
    const { code, err } = await bench.stoke("set-up", "--book", path, "--map", map);
    expect([code, err[0]]).toEqual([2, expect.stringMatching(why)]);
    expect(readdirSync(join(bench.folder, path))).toEqual(["Leads.csv"]);
  });

  test("one CSV becomes a folder, or an .xlsx, and the list stays as it was", async () => {
    const list = bench.bring("test/books/exports/title-above-header.csv", "list.csv");
    const before = readFileSync(list);
    for (const kept of ["kept", "kept.xlsx"]) {
      expect((await bench.stoke("set-up", "--book", "list.csv", "--save", kept)).code).toBe(0);
      const { json } = await bench.stoke("show", "--book", kept, "--json");
      expect(json.map((lead) => [lead.row, lead.name])).toEqual([
        [5, "Carla Minto"],
        [6, "Dev Anand"],
        [8, "Ella Prince"],
      ]);
    }
    expect(readFileSync(list)).toEqual(before);
  });
});

describe("log", () => {
  test("moves the next contact on, and the book is saved where it came from", async () => {
    const path = readyBook();
    const now = ["--book", path, "--now", "2026-11-02T10:04"];
    const { out } = await bench.stoke(
      "log",
      ...now,
      "--lead",
      "ana cruz",
      "--channel",
      "call",
      "--outcome",
      "left voicemail",
    );
    expect(out[0]).toMatch(/^Ana Cruz: Call logged\./);
    const { json } = await bench.stoke("show", ...now, "--json");
    expect(of(json, "Ana Cruz")).toMatchObject({ stage: "Trying", tries: 1, next: { channel: "Email" } });
    expect(readFileSync(join(bench.folder, path, "Touches.csv"), "utf8")).toContain(
      "2026-11-02T10:04,L-1,Ana Cruz,Call,Out,Left voicemail",
    );
  });

  test("knows from its outcome that a touch came in", async () => {
    const path = readyBook();
    const now = ["--book", path, "--now", "2026-11-02T16:58"];
    await bench.stoke(
      "log",
      ...now,
      "--lead",
      "2",
      "--channel",
      "Email",
      "--outcome",
      "Replied",
      "--note",
      "Yes, please",
    );
    const { json } = await bench.stoke("show", ...now, "--json");
    expect(of(json, "Ana Cruz")).toMatchObject({
      stage: "Talking",
      next: { at: "2026-11-03T09:03:00-05:00", channel: "Email" },
    });
  });

  test("a promise in the owner's own words becomes the next contact", async () => {
    const path = readyBook();
    const now = ["--book", path, "--now", "2026-11-03T10:00"];
    await bench.stoke(
      "log",
      ...now,
      "--lead",
      "L-1",
      "--channel",
      "Call",
      "--outcome",
      "Talked",
      "--promise",
      "Thu 2pm",
    );
    const { json } = await bench.stoke("show", ...now, "--json");
    expect(of(json, "Ana Cruz").next).toMatchObject({ at: "2026-11-05T14:00:00-05:00", channel: "Call" });
  });

  test("--at says when it was, and undo takes it back", async () => {
    const path = readyBook();
    const now = ["--book", path, "--now", "2026-11-02T11:00"];
    const show = async () => of((await bench.stoke("show", ...now, "--json")).json, "Ana Cruz");
    const before = await show();
    const call = ["--lead", "Ana", "--channel", "Call", "--outcome", "No answer", "--at", "2026-11-02T10:04", "--json"];
    const { json } = await bench.stoke("log", ...now, ...call);
    expect(await show()).toMatchObject({ stage: "Trying", stageSince: "2026-11-02T10:04:00-05:00" });
    await bench.stoke("undo", ...now, "--touch", String(json[0]?.touch));
    expect(await show()).toEqual(before);
  });

  test.each([
    ["a lead that there is not", "Zoe Call Talked", 1, /There is no lead "Zoe"/],
    ["a part of two names", "n Call Talked", 1, /may be Ana Cruz \(row 2\), Bo Lund \(row 3\)/],
    ["an unknown channel", "Ana Fax Sent", 2, /--channel "Fax": write Call, Email/],
    ["an outcome of another channel", "Ana Call Sent", 2, /--outcome "Sent": of Call write Left voicemail/],
    ["no outcome", "Ana Call", 2, /--outcome is missing: of Call write Left voicemail/],
    ["a promise in words that say no time", "Ana Call Talked blue", 1, /“blue” is not a time/],
  ])("%s is refused, and nothing is logged", async (_, words, code, why) => {
    const options = ["--lead", "--channel", "--outcome", "--promise"];
    const args = words.split(" ").flatMap((word, index) => [options[index] ?? "", word]);
    const path = readyBook();
    const before = readFileSync(join(bench.folder, path, "Touches.csv"), "utf8");
    const answer = await bench.stoke("log", "--book", path, "--now", "2026-11-02T11:00", ...args);
    expect([answer.code, answer.err[0]]).toEqual([code, expect.stringMatching(why)]);
    expect(readFileSync(join(bench.folder, path, "Touches.csv"), "utf8")).toBe(before);
  });
});

describe("the others", () => {
  test("list prints whom to contact, the first first", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const { json } = await bench.stoke("list", "--book", path, "--now", "2026-11-02T12:00", "--json");
    expect(json.map((line) => [line.name, line.group])).toEqual([
      ["Ana Cruz", 1],
      ["Bo Lund", 3],
    ]);
    const early = await bench.stoke("list", "--book", path, "--now", "2026-11-02T09:00");
    expect(early.out).toEqual(["Nobody is due now."]);
  });

  test("hourly flags what is overdue, in the cells of the saved book", async () => {
    const path = readyBook();
    const { json } = await bench.stoke("hourly", "--book", path, "--now", "2026-11-02T10:30", "--json");
    expect(json[0]).toMatchObject({ flagged: 2 });
    expect(readFileSync(join(bench.folder, path, "Leads.csv"), "utf8")).toContain("Untouched 30 min");
  });

  test("send shows a mail first, then sends it once, and keeps it as an .eml file", async () => {
    const path = readyBook();
    const settings = join(bench.folder, path, "Settings.csv");
    const filled = readFileSync(settings, "utf8").replace(/^(Business name|Our phone),/gm, "$1,555-0100");
    writeFileSync(settings, filled);
    const mail = ["--book", path, "--now", "2026-11-02T10:10", "--lead", "Ana", "--template", "just called"];
    const preview = await bench.stoke("send", ...mail, "--preview");
    expect(preview.out[0]).toBe("To: Ana Cruz <ana@example.com>");
    expect(readFileSync(settings, "utf8")).toBe(filled);
    const { out } = await bench.stoke("send", ...mail);
    expect(out[0]).toMatch(/^Ana Cruz: Sent/);
    const [file = ""] = readdirSync(join(bench.folder, path, "mail"));
    expect(await postalText(join(bench.folder, path, "mail", file))).toMatchObject({ to: "ana@example.com" });
    expect(readFileSync(join(bench.folder, path, "Touches.csv"), "utf8")).toMatch(/Ana Cruz,Email,Out,Sent/);
  });

  test("list says whom to thank for a lead, and thank logs it", async () => {
    const leads =
      "Name,Phone,Way in,Referred by,Referrer,Received\nAna Cruz,(212) 555-0101,Referral,Bob Reyes,Fan,2026-11-02T10:00\n";
    const path = book("b", { "Leads.csv": leads });
    const ana = ["--book", path, "--now", "2026-11-02T10:30", "--lead", "Ana"];
    await bench.stoke("log", ...ana, "--channel", "Call", "--outcome", "Bought");
    const { out } = await bench.stoke("list", ...ana.slice(0, 4));
    expect(out.join("\n")).toMatch(/Ana Cruz +Thank Bob Reyes \(fan\): Ana Cruz was called/);
    const { json } = await bench.stoke("list", ...ana.slice(0, 4), "--json");
    expect(json[0]).toMatchObject({
      kind: "thanks",
      group: 2,
      name: "Ana Cruz",
      thanks: { referrer: "Bob Reyes", news: "attempted" },
    });
    const told = await bench.stoke("thank", ...ana, "--channel", "email");
    expect(told.out).toEqual(["Bob Reyes thanked: Ana Cruz became a customer."]);
    const again = await bench.stoke("thank", ...ana);
    expect([again.code, again.err[0]]).toEqual([
      1,
      expect.stringMatching(/nothing to thank anybody for about Ana Cruz/),
    ]);
    expect((await bench.stoke("thank", ...ana, "--news", "sold")).code).toBe(2);
  });

  test("send names the templates where there is none of that name", async () => {
    const path = book("b", { "Leads.csv": LEADS });
    const { code, err } = await bench.stoke("send", "--book", path, "--lead", "Ana", "--template", "Hi", "--save", "x");
    expect([code, err[0]]).toEqual([2, expect.stringMatching(/--template "Hi": there are .*Just called/)]);
  });

  test("menu clicks an item, and tells what came up", async () => {
    const path = readyBook();
    const sidebar = await bench.stoke("menu", "Open sidebar", "--book", path);
    expect(sidebar.out).toEqual(["The sidebar opened: Stoke."]);
    const none = await bench.stoke("menu", "Make tea", "--book", path);
    expect([none.code, none.err[0]]).toEqual([
      1,
      expect.stringMatching(/No menu item "Stoke\/Make tea"; there are: Stoke\/Open sidebar/),
    ]);
  });

  test("rebuild works every lead out anew from Touches", async () => {
    const path = readyBook();
    const touches = join(bench.folder, path, "Touches.csv");
    writeFileSync(
      touches,
      `${readFileSync(touches, "utf8")}2026-11-02T10:04,L-1,Ana Cruz,Call,Out,Talked,,,,me,,,T-1\n`,
    );
    const now = ["--book", path, "--now", "2026-11-02T10:30"];
    expect((await bench.stoke("rebuild", ...now)).out).toEqual(["2 leads rebuilt from the sheet Touches."]);
    const { json } = await bench.stoke("show", ...now, "--json");
    expect(of(json, "Ana Cruz")).toMatchObject({ stage: "Talking", tries: 1 });
  });

  test("cards prints what is due, writes an address file, and logs each card once", async () => {
    const leads = [
      "Name,Address,Way in,Received,Lead ID",
      'Ana Cruz,"41 Bleecker St, New York, NY 10012",Web form,2026-11-02T10:00,L-1',
      'Bo Lund,"9 Ferry Rd, Beacon",Web form,2026-11-02T10:00,L-2',
      "",
    ];
    const settings = "Setting,Value\nBusiness name,Example Flowers\nOur phone,212-555-0100\n";
    const path = book("b", { "Leads.csv": leads.join("\n"), "Settings.csv": settings });
    const now = ["--book", path, "--now", "2026-11-02T10:30"];
    expect((await bench.stoke("set-up", ...now)).code).toBe(0);
    const looked = await bench.stoke("cards", ...now, "--paper", "a6", "--out", "cards.html");
    expect(looked.out).toEqual(["1 on 2 pages: cards.html", "Bo Lund: left out. row 3: no ZIP code"]);
    expect(readFileSync(join(bench.folder, "cards.html"), "utf8")).toContain("size: 148mm 105mm");
    const done = await bench.stoke("cards", ...now, "--out", "addresses.csv", "--printed");
    expect(done.out).toContain("1 logged as sent.");
    expect(readFileSync(join(bench.folder, "addresses.csv"), "utf8")).toContain('"Ana Cruz","","41 Bleecker St"');
    expect((await bench.stoke("cards", ...now, "--printed", "--json")).code).toBe(1);
    expect(readFileSync(join(bench.folder, path, "Touches.csv"), "utf8").match(/Postcard/g)).toHaveLength(1);
    expect((await bench.stoke("cards", ...now, "--paper", "a3")).code).toBe(2);
  });

  test("remove takes everything of Stoke's away, and leaves the owner's", async () => {
    const path = book("b", { "Leads.csv": "Name,Phone,Mine\nAna,(212) 555-0101,=1+1\n" });
    await bench.stoke("set-up", "--book", path, "--now", "2026-11-02T10:01");
    expect((await bench.stoke("remove", "--book", path, "--now", "2026-11-02T10:02")).code).toBe(0);
    const left = readFileSync(join(bench.folder, path, "Leads.csv"), "utf8");
    expect(left.split("\n")[1]).toMatch(/^Ana,\(212\) 555-0101,=1\+1/);
    expect(left).not.toMatch(/Next contact/);
  });

  test("remove leaves a sheet that Stoke made and nobody wrote into blank", async () => {
    const path = book("b", {});
    await bench.stoke("set-up", "--book", path, "--now", "2026-11-02T10:01");
    expect((await bench.stoke("remove", "--book", path, "--now", "2026-11-02T10:02")).code).toBe(0);
    expect(readdirSync(join(bench.folder, path)).sort()).toEqual(["Leads.csv", "book.json"]);
    expect(readFileSync(join(bench.folder, path, "Leads.csv"), "utf8").trim()).toBe("");
  });

  test("the sample book looks alive: every temperature, every stage, and each kind of flag", async () => {
    bench.bring("local/sample", "sample");
    const { json } = await bench.stoke("show", "--book", "sample", "--now", "2026-11-24T10:00", "--json");
    const all = (key: string) => new Set(json.map((lead) => lead[key]));
    expect(json.length).toBeGreaterThanOrEqual(40);
    expect([...all("temperature")].sort()).toEqual(["Cold", "Cool", "Hot", "Sizzling", "Warm"]);
    expect([...all("stage")].sort()).toEqual(["Lost", "New", "Nurture", "Removed", "Talking", "Trying", "Won"]);
    const flags = json.map((lead) => String(lead.flag)).join("\n");
    for (const kind of ["No way to reach", "Promise missed", "Untouched", "Overdue", "Due today"])
      expect(flags).toContain(kind);
  });
});
