/** The ledger as columns of numbers: half a million touches, none of them an object. */

import { CHANNELS, type Channel, type Direction, type Minute, type Outcome, type Promised } from "../model";
import { isAttempt, isConnect, isPersonal } from "../rules/touches";

/** What a touch is, as bits. */
export const ATTEMPT = 1;
export const CONNECT = 2;
/** An attempt that keeps promises: not mail that Stoke sent by itself, nor what went astray (§4). */
export const PERSONAL = 4;
export const BOUGHT = 8;
/** *Chose someone else*, *Not interested*. */
export const LOST = 16;
export const REMOVED = 32;
export const INBOUND = 64;
/** The lead filled in a form: it is answered by a call (§4 "in kind"). */
export const FORM = 128;

export interface What {
  channel: Channel;
  direction: Direction;
  /** Null for a skip. */
  outcome: Outcome | null;
  by: "owner" | "stoke";
}

/** The bits of a touch; 0 for a skip, which is no contact. */
export function bitsOf(what: What): number {
  const touch = { ...what, at: 0, promised: null };
  const { direction, outcome } = what;
  if (direction === "Skip") return 0;
  return (
    (isAttempt(touch) ? ATTEMPT : INBOUND) |
    (isConnect(touch) ? CONNECT : 0) |
    (isPersonal(touch) ? PERSONAL : 0) |
    (outcome === "Bought" ? BOUGHT : 0) |
    (outcome === "Chose someone else" || outcome === "Not interested" ? LOST : 0) |
    (outcome === "Asked to be removed" ? REMOVED : 0) |
    (outcome === "Web form" ? FORM : 0)
  );
}

/** Touches that count, in the order of the sheet. */
export class Ledger {
  count = 0;
  readonly lead: Int32Array;
  readonly at: Int32Array;
  /** Places in CHANNELS. */
  readonly channel: Uint8Array;
  readonly bits: Uint8Array;
  /** By place; only touches that gave one. */
  readonly promises = new Map<number, Promised>();

  /** @param most how many touches will be added at most */
  constructor(most: number) {
    this.lead = new Int32Array(most);
    this.at = new Int32Array(most);
    this.channel = new Uint8Array(most);
    this.bits = new Uint8Array(most);
  }

  /** @param lead the place of its lead @param channel its place in CHANNELS */
  add(lead: number, at: Minute, channel: number, bits: number, promised: Promised | null): void {
    const place = this.count;
    this.lead[place] = lead;
    this.at[place] = at;
    this.channel[place] = channel;
    this.bits[place] = bits;
    if (promised !== null) this.promises.set(place, promised);
    this.count = place + 1;
  }

  /** The places of the touches lead by lead, each lead's in order of time, those of one minute in their order of rows. */
  byLead(leads: number): { places: Int32Array; starts: Int32Array } {
    const starts = new Int32Array(leads + 1);
    for (let place = 0; place < this.count; place += 1) {
      const next = (this.lead[place] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let lead = 0; lead < leads; lead += 1) starts[lead + 1] = (starts[lead + 1] ?? 0) + (starts[lead] ?? 0);
    const ends = starts.slice();
    const places = new Int32Array(this.count);
    for (let place = 0; place < this.count; place += 1) {
      const lead = this.lead[place] ?? 0;
      const first = starts[lead] ?? 0;
      const at = this.at[place] ?? 0;
      let slot = ends[lead] ?? 0;
      ends[lead] = slot + 1;
      // Rows are mostly in order of time already: what is older moves down a few places.
      for (; slot > first && (this.at[places[slot - 1] ?? 0] ?? 0) > at; slot -= 1)
        places[slot] = places[slot - 1] ?? 0;
      places[slot] = place;
    }
    return { places, starts };
  }
}

/** The place of a channel in CHANNELS. */
export function channelPlace(channel: Channel): number {
  return CHANNELS.indexOf(channel);
}
