/** The sidebar's card of a lead that the owner has selected. */

import type { Host } from "../../local/host";
import type { LeadCard, SidebarView } from "../../src/actions/views";
import { rowOf } from "../actions/book";

export function card(host: Host, name: string): LeadCard {
  host.owner.select("Leads", `A${rowOf(host, name)}`);
  const view = host.rpc("sidebarView", null) as SidebarView;
  if (view.kind !== "lead") throw new Error(`The sidebar shows no lead, but: ${view.kind}`);
  return view.card;
}
