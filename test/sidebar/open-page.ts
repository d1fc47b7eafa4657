/** Opens a built page in the browser with a google.script.run that reaches a FakeServer in this process. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import type { FakeServer, Name } from "./fake-server";

const root = new URL("../../", import.meta.url);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export interface PageOptions {
  width?: number;
  height?: number;
  /** It is Tue, Nov 3, 10:00 AM; true: time stands still but for `page.clock.runFor`. */
  clock?: boolean | "runs";
  /** Where the menu item wants the page to begin. */
  start?: "" | "log" | "follow-up";
}

/** The page fails its test, through `errors`, on any error of a script and any request to the network. */
export async function openPage(
  browser: Browser,
  name: string,
  server: FakeServer,
  { width = 300, height = 720, clock = false, start = "" }: PageOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(8_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(ORIGIN)) errors.push(`network: ${request.url()}`);
  });
  if (clock) {
    await page.clock.install({ time: "2026-11-03T15:00:00Z" });
    if (clock === true) await page.clock.pauseAt("2026-11-03T15:00:01Z");
  }
  await page.exposeFunction("askFakeServer", (called: Name, args: unknown[]) => answer(server, called, args));
  await page.addInitScript(installRunner);
  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: "text/html", body: pageText(name, start) }));
  await page.goto(`${ORIGIN}/${name}`);
  return { page, errors };
}

/** Rules of axe that the page breaks, each with the elements that break it. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
}

/** Nothing is ever fetched from there: the page is served by the test. */
const ORIGIN = "https://script.example.com";

/** As src/google/pages.ts serves it. */
function pageText(name: string, start: string): string {
  const text = readFileSync(new URL(`dist/${name}.html`, root), "utf8");
  return text.replace('id="app"', `id="app" data-start="${start}" data-locale="en-US"`);
}

type Answer = { answer: unknown } | { error: string };

async function answer(server: FakeServer, name: Name, args: unknown[]): Promise<Answer> {
  server.calls.push({ name, args });
  const failure = server.failures.get(name);
  const result = failure === undefined ? results(server, name, args) : { error: failure };
  await server.delays.get(name);
  return result;
}

/** What the server says at the time of the call, however late it arrives. */
function results(server: FakeServer, name: Name, args: unknown[]): Answer {
  try {
    const method: (...given: never[]) => unknown = server[name];
    const result = Reflect.apply(method, server, args);
    return { answer: result === undefined ? null : structuredClone(result) };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Runs in the page. */
function installRunner(): void {
  const runner = (succeed: (answer: unknown) => void, fail: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get(_target, name: string) {
          if (name === "withSuccessHandler") return (handler: typeof succeed) => runner(handler, fail);
          if (name === "withFailureHandler") return (handler: typeof fail) => runner(succeed, handler);
          return async (...args: unknown[]) => {
            const ask: (name: string, args: unknown[]) => Promise<{ answer?: unknown; error?: string }> = Reflect.get(
              window,
              "askFakeServer",
            );
            const got = await ask(name, args);
            if (got.error === undefined) succeed(got.answer);
            else fail(new Error(got.error));
          };
        },
      },
    );
  const nothing = () => {};
  const closed = () => Reflect.set(window, "dialogClosed", true);
  Reflect.set(window, "google", { script: { run: runner(nothing, nothing), host: { close: closed } } });
}
