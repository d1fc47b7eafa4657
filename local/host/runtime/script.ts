/** Loads the pushed folder into a fresh global, as every execution on Google gets one. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Script as Compiled, createContext, runInContext } from "node:vm";
import { rpcArguments } from "./rpc";

/** What Google's V8 refuses to parse, though this machine's takes it. */
const REFUSED_SYNTAX = [
  { pattern: /\bthis\.#[A-Za-z_$]/, what: "#private members" },
  { pattern: /^\s*static\s+[A-Za-z_$][\w$]*\s*(=|;)/m, what: "static fields" },
  { pattern: /^(import|export)\s[^(]/m, what: "modules" },
];

/** Runs in the script's global before the script: errors and arrays of services are of the script's own kind, and the zone is the script's. */
const PRELUDE = `(zone) => {
  const ordinary = Function.prototype[Symbol.hasInstance];
  const kind = Object.prototype.toString;
  Object.defineProperty(Error, Symbol.hasInstance, {
    value(value) { return ordinary.call(this, value) || (this === Error && kind.call(value) === "[object Error]"); },
  });
  Object.defineProperty(Array, Symbol.hasInstance, {
    value(value) { return ordinary.call(this, value) || (this === Array && Array.isArray(value)); },
  });
  const Native = Intl.DateTimeFormat;
  function DateTimeFormat(locales, options) {
    return Reflect.construct(Native, [locales, { timeZone: zone, ...options }], new.target || DateTimeFormat);
  }
  DateTimeFormat.prototype = Native.prototype;
  DateTimeFormat.supportedLocalesOf = Native.supportedLocalesOf;
  Intl.DateTimeFormat = DateTimeFormat;
}`;

/** The script's global after loading. */
export interface Loaded {
  /** Whether a page, a menu or a trigger can see the function. */
  has(name: string): boolean;
  /** Calls a top-level function. */
  call(name: string, args: readonly unknown[]): unknown;
  /** Values of a page, rebuilt in the script's own realm. */
  fromPage(args: readonly unknown[]): unknown[];
}

interface Manifest {
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
}

export class Script {
  private readonly compiled: readonly Compiled[];

  /** @param folder what is pushed to Google: .js files, pages, appsscript.json. */
  constructor(
    readonly folder: string,
    readonly zone: string,
  ) {
    const scripts = existsSync(folder) ? files(folder, ".js") : [];
    if (scripts.length === 0) throw new Error(`There is no built add-on in ${folder}: run "npm run build".`);
    this.compiled = scripts.map((file) => compiledFrom(join(folder, file)));
  }

  /** The OAuth scopes of the manifest; null where it lists none, so that Google finds them by itself. */
  scopes(): readonly string[] | null {
    return this.#manifest().oauthScopes ?? null;
  }

  /** The names under which the manifest switches Google's APIs on. */
  advancedServices(): readonly string[] {
    return (this.#manifest().dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  }

  #manifest(): Manifest {
    const isThere = files(this.folder, "").includes("appsscript.json");
    return isThere ? JSON.parse(readFileSync(join(this.folder, "appsscript.json"), "utf8")) : {};
  }

  /** The text of an HTML file, by its name without suffix. Throws as HtmlService does. */
  page(name: string): string {
    const file = `${name.replace(/\.html$/, "")}.html`;
    if (!files(this.folder, ".html").includes(file)) throw new Error(`No HTML file named ${name} was found.`);
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Runs the whole script in a new global that holds these services. */
  load(services: Readonly<Record<string, unknown>>): Loaded {
    const context = createContext({ ...services });
    runInContext(PRELUDE, context)(this.zone);
    const given = new Set(Object.keys(context));
    for (const script of this.compiled) script.runInContext(context);
    const find = (name: string): unknown =>
      Object.hasOwn(context, name) && !given.has(name) ? context[name] : undefined;
    return {
      has: (name) => typeof find(name) === "function",
      call(name, args) {
        const found = find(name);
        if (typeof found !== "function") throw new Error(`Script function not found: ${name}`);
        return Reflect.apply(found, context, args);
      },
      fromPage: (args) => runInContext("JSON.parse", context)(rpcArguments(args)),
    };
  }
}

function files(folder: string, suffix: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(suffix));
}

/** Each file as it was when it was last written: a long bundle is read and compiled once, not for every run. */
const known = new Map<string, { written: number; script: Compiled }>();

function compiledFrom(path: string): Compiled {
  const { mtimeMs: written } = statSync(path);
  const before = known.get(path);
  if (before?.written === written) return before.script;
  const source = readFileSync(path, "utf8");
  const refused = REFUSED_SYNTAX.find(({ pattern }) => pattern.test(source));
  if (refused) throw new SyntaxError(`${basename(path)}: Apps Script does not take ${refused.what}`);
  const script = new Compiled(source, { filename: path });
  known.set(path, { written, script });
  return script;
}
