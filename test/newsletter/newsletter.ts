/** What the tests of newsletters share: a book of leads, and a newsletter begun in it. */

import type { Host } from "../../local/host";
import type { NewsletterChoices, NewsletterPeople, NewsletterProgress } from "../../src/actions/views";
import { sheetOf } from "../actions/book";

export const MONTHLY = "Monthly notes";
export const POSTAL = "1 Example Street, New York, NY 10001";

/** Fills in the value beside a label of Settings. */
export function setting(host: Host, label: string, value: string): void {
  const settings = sheetOf(host, "Settings");
  for (let row = 2; row <= settings.lastRow; row += 1) {
    if (settings.displayAt(row, 1) === label) host.owner.edit("Settings", `B${row}`, value);
  }
}

export function peopleOf(host: Host, template = MONTHLY): NewsletterPeople {
  return host.rpc("previewNewsletter", template) as NewsletterPeople;
}

/** Begins a newsletter to all who may get it, or to those of these names. */
export function begin(host: Host, names: readonly string[] | null = null, template = MONTHLY): NewsletterProgress {
  const { people, version } = peopleOf(host, template);
  const chosen = people.filter(({ name, problem }) => problem === "" && (names?.includes(name) ?? true));
  const leadIds = chosen.map(({ id }) => id);
  return host.rpc("startNewsletter", { template, version, leadIds }) as NewsletterProgress;
}

/** A turn, as the page asks for it. */
export function turn(host: Host): NewsletterProgress {
  return host.rpc("sendNewsletter") as NewsletterProgress;
}

export function choices(host: Host): NewsletterChoices {
  return host.rpc("newsletterChoices") as NewsletterChoices;
}

export function hasTrigger(host: Host): boolean {
  return host.triggers.list().some(({ handler }) => handler === "continueNewsletter");
}
