/** Showing pages: the sidebar and the dialogs, served from the HTML files of the build. */

/** Pixels; a sidebar is always 300. */
const DIALOG_WIDTH = 720;

export function showSidebar(page: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle("Stoke"));
}

/** A dialog over the sheet, `height` in pixels. */
export function showDialog(page: string, title: string, height: number): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(DIALOG_WIDTH).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** A short word in the corner of the sheet; `seconds` it stays. */
export function toast(message: string, seconds = 6): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, "Stoke", seconds);
}

/** A message that the owner must see and click away. */
export function alertOwner(message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert("Stoke", message, ui.ButtonSet.OK);
}
