/** E-mails that Stoke sends by itself in the forecast: no work of the owner's, in business time, so many a day. */

import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../local/host";
import type { ForecastView } from "../../src/actions/views";
import { readCadence } from "../../src/core/cadence";
import { floristWith, setting, turnOn } from "../automatic/florist";
import { rulesWith } from "../rules/support/rules";
import { at, played, webLead } from "./story";

const forecast = (host: Host) => host.rpc("forecast") as ForecastView;
const HOUR = 60 * 60_000;

/** Four leads who wrote on Tuesday; the first answer says Auto. */
let copy: (now?: string) => Promise<Host>;
beforeAll(async () => {
  copy = await floristWith(4, "Auto");
});

test("before the owner's OK they are the owner's to send, and the forecast says so", async () => {
  const { days, remarks } = forecast(await copy());
  expect(days[0]).toMatchObject({ mails: 4, automatic: 0 });
  expect(remarks).toContain("Row 2 of Cadence says Auto and waits for your OK: those e-mails are counted as yours.");
});

test("with it they take no minutes, and what the day's limit keeps back goes on the days on which it then does", async () => {
  const host = await copy();
  turnOn(host);
  expect(forecast(host).days[0]).toMatchObject({ mails: 0, automatic: 4, minutes: { mails: 0 } });
  expect(forecast(host).remarks[1]).toBe(
    "Stoke sends 4 e-mails more by itself in these two weeks, without any of your time.",
  );
  setting(host, "Automatic e-mails a day", "1");
  const { days, remarks, shares } = forecast(host);
  expect(days.map(({ automatic }) => automatic).slice(0, 7)).toEqual([1, 1, 1, 1, 0, 0, 0]);
  expect(shares.find(({ label }) => label.startsWith("Row 2 "))).toMatchObject({ automatic: 4, minutes: 0 });
  expect(remarks[2]).toBe(
    "It may send 1 a day (Automatic e-mails a day, in Settings): 3 of its e-mails go later than due.",
  );
  const sent: number[] = [];
  for (let day = 0; day < 5; day += 1) {
    const before = host.gmail.sent.length;
    host.run("hourly");
    host.clock.pass(HOUR);
    host.run("hourly");
    // What has gone today is not foretold for today again.
    if (day === 0)
      expect(
        forecast(host)
          .days.map(({ automatic }) => automatic)
          .slice(0, 5),
      ).toEqual([0, 1, 1, 1, 0]);
    host.clock.pass(23 * HOUR);
    sent.push(host.gmail.sent.length - before);
  }
  expect(sent).toEqual([1, 1, 1, 1, 0]);
});

test("on a day off a Sizzling lead's first e-mail waits for the opening, which its call does not", () => {
  const cadence = readCadence([
    ["Trying", "all", "", "1", "", "in kind", "once", "within 5 minutes", "", "", ""],
    ["Trying", "all", "", "1", "", "Email", "once", "right after", "Just called", "Auto", ""],
  ]).rules;
  const rules = rulesWith({}, cadence);
  const lead = webLead("2026-10-31 14:00", { neededBy: Math.floor(at("2026-11-10 12:00") / 1_440) });
  const story = { rules, now: "2026-10-31 14:00", days: 3 };
  expect(played(lead, story)).toEqual(["Sat 31 Oct 14:05 Call", "Sat 31 Oct 14:05 Email"]);
  const automatic = cadence.map(({ row }) => row);
  expect(played(lead, { ...story, automatic })[0]).toBe("Sat 31 Oct 14:05 Call");
  expect(played(lead, { ...story, automatic }).filter((line) => /^(Sat|Sun).*Email/.test(line))).toEqual([]);
});

test("what still waits after the two weeks is told", async () => {
  const host = await copy();
  turnOn(host);
  setting(host, "Automatic e-mails a day", "0");
  const { days, remarks } = forecast(host);
  expect(days.every(({ automatic }) => automatic === 0)).toBe(true);
  expect(remarks.join(" ")).toContain("up to 4 still wait after these days.");
});
