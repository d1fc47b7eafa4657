/** What became of a promise: kept on its day, later, or not (§4 "It stands until"). */

import type { Minute, Promised, WayIn } from "../model";
import type { Zone } from "../time";
import { ATTEMPT, BOUGHT, CONNECT, channelPlace, FORM, INBOUND, type Ledger, LOST, PERSONAL, REMOVED } from "./ledger";

export type Fate = "kept" | "late" | "missed";

const CALL = channelPlace("Call");
const EMAIL = channelPlace("Email");
const TEXT = channelPlace("Text");

/**
 * Null: nothing to judge, since its day is not over, or before it was over a newer promise took its place or the lead was won, lost or removed.
 * @param own the lead's touches in order of time; `given` is the place among them of the one that gave it
 */
export function fateOf(
  ledger: Ledger,
  own: Int32Array,
  given: number,
  promised: Promised,
  wayIn: WayIn | null,
  zone: Zone,
  now: Minute,
): Fate | null {
  const day = promised.when.kind === "date" ? promised.when.day : zone.dateOf(promised.when.at);
  const opens = zone.midnightOf(day);
  const closes = zone.midnightOf(day + 1);
  const channel = promised.channel === null ? inKind(ledger, own, given, wayIn) : channelPlace(promised.channel);
  for (let next = given + 1; next < own.length; next += 1) {
    const place = own[next] ?? 0;
    const at = ledger.at[place] ?? 0;
    const bits = ledger.bits[place] ?? 0;
    if (at > now) break;
    const keeps = (bits & CONNECT) !== 0 || ((bits & PERSONAL) !== 0 && ledger.channel[place] === channel);
    if (at >= opens && keeps) return at < closes ? "kept" : "late";
    const ends = (bits & (BOUGHT | LOST | REMOVED)) !== 0 || ledger.promises.has(place);
    if (ends) return at < closes ? null : "missed";
  }
  return now < closes ? null : "missed";
}

/** An email is answered by an email, a text by a text, everything else by a call (§4). */
function inKind(ledger: Ledger, own: Int32Array, given: number, wayIn: WayIn | null): number {
  for (let before = given; before >= 0; before -= 1) {
    const place = own[before] ?? 0;
    const bits = ledger.bits[place] ?? 0;
    if ((bits & (INBOUND | ATTEMPT)) !== INBOUND) continue;
    const channel = ledger.channel[place] ?? CALL;
    return (bits & FORM) === 0 && (channel === EMAIL || channel === TEXT) ? channel : CALL;
  }
  return wayIn === "Email" ? EMAIL : CALL;
}
