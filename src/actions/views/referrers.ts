/** Referrers: the thanks that they are owed, and logging them (§6). */

import type { Channel, News } from "../../core/model";

/** The form that logs thanks. Loose: main parses it with valibot. */
export interface ThanksForm {
  leadId: string;
  /** 1-based row where the page saw the lead: it is looked for there first. */
  row: number;
  news: News;
  /** By what the referrer was told; of a skip, by what they would have been. */
  channel: Channel;
  skip: boolean;
  note: string;
}

export interface ThanksLogged {
  /** "Bob Reyes thanked: Maya Ellison was called." */
  message: string;
  /** The Touch ID that `undoTouch` takes back. */
  undo: string;
}
