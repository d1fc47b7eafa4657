/** Adding a lead by hand: taken apart, shown before it is saved, added once, in its row at once; and who waits. */

import { expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { LeadAdded, LeadForm, LeadPreview, SidebarView, Waiting } from "../../src/actions/views";
import { bookWith, headersOf, lastRun, sheetOf, someLeads } from "../actions/book";

const NOBODY = { line: "", edits: {}, usual: { wayIn: "", metAt: "" } };
let keys = 0;

function form(line: string, more: Partial<LeadForm> = {}): LeadForm {
  keys += 1;
  return { ...NOBODY, line, key: `testkey${keys}`, ...more };
}

const preview = (host: Host, sent: LeadForm) => host.rpc("previewLead", sent) as LeadPreview;
const add = (host: Host, sent: LeadForm) => host.rpc("addLead", sent) as LeadAdded;
const waiting = (host: Host) => (host.rpc("topOfSidebar") as { waiting: Waiting | null }).waiting;

const leadRows = (host: Host) => sheetOf(host, "Leads").lastRow;

/** The row's cells as they show, by header. */
function recordOf(host: Host, row: number): Record<string, string> {
  const leads = sheetOf(host, "Leads");
  return Object.fromEntries(headersOf(leads).map((header, index) => [header, leads.displayAt(row, index + 1)]));
}

test("a line becomes a row with its first step at once, and what it says is shown before", () => {
  const host = bookWith(someLeads(2), [
    "Company",
    "Interest",
    "Needed by",
    "Referred by",
    "Referrer",
    "Met at",
    "Value",
  ]);
  const card = form(
    "Ana Cruz, Cruz Florists, 212-555-0188, ana.cruz@example.com, wants 40 centrepieces by 12 June, $2,400",
    {
      usual: { wayIn: "Phone", metAt: "" },
    },
  );
  const before = leadRows(host);
  const shown = preview(host, card);
  expect(shown.fields).toMatchObject({ name: "Ana Cruz", company: "Cruz Florists", wayIn: "Phone", value: "$2,400" });
  expect(shown).toMatchObject({
    neededBy: { day: "Sat, Jun 12" },
    temperature: { temperature: "Hot" },
    already: "",
    refused: "",
  });
  expect(shown.next?.at.label).toBe("Mon, Nov 2, 10:05 AM");
  expect(leadRows(host)).toBe(before);

  const added = add(host, card);
  // Eight of them tell the owner by mail.
  expect(lastRun(host).calls.length).toBeLessThanOrEqual(28);
  expect(host.gmail.sent.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^New lead: Ana Cruz/)]);
  expect(added.message).toBe("Ana Cruz added in row 4. Next: Call by Mon, Nov 2, 10:05 AM.");
  expect(recordOf(host, 4)).toMatchObject({
    Name: "Ana Cruz",
    Company: "Cruz Florists",
    Interest: "40 centrepieces",
    "Way in": "Phone",
    Value: "2400",
    Temperature: "Hot",
    Stage: "New",
  });
  // The row is selected, so that the sidebar follows to it.
  expect(host.rpc("sidebarView", null) as SidebarView).toMatchObject({ kind: "lead", card: { name: "Ana Cruz" } });
  expect(add(host, card).message).toMatch(/^Ana Cruz /);
  expect(leadRows(host)).toBe(4);

  // The same person again, by another number: the row gains it, and the call is an enquiry.
  const again = form("Ana Cruz, ANA.CRUZ@example.com, 12 Main Street, Springfield, IL 62701", {
    usual: { wayIn: "Phone", metAt: "" },
  });
  host.clock.advance(30);
  expect(preview(host, again).already).toMatch(/Already there \(row 4, Ana Cruz\)\. What is new is added/);
  expect(add(host, again).message).toMatch(/Already there \(row 4, Ana Cruz\)\. What is new was added\. Next: Call by/);
  expect(recordOf(host, 4)).toMatchObject({
    Address: "12 Main Street, Springfield, IL 62701",
    Phone: "212-555-0188",
  });
});

