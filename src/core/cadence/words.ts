/** The cells of a Cadence row that hold words of a list: stage, temperatures, channel, high value, send. */

import {
  bare,
  isBlank,
  isDate,
  mistake,
  type Reading,
  readChannel,
  readStage,
  readTemperature,
  readTick,
  textOf,
  value,
} from "../cells";
import { type CadenceRule, CHANNELS, type RuleChannel, TEMPERATURES, type Temperature } from "../model";
import { isCampaign } from "./campaign";

const CHANNEL_REMEDY = `Write in kind, ${CHANNELS.join(", ")}, or two of them as Email / Call.`;
const TEMPERATURES_REMEDY = `Write ${TEMPERATURES.join(", ")}, several with commas between, or all.`;

/** A stage that has rules: New follows Trying, and Removed has none ever (§4). */
export function readRuleStage(cell: unknown): Reading<CadenceRule["stage"]> {
  const stage = readStage(cell);
  const named = stage.ok ? stage.value : null;
  if (named === "New") return mistake(cell, "New leads follow the rows of Trying: write Trying.");
  if (named === "Removed") return mistake(cell, "Nobody who asked to be removed is contacted: delete this row.");
  return named === null ? blankOr(cell, "Write Trying, Talking, Nurture, Won or Lost.") : value(named);
}

/** "Sizzling, Hot", "all". Given back from hottest to coldest, each once. */
export function readTemperatures(cell: unknown): Reading<readonly Temperature[]> {
  if (bare(cell) === "all") return value<readonly Temperature[]>(TEMPERATURES);
  const named = new Set<Temperature>();
  for (const word of textOf(cell).split(/[,;/\n&+]|\band\b/i)) {
    const temperature = readTemperature(word);
    if (!temperature.ok) return mistake(cell, TEMPERATURES_REMEDY);
    if (temperature.value !== null) named.add(temperature.value);
  }
  if (named.size === 0) return blankOr(cell, TEMPERATURES_REMEDY);
  return value<readonly Temperature[]>(TEMPERATURES.filter((temperature) => named.has(temperature)));
}

/** "in kind", a channel, or "Email / Call". */
export function readRuleChannel(cell: unknown): Reading<RuleChannel> {
  if (bare(cell) === "inkind") return value<RuleChannel>({ kind: "in kind" });
  const [first = null, second = null, ...more] = textOf(cell)
    .split(/\/|\bor\b/i)
    .map(channelOf);
  if (first === null || more.length > 0) return blankOr(cell, CHANNEL_REMEDY);
  if (!/\/|\bor\b/i.test(textOf(cell))) return value<RuleChannel>({ kind: "one", channel: first });
  if (second === null || second === first) return mistake(cell, CHANNEL_REMEDY);
  return value<RuleChannel>({ kind: "either", channels: [first, second] });
}

export function readHighValue(cell: unknown): Reading<boolean> {
  const tick = readTick(cell);
  return tick.ok ? tick : mistake(cell, "Write yes for high-value leads only, or leave it blank.");
}

/** "Campaign" says nothing of who sends: the owner does. */
export function readSend(cell: unknown): Reading<CadenceRule["send"]> {
  if (isBlank(cell) || isCampaign(cell)) return value<CadenceRule["send"]>(null);
  const send = (["Draft", "Auto"] as const).find((word) => bare(word) === bare(cell));
  return send === undefined
    ? mistake(cell, "Leave it blank (you send), or write Draft, Auto or Campaign.")
    : value(send);
}

function channelOf(text: string) {
  const channel = readChannel(text);
  return channel.ok ? channel.value : null;
}

function blankOr(cell: unknown, remedy: string): Reading<never> {
  return isBlank(cell) && !isDate(cell) ? { ok: false, found: "nothing", remedy } : mistake(cell, remedy);
}
