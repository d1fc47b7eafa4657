/** Who is who: leads found again by e-mail, number, or name with company or address, through an index and never pair by pair. */

import { bare } from "../cells";
import { areTwoPeople } from "../contact";

export interface Identity {
  name: string;
  company: string;
  address: string;
  /** Keys of `emailsIn` and `phonesIn`. */
  emails: readonly string[];
  phones: readonly string[];
}

/** Whom an identity is, as far as its keys tell. */
export interface Found<Lead> {
  /** Null: nobody. */
  lead: Lead | null;
  /** Found by a number alone, which somebody of another name gives: it may be whoever answers there. */
  byNumberOnly: boolean;
  /** Where there is nobody: who has the same number under another name, and may be the same or may not; or null. */
  beside: Lead | null;
}

/** Leads by each of the keys under which they may come again; of several with one key, the one of that name, else the first. */
export class LeadIndex<Lead extends { identity: Identity }> {
  private readonly byKey = new Map<string, Lead>();
  /** Those who share the number or address of somebody with another name: several people at one firm. */
  private readonly namesakes = new Map<string, Lead>();
  /** The same by their number, in order, without the first. */
  private readonly others = new Map<string, Lead[]>();

  add(lead: Lead): void {
    const { emails, phones, name } = lead.identity;
    for (const key of [...emails, ...phones, ...namedKeys(lead.identity)]) {
      const first = this.byKey.get(key);
      if (first === undefined) this.byKey.set(key, lead);
      else if (name !== "" && first.identity.name !== name) addFirst(this.namesakes, namesakeKey(key, name), lead);
    }
    for (const key of phones) {
      if (this.byKey.get(key) === lead) continue;
      const others = this.others.get(key);
      if (others === undefined) this.others.set(key, [lead]);
      else if (others.length < MOST_OTHERS) others.push(lead);
    }
  }

  /**
   * The lead that has one of these keys. A number alone makes one lead of two only where their names may be of one person.
   * @param strict a number alone is enough, whoever answers it: for leads who asked to be left alone
   */
  find(identity: Identity, strict: (lead: Lead) => boolean): Found<Lead> {
    for (const key of [...identity.emails, ...namedKeys(identity)]) {
      const lead = this.holderOf(key, identity);
      if (lead !== undefined) return { lead, byNumberOnly: false, beside: null };
    }
    let beside: Lead | null = null;
    for (const key of identity.phones) {
      const lead = this.holderOf(key, identity);
      if (lead === undefined) continue;
      const byNumberOnly = areOthers(identity, lead.identity);
      if (strict(lead) || !byNumberOnly) return { lead, byNumberOnly, beside: null };
      const other = this.others.get(key)?.find((one) => !areOthers(identity, one.identity));
      if (other !== undefined) return { lead: other, byNumberOnly: false, beside: null };
      if (!isColleague(identity, lead.identity)) beside ??= lead;
    }
    return { lead: null, byNumberOnly: false, beside };
  }

  private holderOf(key: string, { name }: Identity): Lead | undefined {
    const first = this.byKey.get(key);
    if (first === undefined || name === "" || first.identity.name === name || this.namesakes.size === 0) return first;
    return this.namesakes.get(namesakeKey(key, name)) ?? first;
  }
}

/** Among leads that share a number so many are compared: that of a whole firm stands in hundreds. */
const MOST_OTHERS = 20;

/** Two people on one line. */
function areOthers(one: Identity, other: Identity): boolean {
  return isColleague(one, other) || areTwoPeople(one.name, other.name);
}

function namesakeKey(key: string, name: string): string {
  return `${key} ${bare(name)}`;
}

function addFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** Two people on one line: neither their names nor their addresses agree. */
export function isColleague(one: Identity, other: Identity): boolean {
  const named = one.name !== "" && other.name !== "" && bare(one.name) !== bare(other.name);
  return named && one.emails.length > 0 && other.emails.length > 0;
}

/** Keys of a name with its company, and with its address. */
export function namedKeys({ name, company, address }: Identity): string[] {
  if (name === "" || (company === "" && address === "")) return [];
  const person = bare(name);
  const keys: string[] = [];
  if (company !== "" && bare(company) !== person) keys.push(`company ${person} ${bare(company)}`);
  if (address !== "") keys.push(`address ${person} ${bare(address)}`);
  return keys;
}
