/** The Stoke menu: what it offers, and which of main's functions each item calls. */

import { type MenuItem, showMenu } from "../google/pages";

const ITEMS: readonly (readonly MenuItem[])[] = [
  [
    ["Open sidebar", "openSidebar"],
    ["Log a touch", "openLogTouch"],
    ["Send follow-up e-mail", "openSendEmail"],
    ["Flag overdue now", "flagOverdueNow"],
  ],
  [
    ["Start follow-up time", "openFollowUp"],
    ["Print postcards…", "openPrintCards"],
    ["Send a newsletter…", "openNewsletter"],
    ["Referrers…", "openReferrers"],
  ],
  [
    ["Import leads…", "openImport"],
    ["Create a lead form…", "openLeadForm"],
    ["Find duplicates…", "openDuplicates"],
  ],
  [
    ["Automatic e-mail…", "openAutomatic"],
    ["Is it working?", "openIsItWorking"],
  ],
  [
    ["Set up", "setUp"],
    ["Rebuild from touches", "rebuildFromTouches"],
    ["Remove Stoke", "removeStoke"],
  ],
  [["Help", "help"]],
];

export function addMenu(): void {
  showMenu("Stoke", ITEMS);
}
