/** The workbench's server: a page on 127.0.0.1 and the acts that it may do on one book. */

import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Desk } from "./desk";
import { checkVisitor, Refused } from "./door";
import { readMail } from "./mails";
import { pageHtml } from "./pageHtml";
import { parseMailId, parseRequest } from "./request";
import { withShim } from "./shim";

export interface ServerOptions {
  desk: Desk;
  /** Folder of the built page: main.js, main.css. */
  page: string;
  /** 0 takes any free port. */
  port: number;
}

export interface Running {
  /** http://127.0.0.1:<port>/ */
  address: string;
  close(): Promise<void>;
}

interface Answer {
  type: string;
  body: string | Buffer;
  policy?: string;
}

/** The page may run its own script only, and talk to this server only. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src data:; " +
  "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page of the add-on lives in a sandbox of no origin, without any network. */
const FRAME_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
  "frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** A mail is only looked at: no script, nothing fetched that would tell its sender. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups";

const BIGGEST_BODY = 200 * 1024 * 1024;

/** Starts serving; rejects when the port is taken. */
export async function startServer({ desk, page, port }: ServerOptions): Promise<Running> {
  const token = randomBytes(24).toString("base64url");
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    answer(request, own)
      .then((found) => send(response, 200, found))
      .catch((error: unknown) => {
        const status = error instanceof Refused ? error.status : 500;
        send(response, status, { type: "text/plain", body: error instanceof Error ? error.message : String(error) });
      });
  });

  async function answer(request: IncomingMessage, own: number): Promise<Answer> {
    checkVisitor(request, own, token);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (request.method === "GET") return get(pathname);
    const body = await bodyOf(request);
    if (pathname === "/upload") return json(await desk.openUpload(searchParams.get("name") ?? "", body));
    const asked = body.toString("utf8");
    if (pathname === "/act") return json(await desk.act(parseRequest(asked)));
    if (pathname === "/mail") return json(await readMail(desk.host, parseMailId(asked)));
    throw new Refused(404, "There is nothing at this address.");
  }

  async function get(path: string): Promise<Answer> {
    if (path === "/") return { type: "text/html", body: pageHtml(token), policy: PAGE_POLICY };
    if (path === "/main.js") return { type: "text/javascript", body: await readFile(join(page, "main.js")) };
    if (path === "/main.css") return { type: "text/css", body: await readFile(join(page, "main.css")) };
    if (path === "/favicon.ico") return { type: "image/x-icon", body: "" };
    const [, kind, id = ""] = path.split("/");
    if (kind === "frame") {
      const body = withShim(desk.pageOf(id), desk.shelf.functions, desk.host.clock.now());
      return { type: "text/html", body, policy: FRAME_POLICY };
    }
    if (kind === "mail") {
      return { type: "text/html", body: (await readMail(desk.host, id)).html, policy: MAIL_POLICY };
    }
    throw new Refused(404, "There is nothing at this address.");
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(value: unknown): Answer {
  return { type: "application/json", body: JSON.stringify(value) };
}

function send(response: ServerResponse, status: number, { type, body, policy }: Answer) {
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(policy && { "Content-Security-Policy": policy }),
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > BIGGEST_BODY) throw new Refused(413, "The file is too big: 200 MB at most.");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