test("a booth's leads are all Event and met there; what the owner types over the line wins; a referrer is named in the tip", () => {
  const host = bookWith(someLeads(1), ["Met at", "Referred by", "Referrer"]);
  const booth = { wayIn: "Event", metAt: "Bridal Fair" };
  expect(preview(host, form("Bo Lind, 212-555-0170", { usual: booth })).fields).toMatchObject(booth);
  expect(add(host, form("Bo Lind, 212-555-0170", { usual: booth, edits: { name: "Bo Lindt" } })).card).toMatchObject({
    name: "Bo Lindt",
    temperature: "Warm",
    wayIn: "Event",
  });
  const sent = add(host, form("Cy Park, 212-555-0171, from Bob Hale (fan)", { usual: booth }));
  expect(sent.card).toMatchObject({ wayIn: "Referral", referredBy: "Referred by Bob Hale (fan)" });
  expect(sent.card?.action?.tip).toBe("Say that Bob Hale, the fan who gave you the name, sent you.");
  const log = { channel: "Call", direction: "Out", outcome: "No answer", note: "", promise: "", promiseBy: "", at: "" };
  const { id: leadId = "", row = 0 } = sent.card ?? {};
  const logged = host.rpc("logTouch", { ...log, leadId, row, changeTemperature: true }) as LeadAdded;
  expect(logged.card?.action?.tip).not.toMatch(/Bob/);
});

test("nothing comes in as a formula, nobody is revived, and a form that cannot be is refused", () => {
  const host = bookWith(
    [...someLeads(1), { Name: "Erin Walsh", Email: "erin@example.com", Stage: "Removed" }],
    ["Interest"],
  );
  expect(preview(host, form("Erin Walsh, erin@example.com")).refused).toMatch(/asked to be left alone/);
  expect(add(host, form("Erin Walsh, erin@example.com"))).toEqual({
    card: null,
    message: expect.stringMatching(/^Erin Walsh was not added: Already in row 3/),
    undo: "",
  });
  const hostile = add(
    host,
    form("", { edits: { name: "=1+1", interest: "@SUM(A1)", phone: "212-555-0172", notes: "-2" } }),
  );
  expect(hostile.card?.name).toBe("=1+1");
  const cells = recordOf(host, hostile.card?.row ?? 0);
  expect(cells).toMatchObject({ Name: "=1+1", Interest: "@SUM(A1)", Notes: "-2" });
  expect(() => add(host, form("Ana", { edits: { wayIn: "Carrier pigeon" } }))).toThrow(/is no way in/);
  expect(() => add(host, { ...form("Ana"), key: "../x" })).toThrow(/cannot be added/);
  expect(preview(host, form(""))).toMatchObject({ temperature: null, already: "", refused: "" });
});

test("the newest lead never attempted waits, from the hour it could be served, until it is tried", () => {
  const host = bookWith(someLeads(6));
  const added = add(host, form("Maya Ellison, 212-555-0180", { usual: { wayIn: "Phone", metAt: "" } }));
  host.clock.advance(7);
  const found = waiting(host);
  expect(lastRun(host).calls.length).toBeLessThanOrEqual(9);
  expect(found).toMatchObject({
    name: "Maya Ellison",
    row: 8,
    from: { label: "Mon, Nov 2, 10:00 AM" },
    due: { label: "Mon, Nov 2, 10:05 AM" },
    tel: "tel:+12125550180",
    wait: "",
  });
  host.rpc("selectLead", found?.id, 2);
  expect(host.screen.selection.row).toBe(8);
  const log = { channel: "Call", direction: "Out", outcome: "No answer", note: "", promise: "", promiseBy: "", at: "" };
  host.rpc("logTouch", { ...log, leadId: added.card?.id, row: 8, changeTemperature: true });
  expect(waiting(host)?.name).not.toBe("Maya Ellison");
  host.clock.pass(12 * 60 * 60_000);
  add(host, form("Late Larry, 212-555-0181", { usual: { wayIn: "Phone", metAt: "" } }));
  expect(waiting(host)).toMatchObject({
    from: { label: "Tue, Nov 3, 9:00 AM" },
    due: { label: "Tue, Nov 3, 9:05 AM" },
  });
});
