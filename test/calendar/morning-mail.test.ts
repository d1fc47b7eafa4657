/** The morning e-mail: what it tells, in which order, and when none goes. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import { type Digest, digestMail, Gathering, type UntoldDeed } from "../../src/core/digest";
import { bookWith, columnOf, copies, log, sheetOf, shown, someLeads, type } from "../actions/book";
import { labelled } from "../doors/mailbox";
import { read } from "../mail/outbox";
import { at } from "../rules/support/moments";
import { promisedAt, Story } from "../rules/support/story";
import { run, setting } from "./week";

const { calendar } = new Story();
const SHEET = "https://docs.google.com/spreadsheets/d/1example/edit#gid=0";
const DIAL = (phone: string) => (/\d{3}/.test(phone) ? `tel:${phone.replace(/\D/g, "")}` : "");

/** What a morning finds in these stories. */
function gathered(
  stories: Record<string, Story>,
  now: string,
  since: string,
  untold: Record<string, UntoldDeed[]> = {},
): Digest | null {
  const gathering = new Gathering(calendar, at(now), at(since));
  for (const [name, story] of Object.entries(stories)) {
    const decision = story.decision(now);
    const { received } = story.lead;
    const deeds = untold[name] ?? [];
    gathering.take({ name, phone: "555-0100", received, decision, journal: story.journal(), untold: deeds });
  }
  return gathering.digest();
}

const came = (when: string, facts: ConstructorParameters<typeof Story>[0] = {}) =>
  new Story({ received: at(when), ...facts });
const lines = (part: readonly { name: string; why: string }[] = []) => part.map(({ name, why }) => `${name}: ${why}`);

