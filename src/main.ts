/** The add-on's public face: every function that Google, the menu or a page calls, and nothing else. */

import { proposeSetUp as proposeBook } from "./actions/propose-set-up";
import { removeStoke as removeFromBook } from "./actions/remove";
import { confirmSetUp as setUpBook } from "./actions/set-up";
import type { SetUpChoice, SetUpProposal, SetUpReport } from "./actions/views";
import type { Minute } from "./core/model";

/** Adds the Stoke menu when the spreadsheet is opened (simple trigger, LIMITED). */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu("Stoke").addItem("Set up", "setUp").addToUi();
}

/** Which header of the owner's means what; of `sheet`, or of the likeliest. */
export function proposeSetUp(sheet?: string): SetUpProposal {
  return proposeBook(sheet);
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
