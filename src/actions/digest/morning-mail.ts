/** The morning e-mail: on a business day, where Settings asks for it and there is something to tell; once a day, to the owner alone. */

import { addressOf } from "../../book/sheets";
import { telLink } from "../../core/contact";
import { digestMail, Gathering } from "../../core/digest";
import type { Minute } from "../../core/model";
import { DAY_MINUTES } from "../../core/time";
import { type Memory, recall } from "../../google/memory";
import { sendToOneself } from "../../mail/gmail";
import { NOTHING_ENCLOSED } from "../../mail/outgoing";
import type { Book } from "../opening/open-book";
import type { Reading } from "../opening/reading";
import { NoLetters } from "../referrers/no-letters";
import { thanksOf, type WordedThanks, withoutRemoved } from "../referrers/thanks-lines";
import { nameOf } from "../settling/row-texts";
import { eachLead } from "../settling/settle-all";
import { deedsSince, lastTold, rememberTold } from "./deeds";

/** What Stoke did is told from the last e-mail on, but no further back (minutes) than this, or than when the owner went away. */
const LONGEST_LOOK = 7 * DAY_MINUTES;

/** It is remembered as sent before it goes: should Google break off in between, it is missing for a day rather than there twice. */
export function sendMorningMail(reading: Reading): void {
  const { book } = reading;
  const { now } = book;
  if (!book.rules.settings.morningEmail || isClosedToday(book)) return;
  const memory = recall();
  const last = lastTold(memory);
  if (book.zone.dateOf(last) === book.zone.dateOf(now)) return;
  const since = last === 0 ? now - DAY_MINUTES : Math.max(last, earliest(book));
  const digest = gathered(reading, since, memory).digest();
  rememberTold(now);
  if (digest === null) return;
  const sheet = addressOf(book.leadSheet.sheet);
  const day = book.labels.date(book.zone.dateOf(now));
  sendToOneself({
    ...digestMail(digest, day, sheet, (phone) => telLink(phone, book.country)),
    to: "",
    name: "Stoke",
    from: "",
    replyTo: "",
    thread: "",
    enclosed: NOTHING_ENCLOSED,
  });
}

function isClosedToday({ calendar, zone, now }: Book): boolean {
  const today = zone.dateOf(now);
  return calendar.business.dayOn(today).date !== today;
}

function earliest({ rules, zone, now }: Book): Minute {
  const week = now - LONGEST_LOOK;
  const absence = rules.settings.absences.find(({ back }) => back > zone.dateOf(week));
  return absence === undefined ? week : Math.min(week, zone.midnightOf(absence.from));
}

function gathered({ book, table }: Reading, since: Minute, memory: Memory): Gathering {
  const deeds = deedsSince(memory, since);
  const gathering = new Gathering(book.calendar, book.now, since);
  const noLetters = new NoLetters();
  const thanks: WordedThanks[] = [];
  eachLead(book, table, "state", (settled) => {
    const { row, state, decision } = settled;
    const phone = decision.usable.includes("Call") ? row.phone : "";
    const name = nameOf(table.layout, row.table);
    const untold = deeds.get(state.leadId) ?? [];
    gathering.take({ name, phone, received: row.lead.received, decision, journal: state.journal, untold });
    noLetters.add(settled, table.layout, name);
    thanks.push(...thanksOf(book, settled, name));
  });
  for (const { who, said, since: at } of withoutRemoved(thanks, noLetters)) gathering.takeThanks(who, said, at);
  return gathering;
}
