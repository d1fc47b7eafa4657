/** The leads of the book as the add-on shows them, and how one of them is named on the command line. */

import * as v from "valibot";
import type { Host } from "../host";
import { Failure } from "./command";
import { ask } from "./session";
import { isSetUp, setUp } from "./set-up";

const Step = v.object({ channel: v.nullable(v.string()), reason: v.string() });

/** One lead as `show` prints it; the order of keys is the order of the JSON. Moments are ISO with an offset. */
export const Lead = v.object({
  row: v.number(),
  id: v.string(),
  name: v.string(),
  stage: v.string(),
  stageSince: v.string(),
  temperature: v.string(),
  next: v.nullable(v.object({ at: v.string(), ...Step.entries })),
  action: v.nullable(Step),
  flag: v.nullable(v.string()),
  tries: v.number(),
});
export type Lead = v.InferOutput<typeof Lead>;

/** What a lead's referrer is to hear. */
export const Thanks = v.object({
  referrer: v.string(),
  referrerKind: v.nullable(v.string()),
  news: v.picklist(["attempted", "Won", "Lost"]),
  since: v.object({ iso: v.string() }),
  text: v.string(),
});

/** Every lead, in the order of rows; a book that is not set up yet is set up as proposed, in memory. */
export function leadsOf(host: Host): Lead[] {
  makeReady(host);
  return ask(host, v.array(Lead), "showLeads");
}

/** Sets the book up as proposed where that has not been done. */
export function makeReady(host: Host): void {
  if (!isSetUp(host)) setUp(host);
}

/** Selects a lead's row, as a person does before opening the sidebar or a dialog. */
export function selectLead(host: Host, { row }: Lead): void {
  const { sheet } = ask(host, v.object({ sheet: v.string() }), "proposeSetUp");
  host.owner.select(sheet, `A${row}`);
}

/** The lead of that ID, row number or name (whatever its case; a part of it will do where only one has it). */
export function leadNamed(leads: readonly Lead[], named: string): Lead {
  const text = named.trim().toLowerCase();
  const tests: ((lead: Lead) => boolean)[] = [
    (lead) => lead.id.toLowerCase() === text,
    (lead) => String(lead.row) === text,
    (lead) => lead.name.trim().toLowerCase() === text,
    (lead) => lead.name.toLowerCase().includes(text),
  ];
  for (const test of tests) {
    const [found, ...more] = leads.filter(test);
    if (found && more.length === 0) return found;
    if (found) {
      const rows = [found, ...more].slice(0, 8).map((lead) => `${lead.name} (row ${lead.row})`);
      throw new Failure(`"${named}" may be ${rows.join(", ")}: give the row number or the ID.`);
    }
  }
  throw new Failure(`There is no lead "${named}": give a name, a row number or a Lead ID. "show" lists them.`);
}
