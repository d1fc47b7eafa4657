/** The commands of every day: log, undo, list, hourly, send, thank, cards, and leaving again. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { postalText } from "./mails";
import { Bench } from "./stoke";
import { bookIn, LEADS, ReadyBook } from "./two-leads";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.clear());

const book = (name: string, files: Record<string, string>) => bookIn(bench, name, files);

const ready = new ReadyBook();
beforeAll(() => ready.prepare());
afterAll(() => ready.clear());

const readyBook = () => ready.copyTo(bench);

const of = (json: Record<string, unknown>[], name: string) => json.find((lead) => lead.name === name) ?? {};

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

  test("thank shows the letter, says what it lacks, sends it once and logs it", async () => {
    const leads =
      "Name,Phone,Way in,Referred by,Referrer,Received\nAna Cruz,(212) 555-0101,Referral,Bob Reyes,Fan,2026-11-02T10:00\n";
    const path = book("b", { "Leads.csv": leads });
    const ana = ["--book", path, "--now", "2026-11-02T10:30", "--lead", "Ana"];
    await bench.stoke("log", ...ana, "--channel", "Call", "--outcome", "Left voicemail");
    const { out: given } = await bench.stoke("referrers", ...ana.slice(0, 4));
    expect(given).toEqual([
      "Bob Reyes (fan): 1 lead, 1 tried within a day, won 0 of 1.",
      expect.stringMatching(/^ {2}Thank Bob Reyes \(fan\): Ana Cruz was called\. Our phone is blank/),
    ]);
    const settings = join(bench.folder, path, "Settings.csv");
    writeFileSync(
      settings,
      readFileSync(settings, "utf8").replace(/^(Business name|Our phone|Our name),/gm, "$1,555-0100"),
    );
    const lacking = await bench.stoke("thank", ...ana, "--preview");
    expect([lacking.code, lacking.out[0]]).toEqual([0, expect.stringMatching(/^Cannot be sent\. To send this, type/)]);
    expect(lacking.out.join("\n")).toContain("I have called Ana Cruz");
    const sheet = join(bench.folder, path, "Referrers.csv");
    const [headers = "", row = ""] = readFileSync(sheet, "utf8").split(/\r?\n/);
    const cells = row.split(",");
    cells[headers.split(",").indexOf("Email")] = "bob@example.com";
    writeFileSync(sheet, `${headers}\n${cells.join(",")}\n`);
    const both = await bench.stoke("thank", ...ana, "--send", "--channel", "Call");
    expect([both.code, both.err[0]]).toEqual([2, expect.stringMatching(/--channel does not go with --send/)]);
    const { out } = await bench.stoke("thank", ...ana, "--send");
    expect(out).toEqual(["Bob Reyes: Sent. Sent to bob@example.com. Bob Reyes thanked: Ana Cruz was called."]);
    expect(readdirSync(join(bench.folder, path, "mail"))).toHaveLength(1);
    expect((await bench.stoke("thank", ...ana, "--send")).err[0]).toMatch(
      /nothing to thank anybody for about Ana Cruz/,
    );
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
