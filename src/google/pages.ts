/** What the owner sees of us: the menu, the sidebar and the dialogs (HTML files of the build), and short messages. */

/** Pixels; a sidebar is always 300. */
const DIALOG_WIDTH = 720;

/** What it says, and the name of the function of main that it calls. */
export type MenuItem = readonly [caption: string, name: string];

/** A menu in the bar; a line parts its groups. */
export function showMenu(title: string, groups: readonly (readonly MenuItem[])[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  groups.forEach((items, index) => {
    if (index > 0) menu.addSeparator();
    for (const [caption, name] of items) menu.addItem(caption, name);
  });
  menu.addToUi();
}

/** @param start where the page is to begin: it finds the word on its root, as `data-start` */
export function showSidebar(page: string, start: "" | "log" | "follow-up" = ""): void {
  const output =
    start === "" ? HtmlService.createHtmlOutputFromFile(page) : HtmlService.createHtmlOutput(startingAt(page, start));
  SpreadsheetApp.getUi().showSidebar(output.setTitle("Stoke"));
}

/** By the raw content, since `getContent` gives a page as Google has read it and written it anew, which changes scripts. */
function startingAt(page: string, start: string): string {
  const html = HtmlService.createTemplateFromFile(page).getRawContent();
  return html.replace('id="app"', () => `id="app" data-start="${start}"`);
}

/** A dialog over the sheet, `height` in pixels. */
export function showDialog(page: string, title: string, height: number): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(DIALOG_WIDTH).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** A short word in the corner of the sheet; `seconds` it stays. Nobody sees it where nobody looks, and no run fails for it. */
export function toast(message: string, seconds = 6): void {
  try {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, "Stoke", seconds);
  } catch {
    // What a toast says stands elsewhere too.
  }
}

/** A message that the owner must see and click away. */
export function alertOwner(message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert("Stoke", message, ui.ButtonSet.OK);
}
