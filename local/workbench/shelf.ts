/** The books on this computer: opened and saved where the owner says, uploads kept in a folder of their own. */

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { type Host, openHost } from "../host";
import { openSaved, saveHost } from "../host/saved";

export interface ShelfOptions {
  /** Where relative paths start. */
  folder: string;
  /** Folder of the built bundle. */
  dist: string;
  /** IANA zone of every book opened; "" lets a book say its own. */
  zone: string;
}

export class Shelf {
  /** Names that google.script.run offers to the add-on's pages. */
  readonly functions: readonly string[];

  constructor(private readonly options: ShelfOptions) {
    this.functions = functionsOf(options.dist);
  }

  /** A host with the book at that path in it, at the moment at which it was left or else at `now` (ISO instant). Throws a sentence for the owner. */
  open(path: string, now: string): Promise<Host> {
    const { folder, dist, zone } = this.options;
    return openSaved(resolve(folder, path), { dist, zone, target: "", now: (_, left) => left ?? now });
  }

  /** A host with an empty book. */
  empty(now: string): Host {
    const { dist, zone } = this.options;
    return openHost({ now, dist, ...(zone === "" ? {} : { zone }) });
  }

  /** Saves as a folder of CSV files, or as an .xlsx. Throws a sentence where the path can hold neither. */
  save(host: Host, path: string): Promise<void> {
    return saveHost(host, resolve(this.options.folder, path));
  }

  /** A path as a person reads it: from the folder that they are in, where it lies there. */
  shown(path: string): string {
    const within = relative(this.options.folder, resolve(this.options.folder, path));
    return path === "" || within.startsWith("..") ? path : within;
  }

  /** Keeps an uploaded file and gives its path. */
  keep(name: string, bytes: Buffer): string {
    const path = join(mkdtempSync(join(tmpdir(), "stoke-")), basename(name) || "book.csv");
    writeFileSync(path, bytes);
    return path;
  }
}

/** Google sees top-level function declarations, and shows pages those that do not end in "_". */
function functionsOf(dist: string): string[] {
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
  const text = scripts.map((file) => readFileSync(join(dist, file), "utf8")).join("\n");
  return [...text.matchAll(/^function ([A-Za-z$_][\w$]*)\s*\(/gm)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => !name.endsWith("_"));
}
