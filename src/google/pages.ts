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
  SpreadsheetApp.getUi().showSidebar(pageOf(page, start).setTitle("Stoke"));
}

/** A dialog over the sheet, `height` in pixels. */
export function showDialog(page: string, title: string, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(pageOf(page).setWidth(DIALOG_WIDTH).setHeight(height), title);
}

/**
 * The spreadsheet's locale stands on the page's root, as `data-locale`: how numbers are written. By the raw content, since
 * `getContent` gives a page as Google has read it and written it anew, which changes scripts.
 */
function pageOf(page: string, start = ""): GoogleAppsScript.HTML.HtmlOutput {
  const html = HtmlService.createTemplateFromFile(page).getRawContent();
  const locale = SpreadsheetApp.getActiveSpreadsheet()
    .getSpreadsheetLocale()
    .replace(/[^A-Za-z0-9]+/g, "-");
  return HtmlService.createHtmlOutput(
    html.replace('id="app"', () => `id="app" data-start="${start}" data-locale="${locale}"`),
  );
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
