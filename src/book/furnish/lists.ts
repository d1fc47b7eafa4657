/** Taking the lists of words away from cells. */

/**
 * Two calls. Where the owner made a table of the sheet (Format > Convert to table), its columns have lists of their own, which Google lets no
 * script change: they stay.
 */
export function takeLists(range: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    range.clearDataValidations();
    // Google keeps writes back, and their errors with them.
    SpreadsheetApp.flush();
  } catch (error) {
    if (!(error instanceof Error && /typed columns/i.test(error.message))) throw error;
  }
}
