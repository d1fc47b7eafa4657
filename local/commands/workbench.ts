/** `workbench`: the book in the browser, with the add-on's menu and sidebar. */

import { type Command, Misuse } from "../commandline/command";
import type { Session } from "../commandline/session";
import type { Host } from "../host";
import { Desk } from "../workbench/desk";
import { openSample } from "../workbench/sample";
import { type Running, startServer } from "../workbench/server";
import { Shelf } from "../workbench/shelf";

const USUAL_PORT = 4173;

const SAMPLE_STEPS = [
  "Open it in a browser. The book is a florist's, on a Tuesday morning at ten:",
  "  1. click the row of a lead, then Stoke → Open sidebar, and log a call: the row moves on;",
  "  2. click “+1 hour” at the bottom: the hourly trigger flags who is overdue;",
  "  3. Stoke → Send follow-up e-mail, then read the mail in the Outbox at the bottom.",
  "Ctrl+C ends it.",
];
const BOOK_STEPS = [
  "Open it in a browser, then: Stoke → Set up, and confirm what your columns mean.",
  "Nothing is written to your file until you choose File → Save as. Ctrl+C ends it.",
];

export const workbench: Command = {
  name: "workbench",
  summary: "Open the book in the browser; without --book the sample book of a florist",
  operand: "",
  options: {
    port: { type: "text", value: "NUMBER", help: `the port to serve at; default: ${USUAL_PORT}, or any free one` },
  },
  changes: false,
  async run(session) {
    const { args, world } = session;
    const path = args.text("book") === "" ? "" : session.path(args.text("book"));
    const host = await (path === "" ? sample(session) : session.host());
    const { folder, dist } = world;
    const desk = new Desk(host, path, new Shelf({ folder, dist, zone: session.zone() }));
    const { address } = await serve(desk, world.page, args.text("port"));
    session.print("", `The workbench is open at ${address}`, "", ...(path === "" ? SAMPLE_STEPS : BOOK_STEPS), "");
    await new Promise((resolve) => process.once("SIGINT", resolve));
  },
};

/** The sample book, at the moment at which it was left unless --now says another. */
async function sample(session: Session): Promise<Host> {
  const { sample: folder, dist, now } = session.world;
  const host = await openSample({
    folder,
    dist,
    zone: session.zone(),
    now: (zone, left) => session.moment("now", zone) || left || now(),
  });
  host.open();
  return host;
}

/** At the port asked for; else at the usual one, or where that is taken at any. */
async function serve(desk: Desk, page: string, typed: string): Promise<Running> {
  if (typed !== "" && !/^\d{1,5}$/.test(typed)) throw new Misuse(`--port "${typed}" is no number.`);
  if (typed !== "") return startServer({ desk, page, port: Number(typed) });
  try {
    return await startServer({ desk, page, port: USUAL_PORT });
  } catch {
    return startServer({ desk, page, port: 0 });
  }
}
