/** The add-on's public face: every function that Google, the menu or a page calls, and nothing else. */

/** Adds the Stoke menu when the spreadsheet is opened (simple trigger, LIMITED). */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu("Stoke").addItem("Set up", "setUp").addToUi();
}
