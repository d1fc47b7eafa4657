/** Whom no letter of thanks may go to, and who is not thanked at all: who is a lead, too, and asked for that, by the address or by the name. */

import type { Layout } from "../../book/layout";
import { cellAt } from "../../book/lead-table";
import { textOf } from "../../core/cells";
import { emailsIn } from "../../core/contact";
import { referrerKey } from "../../core/referrers";
import { addressKey } from "../mail/barred";
import type { Settled } from "../settling/settle";

/** The first lead with a name or an address who asked for no e-mail. */
interface Refusal {
  /** 1-based. */
  row: number;
  isRemoved: boolean;
}

export class NoLetters {
  private readonly addresses = new Map<string, Refusal>();
  private readonly names = new Map<string, Refusal>();
  /** Names of leads who may be written to: a namesake who asked for nothing says nothing of the referrer. */
  private readonly welcome: string[] = [];
  private welcomeKeys: ReadonlySet<string> | null = null;

  /** Whether any lead asked to be removed. */
  get hasRemoved(): boolean {
    return [...this.names.values()].some(({ isRemoved }) => isRemoved);
  }

  /** @param name the lead's */
  add({ row, decision }: Settled, layout: Layout, name: string): void {
    const isRemoved = decision.stage === "Removed";
    if (!isRemoved && !row.lead.barred.email) {
      this.welcome.push(name);
      return;
    }
    const refusal = { row: row.table.row, isRemoved };
    for (const address of emailsIn(textOf(cellAt(layout, row.table, "email"))))
      keep(this.addresses, addressKey(address), refusal);
    keep(this.names, referrerKey(name), refusal);
  }

  /** Why nobody may write to this address, or to a referrer of these names; "" where one may. A blank address is nobody's. */
  reason(names: readonly string[], to: string): string {
    const [name = ""] = names;
    const byAddress = to === "" ? undefined : this.addresses.get(addressKey(to));
    if (byAddress !== undefined)
      return `${to} is the address of the lead in row ${byAddress.row}, who ${asked(byAddress)}.`;
    const byName = this.named(names);
    return byName === null ? "" : `${name} is your lead in row ${byName.row}, too, and ${asked(byName)}.`;
  }

  /** Why a referrer of these names is not thanked at all: only leads who asked to be removed have them. "" for others. */
  removal(names: readonly string[]): string {
    const [name = ""] = names;
    const found = this.named(names);
    return found?.isRemoved
      ? `${name} is your lead in row ${found.row}, too, and ${asked(found)}: nobody thanks them.`
      : "";
  }

  /** The refusal of the leads with one of these names, where all of them refused. */
  private named(names: readonly string[]): Refusal | null {
    const found = names.flatMap((name) => {
      const key = referrerKey(name);
      const refusal = key === "" ? undefined : this.names.get(key);
      return refusal === undefined || this.isWelcome(key) ? [] : [refusal];
    });
    return found.find(({ isRemoved }) => isRemoved) ?? found[0] ?? null;
  }

  private isWelcome(key: string): boolean {
    this.welcomeKeys ??= new Set(this.welcome.map(referrerKey));
    return this.welcomeKeys.has(key);
  }
}

/** Removed in one row is removed, whatever the others say. */
function keep(refusals: Map<string, Refusal>, key: string, refusal: Refusal): void {
  if (key === "") return;
  const before = refusals.get(key);
  if (before === undefined || (refusal.isRemoved && !before.isRemoved)) refusals.set(key, refusal);
}

function asked({ isRemoved }: Refusal): string {
  return isRemoved ? "asked to be removed" : "wants no e-mail from you";
}
