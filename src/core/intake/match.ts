/** Who is who: leads found again by e-mail, number, or name with company or address, through an index and never pair by pair. */

import { bare } from "../cells";

export interface Identity {
  name: string;
  company: string;
  address: string;
  /** Keys of `emailsIn` and `phonesIn`. */
  emails: readonly string[];
  phones: readonly string[];
}

/** Leads by each of the keys under which they may come again; of several with one key, the one of that name, else the first. */
export class LeadIndex<Lead extends { identity: Identity }> {
  private readonly byKey = new Map<string, Lead>();
  /** Those who share the number or address of somebody with another name: several people at one firm. */
  private readonly namesakes = new Map<string, Lead>();

  add(lead: Lead): void {
    const { emails, phones, name } = lead.identity;
    for (const key of [...emails, ...phones, ...namedKeys(lead.identity)]) {
      const first = this.byKey.get(key);
      if (first === undefined) this.byKey.set(key, lead);
      else if (name !== "" && first.identity.name !== name) addFirst(this.namesakes, namesakeKey(key, name), lead);
    }
  }

  /**
   * The lead that has one of these keys; null: nobody.
   * @param strict a number alone is enough, whoever answers it: for leads who asked to be left alone
   */
  find(identity: Identity, strict: (lead: Lead) => boolean): Lead | null {
    for (const key of [...identity.emails, ...namedKeys(identity)]) {
      const lead = this.holderOf(key, identity);
      if (lead !== undefined) return lead;
    }
    for (const key of identity.phones) {
      const lead = this.holderOf(key, identity);
      if (lead !== undefined && (strict(lead) || !isColleague(identity, lead.identity))) return lead;
    }
    return null;
  }

  private holderOf(key: string, { name }: Identity): Lead | undefined {
    const first = this.byKey.get(key);
    if (first === undefined || name === "" || first.identity.name === name || this.namesakes.size === 0) return first;
    return this.namesakes.get(namesakeKey(key, name)) ?? first;
  }
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
