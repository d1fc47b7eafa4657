/** Which rows of Cadence hold for a lead: by stage, temperature and value, in the order of the sheet (§4). */

import { type CadenceRule, type Rules, STAGES, type Stage, TEMPERATURES, type Temperature } from "../model";

/** The rows that hold; New follows Trying. Worked out once per run for each kind of lead. */
export function rowsFor(
  rules: Rules,
  stage: Stage,
  temperature: Temperature,
  highValue: boolean,
): readonly CadenceRule[] {
  let tables = known.get(rules.cadence);
  if (!tables) {
    tables = new Map();
    known.set(rules.cadence, tables);
  }
  const key =
    (STAGES.indexOf(stage) * TEMPERATURES.length + TEMPERATURES.indexOf(temperature)) * 2 + (highValue ? 1 : 0);
  let rows = tables.get(key);
  if (!rows) {
    rows = select(rules.cadence, stage === "New" ? "Trying" : stage, temperature, highValue);
    tables.set(key, rows);
  }
  return rows;
}

const known = new WeakMap<readonly CadenceRule[], Map<number, readonly CadenceRule[]>>();

function select(
  cadence: readonly CadenceRule[],
  stage: Stage,
  temperature: Temperature,
  highValue: boolean,
): CadenceRule[] {
  const holds = (rule: CadenceRule) =>
    rule.stage === stage && rule.temperatures.includes(temperature) && (highValue || !rule.highValue);
  return cadence.filter((rule, place) => holds(rule) && !standsIn(cadence[place - 1], rule, holds));
}

/** A high-value row stands in for the row of the same stage and channel right below it. */
function standsIn(above: CadenceRule | undefined, rule: CadenceRule, holds: (rule: CadenceRule) => boolean): boolean {
  if (!above?.highValue || rule.highValue || !holds(above)) return false;
  return above.stage === rule.stage && channelKey(above) === channelKey(rule);
}

function channelKey({ channel }: CadenceRule): string {
  if (channel.kind === "one") return channel.channel;
  return channel.kind === "either" ? channel.channels.join("/") : channel.kind;
}
