/** Follow-up time on the local host: the list in the order of §5, one lead at a time, and what the owner puts off. */

import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { toA1 } from "../../local/host/sheets/grid/a1";
import { cellArea } from "../../local/host/sheets/grid/area";
import type { FollowUpView, PutOff } from "../../src/actions/views";
import {
  bookWith,
  columnOf,
  copies,
  idOf,
  lastRun,
  log,
  portrait,
  sheetOf,
  shown,
  someLeads,
  type Typed,
  touches,
  type,
} from "../actions/book";
import { stride } from "../actions/stride";
import { setting } from "../calendar/week";

/** Tuesday 3 November 2026, 14:30 in New York: half an hour into the follow-up time of Settings. */
const TUESDAY = "2026-11-03T19:30:00Z";

const SKIP = { direction: "Skip", outcome: "" } as const;
const DAY = 24 * 60 * 60_000;

const REACH = { Email: "x@example.com", Address: "1 Main St" };
const LEADS: readonly Typed[] = [
  { Name: "Cora Cool", Phone: "212-555-0101", "Way in": "Heard of", Received: "2026-11-02 10:00", ...REACH },
  { Name: "Hal Hot", Phone: "212-555-0102", "Way in": "Web form", Received: "2026-11-03 12:00", ...REACH },
  { Name: "Wim Warm", Phone: "212-555-0103", "Way in": "Event", Received: "2026-11-02 10:00", ...REACH },
  { Name: "Nia Newest", Phone: "212-555-0104", "Way in": "Phone", Received: "2026-11-03 14:10", ...REACH },
  { Name: "Lou List", Phone: "212-555-0105", "Way in": "List", Received: "2026-05-01 10:00", ...REACH },
];

let copy: (now?: string) => Promise<Host>;
let host: Host;
beforeAll(async () => {
  copy = await copies(bookWith(LEADS, ["Every", "Time zone", "Temperature"], TUESDAY));
});
beforeEach(async () => {
  host = await copy(TUESDAY);
});

const look = (workingOn = "") => host.rpc("followUp", workingOn) as FollowUpView;
const start = () => host.rpc("startFollowUp") as FollowUpView;
const finish = () => host.rpc("finishFollowUp") as FollowUpView;
const putOff = (name: string, how: PutOff) => host.rpc("putOff", idOf(host, name), how) as FollowUpView;
const names = ({ lines }: FollowUpView) => lines.map(({ name }) => name);

type Typing = (row: number, column: number, text: string) => void;

/** A lead who phoned just now, in the first blank row; typed by the owner, or as somebody else does. */
function addBelow(name: string, typing: Typing = byHand): void {
  const leads = sheetOf(host, "Leads");
  const row = LEADS.length + 2;
  for (const [header, text] of [
    ["Name", name],
    ["Phone", "212-555-0107"],
    ["Way in", "Phone"],
  ] as const) {
    typing(row, columnOf(leads, header), text);
  }
}

const byHand: Typing = (row, column, text) => host.owner.edit("Leads", toA1(cellArea(row, column)), text);

describe("the list", () => {
  test("is that of §5, with why each is on it, and the card of the first", () => {
    const view = start();
    expect(names(view)).toEqual(["Nia Newest", "Hal Hot", "Wim Warm", "Cora Cool"]);
    expect(view.left).toBe(4);
    expect(view.lines[0]).toMatchObject({ isNew: true, later: false, temperature: "Hot" });
    expect(view.lines[0]?.reason).toBe("First call, within 5 minutes");
    expect(view.card?.action).toMatchObject({
      channel: "Call",
      state: "overdue",
      tip: expect.stringMatching(/^Voice/),
    });
    expect(view.card).toMatchObject({ name: "Nia Newest", tel: "tel:+12125550104" });
    expect(view.lines[1]?.card?.name).toBe("Hal Hot");
  });

  test("is sorted anew as leads come in, while the card stays that of whom the owner works on", () => {
    start();
    addBelow("Zed Urgent");
    type(host, "Zed Urgent", "Temperature", "Hot");
    const view = look(idOf(host, "Hal Hot"));
    // They are due within five minutes only, but minutes count.
    expect(view.lines[0]).toMatchObject({ name: "Zed Urgent", isNew: true, card: { next: { state: "later" } } });
    expect(view.card?.name).toBe("Hal Hot");
  });

  test("takes in at once whom a program added below, ready to be logged", () => {
    start();
    addBelow("Api Added", (row, column, text) => sheetOf(host, "Leads").typeAt(row, column, text));
    expect(names(look())[0]).toBe("Api Added");
    expect(log(host, "Api Added").message).toMatch(/^Call logged\./);
  });

  test("moves on when a touch is logged, and comes to what is right after", () => {
    start();
    log(host, "Nia Newest", { outcome: "Left voicemail" });
    const view = look();
    expect(names(view).slice(0, 2)).toEqual(["Hal Hot", "Nia Newest"]);
    expect(view.lines[1]?.card?.action).toMatchObject({ channel: "Email", template: expect.stringMatching(/./) });
  });

  test("has the card of a lead for whom nothing is due any more, and none of one that is gone", () => {
    start();
    const hal = idOf(host, "Hal Hot");
    log(host, "Hal Hot", { outcome: "Talked" });
    expect(look(hal)).toMatchObject({ card: { name: "Hal Hot", stage: "Talking" } });
    expect(names(look(hal))).not.toContain("Hal Hot");
    host.owner.deleteRows("Leads", 3);
    expect(look(hal).card).toBeNull();
  });

  test("lists cold leads only when nobody else is left", () => {
    start();
    for (const name of ["Nia Newest", "Hal Hot", "Wim Warm", "Cora Cool"]) putOff(name, "not today");
    expect(names(look())).toEqual(["Lou List"]);
  });
});

