/** The newsletter's own run, every hour while one is under way: turn after turn, in business hours, within the day's quota. */

import { flushBook } from "../../book/home";
import type { Minute } from "../../core/model";
import { BusyError, unlockBook, unlockSending } from "../../google/lock";
import { removeNewsletterTrigger } from "../../google/triggers";
import { openBookIfSetUp } from "../opening/open-book";
import { recallNewsletter } from "./kept-newsletter";
import { sendTurn, type Turn } from "./send-turn";

/** Google kills a run at six minutes; the last turn begins before so many milliseconds. */
const LAST_TURN_MS = 240_000;

/** Mails of a turn: some minute and a half, after which others may send. What a turn costs beside its mails is shared by them. */
const MOST_MAILS = 40;

/**
 * Goes on with the newsletter under way. Between turns other runs have theirs. Gives a word for the owner once it has gone
 * out, else "". Takes its trigger away where none is under way.
 * @param elapsed milliseconds since the run began
 */
export function continueNewsletter(now: Minute, elapsed: () => number): string {
  const book = openBookIfSetUp(now);
  if (book === null || recallNewsletter()?.state !== "going") {
    removeNewsletterTrigger();
    return "";
  }
  if (!book.calendar.business.isOpenAt(now)) return "";
  let turn: Turn | null;
  do {
    turn = turnUnlessBusy(now, elapsed);
    flushBook();
    unlockBook();
    unlockSending();
  } while (turn !== null && mayGoOn(turn) && elapsed() < LAST_TURN_MS);
  if (turn?.progress.state !== "ended") return "";
  removeNewsletterTrigger();
  return `Your newsletter has gone out: ${turn.progress.sent} mails.`;
}

function mayGoOn({ sent, progress }: Turn): boolean {
  return sent > 0 && progress.state === "going" && progress.today > 0;
}

/** Another run is busy: there is an hour for this one, and no need to tell anybody. */
function turnUnlessBusy(now: Minute, elapsed: () => number): Turn | null {
  try {
    return sendTurn(now, elapsed, MOST_MAILS);
  } catch (error) {
    if (error instanceof BusyError) return null;
    throw error;
  }
}