describe("the morning e-mail", () => {
  test("tells the promises of the day by the hour, hot leads that nobody tried, and what is overdue, missed promises first", () => {
    const digest = gathered(
      {
        late: came("Mon 10:00", { wayIn: "Event" }).call("Mon 10:30", "Talked").setTemperature("Mon 11:00", "Hot"),
        missed: came("Mon 09:00").call("Mon 09:02", "Talked", promisedAt("Tue 14:00", "Call")),
        "at four": came("Mon 09:00").call("Mon 09:02", "Talked", promisedAt("Fri 16:00", "Email")),
        "at two": came("Mon 09:00").call("Mon 09:02", "Talked", promisedAt("Fri 14:00", "Call")),
        asking: came("Mon 09:00")
          .call("Mon 09:02", "Talked", promisedAt("Fri 15:00", "Call"))
          .in("Email", "Thu 16:00", "Replied"),
        untried: came("Thu 18:00"),
        hotter: came("Thu 09:00").chosen("Sizzling"),
        "of the weekend": came("Mon 09:00").call("Mon 09:02", "Talked", promisedAt("Mon 9 Nov 14:00")),
      },
      "Fri 06:10",
      "Thu 06:10",
    );
    expect(lines(digest?.promises)).toEqual([
      "at two: 14:00 · Call",
      expect.stringMatching(/^asking: 15:00 · Call · before that: /),
      "at four: 16:00 · Email",
    ]);
    expect(lines(digest?.untouched)).toEqual([
      expect.stringMatching(/^hotter: Sizzling · came in 21 h ago · First call, within 5 minutes$/),
      expect.stringMatching(/^untried: Hot · came in 12 h ago · First call, within 5 minutes$/),
    ]);
    expect(lines(digest?.overdue)).toEqual([
      "missed: Promise missed · Promised Tue 14:00 (Call)",
      "late: Overdue 1 d · Call, every 2 days",
    ]);
  });

  test("tells what Stoke did by itself since the last one, each lead once, and counts the week", () => {
    const digest = gathered(
      {
        answered: came("Mon 09:00")
          .call("Mon 09:02")
          .byStoke("In", "Thu 20:00", "Replied")
          .byStoke("In", "Thu 21:00", "Replied"),
        gone: came("Mon 09:00").byStoke("In", "Thu 20:00", "Asked to be removed"),
        written: came("Mon 09:00").byStoke("Out", "Thu 10:00", "Sent"),
        before: came("Mon 09:00").byStoke("Out", "Wed 10:00", "Sent"),
        came: came("Thu 20:00"),
        bought: came("Mon 09:00").call("Tue 09:00", "Bought"),
      },
      "Fri 06:10",
      "Thu 06:10",
      { came: ["took in"], bought: ["draft"], written: ["draft", "took in"] },
    );
    expect(digest?.did).toEqual([
      "Took in: written, came.",
      "Heard from: answered.",
      "Took off the list, as asked: gone.",
      "Sent an e-mail to: written.",
      "Left a draft in your Gmail for: written, bought.",
    ]);
    expect(digest?.week).toEqual({ tries: 4, connects: 3, arrived: 6, won: 1 });
  });

  test("tells who was moved to Nurture by time alone, but not whom the owner or the lead put there", () => {
    const talked = () => came("Mon 09:00").call("Mon 09:02", "Talked").call("Tue 10:00").call("Wed 10:00");
    const stories = {
      quiet: talked().call("Thu 10:00"),
      "put there": talked().setStage("Wed 2 Dec 10:00", "Nurture"),
      "not now": talked().call("Wed 2 Dec 10:00", "Not now"),
    };
    const [today, before, after] = ["Wed 2 Dec 18:00", "Wed 2 Dec 06:10", "Thu 3 Dec 06:10"];
    expect(gathered(stories, today, before)?.did).toEqual(["Moved to Nurture, since they went quiet: quiet."]);
    expect(gathered(stories, after, today)?.did ?? []).toEqual([]);
  });

  test("is none where there is nothing to tell, whatever the week was", () => {
    const quiet = { quiet: came("Mon 09:00").call("Mon 09:02", "Bought") };
    expect(gathered(quiet, "Tue 06:10", "Mon 18:00")).toBeNull();
  });

  test("is plain text and HTML that say the same, escaped, with numbers to click, and no longer than a phone shows", () => {
    const hostile = { name: '<img src=x onerror="alert(1)"> Ana\nCruz', phone: '"><script>', why: "Hot & new" };
    const many = Array.from({ length: 14 }, (_, index) => ({
      name: `Lead ${index}`,
      phone: `212-555-01${10 + index}`,
      why: "Overdue 2 d",
    }));
    const week = { tries: 1, connects: 0, arrived: 2, won: 1 };
    const thanks = [{ name: "Kofi <i>Mensah</i>", phone: "", why: "Maya was called" }];
    const did = ["Sent an e-mail to: <b>Bo</b>."];
    const digest = { promises: [hostile], untouched: [], overdue: many, thanks, did, week };
    const { subject, text, html } = digestMail(digest, "Tue, Nov 3", SHEET, DIAL);
    expect(subject).toBe("Tue, Nov 3: 1 promise, 14 overdue, 1 thank-you");
    expect(text).toContain("Thanks to whoever sent you a lead\n- Kofi <i>Mensah</i> · Maya was called\n");
    expect(html).toContain("Kofi &lt;i&gt;Mensah");
    expect(text).toContain('- <img src=x onerror="alert(1)"> Ana Cruz · Hot & new · "><script>');
    expect(text).toContain("- Lead 9 · Overdue 2 d · 212-555-0119\n… and 4 more in your sheet");
    expect(text).toContain("The last 7 days: 1 try, 0 connects, 2 new leads, 1 won.");
    expect(text).toContain(SHEET);
    expect(html).not.toMatch(/<(img|script)|<b>Bo/);
    expect(html).toContain("&lt;img src=x");
    expect(html.match(/href="tel:21255501/g)).toHaveLength(10);
    expect(html).toContain("and 4 more in your sheet");
    expect(html).not.toContain("Lead 10<");
  });
});

const DAY = 24 * 60 * 60_000;

/** A Tuesday, Wednesday and Saturday at about six in New York. */
const [TUESDAY, WEDNESDAY, SATURDAY] = ["2026-11-03T11:10:00Z", "2026-11-04T11:10:00Z", "2026-11-07T11:10:00Z"];

describe("in a book", () => {
  let copy: (now?: string) => Promise<Host>;
  beforeAll(async () => {
    const host = bookWith(someLeads(4));
    log(host, "Ana Example0", { outcome: "Talked", promise: "Tue 2pm" });
    copy = await copies(host);
  });

  async function asked(now: string): Promise<Host> {
    const host = await copy(now);
    setting(host, "Morning e-mail", "yes");
    return host;
  }

  test("goes to the owner alone, once a day, where Settings asks for it", async () => {
    const host = await copy(TUESDAY);
    run(host, "eachMorning");
    expect(host.gmail.sent).toHaveLength(0);
    setting(host, "Morning e-mail", "yes");
    run(host, "eachMorning");
    run(host, "eachMorning");
    expect(host.gmail.sent).toHaveLength(1);
    const { mail } = await read(host, 0);
    expect(host.gmail.sent[0]?.to.map(({ address }) => address)).toEqual([host.gmail.account]);
    expect(mail.subject).toMatch(/^Tue, Nov 3: 1 promise, 1 hot lead untouched, 2 overdue$/);
    expect(mail.text).toContain("- Ana Example0 · 14:00 · Call · 212-555-0100");
    expect(mail.html).toContain('href="tel:+12125550100"');
    host.clock.pass(24 * 60 * 60_000);
    run(host, "eachMorning");
    expect(host.gmail.sent).toHaveLength(2);
  });

  test("does not go on a day off, nor while the owner is out, nor to a lead who may not be called with a number", async () => {
    const weekend = await asked(SATURDAY);
    run(weekend, "eachMorning");
    expect(weekend.gmail.sent).toHaveLength(0);
    const out = await asked(TUESDAY);
    setting(out, "Out until", "5 Nov 2026");
    run(out, "eachMorning");
    expect(out.gmail.sent).toHaveLength(0);
    const barred = await asked(WEDNESDAY);
    type(barred, "Ana Example0", "Do not call", "TRUE");
    run(barred, "eachMorning");
    const { mail } = await read(barred, 0);
    expect(mail.text).toMatch(/- Ana Example0 · [^\n]*$/m);
    expect(mail.text).not.toContain("212-555-0100");
  });

  test("tells after an absence what Stoke did by itself in all of it, and of leads that came in by themselves", async () => {
    const host = await asked(WEDNESDAY);
    run(host, "eachMorning");
    setting(host, "Out until", "23 Nov 2026");
    run(host, "takeLeads");
    for (const header of ["Name", "Phone"]) {
      const leads = sheetOf(host, "Leads");
      leads.typeAt(6, columnOf(leads, header), header === "Name" ? "Zed Added" : "212-555-0188");
    }
    run(host, "takeLeads");
    labelled(host, { from: "Noor Haddad <noor@example.com>", subject: "Roses", text: "White roses, please. Noor" });
    run(host, "takeLeads");
    host.rpc("createLeadForm");
    host.submitForm("Form Responses 1", { "Your name": "Rosa Vega", "E-mail address": "rosa@example.com" });
    const sent = host.gmail.sent.length;
    host.clock.pass(18 * DAY);
    run(host, "eachMorning");
    expect(host.gmail.sent).toHaveLength(sent);
    host.clock.pass(DAY);
    run(host, "eachMorning");
    const { mail } = await read(host, host.gmail.sent.length - 1);
    expect(mail.text).toContain("What Stoke did by itself\n- Took in: Zed Added, Noor Haddad, Rosa Vega.\n");
    expect(mail.html).toContain("Took in: Zed Added, Noor Haddad, Rosa Vega.");
    host.clock.pass(DAY);
    run(host, "eachMorning");
    const next = await read(host, host.gmail.sent.length - 1);
    expect(next.mail.subject).toMatch(/^Tue, Nov 24: /);
    expect(next.mail.text).not.toContain("Took in");
  });

  test("names who is to be thanked for a lead, but nobody who asked to be removed, under any of the spellings", async () => {
    const host = await asked(TUESDAY);
    for (const [name, by] of [
      ["Bilal Example1", "Kofi Mensah"],
      ["Chen Example2", "Bob R."],
      ["Ana Example0", "Bob Reyes"],
    ] as const) {
      type(host, name, "Referred by", by);
      log(host, name, { outcome: "Left voicemail" });
    }
    host.rpc("referrers");
    host.rpc("joinReferrers", "Bob Reyes", "Bob R.");
    type(host, "Dora Example3", "Name", "Bob R.");
    log(host, "Bob R.", { direction: "In", channel: "Email", outcome: "Asked to be removed" });
    run(host, "eachMorning");
    const { mail } = await read(host, 0);
    expect(mail.subject).toMatch(/, 1 thank-you$/);
    expect(mail.text).toContain("Thanks to whoever sent you a lead\n- Kofi Mensah · Bilal Example1 was called\n");
    expect(mail.text).not.toContain("Bob Reyes");
  });

  test("is sent no second time where Google breaks off right after it went", async () => {
    const host = await asked(TUESDAY);
    host.meter.killAt("GmailDraft.send", "after");
    host.run("eachMorning");
    run(host, "eachMorning");
    expect(host.gmail.sent).toHaveLength(1);
  });
});

describe("while the owner is out", () => {
  test("what falls due moves past it, lead days do not count it, and a promise for a time of day stays", async () => {
    const host = bookWith([
      {
        Name: "Maya Example",
        Phone: "212-555-0101",
        Email: "maya@example.com",
        "Way in": "Web form",
        Received: "2026-11-02 10:00",
      },
    ]);
    log(host, "Maya Example", { outcome: "Talked" });
    expect(shown(host, "Maya Example", "Next contact")).toBe("Wed, Nov 4, 9:00 AM");
    setting(host, "Out until", "3 Nov – 6 Nov");
    run(host, "hourly");
    expect(shown(host, "Maya Example", "Next contact")).toBe("Mon, Nov 9, 9:00 AM");
    expect(host.rpc("ownerAway")).toBe("");
    host.clock.pass(24 * 60 * 60_000);
    const away =
      "You are out until Mon, Nov 9. Until then only promises fall due, and Stoke writes to no lead by itself.";
    expect([host.rpc("ownerAway"), host.rpc("topOfSidebar")]).toEqual([away, { waiting: null, away }]);
    log(host, "Maya Example", { outcome: "Talked", promise: "Thu 2pm" });
    expect(shown(host, "Maya Example", "Next contact")).toBe("Thu, Nov 5, 2:00 PM");
    log(host, "Maya Example", { outcome: "Talked", promise: "Thu" });
    expect(shown(host, "Maya Example", "Next contact")).toBe("Mon, Nov 9, 9:00 AM");
  });
});
