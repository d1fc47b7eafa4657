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
