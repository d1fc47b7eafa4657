/** Which permissions the owner has not given, and what is off because of it. */

const GMAIL = "https://mail.google.com/";

/** A plain sentence for each part that is off; none when all is allowed. */
export function missingPermissions(): string[] {
  const allowed = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [GMAIL]).getAuthorizationStatus();
  if (allowed !== ScriptApp.AuthorizationStatus.REQUIRED) return [];
  return [
    "Sending e-mail and hearing replies are off, because Stoke may not use your Gmail. To allow it, choose Stoke > Send follow-up e-mail and tick Gmail.",
  ];
}

/** Has Google ask the owner for Gmail where it was not allowed, which ends the run; for what is chosen from the menu. */
export function askForGmail(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [GMAIL]);
}

/** Whether a call failed because the owner has not given the permission for it. */
export function isNotAllowed(error: unknown): boolean {
  return error instanceof Error && /permission|authoriz/i.test(error.message);
}
