/** All slots that the Cadence rows of a lead's stage and temperature give, with what barred channels fall to (§4.6). */

import type { Bound, CadenceRule, Channel, Minute } from "../../model";
import { comesTooLate, usableOr } from "../channels";
import { dateOf, type Situation } from "../situation";
import type { Candidate } from "./candidate";
import { dailySlots } from "./daily";
import { intervalSlot } from "./interval";
import { onceSlots } from "./once";
import { isOpeningRow, type Opening, type Over, openingOf } from "./opening";

export interface CadenceSlots {
  slots: readonly Candidate[];
  /** When the first step of an opening that goes on was done. */
  begun: Minute | null;
}

export function cadenceSlots(situation: Situation, rows: readonly CadenceRule[]): CadenceSlots {
  const opening = situation.trying ? openingOf(situation, rows) : NO_OPENING;
  const found = opening.step ? [opening.step] : [];
  // Until the opening is over the stage's other rules have no slots.
  if (opening.over) found.push(...ruleSlots(situation, rows, opening.over));
  const slots = found.filter(({ channel, at }) => !comesTooLate(situation.channels, channel, at));
  if (!slots.some((slot) => !slot.lapsed)) slots.push(fallback(situation));
  return { slots, begun: opening.begun };
}

const NO_OPENING: Opening = { over: { at: Number.NEGATIVE_INFINITY, done: true, next: 0 }, step: null, begun: null };

/** Slots of the rows that are no opening. */
function ruleSlots(situation: Situation, rows: readonly CadenceRule[], opening: Over): Candidate[] {
  const once: { rule: CadenceRule; channel: Channel }[] = [];
  const slots: Candidate[] = [];
  for (const rule of rows) {
    if (isOpeningRow(rule)) continue;
    const channel = channelOf(situation, rule, rows);
    if (channel === null) continue;
    if (rule.often.kind === "once") once.push({ rule, channel });
    else if (rule.often.kind === "daily")
      slots.push(...dailySlots(situation, rule, channel, rule.often.times, opening));
    else {
      const slot = intervalSlot(situation, { from: rule.from, interval: rule.often.interval }, channel, rule);
      if (stands(situation, slot, rule.to)) slots.push(slot);
    }
  }
  return [...slots, ...onceSlots(situation, once)];
}

/** Barred channels: an interval rule falls to the first usable one unless another row has it; others are dropped (§4). */
function channelOf(situation: Situation, rule: CadenceRule, rows: readonly CadenceRule[]): Channel | null {
  const { channels } = situation;
  const meant = meantChannel(situation, rule);
  if (channels.usable.includes(meant)) return meant;
  if (rule.often.kind !== "every") return null;
  const instead = usableOr(channels, meant);
  return rows.some((other) => other !== rule && meantChannel(situation, other) === instead) ? null : instead;
}

function meantChannel({ channels }: Situation, { channel }: CadenceRule): Channel {
  if (channel.kind === "one") return channel.channel;
  if (channel.kind === "in kind") return channels.inKind;
  return channel.channels.find((one) => channels.usable.includes(one)) ?? channel.channels[0];
}

/** With no live slot left: email once a month, else a postcard once a quarter, else a call once a quarter. */
function fallback(situation: Situation): Candidate {
  const { usable } = situation.channels;
  const channel = (["Email", "Postcard"] as const).find((one) => usable.includes(one)) ?? "Call";
  const months = channel === "Email" ? 1 : 3;
  return intervalSlot(situation, { from: null, interval: { unit: "month", count: months } }, channel, null);
}

/** No slot stands after *To*. */
function stands(situation: Situation, { at }: Candidate, to: Bound | null): boolean {
  return to === null || situation.calendar.zone.dateOf(at) <= dateOf(situation, to);
}
