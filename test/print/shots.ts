/** Keeps a picture of a page where SHOTS names a folder, to be looked at. */

import type { Page } from "playwright-core";

export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
