/** The rules in force as short texts for the script's properties, and back. */

import * as v from "valibot";
import { fromParts, inParts } from "../kept";
import { RULES_SHAPE, type RulesInForce } from "./shape";

const NAME = "rules";

/** Properties by name. */
export function packRules(rules: RulesInForce): Record<string, string> {
  return inParts(NAME, JSON.stringify(rules));
}

/** The rules of such properties; null where there are none, or not all of them, or of an older shape. */
export function unpackRules(properties: Readonly<Record<string, string>>): RulesInForce | null {
  const rules = v.safeParse(RULES_SHAPE, fromParts(NAME, properties));
  return rules.success ? rules.output : null;
}
