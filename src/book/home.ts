/** Where the spreadsheet is at home. */

export interface Home {
  /** IANA name: "America/New_York". */
  zone: string;
  /** "en_US". */
  locale: string;
}

/** Of the spreadsheet, which may differ from the script's. */
export function homeOfBook(): Home {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return { zone: spreadsheet.getSpreadsheetTimeZone(), locale: spreadsheet.getSpreadsheetLocale() };
}

/** The ID of this spreadsheet: a copy of it has another one. */
export function bookId(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getId();
}

/** Sees to it that all that was written stands in the sheets. One call. */
export function flushBook(): void {
  SpreadsheetApp.flush();
}
