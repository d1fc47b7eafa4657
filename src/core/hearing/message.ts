/** A message as it came in, and what is heard in it. */

import type { Day } from "../model";

/** What has to be known of a message to judge it; what is not asked for is not fetched. */
export interface Message {
  /** The address alone, in lower case. */
  from: string;
  subject: string;
  /** Its plain text. */
  text: string;
  /** The value of a header, "" where there is none; names are taken in any case. */
  header(name: string): string;
  /** The whole message as it was sent: a delivery report has parts that its plain text leaves out. */
  raw(): string;
}

export type Heard = Reply | Automatic | Bounce | { kind: "list" };

/** Somebody wrote. */
export interface Reply {
  kind: "reply";
  /** What they wrote themselves, without quoted text and signature; may be "". */
  words: string;
  /** The sentence in which they ask to be removed; "" where they do not. */
  removal: string;
  /** The sentence in which they ask for no more e-mail, though not to be removed; "" where they do not. */
  noMail: string;
}

/** A machine answered for them: it counts as nothing. */
export interface Automatic {
  kind: "automatic";
  /** An answer in words; an invitation or an answer to one, without words of theirs; a note that they read our mail. */
  what: "answer" | "calendar" | "receipt";
  /** The answer's, or the subject of what a calendar sent. */
  words: string;
  /** The first day on which they are back, if it says so. */
  back: Day | null;
}

/** A mail of ours did not arrive. */
export interface Bounce {
  kind: "bounce";
  /** The address that could not be reached, in lower case; "" where the report names none. */
  address: string;
  /** The address will never take mail; else it is late, or this one mail was refused. */
  permanent: boolean;
  /** In the server's words. */
  reason: string;
}
