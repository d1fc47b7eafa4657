/** Beginning a newsletter, stopping it, going on with it, and putting the last one away. */

import * as v from "valibot";
import { bookId } from "../../book/home";
import { readTable } from "../../book/lead-table";
import { readTouches } from "../../book/touches";
import { type Minute, OwnerError } from "../../core/model";
import { versionOf } from "../../core/newsletter";
import { idSource } from "../../google/ids";
import { lockBook, lockSending } from "../../google/lock";
import { isNotAllowed } from "../../google/permissions";
import { ensureNewsletterTrigger, removeNewsletterTrigger } from "../../google/triggers";
import { quotaLeft } from "../../mail/gmail";
import { NOT_ASKED } from "../mail/barred";
import { composeWith } from "../mail/compose-mail";
import { openBook } from "../opening/open-book";
import type { NewsletterChoices, NewsletterProgress } from "../views";
import { enclosesOf } from "./enclosed";
import {
  forgetNewsletter,
  type KeptNewsletter,
  keepNewsletter,
  keepNewsletterState,
  NO_NEWSLETTER,
  recallNewsletter,
} from "./kept-newsletter";
import { NO_POSTAL_ADDRESS, newsletterChoices, newsletterProgress } from "./newsletter-choices";
import { standingOf } from "./standing";

const ORDER = v.object({ template: v.string(), version: v.string(), leadIds: v.array(v.string()) });

/**
 * Begins a newsletter: from now on its words and its recipients stand still. No mail goes yet. Throws an OwnerError, with
 * nothing begun, where another is under way, the words are no longer those that were confirmed, there is no postal address,
 * nobody may get it, or there are more recipients than can be remembered.
 */
export function startNewsletter(sent: unknown, now: Minute): NewsletterProgress {
  lockBook();
  const order = v.safeParse(ORDER, sent);
  if (!order.success) throw new OwnerError("The page sent no list of people. Close it and begin again.");
  const book = openBook(now);
  const before = recallNewsletter();
  if (before !== null && before.state !== "ended") throw new OwnerError(UNDER_WAY);
  if (book.rules.settings.business.postal === "") throw new OwnerError(NO_POSTAL_ADDRESS);
  const table = readTable(book.leadSheet);
  const ledger = readTouches(book.zone).touches;
  const chosen = composeWith(order.output.template, { table, book, ledger, barred: NOT_ASKED });
  const { template } = chosen;
  if (versionOf(template) !== order.output.version) throw new OwnerError(OTHER_WORDS);
  const asked = {
    id: idSource("N")(),
    book: bookId(),
    template,
    encloses: enclosesOf(chosen),
    begun: now,
    recipients: [...new Set(order.output.leadIds)],
  };
  const { waiting } = standingOf(asked, book, table, ledger);
  if (waiting.length === 0) throw new OwnerError("None of these leads may get this mail. Nothing was sent.");
  const letter = { ...asked, recipients: waiting.map(({ state }) => state.leadId) };
  ensureTrigger();
  if (!keepNewsletter(letter)) throw new OwnerError(TOO_MANY);
  return newsletterProgress({ letter, state: "going" }, book, quotaLeft());
}

const UNDER_WAY = "Another newsletter is under way. Stop it first, or wait until it has gone out.";
const OTHER_WORDS = "The template has changed since you looked at it. Look at the mail again, then send it.";
const TOO_MANY =
  "These are more people than Google lets Stoke remember at once. Choose fewer: by stage, temperature or way in.";

/** The hourly run needs a permission that an owner may not have given. */
function ensureTrigger(): void {
  try {
    ensureNewsletterTrigger();
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    throw new OwnerError(
      "Stoke may not run by itself yet, so a newsletter could not go on. Choose Stoke > Set up and tick every box, then begin again.",
    );
  }
}

/** No further mail goes until the owner goes on with it, but one or two that are on their way. */
export function stopNewsletter(now: Minute): NewsletterProgress {
  return changeState(now, "stopped");
}

/** Goes on with one that was stopped, or with those whose mails turned out not to have gone. */
export function resumeNewsletter(now: Minute): NewsletterProgress {
  return changeState(now, "going");
}

function changeState(now: Minute, state: "going" | "stopped"): NewsletterProgress {
  const kept = recallNewsletter();
  if (kept === null) throw new OwnerError(NO_NEWSLETTER);
  const book = openBook(now);
  if (state === "going") ensureTrigger();
  keepNewsletterState(state);
  const changed: KeptNewsletter = { ...kept, state };
  return newsletterProgress(changed, book, quotaLeft());
}

/** Puts away one that has ended or was stopped: who still waited for it does not get it. A next one may begin. */
export function closeNewsletter(now: Minute): NewsletterChoices {
  lockSending();
  if (recallNewsletter()?.state === "going") throw new OwnerError(UNDER_WAY);
  forgetNewsletter();
  removeNewsletterTrigger();
  return newsletterChoices(now);
}
