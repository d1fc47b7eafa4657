/** What mail costs: a thousand mails planned and written, and the calls of each that goes. */

import type { Host, Run } from "../local/host";

export const MANY = 1_000;

/** By it every lead gets a mail of its own words. */
const TEMPLATE = "Day 2";
/** Sent a day later, in the same threads. */
const FOLLOW_UP = "Day 5";

/** Fills in who we are, so that mails can be written. */
export function introduce({ workbook, owner }: Host): void {
  const sheet = workbook.sheet("Settings");
  if (sheet === null) throw new Error("There is no sheet Settings.");
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    const answer = OUR[sheet.displayAt(row, 1)];
    if (answer !== undefined) owner.edit("Settings", `B${row}`, answer);
  }
}

const OUR: Readonly<Record<string, string>> = {
  "Business name": "Example Flowers",
  "Our phone": "212-555-0100",
  "Our email": "shop@example.com",
};

/** A run that reads the book, plans and writes many mails, and sends none of them: Google's limit is used up. */
export function planMany(host: Host): Run {
  host.gmail.quota.leave(0);
  return send(host, TEMPLATE, 0, MANY);
}

/** Calls of one mail of a batch, in a thread of its own and in the thread of the last mail, beside what a batch takes anyway. */
export function callsOfOne(host: Host): { own: number; followUp: number } {
  // The first goes alone, then six together or twenty: what differs is fourteen mails.
  const cost = (template: string) => {
    host.gmail.quota.leave(100);
    const few = send(host, template, 0, 7).total;
    return (send(host, template, 7, 28).total - few) / 14;
  };
  const own = cost(TEMPLATE);
  host.clock.advance(2 * 24 * 60);
  return { own, followUp: cost(FOLLOW_UP) };
}

function send(host: Host, template: string, from: number, to: number): Run {
  host.rpc(
    "sendMail",
    template,
    Array.from({ length: to - from }, (_, index) => `B${from + index}`),
  );
  const run = host.runs.filter(({ name }) => name === "sendMail").at(-1);
  if (run === undefined) throw new Error("Nothing has run.");
  return run;
}
