/** Hosts for small scripts that a test writes itself, so that the platform is tested without the add-on. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Host, type HostOptions, openHost } from "../../../local/host";

const folder = mkdtempSync(join(tmpdir(), "stoke-platform-"));
let made = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of the test's own, gone after its file. */
export function temporaryFolder(): string {
  made += 1;
  return mkdtempSync(join(folder, `${made}-`));
}

export interface ScriptOptions extends Partial<HostOptions> {
  /** Further files of the project, by name. */
  files?: Record<string, string>;
}

/** A host on Monday 2 November 2026, 10:00 in New York, that runs this code. */
export function hostOf(code: string, { files = {}, ...options }: ScriptOptions = {}): Host {
  const dist = temporaryFolder();
  for (const [name, text] of Object.entries({ "Code.js": code, ...files })) writeFileSync(join(dist, name), text);
  return openHost({ now: "2026-11-02T10:00:00-05:00", dist, ...options });
}

/** What a function body returns when it runs as from the editor. Throws what the run ended with. */
export function evaluate(body: string, options: ScriptOptions = {}): unknown {
  return resultOf(hostOf(`function go() { ${body} }`, options), "go");
}

/** What a function returns. Throws what the run ended with. */
export function resultOf(host: Host, name: string, ...args: unknown[]): unknown {
  const run = host.run(name, ...args);
  if (run.error !== undefined) throw new Error(run.error);
  return run.result;
}

/** How a run ended that is to fail. */
export function errorOf(body: string, options: ScriptOptions = {}): string {
  return hostOf(`function go() { ${body} }`, options).run("go").error ?? "no error";
}
