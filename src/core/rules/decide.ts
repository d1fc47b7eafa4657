/** What Stoke decides for one lead at one moment: a pure function of its row, its journal, the rules and now. */

import type { Decision, Journal, Lead, Minute, Rules } from "../model";
import type { Calendar } from "../time";
import { channelsOf } from "./channels";
import { flagOf } from "./flag";
import { contactsOf } from "./next-contact";
import { leadDayOf, situationOf } from "./situation";
import { standingAt } from "./standing";

/** @param calendar of the rules' settings: one for a whole run. */
export function decide(lead: Lead, journal: Journal, rules: Rules, calendar: Calendar, now: Minute): Decision {
  const { settings } = rules;
  const standing = standingAt(lead, journal, settings, calendar, now);
  const channels = channelsOf(lead, journal, standing.touches, settings, calendar, now);
  const situation = situationOf(lead, standing, channels, settings, calendar, now);
  const contacts = contactsOf(situation, rules);
  const { next, action, others } = contacts;
  return {
    temperature: standing.temperature,
    temperatureReason: standing.temperatureReason,
    temperatureBy: standing.temperatureBy,
    stage: standing.stage,
    stageSince: standing.entered.at,
    leadDay: situation.trying ? leadDayOf(situation) : null,
    openingBegun: contacts.openingBegun,
    tries: standing.tries,
    lastTouch: standing.lastTouch,
    firstResponse: standing.firstResponse === null ? null : Math.max(0, standing.firstResponse - lead.received),
    next,
    action,
    others,
    flag: flagOf(situation, contacts),
    usable: channels.usable,
  };
}
