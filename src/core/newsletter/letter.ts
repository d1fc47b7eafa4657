/** A newsletter that was begun: what it says and to whom it goes stand still from then on. */

import type { Minute } from "../model";
import type { Template } from "../templates";

export interface Newsletter {
  /** "N4f9a2c1e": the touches of its mails begin with it. */
  id: string;
  /** ID of the spreadsheet that it was begun in: a copy of it sends nothing. */
  book: string;
  /** The template as it was confirmed. */
  template: Template;
  /** What goes with the words: nothing, files from Drive, or what stands in the draft of Gmail that is the template. */
  encloses: "" | "files" | "draft";
  begun: Minute;
  /** Lead IDs, each once. */
  recipients: readonly string[];
}

/** Going: the next run sends. Stopped by the owner. Ended: nobody is left. */
export const NEWSLETTER_STATES = ["going", "stopped", "ended"] as const;
export type NewsletterState = (typeof NEWSLETTER_STATES)[number];

/** A newsletter's touches are known by their IDs, whatever becomes of their other cells. */
export function newsletterTouchId({ id }: Newsletter, touchId: string): string {
  return `${id}-${touchId}`;
}

/** Whether a touch is a mail of this newsletter. */
export function isOfNewsletter({ id }: Newsletter, touchId: string): boolean {
  return touchId.startsWith(`${id}-`);
}

/** Whether a touch is a mail of any newsletter. */
export function isNewsletterTouch(touchId: string): boolean {
  return /^N[0-9a-f]{8}-[0-9a-z]+-T/.test(touchId);
}

/** Which words a template holds, in a few letters: another text gives others. */
export function versionOf(template: Template): string {
  const text = JSON.stringify(template);
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 33) + text.charCodeAt(index)) | 0;
  return `${text.length.toString(36)}.${(hash >>> 0).toString(36)}`;
}
