/** Counting with the leads remembered: how many, and which ones, up to as many as a note can show. */

/** A figure remembers so many leads by their places; the others are only counted. */
export const MOST_REMEMBERED = 25;

/** Different leads, counted; `some` are the places of the first of them, ascending. */
export interface Behind {
  count: number;
  some: readonly number[];
}

/** What was counted (tries, promises, touches), what of it succeeded, and the leads of each. */
export interface Counted {
  of: number;
  hits: number;
  leads: Behind;
  hitLeads: Behind;
}

/** Counts. Leads must come one after the other, in ascending places. */
export class Tally implements Counted {
  of = 0;
  hits = 0;
  readonly leads = new Leads();
  readonly hitLeads = new Leads();

  count(lead: number, times = 1): void {
    this.of += times;
    this.leads.add(lead);
  }

  /** One of what was counted for this lead succeeded. */
  hit(lead: number): void {
    this.hits += 1;
    this.hitLeads.add(lead);
  }
}

class Leads implements Behind {
  count = 0;
  readonly some: number[] = [];
  private last = -1;

  add(lead: number): void {
    if (lead === this.last) return;
    this.last = lead;
    this.count += 1;
    if (this.some.length < MOST_REMEMBERED) this.some.push(lead);
  }
}

export function tallies(count: number): Tally[] {
  return Array.from({ length: count }, () => new Tally());
}
