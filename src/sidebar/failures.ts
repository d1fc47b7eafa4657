/** Turns what Google says of a failed call into what an owner can act on. */

import { failure } from "./words";

const KNOWN: readonly [RegExp, string][] = [
  [/PERMISSION_DENIED|does not have access/i, failure.otherAccount],
  [/^NetworkError|HTTP 0\b|Failed to fetch/i, failure.offline],
  [/Exceeded maximum execution time|timed out/i, failure.tooSlow],
  [/Lock timeout|could not obtain lock/i, failure.busy],
  [/Authorization is required|You do not have permission/i, failure.notAllowed],
];

/** A plain sentence: a known cause in our words, else the server's own without its "Exception:". */
export function explainFailure(message: string): string {
  const known = KNOWN.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  const plain = message.replace(/^(?:\w*(?:Error|Exception):\s*)+/, "").trim();
  return plain === "" ? failure.unknown : plain;
}
