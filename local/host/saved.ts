/** A host with a book from disk in it, going on where it was left; and saved again with all that the script kept. */

import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { keptOf, readBook, writeBook } from "./books";
import type { Host } from "./host";
import { openHost } from "./index";
import { keptBy, parseKept, restoreKept } from "./kept";

export interface SavedOptions {
  /** Folder of the built bundle. */
  dist: string;
  /** IANA zone that stands over the book's own; "" leaves it. */
  zone: string;
  /** The instant (ISO) to open at, given the book's zone and the instant at which it was left; null where it does not say. */
  now(zone: string, left: string | null): string;
  /** Where it will be saved: mail that goes out is written into that folder too. "" for nowhere. */
  target: string;
}

/** @param path of a folder of CSV files, one CSV, or an .xlsx. Throws a sentence for the owner. */
export async function openSaved(path: string, { dist, zone, now, target }: SavedOptions): Promise<Host> {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  const workbook = await readBook(path, zone === "" ? {} : { zone });
  const kept = parseKept(keptOf(workbook));
  const host = openHost({
    now: now(workbook.zone.name, kept?.now ?? null),
    workbook,
    dist,
    ...(isFolder(target) ? { mailFolder: join(target, "mail") } : {}),
  });
  if (kept) restoreKept(host, kept);
  return host;
}

/** Saves as .xlsx where the path says so, else as a folder. Throws a sentence where the path can hold neither. */
export async function saveHost(host: Host, path: string): Promise<void> {
  if (!holdsBook(path)) {
    throw new Error(`${path} holds one table only: keep the book in a folder, or in a file that ends in .xlsx.`);
  }
  await writeBook(host.workbook, path, keptBy(host));
}

/** Whether a book can be kept there: in a folder or an .xlsx, not in a CSV, which holds one table only. */
export function holdsBook(path: string): boolean {
  return isFolder(path) || extname(path).toLowerCase() === ".xlsx";
}

function isFolder(path: string): boolean {
  return path !== "" && !/^\.(csv|tsv|txt|xlsx)$/i.test(extname(path));
}
