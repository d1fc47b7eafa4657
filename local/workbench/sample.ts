/** The sample book as its florist has it: set up, at work since spring. */

import { makeReady } from "../commandline/leads";
import type { Host } from "../host";
import { openSaved } from "../host/saved";

export interface SampleOptions {
  /** Folder of the sample. */
  folder: string;
  /** Folder of the built bundle. */
  dist: string;
  /** IANA zone that stands over the book's own; "" leaves it. */
  zone: string;
  /** The instant (ISO) to open at, given the book's zone and the instant at which it was left. */
  now(zone: string, left: string | null): string;
}

/** Throws a sentence where the sample cannot be read or set up. */
export async function openSample(options: SampleOptions): Promise<Host> {
  const host = await openSaved(options.folder, { ...options, target: "" });
  makeReady(host);
  return host;
}
