/** The add-on's installable triggers: each exactly once, however often Set up runs. */

type Timing = (builder: GoogleAppsScript.Script.ClockTriggerBuilder) => GoogleAppsScript.Script.ClockTriggerBuilder;

/** Which of main's functions runs when. A reply to a Hot lead is owed within minutes, so mail is looked for more often. */
const TIMINGS: readonly (readonly [name: string, timing: Timing])[] = [
  ["hourly", (builder) => builder.everyHours(1)],
  ["hearReplies", (builder) => builder.everyMinutes(15)],
];

const MORNING = "eachMorning";

/** A newsletter's goes on while it is under way, and only then. */
const NEWSLETTER = "continueNewsletter";

/** Makes sure that each trigger of this user stands exactly once: `newTrigger` never looks for one that stands already. */
export function ensureTriggers(): void {
  const standing = ScriptApp.getProjectTriggers();
  for (const [name, timing] of TIMINGS) {
    const [first, ...surplus] = standing.filter((trigger) => trigger.getHandlerFunction() === name);
    if (first === undefined) timing(ScriptApp.newTrigger(name).timeBased()).create();
    for (const trigger of surplus) ScriptApp.deleteTrigger(trigger);
  }
}

/**
 * Makes sure of the trigger of six in the morning, exactly one. By itself it would go by the zone of the script, which is another one than the spreadsheet's
 * wherever the script was copied.
 * @param zone IANA zone by which it is six
 * @param before the zone that the standing one was given, as Google does not tell it
 */
export function ensureMorning(zone: string, before: string): void {
  const standing = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === MORNING);
  if (standing.length === 1 && zone === before) return;
  for (const trigger of standing) ScriptApp.deleteTrigger(trigger);
  ScriptApp.newTrigger(MORNING).timeBased().everyDays(1).atHour(6).inTimezone(zone).create();
}

/** The one trigger whose period the owner chooses. */
const TAKING = "takeLeads";

/**
 * Has new leads looked for every so many minutes (5, 10, 15 or 30), or not at all (0): exactly one trigger, or none.
 * @param before the period that the standing one was given, as Google does not tell it
 */
export function ensureTaking(minutes: number, before: number): void {
  const standing = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === TAKING);
  const isRight = standing.length === (minutes > 0 ? 1 : 0) && (minutes === before || minutes === 0);
  if (isRight) return;
  for (const trigger of standing) ScriptApp.deleteTrigger(trigger);
  if (minutes > 0) ScriptApp.newTrigger(TAKING).timeBased().everyMinutes(minutes).create();
}

const ANSWERS = "takeAnswer";

/** Makes sure that answers to forms of this spreadsheet are told to us, each once. */
export function ensureFormTrigger(): void {
  const [first, ...surplus] = ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === ANSWERS,
  );
  if (first === undefined)
    ScriptApp.newTrigger(ANSWERS).forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  for (const trigger of surplus) ScriptApp.deleteTrigger(trigger);
}

export function removeTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}

/** The run that goes on with a newsletter, every hour. Two calls. */
export function ensureNewsletterTrigger(): void {
  if (ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === NEWSLETTER)) return;
  ScriptApp.newTrigger(NEWSLETTER).timeBased().everyHours(1).create();
}

export function removeNewsletterTrigger(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === NEWSLETTER) ScriptApp.deleteTrigger(trigger);
  }
}
