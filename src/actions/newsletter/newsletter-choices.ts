/** Before a newsletter goes: its templates, who could get it, each mail as it would be, and a test of it. */

import { readTable } from "../../book/lead-table";
import { readTouches } from "../../book/touches";
import { isForCampaign } from "../../core/cadence";
import { type Minute, OwnerError } from "../../core/model";
import { versionOf } from "../../core/newsletter";
import { quotaLeft } from "../../mail/gmail";
import { NOT_ASKED } from "../mail/barred";
import { composeWith } from "../mail/compose-mail";
import { previewOf, templateChoices } from "../mail/mail-choices";
import { sendTest } from "../mail/test-mail";
import { type Book, openBook } from "../opening/open-book";
import { leadsById } from "../settling/leads-by-id";
import type { MailPreview, NewsletterChoices, NewsletterPeople, NewsletterPerson, NewsletterProgress } from "../views";
import { type KeptNewsletter, recallNewsletter } from "./kept-newsletter";
import { composingNewsletter, eachPerson } from "./people";
import { progressOf, roomOf } from "./progress";
import { standingOf } from "./standing";

/** Google's limits a day: of an account at gmail.com, and of one in Workspace. */
const CONSUMER = 100;
const WORKSPACE = 1500;

/** A constant number of calls. Throws an OwnerError where Stoke is not set up. */
export function newsletterChoices(now: Minute): NewsletterChoices {
  const book = openBook(now);
  const { cadence, settings } = book.rules;
  const quota = quotaLeft();
  const kept = recallNewsletter();
  const templates = templateChoices(readTable(book.leadSheet)).map(({ name, subject }) => ({
    name,
    subject,
    campaign: isForCampaign(name, cadence),
  }));
  return {
    templates: [...templates.filter(({ campaign }) => campaign), ...templates.filter(({ campaign }) => !campaign)],
    problem: settings.business.postal === "" ? NO_POSTAL_ADDRESS : "",
    quota,
    kept: settings.automatic.kept,
    aDay: quota > CONSUMER ? WORKSPACE : CONSUMER,
    current: kept === null ? null : newsletterProgress(kept, book, quota),
  };
}

/** How far it has come; nothing is written. Two calls. */
export function newsletterProgress(kept: KeptNewsletter, book: Book, quota: number): NewsletterProgress {
  const ledger = readTouches(book.zone).touches;
  const standing = standingOf(kept.letter, book, readTable(book.leadSheet), ledger);
  return progressOf(kept, standing, book, roomOf(book, quota));
}

export const NO_POSTAL_ADDRESS =
  "A newsletter must show your postal address: the law asks for it. Fill it in beside “Postal address” in Settings.";

/** Every lead, and why some get no mail by this template. Three calls. Throws an OwnerError where there is no such template. */
export function previewNewsletter(template: string, now: Minute): NewsletterPeople {
  const book = openBook(now);
  const table = readTable(book.leadSheet);
  const ledger = readTouches(book.zone).touches;
  const chosen = composeWith(template, { table, book, ledger, barred: NOT_ASKED });
  const people: NewsletterPerson[] = [];
  const barred = eachPerson(composingNewsletter(chosen, { table, book, ledger }), (person) => people.push(person));
  for (const person of people) {
    person.problem ||= barred.reasonFor(person.to);
  }
  return { people, version: versionOf(chosen.template) };
}

/** One mail as it would go out. */
export function previewNewsletterMail(template: string, leadId: string, now: Minute): MailPreview {
  const { lead, composing } = composingFor(template, leadId, now);
  return previewOf(lead, composing);
}

/** Sends that mail to the owner; says where it went. Throws an OwnerError where it could not go to the lead either. */
export function sendTestNewsletter(template: string, leadId: string, now: Minute): string {
  const { lead, composing } = composingFor(template, leadId, now);
  return sendTest(lead, composing);
}

function composingFor(template: string, leadId: string, now: Minute) {
  const book = openBook(now);
  const { table, leads } = leadsById(book, [leadId], []);
  const [lead] = leads;
  if (lead === undefined) throw new OwnerError("This lead is no longer in the sheet. Choose another one.");
  const on = { table, book, ledger: [], barred: NOT_ASKED };
  return { lead, composing: composingNewsletter(composeWith(template, on), on) };
}
