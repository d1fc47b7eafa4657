/** The local host's door: opens a spreadsheet with the built add-on in it, as Google would. */

import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Host, type HostSettings, type Plan } from "./host";
import type { Workbook } from "./sheets/model/workbook";

export { Host } from "./host";
export type { Run } from "./meter";

export interface HostOptions {
  /** ISO instant with offset or Z. */
  now: string;
  /** Default: an empty spreadsheet with one sheet. */
  workbook?: Workbook;
  /** IANA zone of a new spreadsheet (default "America/New_York"). */
  zone?: string;
  /** The script's own zone (default "Etc/UTC", so that mistakes show). */
  scriptZone?: string;
  /** Of a new spreadsheet (default "en_US"). */
  locale?: string;
  /** Folder of what is pushed to Google (default: the repository's dist). */
  dist?: string;
  /** Which of Google's quotas hold (default "consumer"). */
  plan?: Plan;
  /** Sent mail is written there as .eml files too. */
  mailFolder?: string;
  /** OAuth scopes that the owner unticked. */
  denied?: readonly string[];
  /** UUIDs are a sequence that depends on it alone (default: a random one, so that a saved book never meets an ID again). */
  seed?: string;
  /** The owner's address (default "owner@example.com"). */
  account?: string;
}

const DEFAULTS = {
  workbook: null,
  zone: "America/New_York",
  scriptZone: "Etc/UTC",
  locale: "en_US",
  plan: "consumer",
  mailFolder: null,
  denied: [],
  account: "owner@example.com",
} as const satisfies Partial<HostSettings>;

/** Opens a host. The spreadsheet's window is not open yet: see `Host.open`. */
export function openHost(options: HostOptions): Host {
  return new Host({ ...DEFAULTS, dist: builtFolder(), seed: randomUUID(), ...options });
}

/** The dist folder beside package.json, from the source as well as from .cache/local. */
function builtFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), "../..", "dist");
}
