import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Host, openHost } from "../../local/host";
import { openSaved, saveHost } from "../../local/host/saved";

let folder: string;
let dist: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stoke-kept-"));
  dist = join(folder, "dist");
  mkdirSync(dist);
  writeFileSync(join(dist, "Code.js"), SCRIPT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = `
  function install() {
    ScriptApp.newTrigger("tick").timeBased().everyHours(1).create();
    PropertiesService.getDocumentProperties().setProperty("rules", "v1");
  }
  function write() {
    const file = Utilities.newBlob("petals", "text/plain", "petals.txt");
    const sent = GmailApp.createDraft("ana@example.com", "Hello", "Hi Ana", { attachments: [file] }).send();
    GmailApp.createDraft("bo@example.com", "Later", "Not yet");
    sent.getThread().addLabel(GmailApp.createLabel("Stoke"));
  }
  function tick() {
    const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1");
    cell.setValue(cell.getValue() + 1);
  }
  function kept() { return PropertiesService.getDocumentProperties().getProperty("rules"); }
`;

const again = async (host: Host, file: string, now: string) => {
  await saveHost(host, join(folder, file));
  return openSaved(join(folder, file), { dist, zone: "", now: () => now, target: "" });
};

test.each(["book", "book.xlsx"])("triggers run on from where a book was left: %s", async (file) => {
  const host = openHost({ now: "2026-11-24T10:00:00Z", dist });
  host.run("install");
  host.clock.advance(90);
  const next = await again(host, file, "2026-11-24T11:45:00Z");
  next.clock.set("2026-11-24T12:10:00Z");
  // At 11:00, and at 12:00: an hour later, not an hour after opening.
  expect(next.workbook.active.valueAt(1, 1)).toBe(2);
  expect(next.triggers.list()).toHaveLength(1);
  expect(next.run("kept").result).toBe("v1");
});

test("the mailbox comes back: what was sent, drafts, threads, labels, attachments and the day's quota", async () => {
  const host = openHost({ now: "2026-11-24T10:00:00Z", dist });
  host.run("write");
  host.gmail.receive({ from: "ana@example.com", subject: "Re: Hello", text: "Yes!" });
  const next = await again(host, "book", "2026-11-24T11:00:00Z");
  expect(next.gmail.mails).toEqual(host.gmail.mails);
  expect(next.gmail.sent).toEqual(host.gmail.sent);
  expect(next.gmail.sent[0]?.attachments[0]?.bytes.toString()).toBe("petals");
  expect(next.gmail.threads).toEqual(host.gmail.threads);
  expect(next.gmail.quota.left()).toBe(host.gmail.quota.left());
});

test("a book says when it was left, for whoever wants to go on from there", async () => {
  const host = openHost({ now: "2026-11-24T10:00:00Z", dist });
  await saveHost(host, join(folder, "book"));
  const seen: (string | null)[] = [];
  await openSaved(join(folder, "book"), {
    dist,
    zone: "",
    now: (_, left) => {
      seen.push(left);
      return "2026-11-25T10:00:00Z";
    },
    target: "",
  });
  expect(seen).toEqual(["2026-11-24T10:00:00.000Z"]);
});

test("what cannot be read of it is named", async () => {
  mkdirSync(join(folder, "book"));
  writeFileSync(join(folder, "book", "book.json"), '{"kept": {"now": "yesterday"}}');
  const opening = openSaved(join(folder, "book"), { dist, zone: "", now: () => "2026-11-25T10:00:00Z", target: "" });
  await expect(opening).rejects.toThrow(/What the script kept cannot be read at now/);
});
