/** Installable triggers: how many, how often, when they run, and how many minutes a day. */

import { errorOf, hostOf, resultOf } from "./script";

const TIMED = `
  var store = () => PropertiesService.getScriptProperties();
  function tick() { store().setProperty("ran", (store().getProperty("ran") || "") + new Date().toISOString().slice(5, 16) + " "); }
  function ran() { return (store().getProperty("ran") || "").trim(); }
  function handlers() { return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()); }
  function removeAll() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
`;

function timed(chain: string) {
  const host = hostOf(`${TIMED} function install() { ScriptApp.newTrigger("tick").timeBased().${chain}.create(); }`);
  resultOf(host, "install");
  return host;
}

test("an hourly trigger runs each hour, at its own moment, as the clock moves", () => {
  const host = timed("everyHours(1)");
  host.clock.advance(59);
  expect(resultOf(host, "ran")).toBe("");
  host.clock.advance(150);
  expect(resultOf(host, "ran")).toBe("11-02T16:00 11-02T17:00 11-02T18:00");
});

test.each([1, 5, 10, 15, 30])("every %i minutes is allowed", (minutes) => {
  const host = timed(`everyMinutes(${minutes})`);
  host.clock.advance(30);
  expect(resultOf(host, "ran")).toHaveLength(11 * (30 / minutes) + 30 / minutes - 1);
});

test.each(["everyMinutes(2)", "everyMinutes(60)", "everyHours(3)", "everyHours(0)"])("%s is not", (chain) => {
  expect(errorOf(`ScriptApp.newTrigger("x").timeBased().${chain}`)).toMatch(
    /^Exception: The value you passed to every\w+ was invalid/,
  );
});

test("a daily trigger runs at its hour in the script's zone, over a change of clocks too", () => {
  const host = timed('atHour(9).everyDays(1).inTimezone("Europe/Berlin")');
  host.clock.set("2027-03-29T12:00:00Z");
  expect(String(resultOf(host, "ran")).split(" ").slice(-3)).toEqual(["03-27T08:00", "03-28T07:00", "03-29T07:00"]);
});

test("a weekly trigger runs on its weekday", () => {
  const host = timed("onWeekDay(ScriptApp.WeekDay.TUESDAY).atHour(14)");
  host.clock.advance(15 * 24 * 60);
  expect(resultOf(host, "ran")).toBe("11-03T14:00 11-10T14:00 11-17T14:00");
});

test("a trigger for once runs once, and stays in the list until it is deleted", () => {
  const host = timed("after(60 * 1000)");
  host.clock.advance(24 * 60);
  expect(resultOf(host, "ran")).toBe("11-02T15:01");
  expect(resultOf(host, "handlers")).toEqual(["tick"]);
  resultOf(host, "removeAll");
  expect(resultOf(host, "handlers")).toEqual([]);
});

test("newTrigger never deduplicates", () => {
  const host = timed("everyHours(1)");
  resultOf(host, "install");
  expect(resultOf(host, "handlers")).toEqual(["tick", "tick"]);
});

test("the 21st trigger is refused, with Google's words", () => {
  const host = timed("everyHours(1)");
  for (let made = 1; made < 20; made += 1) resultOf(host, "install");
  expect(host.run("install").error).toBe(
    "Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.",
  );
});

test("triggers are not copied with a spreadsheet", () => {
  const host = timed("everyHours(1)");
  const copy = hostOf(TIMED, { workbook: host.workbook });
  expect(resultOf(copy, "handlers")).toEqual([]);
});

test("triggers that are due run in the order of time", () => {
  const host =
    hostOf(`function log(name) { console.log(name); } function slow() { log("slow"); } function quick() { log("quick"); }
    function install() {
      ScriptApp.newTrigger("slow").timeBased().everyMinutes(15).create();
      ScriptApp.newTrigger("quick").timeBased().everyMinutes(5).create();
    }`);
  resultOf(host, "install");
  host.clock.advance(15);
  expect(host.log.lines.map(({ text }) => text)).toEqual(["quick", "quick", "slow", "quick"]);
});

test("after 90 minutes of trigger time in a day a consumer's triggers do not run, until the next day", () => {
  const host = timed("everyMinutes(1)");
  const runs = () => host.runs.filter(({ caller }) => caller === "time trigger");
  host.meter.onCall(({ name }) => {
    if (name === "Properties.setProperty") host.meter.spend(5 * 60_000);
  });
  host.clock.advance(60);
  const [ran, refused] = [runs().filter(({ error }) => !error), runs().filter(({ error }) => error)];
  expect([ran.length, refused.length]).toEqual([18, 42]);
  expect(refused[0]?.error).toBe("Exception: Service using too much computer time for one day");
  expect(host.triggers.minutesToday()).toBeGreaterThan(90);
  host.clock.advance(24 * 60);
  expect(host.triggers.minutesToday()).toBeGreaterThan(0);
  expect(runs().at(-1)).toMatchObject({ caller: "time trigger" });
});

test("a Workspace account has six hours", () => {
  const host = hostOf("function go() {}", { plan: "workspace" });
  host.triggers.spend(359 * 60_000);
  expect(host.triggers.exhausted()).toBe(false);
  host.triggers.spend(60_000);
  expect(host.triggers.exhausted()).toBe(true);
});

test("a trigger knows its source and its event", () => {
  const host = hostOf(`function go() {
    const ss = SpreadsheetApp.getActive();
    const one = ScriptApp.newTrigger("f").forSpreadsheet(ss).onFormSubmit().create();
    const two = ScriptApp.newTrigger("g").timeBased().everyDays(1).create();
    return [one.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT, one.getTriggerSourceId() === ss.getId(),
      two.getTriggerSource() === ScriptApp.TriggerSource.CLOCK, two.getTriggerSourceId(), one.getUniqueId() !== two.getUniqueId()];
  }`);
  expect(resultOf(host, "go")).toEqual([true, true, true, null, true]);
});
