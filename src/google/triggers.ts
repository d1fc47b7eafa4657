/** The add-on's installable triggers: each exactly once, however often Set up runs. */

const HOURLY = "hourly";

/** Makes sure that the hourly trigger of this user stands exactly once. */
export function ensureTriggers(): void {
  const [first, ...surplus] = ownTriggers();
  if (first === undefined) ScriptApp.newTrigger(HOURLY).timeBased().everyHours(1).create();
  for (const trigger of surplus) ScriptApp.deleteTrigger(trigger);
}

export function removeTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}

/** `newTrigger` never looks for one that stands already. */
function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HOURLY);
}
