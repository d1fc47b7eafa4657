/** `workbench`: the book in the browser, with the add-on's menu and sidebar. */

import { type Command, Misuse } from "../commandline/command";
import { makeReady } from "../commandline/leads";
import type { Session } from "../commandline/session";
import type { Host } from "../host";
import { openSaved } from "../host/saved";
import { Desk } from "../workbench/desk";
import { type Running, startServer } from "../workbench/server";
import { Shelf } from "../workbench/shelf";

const USUAL_PORT = 4173;

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
    host.open();
    const { folder, dist } = world;
    const desk = new Desk(host, path, new Shelf({ folder, dist, zone: session.zone() }));
    const { address } = await serve(desk, world.page, args.text("port"));
    session.print(
      `The workbench is open at ${address}`,
      "Look at the rows, click the menu Stoke → Open sidebar, pick a lead, log a touch. Ctrl+C ends it.",
    );
    await new Promise((resolve) => process.once("SIGINT", resolve));
  },
};

/** The sample book, set up, at the moment at which it was left unless --now says another. */
async function sample(session: Session): Promise<Host> {
  const { world } = session;
  const host = await openSaved(world.sample, {
    dist: world.dist,
    zone: session.zone(),
    now: (zone, left) => session.moment("now", zone) || left || world.now(),
    target: "",
  });
  makeReady(host);
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
