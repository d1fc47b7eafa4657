/** The rules in force as short texts for the script's properties, and back. */

import * as v from "valibot";
import { RULES_SHAPE, type RulesInForce } from "./shape";

/** Properties hold 9 KB a value; each character below is one byte. */
const CHUNK = 8500;

const COUNT = "rules";
const part = (index: number) => `rules.${index}`;

/** Properties by name: how many parts and characters there are, and the parts, of at most 8,500 characters each. */
export function packRules(rules: RulesInForce): Record<string, string> {
  const text = JSON.stringify(rules).replace(/[\u0080-\uffff]/g, escaped);
  const parts = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return {
    [COUNT]: `${parts.length} ${text.length}`,
    ...Object.fromEntries(parts.map((chunk, index) => [part(index), chunk])),
  };
}

/** The rules of such properties; null where there are none, or not all of them, or of an older shape. */
export function unpackRules(properties: Readonly<Record<string, string>>): RulesInForce | null {
  const [count = 0, length = 0] = (properties[COUNT] ?? "").split(" ").map(Number);
  const text = Array.from({ length: count }, (_, index) => properties[part(index)] ?? "").join("");
  if (text === "" || text.length !== length) return null;
  const rules = v.safeParse(RULES_SHAPE, parsed(text));
  return rules.success ? rules.output : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
