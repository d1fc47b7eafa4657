/** A mail that is to go out, and what goes with it. */

export interface Outgoing {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The sender's name as the lead sees it; "" for the account's own. */
  name: string;
  /** One of the account's aliases; "" for its own address. */
  from: string;
  /** "" for the address that it goes from. */
  replyTo: string;
  /** ID of the thread that it goes on in; "" for a thread of its own. */
  thread: string;
  enclosed: Enclosed;
}

type Blob = GoogleAppsScript.Base.Blob;

/** What goes with a mail beside its words. */
export interface Enclosed {
  files: readonly { name: string; blob: Blob }[];
  /** Pictures within the HTML, by their content IDs. */
  pictures: ReadonlyMap<string, Blob>;
}

export const NOTHING_ENCLOSED: Enclosed = { files: [], pictures: new Map() };

/** Bytes of attachments that Gmail takes with one mail. */
export const MOST_ENCLOSED = 25 * 1_048_576;
