/** The add-on's public face: every function that Google, the menu or a page calls, and nothing else. */

import { removeStoke as removeFromBook } from "./actions/remove";
import { confirmSetUp as setUpBook } from "./actions/set-up";
import type { SetUpChoice, SetUpReport } from "./actions/views";
import type { Minute } from "./core/model";

/** Adds the Stoke menu when the spreadsheet is opened (simple trigger, LIMITED). */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu("Stoke").addItem("Set up", "setUp").addToUi();
}

/** Furnishes the book as the owner confirmed it. */
export function confirmSetUp(choice: SetUpChoice): SetUpReport {
  return setUpBook(choice, now());
}

/** Takes Stoke out of the book; says what went and what stays. */
export function confirmRemove(): string {
  return removeFromBook();
}

function now(): Minute {
  return Math.floor(Date.now() / 60_000);
}
