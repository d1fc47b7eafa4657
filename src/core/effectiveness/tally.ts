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

/** Calls: counted together with how unevenly they and their success are spread over the leads. */
export class CallTally extends Tally {
  private lead = -1;
  private own = { of: 0, hits: 0 };
  /** Sums over the leads, each with its calls and those that reached it: squares and products. */
  private readonly sums = { ofOf: 0, ofHits: 0, hitsHits: 0 };

  override count(lead: number): void {
    super.count(lead);
    if (lead !== this.lead) {
      this.lead = lead;
      this.own = { of: 0, hits: 0 };
    }
    this.sums.ofOf += 2 * this.own.of + 1;
    this.sums.ofHits += this.own.hits;
    this.own.of += 1;
  }

  override hit(lead: number): void {
    super.hit(lead);
    this.sums.hitsHits += 2 * this.own.hits + 1;
    this.sums.ofHits += this.own.of;
    this.own.hits += 1;
  }

  /** How many leads it is as good as: five leads called ten times each are five, forty calls to one and a call to four others are one. */
  get worthLeads(): number {
    return this.of === 0 ? 0 : this.of ** 2 / this.sums.ofOf;
  }

  /** The variance of the hits: as it is from lead to lead, and as it were if no two calls had to do with each other. */
  get variance(): { asIs: number; ifApart: number } {
    const { ofOf, ofHits, hitsHits } = this.sums;
    const leads = this.leads.count;
    if (leads < 2) return { asIs: 0, ifApart: 0 };
    const share = this.hits / this.of;
    return {
      asIs: ((hitsHits - 2 * share * ofHits + share * share * ofOf) * leads) / (leads - 1),
      ifApart: this.of * share * (1 - share),
    };
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

export function callTallies(count: number): CallTally[] {
  return Array.from({ length: count }, () => new CallTally());
}
