/** A case as the two CSV files of an owner's book, cells as typed. */

import { isoOf, zoneOf } from "../../../src/core/time";
import { type Case, instant } from "./cases";

/** @param now only touches up to this moment are in the ledger. */
export function csvOf(one: Case, now: string): Record<"Leads.csv" | "Touches.csv", string> {
  const { lead, touches, settings } = one;
  const typed = (iso: string) => isoOf(instant(iso), zoneOf(settings.timeZone)).slice(0, 16);
  const promise = (promised: Case["lead"]["promise"]) => {
    if (!promised) return "";
    return promised.dateOnly ? promised.at : typed(promised.at);
  };
  const tick = (ticked: boolean | undefined) => (ticked ? "TRUE" : "");
  const cells: [header: string, cell: string | number | undefined][] = [
    ["Name", `Lead ${one.id}`],
    ["Phone", lead.phone],
    ["Email", lead.email],
    ["Address", lead.address],
    ["Way in", lead.wayIn],
    ["Referrer", capital(lead.referrerKind)],
    ["Received", typed(lead.received)],
    ["Needed by", lead.neededBy],
    ["Buying stage", lead.buyingStage],
    ["Value", lead.value],
    ["Time zone", lead.timeZone],
    ["Temperature", lead.temperature],
    ["Promise", promise(lead.promise)],
    ["Promise by", lead.promise?.channel],
    ["Every", lead.every],
    ["Do not call", tick(lead.doNotCall)],
    ["Do not email", tick(lead.doNotEmail)],
    ["Do not mail", tick(lead.doNotMail)],
    ["Lead ID", one.id],
  ];
  const ledger = touches
    .filter(({ at }) => instant(at) <= instant(now))
    .map(({ at, channel, direction, outcome, promise: given, by }, place) => {
      const promised = promise(given) + (given?.channel ? ` by ${given.channel}` : "");
      const said = [typed(at), one.id, "", channel, capital(direction), outcome, "", promised];
      return [...said, "", capital(by ?? "owner"), "", "", `T-${place}`];
    });
  return {
    "Leads.csv": csv([cells.map(([header]) => header), cells.map(([, cell]) => cell)]),
    "Touches.csv": csv([TOUCHES, ...ledger]),
  };
}

const TOUCHES = "When,Lead ID,Lead,Channel,Direction,Outcome,Note,Promise,Temperature,By,Status,Message,Touch ID".split(
  ",",
);

function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell ?? ""}"`).join(",")}\n`).join("");
}

function capital(word: string | undefined): string {
  return word ? word.charAt(0).toUpperCase() + word.slice(1) : "";
}
