/** The referrer of a lead hears back: lines of the call list that are logged, skipped and taken back, and are no touch of the lead (§6). */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { CallListLine, LeadCard, Logged, SidebarView, ThanksForm, ThanksLogged } from "../../src/actions/views";
import {
  bookWith,
  cellOf,
  columnOf,
  copies,
  idOf,
  lastRun,
  log,
  portrait,
  rowOf,
  sheetOf,
  touches,
  type,
} from "../actions/book";
import { stride } from "../actions/stride";

const RECEIVED = "2026-10-30 09:10";
const MAYA = {
  Name: "Maya Ellison",
  Phone: "212-555-0101",
  Email: "maya@example.com",
  "Way in": "Referral",
  "Referred by": "Bob Reyes",
  Referrer: "Fan",
  Received: RECEIVED,
};
const OTHERS = [
  {
    Name: "Nadia Okafor",
    Phone: "212-555-0102",
    "Way in": "Referral",
    "Referred by": "Kofi Mensah",
    Received: RECEIVED,
  },
  { Name: "Zoe Alone", Phone: "212-555-0103", "Way in": "Web form", Received: RECEIVED },
];

let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await copies(bookWith([MAYA, ...OTHERS]));
});

function lines(host: Host): string[] {
  const list = host.rpc("callList") as CallListLine[];
  return list.flatMap((line) => (line.kind === "thanks" ? line.thanks.text : []));
}

function thank(host: Host, name: string, words: Partial<ThanksForm> = {}): ThanksLogged {
  const form: ThanksForm = {
    leadId: idOf(host, name),
    row: rowOf(host, name),
    news: "attempted",
    channel: "Call",
    skip: false,
    note: "",
  };
  return host.rpc("logThanks", { ...form, ...words }) as ThanksLogged;
}

function card(host: Host, name: string): LeadCard {
  host.owner.select("Leads", cellOf(host, name, "Name"));
  const view = host.rpc("sidebarView", null) as SidebarView;
  if (view.kind !== "lead") throw new Error(view.kind);
  return view.card;
}

describe("thanks are on the call list", () => {
  test("from the first attempt and from the end, each until it is logged", async () => {
    const host = await copy();
    expect(lines(host)).toEqual([]);
    log(host, "Maya Ellison", { outcome: "Left voicemail" });
    log(host, "Zoe Alone", { outcome: "Left voicemail" });
    expect(lines(host)).toEqual(["Thank Bob Reyes (fan): Maya Ellison was called"]);

    host.clock.pass(60_000);
    expect(thank(host, "Maya Ellison", { note: "glad" })).toEqual({
      message: "Bob Reyes thanked: Maya Ellison was called.",
      undo: expect.stringMatching(/^T/),
    });
    expect(lines(host)).toEqual([]);
    host.clock.pass(60_000);
    log(host, "Maya Ellison", { outcome: "Chose someone else" });
    log(host, "Nadia Okafor", { channel: "Email", outcome: "Sent" });
    expect(lines(host)).toEqual([
      "Thank Bob Reyes (fan): Maya Ellison chose someone else",
      "Thank Kofi Mensah: Nadia Okafor was written to",
    ]);
    host.clock.pass(60_000);
    log(host, "Maya Ellison", { outcome: "Bought" });
    expect(lines(host)).toContain("Thank Bob Reyes (fan): Maya Ellison became a customer");
    thank(host, "Maya Ellison", { news: "Won" });
    expect(lines(host)).toEqual(["Thank Kofi Mensah: Nadia Okafor was written to"]);
    expect(() => thank(host, "Maya Ellison", { news: "Won" })).toThrow(/nothing to thank for about Maya Ellison/);
  });

  test("not of a lead who stood in the sheet as won before, but of what the owner sets by hand", async () => {
    const host = bookWith([
      { ...MAYA, Stage: "Won" },
      { ...OTHERS[0], Name: "Nadia Okafor" },
    ]);
    expect(lines(host)).toEqual([]);
    type(host, "Nadia Okafor", "Stage", "Won");
    expect(lines(host)).toEqual(["Thank Kofi Mensah: Nadia Okafor became a customer"]);
  });

  test("with no call more than the list costs without them", async () => {
    const host = await copy();
    host.rpc("callList");
    const before = lastRun(host, "callList").total;
    log(host, "Maya Ellison", {});
    thank(host, "Maya Ellison");
    host.rpc("callList");
    expect(lastRun(host, "callList").total).toBe(before);
  });
});

