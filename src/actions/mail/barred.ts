/** Addresses that may not be written to: somebody asked for that, by whichever row of the lead sheet. */

import type { Layout } from "../../book/layout";
import { cellAt } from "../../book/lead-table";
import { readEmail } from "../../core/contact";
import type { Settled } from "../settling/settle";

/** Addresses are the same whatever the case of their letters. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/** Whether a lead may get no e-mail: removed, marked Do not email, or a mail came back. */
export function isBarred({ row, decision }: Pick<Settled, "row" | "decision">): boolean {
  return decision.stage === "Removed" || row.lead.barred.email || !decision.usable.includes("Email");
}

/** The keys of the addresses of leads that are barred. */
export function barredAddresses(barred: readonly Pick<Settled, "row">[], layout: Layout): ReadonlySet<string> {
  return new Set(
    barred.flatMap(({ row }) => {
      const address = readEmail(cellAt(layout, row.table, "email"));
      return address.ok && address.value !== null && address.value !== "" ? [addressKey(address.value)] : [];
    }),
  );
}

export function barredReason(to: string): string {
  return `Somebody at ${to} asked for no e-mail, by another row.`;
}
