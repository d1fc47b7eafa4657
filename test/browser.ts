/** A real browser for tests: the one inside @sparticuz/chromium, or the Chrome that CHROME_PATH names. */

import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROME_PATH;
  if (installed) return chromium.launch({ executablePath: installed, headless: true });
  // In one process, closing one page ends the browser; without web security, sandboxes would hold nothing.
  const unwanted = ["--single-process", "--disable-web-security"];
  const args = sparticuz.args.filter((arg) => !unwanted.includes(arg));
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true });
}
