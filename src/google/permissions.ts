/** Which permissions the owner has not given, and what is off because of it. */

const GMAIL = "https://mail.google.com/";

const CALENDAR = "https://www.googleapis.com/auth/calendar";

/** A plain sentence for each part that is off; none when all is allowed. @param calendar whether Settings asks for anything in it */
export function missingPermissions(calendar: boolean): string[] {
  if (isAllowed(calendar ? [GMAIL, CALENDAR] : [GMAIL])) return [];
  return [
    ...(isAllowed([GMAIL])
      ? []
      : [
          "Sending e-mail and hearing replies are off, because Stoke may not use your Gmail. To allow it, choose Stoke > Send follow-up e-mail and tick Gmail.",
        ]),
    ...(!calendar || isAllowed([CALENDAR])
      ? []
      : [
          "Nothing is put into your calendar, because Stoke may not use it. To allow it, choose Stoke > Set up and tick Calendar; to do without, clear Follow-up day in Settings.",
        ]),
  ];
}

function isAllowed(scopes: string[]): boolean {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes).getAuthorizationStatus();
  return status !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/** Has Google ask the owner for Gmail where it was not allowed, which ends the run; for what is chosen from the menu. */
export function askForGmail(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [GMAIL]);
}

/** Whether a call failed because the owner has not given the permission for it. */
export function isNotAllowed(error: unknown): boolean {
  return error instanceof Error && /permission|authoriz/i.test(error.message);
}