describe("thanks to a referrer", () => {
  const thank = { news: "attempted", channel: "Call", skip: false, note: "" };

  test("stand on the list when the lead was tried, until they are given; and count as done", async () => {
    const referred = { Name: "Ray Referred", Phone: "212-555-0108", "Way in": "Referral", "Referred by": "Bob Stone" };
    host = bookWith([{ ...referred, Received: "2026-11-03 10:00" }, ...LEADS], [], TUESDAY);
    start();
    log(host, "Ray Referred", { outcome: "Talked" });
    const line = look().lines.find(({ thanks }) => thanks !== null);
    expect(line).toMatchObject({
      name: "Bob Stone",
      reason: expect.stringMatching(/^Thank Bob Stone: Ray Referred was called/),
    });
    const key = line?.key ?? "";
    expect(look(key).card?.name).toBe("Ray Referred");
    expect(names(host.rpc("putOff", key, "later") as FollowUpView).at(-1)).toBe("Bob Stone");
    const { undo } = host.rpc("logThanks", { ...thank, leadId: line?.leadId, row: line?.row }) as { undo: string };
    expect(names(look())).not.toContain("Bob Stone");
    expect(look().tally).toEqual({ done: 2, contacted: 1, connected: 1 });
    host.rpc("undoTouch", undo);
    expect(names(look())).toContain("Bob Stone");
    expect(look().tally.done).toBe(1);
  });
});

describe("putting off", () => {
  test("Later today puts a lead to the end, the last put last, and moves nothing in the sheet", () => {
    start();
    const before = touches(host).length;
    expect(putOff("Nia Newest", "later").card?.name).toBe("Hal Hot");
    const view = putOff("Hal Hot", "later");
    expect(names(view)).toEqual(["Wim Warm", "Cora Cool", "Nia Newest", "Hal Hot"]);
    expect(view.lines.map(({ later }) => later)).toEqual([false, false, true, true]);
    expect(names(putOff("Nia Newest", "later")).slice(2)).toEqual(["Hal Hot", "Nia Newest"]);
    expect(touches(host)).toHaveLength(before);
    expect(names(finish())[0]).toBe("Nia Newest");
  });

  test("Not today hides a lead until the next opening, and from the list only", () => {
    start();
    const view = putOff("Hal Hot", "not today");
    expect(names(view)).not.toContain("Hal Hot");
    expect(view).toMatchObject({ left: 3, notToday: 1 });
    host.run("hourly");
    expect(host.rpc("callList")).toEqual(expect.arrayContaining([expect.objectContaining({ name: "Hal Hot" })]));
    host.clock.pass(18 * 60 * 60_000 + 29 * 60_000);
    expect(names(look())).not.toContain("Hal Hot");
    host.clock.pass(60_000);
    expect(names(look())).toContain("Hal Hot");
  });

  test("Not today lasts over an absence, whenever it is written down, and no longer than the owner is away", () => {
    start();
    putOff("Hal Hot", "not today");
    putOff("Wim Warm", "later");
    setting(host, "Out until", "4 Nov – 9 Nov");
    host.clock.pass(DAY);
    expect(look()).toMatchObject({ notToday: 1, next: { label: "Tue, Nov 10, 2:00 PM" }, sitting: null });
    expect(names(look())).toEqual(["Nia Newest", "Wim Warm", "Cora Cool"]);
    for (const channel of ["Call", "Postcard"] as const) log(host, "Cora Cool", { channel, ...SKIP });
    // Lead day 4, of which the days away are none.
    expect(shown(host, "Cora Cool", "Next contact")).toBe("Wed, Nov 11, 9:00 AM");
    expect(start().sitting?.ends.label).toBe("Wed, Nov 4, 4:30 PM");
    putOff("Nia Newest", "not today");
    expect(finish()).toMatchObject({ notToday: 2, left: 1 });
    host.clock.pass(DAY);
    expect(look().notToday).toBe(2);
    setting(host, "Out until", "");
    expect(names(look())).toEqual(["Nia Newest", "Hal Hot", "Wim Warm"]);
  });

  test("is taken back by Undo, which shows the lead again", () => {
    start();
    putOff("Nia Newest", "later");
    putOff("Hal Hot", "not today");
    expect(putOff("Hal Hot", "").card?.name).toBe("Hal Hot");
    expect(names(putOff("Nia Newest", "")).slice(0, 2)).toEqual(["Nia Newest", "Hal Hot"]);
  });

  test("holds no longer once the lead itself stirs", () => {
    start();
    putOff("Hal Hot", "not today");
    host.clock.pass(60_000);
    log(host, "Hal Hot", { direction: "In", channel: "Email", outcome: "Replied" });
    host.clock.pass(6 * 60_000);
    expect(names(look())).toContain("Hal Hot");
  });

  test("says so where there is nothing to put off", () => {
    start();
    log(host, "Hal Hot", { outcome: "Talked" });
    expect(() => putOff("Hal Hot", "later")).toThrow("Nothing is due for this lead any more.");
    expect(() => host.rpc("putOff", "", "later")).toThrow("Choose a lead of the list first.");
  });
});

