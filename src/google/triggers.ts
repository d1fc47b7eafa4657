/** The add-on's installable triggers: each exactly once, however often Set up runs. */

type Timing = (builder: GoogleAppsScript.Script.ClockTriggerBuilder) => GoogleAppsScript.Script.ClockTriggerBuilder;

/** Which of main's functions runs when. A reply to a Hot lead is owed within minutes, so mail is looked for more often. */
const TIMINGS: readonly (readonly [name: string, timing: Timing])[] = [
  ["hourly", (builder) => builder.everyHours(1)],
  ["hearReplies", (builder) => builder.everyMinutes(15)],
  ["eachMorning", (builder) => builder.everyDays(1).atHour(6)],
];

/** Makes sure that each trigger of this user stands exactly once: `newTrigger` never looks for one that stands already. */
export function ensureTriggers(): void {
  const standing = ScriptApp.getProjectTriggers();
  for (const [name, timing] of TIMINGS) {
    const [first, ...surplus] = standing.filter((trigger) => trigger.getHandlerFunction() === name);
    if (first === undefined) timing(ScriptApp.newTrigger(name).timeBased()).create();
    for (const trigger of surplus) ScriptApp.deleteTrigger(trigger);
  }
}

export function removeTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}