describe("logged thanks", () => {
  test("are a row of Touches that is no touch of the lead", async () => {
    const host = await copy();
    log(host, "Maya Ellison", { outcome: "Left voicemail" });
    host.run("hourly");
    const before = withoutState(host);
    thank(host, "Maya Ellison", { channel: "Visit", note: "=cheers" });
    expect(lastRun(host, "logThanks").total).toBeLessThanOrEqual(10);
    expect(withoutState(host)).toEqual(before);
    expect(touches(host).at(-1)).toMatchObject({
      Lead: "Bob Reyes",
      Channel: "Visit",
      Direction: "Out",
      Outcome: "Met",
      Note: "'=cheers",
      Status: "Thanked: first try",
      By: "Owner",
    });
    // The ledger is accounted for: the next run reads nothing of it.
    expect(host.run("hourly").calls.map(({ name }) => name)).not.toContain("Range.setValues");
    expect(card(host, "Maya Ellison")).toMatchObject({
      tries: "1 of 10",
      thanksDue: [],
      hoursTried: [expect.stringContaining("Left voicemail")],
    });
    expect(card(host, "Maya Ellison").history[0]).toMatchObject({ thanked: "Bob Reyes", channel: "Visit" });
  });

  test("are skipped, and taken back, and rebuilt from the ledger", async () => {
    const host = await copy();
    log(host, "Maya Ellison", { outcome: "Bought" });
    host.clock.pass(60_000);
    expect(thank(host, "Maya Ellison", { news: "Won", skip: true }).message).toBe(
      "Thanks to Bob Reyes skipped: Maya Ellison became a customer.",
    );
    expect(lines(host)).toEqual(["Thank Bob Reyes (fan): Maya Ellison was called"]);
    const { undo } = thank(host, "Maya Ellison");
    expect(lines(host)).toEqual([]);
    const settled = portrait(host);
    host.run("rebuildFromTouches");
    expect(portrait(host)).toEqual(settled);
    host.rpc("undoTouch", undo) as Logged;
    expect(lines(host)).toEqual(["Thank Bob Reyes (fan): Maya Ellison was called"]);
    expect(touches(host).at(-1)?.Status).toBe("Undone");
    // A State cell that is lost is folded anew.
    host.owner.clear("Leads", cellOf(host, "Maya Ellison", "State"));
    host.run("hourly");
    expect(lines(host)).toEqual(["Thank Bob Reyes (fan): Maya Ellison was called"]);
  });

  test("are found in the ledger where a run was killed right after it wrote there", async () => {
    const host = await copy();
    log(host, "Maya Ellison", {});
    const state = cellOf(host, "Maya Ellison", "State");
    const before = sheetOf(host, "Leads").inputAt(
      rowOf(host, "Maya Ellison"),
      columnOf(sheetOf(host, "Leads"), "State"),
    );
    thank(host, "Maya Ellison");
    host.owner.edit("Leads", state, before);
    expect(lines(host)).toEqual([]);
  });

  test.each([{ news: "Sold" }, { channel: "Smoke" }, { leadId: "" }, { note: 7 }, null])(
    "are refused in a form that cannot be: %j",
    async (words) => {
      const host = await copy();
      log(host, "Maya Ellison", {});
      const form = words && {
        leadId: idOf(host, "Maya Ellison"),
        row: 2,
        news: "attempted",
        channel: "Call",
        skip: false,
        note: "",
        ...words,
      };
      expect(() => host.rpc("logThanks", form)).toThrow(/cannot be logged/);
      expect(touches(host)).toHaveLength(1);
    },
  );
});

describe("whatever call fails, and wherever the run is killed", () => {
  test.each(["fails", "is killed"])("thanks are logged once or not at all: a call %s", async (how) => {
    const book = await copy();
    log(book, "Maya Ellison", {});
    const ready = await copies(book);
    const whole = await ready();
    thank(whole, "Maya Ellison");
    for (let index = 1; index <= lastRun(whole, "logThanks").total; index += stride(3)) {
      const host = await ready();
      if (how === "fails") host.meter.failAt(index, "Service Spreadsheets timed out");
      else host.meter.killAt(index, "after");
      try {
        thank(host, "Maya Ellison");
      } catch (error) {
        expect(String(error)).toMatch(/timed out|Killed/);
      }
      host.run("hourly");
      const logged = touches(host).filter(({ Status }) => Status === "Thanked: first try").length;
      expect([index, lines(host).length]).toEqual([index, 1 - logged]);
    }
  });
});

function withoutState(host: Host) {
  return Object.fromEntries(Object.entries(portrait(host)).map(([name, { State: _, ...cells }]) => [name, cells]));
}
