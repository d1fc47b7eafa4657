/** Only the workbench's own page may drive the book. */

import { request } from "node:http";
import { Workbook } from "../../local/host/sheets/model/workbook";
import type { Running } from "../../local/workbench/server";
import { deskFor, serve, smallAddOn } from "./support/open-workbench";

let running: Running;
let token = "";

beforeAll(async () => {
  running = await serve(deskFor(smallAddOn(new Workbook())));
  token = /stoke-token" content="([^"]+)"/.exec((await asks("GET", "/")).body)?.[1] ?? "";
});

afterAll(() => running.close());

const LOOK = JSON.stringify({ view: "v", look: null, act: { do: "look" } });

test("the page itself is let in with its token", async () => {
  const answer = await asks("POST", "/act", { "x-stoke-token": token, "sec-fetch-site": "same-origin" });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({ problem: "", screen: { clock: { time: "10:00" } } });
});

test.each([
  ["without the token", {}],
  ["with the token of another start", { "x-stoke-token": "x".repeat(32) }],
  ["from another origin", { "x-stoke-token": "right", origin: "http://evil.example" }],
  ["from another port of this computer", { "x-stoke-token": "right", origin: "http://127.0.0.1:1" }],
  ["from a page that says it is elsewhere", { "x-stoke-token": "right", "sec-fetch-site": "cross-site" }],
  ["from a sandboxed page", { "x-stoke-token": "right", origin: "null" }],
  ["under another host name, as DNS rebinding does", { "x-stoke-token": "right", host: "evil.example" }],
])("an act is refused %s", async (_, headers) => {
  const right = "x-stoke-token" in headers && headers["x-stoke-token"] === "right";
  const answer = await asks("POST", "/act", { ...headers, ...(right && { "x-stoke-token": token }) });
  expect(answer.status).toBe(403);
});

test("the page is not served into another site's frame, nor under another host name", async () => {
  expect((await asks("GET", "/")).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect((await asks("GET", "/", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe" })).status).toBe(403);
  expect((await asks("GET", "/", { host: "rebound.example" })).status).toBe(403);
});

test("nobody may read what only the page loads", async () => {
  expect((await asks("GET", "/main.js", { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await asks("PUT", "/act", { "x-stoke-token": token })).status).toBe(405);
});

interface Answer {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

function asks(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, running.address), { method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.on("error", reject);
    asked.end(method === "POST" ? LOOK : undefined);
  });
}
