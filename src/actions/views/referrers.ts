/** Referrers: the thanks that they are owed, and logging them (§6). */

import type { Channel, News } from "../../core/model";
import type { ThanksDue } from "./card";
import type { MailPreview, MailResult } from "./mail";

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

/** Which thanks are to be written, or sent, as a letter. Loose: main parses it with valibot. */
export type LetterForm = Pick<ThanksForm, "leadId" | "news">;

/** A letter that thanks a referrer. */
export interface ThanksLetter {
  /** As it goes out, by the template for champions or fans; its `to` is "" where no address is known. Null where it has no words. */
  letter: MailPreview | null;
  /** Opens the letter in Gmail, to be changed and sent there; "" where it cannot be. */
  gmail: string;
  /** Why it cannot be sent; "" where it can. */
  problem: string;
}

export interface ThanksSent {
  status: MailResult["status"];
  message: string;
}

/** The dialog of referrers: who sent whom, what they have not heard, and which may be one. */
export interface ReferrersView {
  /** Those with thanks due first, then by leads given. */
  referrers: ReferrerView[];
  /** Referrers that are left out of `referrers`. */
  more: number;
  /** Likely two spellings of one. */
  alike: { keep: string; other: string; reason: string }[];
  /** Other spellings that count for a referrer; each can be taken back. */
  joined: { name: string; spelling: string }[];
  message: string;
}

export interface ReferrerView {
  name: string;
  /** "Champion", "Fan", "Champion and fan", or "". */
  kind: string;
  /** "3 leads, 2 tried within a day, 1 of 3 won." */
  figures: string;
  /** "Last thanked Tue, Nov 3, 10:05 AM", or "". */
  thanked: string;
  /** Why they are not thanked, or "". */
  remark: string;
  /** News that they have not heard; at most a few. */
  due: ReferrerThanks[];
}

export interface ReferrerThanks extends ThanksDue, ThanksLetter {
  leadId: string;
  /** 1-based. */
  row: number;
  /** The lead's name. */
  lead: string;
}
