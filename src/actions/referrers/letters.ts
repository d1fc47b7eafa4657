/** Letters that thank a referrer: the template for champions or fans with the lead's fields, as it goes out, or why it cannot. */

import type { LeadTable } from "../../book/lead-table";
import type { ReferrerTable } from "../../book/referrers/sheet";
import { REFERRERS } from "../../book/sheets";
import { textOf } from "../../core/cells";
import { readEmail } from "../../core/contact";
import { OwnerError } from "../../core/model";
import { namesAmong, placeAmong, referrerKey } from "../../core/referrers";
import {
  DEFAULT_TEMPLATES,
  fieldsOf,
  lineOf,
  merge,
  type ReadTemplates,
  templateNamed,
  withThanksFields,
} from "../../core/templates";
import { NOTHING_ENCLOSED, type Outgoing } from "../../mail/outgoing";
import { mergeProblem, shownCells } from "../mail/compose-mail";
import { type Chosen, choose, templatesFor } from "../mail/templates";
import type { Book } from "../opening/open-book";
import type { Settled } from "../settling/settle";
import type { ThanksLetter } from "../views";
import { knownIn } from "./known";
import type { NoLetters } from "./no-letters";

/** A lead of whom a referrer is told. */
export interface Told {
  settled: Settled;
  /** The lead's. */
  name: string;
}

/** A letter: its words, and why it may not go or "". Null where it has no words: `problem` says why. */
export interface Letter {
  mail: Outgoing | null;
  problem: string;
}

/** Longer letters do not fit into an address. */
const LONGEST_LINK = 1_800;

const NAMES = { champion: "Thank a champion", fan: "Thank a fan" };

/** All that letters are made of. Each template is looked up once, with its alias and files: a number of calls that depends on no lead. */
export class LetterBook {
  private readonly placeOf: (key: string) => number | null;
  private readonly namesOf: (name: string) => readonly string[];
  private readonly templates: ReadTemplates;
  private readonly chosen = new Map<string, Chosen | OwnerError>();

  /** One call. @param referrers null where there is no such sheet */
  constructor(
    private readonly book: Book,
    private readonly table: LeadTable,
    private readonly referrers: ReferrerTable | null,
    private readonly noLetters: NoLetters,
  ) {
    const known = knownIn(referrers);
    this.placeOf = placeAmong(known);
    this.namesOf = namesAmong(known);
    this.templates = templatesFor(table);
  }

  /** @param news as the owner would write it: "Maya Ellison is a customer of ours now" */
  letter({ settled, name }: Told, news: string): Letter {
    const { referredBy, referrerKind } = settled.row.lead;
    const { to, problem } = this.addressOf(referredBy);
    const [referrer = referredBy, ...also] = this.namesOf(referredBy);
    const refusal = this.noLetters.reason([referrer, ...also], to);
    if (refusal !== "") return { mail: null, problem: refusal };
    const chosen = this.choose(referrerKind === "Champion" ? NAMES.champion : NAMES.fan);
    if (chosen instanceof OwnerError) return { mail: null, problem: chosen.message };
    const { template, enclosed } = chosen;
    const { business } = this.book.rules.settings;
    const own = fieldsOf(shownCells(this.table, settled, this.book), "", this.book.rules.settings);
    const merged = merge(template, withThanksFields(own, { referrer, lead: name, news }));
    if (!merged.ok) return { mail: null, problem: mergeProblem(merged) };
    const { subject, text, html } = merged;
    const sender = { name: lineOf(business.name), from: template.from, replyTo: template.replyTo || business.email };
    return { mail: { to, subject, text, html, ...sender, thread: "", enclosed }, problem };
  }

  /** The address of a referrer as the owner typed it; "" with the reason where there is none. */
  private addressOf(referredBy: string): { to: string; problem: string } {
    const row = this.referrers?.rows[this.placeOf(referrerKey(referredBy)) ?? -1];
    const address = readEmail(row?.email ?? "");
    const to = address.ok ? (address.value ?? "") : "";
    if (to !== "") return { to, problem: "" };
    if (row === undefined || textOf(row.email) === "")
      return {
        to,
        problem: `To send this, type the e-mail address of ${row?.name ?? referredBy} on the sheet ${REFERRERS}.`,
      };
    return {
      to,
      problem: `The sheet ${REFERRERS} has “${row.email}” as the e-mail address of ${row.name} (row ${row.row}). Write one address, like name@example.com.`,
    };
  }

  private choose(name: string): Chosen | OwnerError {
    const before = this.chosen.get(name);
    if (before !== undefined) return before;
    const found = this.chooseAnew(name);
    this.chosen.set(name, found);
    return found;
  }

  private chooseAnew(name: string): Chosen | OwnerError {
    const isThere = this.templates.names.some((one) => one.toLowerCase() === name.toLowerCase());
    const template = isThere ? null : templateNamed(name, DEFAULT_TEMPLATES);
    // A book that was set up earlier has no such row.
    if (template !== null) return { template, enclosed: NOTHING_ENCLOSED };
    try {
      return choose(name, this.table, this.templates);
    } catch (error) {
      if (error instanceof OwnerError) return error;
      throw error;
    }
  }
}

/** A letter as a page shows it. */
export function letterView({ mail, problem }: Letter, { settled }: Told): ThanksLetter {
  if (mail === null) return { letter: null, gmail: "", problem };
  const { to, subject, text, html, from, enclosed } = mail;
  const attached = enclosed.files.map(({ name }) => name);
  const { leadId } = settled.state;
  const letter = { leadId, name: settled.row.lead.referredBy, to, subject, text, html, from, attached, problem: "" };
  return { letter, gmail: problem === "" ? gmailLink(mail) : "", problem };
}

/** Gmail's own page for a new mail, filled in; "" for a letter that it would cut short or lose something of. */
function gmailLink({ to, subject, text, enclosed }: Outgoing): string {
  const parts = [to, subject, text].map(encodeURIComponent);
  const link = `https://mail.google.com/mail/?view=cm&fs=1&to=${parts[0]}&su=${parts[1]}&body=${parts[2]}`;
  return link.length > LONGEST_LINK || enclosed.files.length > 0 ? "" : link;
}
