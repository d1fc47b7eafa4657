/** The Stoke menu: what it offers, and which of main's functions each item calls. */

const ITEMS: readonly (readonly [caption: string, name: string])[][] = [
  [
    ["Open sidebar", "openSidebar"],
    ["Log a touch", "openLogTouch"],
    ["Send follow-up e-mail", "openSendEmail"],
    ["Flag overdue now", "flagOverdueNow"],
  ],
  [
    ["Set up", "setUp"],
    ["Rebuild from touches", "rebuildFromTouches"],
    ["Remove Stoke", "removeStoke"],
  ],
  [["Help", "help"]],
];

export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu("Stoke");
  ITEMS.forEach((items, index) => {
    if (index > 0) menu.addSeparator();
    for (const [caption, name] of items) menu.addItem(caption, name);
  });
  menu.addToUi();
}
