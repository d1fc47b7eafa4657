/** Who may come in: this page itself and nothing else, so that no other page in the browser can drive the owner's book. */

import type { IncomingMessage } from "node:http";

/** A request that is turned away, with its status. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Throws Refused unless the request names this server as its host (against DNS rebinding), comes from its own page or
 * from the address bar, and, where it can change something, carries this start's token.
 */
export function checkVisitor(request: IncomingMessage, port: number, token: string): void {
  const { host, origin } = request.headers;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(host ?? "")) throw new Refused(403, "Open the workbench by the address that it printed.");
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) throw elsewhere();
  const site = request.headers["sec-fetch-site"];
  if (request.method === "GET") {
    const typed = request.url === "/" && request.headers["sec-fetch-dest"] !== "iframe";
    if (site !== "same-origin" && !typed) throw elsewhere();
    return;
  }
  if (request.method !== "POST") throw new Refused(405, "Only GET and POST are answered.");
  if (site !== undefined && site !== "same-origin") throw elsewhere();
  if (request.headers["x-stoke-token"] !== token) {
    throw new Refused(403, "This page belongs to an earlier start of the workbench: reload it.");
  }
}

function elsewhere(): Refused {
  return new Refused(403, "Another page asked for this; only the workbench's own page may.");
}
