/** The files of the repository, as far as they are written by hand. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

const MADE = new Set([".git", ".cache", "node_modules", "dist", "coverage"]);
const TEXT = /\.(tsx?|mjs|js|json|jsonl|md|css|html|csv)$|\/(run|LICENSE|\.\w+)$/;

export interface TextFile {
  /** From the root: "src/main.ts". */
  path: string;
  text: string;
}

export function textFiles(): TextFile[] {
  return filesBelow("")
    .filter((path) => TEXT.test(`/${path}`))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (folder === "" && MADE.has(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}
