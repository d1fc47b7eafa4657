/** The newsletter that is remembered: its words and recipients, and whether it goes on. */

import { bookId } from "../../book/home";
import {
  forgottenNewsletter,
  NEWSLETTER_STATES,
  type Newsletter,
  type NewsletterState,
  packNewsletter,
  unpackNewsletter,
} from "../../core/newsletter";
import { type Memory, recall, remember } from "../../google/memory";

export interface KeptNewsletter {
  letter: Newsletter;
  state: NewsletterState;
}

export const NO_NEWSLETTER = "There is no newsletter any more. Close this and open it again.";

const STATE = "newsletter state";

/** Whether the owner wants no further mail of it to go. One call. */
export function isNewsletterStopped(): boolean {
  return recall()[STATE] !== "going";
}

/** Null where there is none; one that was begun in the spreadsheet of which this is a copy goes on there. One call. */
export function recallNewsletter(): KeptNewsletter | null {
  return newsletterIn(recall());
}

/** The same, from what is remembered. */
export function newsletterIn(memory: Memory): KeptNewsletter | null {
  const letter = unpackNewsletter(memory);
  const state = NEWSLETTER_STATES.find((one) => one === memory[STATE]);
  return letter === null || state === undefined || letter.book !== bookId() ? null : { letter, state };
}

/** Begins it, in place of the last; tells whether there was room for it. Two calls, all or nothing. */
export function keepNewsletter(letter: Newsletter): boolean {
  const packed = packNewsletter(letter);
  if (packed === null) return false;
  remember({ ...forgottenNewsletter(recall()), ...packed, [STATE]: "going" });
  return true;
}

/** One call. */
export function keepNewsletterState(state: NewsletterState): void {
  remember({ [STATE]: state });
}

/** Two calls. */
export function forgetNewsletter(): void {
  remember({ ...forgottenNewsletter(recall()), [STATE]: "" });
}
