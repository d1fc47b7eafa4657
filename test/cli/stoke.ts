/** Runs the command line in the test's own process, on copies of books, at moments that the test names. */

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../local/commandline/main";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** What a command line gave back. */
export interface Answer {
  code: number;
  out: string[];
  err: string[];
  /** The lines of --json. */
  json: Record<string, unknown>[];
}

/** A folder for one test, in which relative paths start. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), "stoke-cli-"));

  /** Copies a book of the repository into the folder and gives its path. */
  bring(path: string, name: string): string {
    cpSync(join(root, path), join(this.folder, name), { recursive: true });
    return join(this.folder, name);
  }

  /** Runs one command line; the real clock stands at 2026-11-24T15:00Z. */
  async stoke(...argv: string[]): Promise<Answer> {
    const out: string[] = [];
    const err: string[] = [];
    const world = {
      folder: this.folder,
      dist: join(root, "dist"),
      page: "",
      sample: join(root, "local/sample"),
      now: () => "2026-11-24T15:00:00Z",
      print: (line: string) => out.push(line),
    };
    const code = await main(argv, world, (line) => err.push(line));
    const json = argv.includes("--json") && code === 0 ? out.map((line) => JSON.parse(line)) : [];
    return { code, out, err, json };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
