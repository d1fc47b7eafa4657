/** Letters that thank a referrer: the template for champions or fans with the lead's fields, opened in Gmail for the owner to send. */

import { readTable } from "../../book/lead-table";
import { readEmail } from "../../core/contact";
import {
  DEFAULT_TEMPLATES,
  fieldsOf,
  merge,
  type ReadTemplates,
  templateNamed,
  withThanksFields,
} from "../../core/templates";
import { shownCells } from "../mail/compose-mail";
import { templatesFor } from "../mail/templates";
import type { ReferrerThanks } from "../views";
import type { ReferredLead, Refreshed } from "./refresh";

const NAMES = { champion: "Thank a champion", fan: "Thank a fan" };

export interface LetterBook {
  refreshed: Refreshed;
  table: ReturnType<typeof readTable>;
  templates: ReadTemplates;
}

/** Two calls. */
export function letterBook(refreshed: Refreshed): LetterBook {
  const table = readTable(refreshed.book.leadSheet);
  return { refreshed, table, templates: templatesFor(table) };
}

/** Longer letters do not fit into an address; they can be copied. */
const LONGEST_ADDRESS = 1_800;

/** @param news as the owner would write it */
export function letterFor(
  { refreshed: { book, barred }, table, templates }: LetterBook,
  { settled, kind, by, name }: ReferredLead,
  news: string,
  email: string,
): Pick<ReferrerThanks, "letter" | "gmail" | "problem"> {
  const wanted = kind === "Champion" ? NAMES.champion : NAMES.fan;
  const isThere = templates.names.some((one) => one.toLowerCase() === wanted.toLowerCase());
  // A book that was set up earlier has no such row.
  const template = templateNamed(wanted, isThere ? templates.templates : DEFAULT_TEMPLATES);
  const none = { letter: null, gmail: "" };
  if (template === null)
    return { ...none, problem: `The template “${wanted}” has a mistake: look at its row in Templates.` };
  const own = fieldsOf(shownCells(table, settled, book.zone), "", book.rules.settings);
  const merged = merge(template, withThanksFields(own, { referrer: by, lead: name, news }));
  if (!merged.ok) return { ...none, problem: merged.problems.map(({ message }) => message).join(" ") };
  const letter = { subject: merged.subject, text: merged.text };
  const address = readEmail(email);
  const to = address.ok ? (address.value ?? "") : "";
  if (to === "") return { letter, gmail: "", problem: "" };
  if (barred.has(to.toLowerCase()))
    return { ...none, problem: `${to} is the address of a lead who wants no e-mail from you.` };
  const link = `https://mail.google.com/mail/?view=cm&fs=1&to=${encodeURIComponent(to)}&su=${encodeURIComponent(letter.subject)}`;
  const whole = `${link}&body=${encodeURIComponent(letter.text)}`;
  return { letter, gmail: whole.length > LONGEST_ADDRESS ? link : whole, problem: "" };
}