describe("a sitting", () => {
  test("lasts to the end of the follow-up time, and is remembered", () => {
    expect(start().sitting?.ends.label).toBe("Tue, Nov 3, 4:00 PM");
    host.clock.pass(10 * 60_000);
    expect(start().sitting).toMatchObject({
      minutesLeft: 80,
      started: { label: "Tue, Nov 3, 2:30 PM" },
      ends: { label: "Tue, Nov 3, 4:00 PM" },
    });
    expect(look().sitting?.started.label).toBe("Tue, Nov 3, 2:30 PM");
  });

  test("begun at another time it lasts as long from then on", async () => {
    host = await copy("2026-11-04T15:00:00Z");
    expect(start().sitting?.ends.label).toBe("Wed, Nov 4, 12:00 PM");
  });

  test("counts touches, leads contacted and connected from the ledger, so that Undo counts too", () => {
    start();
    host.clock.pass(60_000);
    log(host, "Nia Newest", { outcome: "Left voicemail" });
    log(host, "Nia Newest", { channel: "Email", outcome: "Sent" });
    log(host, "Wim Warm", { direction: "Skip", outcome: "" });
    const { undo } = log(host, "Hal Hot", { outcome: "Talked" });
    expect(look().tally).toEqual({ done: 4, contacted: 2, connected: 1 });
    host.rpc("undoTouch", undo);
    expect(look().tally).toEqual({ done: 3, contacted: 1, connected: 0 });
  });

  test("ends with what came of it and the next follow-up time", () => {
    start();
    log(host, "Nia Newest", { outcome: "Talked" });
    const end = finish();
    expect(end).toMatchObject({ sitting: null, tally: { contacted: 1, connected: 1 } });
    expect(end.next?.label).toBe("Tue, Nov 10, 2:00 PM");
    expect(look().sitting).toBeNull();
  });

  test("that nobody finished is over on the next day", () => {
    start();
    host.clock.pass(24 * 60 * 60_000);
    expect(look().sitting).toBeNull();
  });
});

test("a look takes the same few calls in a long list as in a short one, and sends 50 lines at most", () => {
  const [short, long] = [60, 400].map((size) => {
    host = bookWith(someLeads(size), [], TUESDAY);
    const view = start();
    expect(view.lines.length).toBeLessThanOrEqual(50);
    expect(view.left).toBeGreaterThanOrEqual(view.lines.length);
    look();
    return lastRun(host, "followUp").total;
  });
  expect(long).toBe(short);
  expect(long).toBeLessThanOrEqual(9);
});

describe("where Google breaks off at any call", () => {
  const ACTS = { startFollowUp: [], putOff: ["Hal Hot", "not today"], finishFollowUp: [] } as const;

  test.each(Object.entries(ACTS))(
    "%s is done or not done, and done when it is tried again",
    async (name, [who, how]) => {
      const begun = await copies(host);
      const act = (on: Host) => on.rpc(name, ...(who === undefined ? [] : [idOf(on, who), how])) as FollowUpView;
      const wanted = names(act(host));
      const { total } = lastRun(host, name);
      for (let index = 1; index <= total; index += stride(3)) {
        const struck = await begun(TUESDAY);
        const before = portrait(struck);
        if (index % 2 === 0) struck.meter.failAt(index, "Service timed out: Spreadsheets", "after");
        else struck.meter.killAt(index, "after");
        expect(() => act(struck)).toThrow();
        expect([index, names(act(struck))]).toEqual([index, wanted]);
        expect([index, portrait(struck)]).toEqual([index, before]);
      }
    },
  );
});
