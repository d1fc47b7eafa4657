/** How the host refuses: a base class whose missing members throw by name, closed lists, and the error that Google's services throw. */

import { timed } from "./stopwatch";

/** What a service throws; scripts see it as `Exception: message`. */
export class ServiceError extends Error {
  override name = "Exception";
}

/** Names that engines and test frameworks look for on any object; they are read, never called. */
const PROBES = new Set<string>([
  "then",
  "toJSON",
  "constructor",
  "$$typeof",
  "nodeType",
  "tagName",
  "asymmetricMatch",
  "inspect",
  "length",
  "_isMockFunction",
  "@@__IMMUTABLE_ITERABLE__@@",
  "@@__IMMUTABLE_RECORD__@@",
]);

type StrictBase = abstract new () => object;

/**
 * The base class of one service object: `class Range extends strictly("Range") { … }`. Reading a member that neither the
 * object nor its class has throws "Range.setFoo is not implemented by the local host". Keep state in #private fields, so
 * that scripts see methods only.
 */
export function strictly(label: string): StrictBase {
  abstract class Strict {
    constructor() {
      timeMethods(new.target.prototype, Strict.prototype);
    }

    toString(): string {
      return label;
    }
  }
  Object.setPrototypeOf(
    Strict.prototype,
    new Proxy(Object.prototype, { get: (target, key) => miss(label, target, key) }),
  );
  return Strict;
}

/** A closed list such as `SpreadsheetApp.BorderStyle`: each value is its own name, as Google prints it. */
export function strictEnum<Name extends string>(label: string, names: readonly Name[]): Readonly<Record<Name, Name>> {
  return strictTable(label, Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>);
}

/** A frozen object whose missing members throw by name. */
export function strictTable<Members extends object>(label: string, members: Members): Readonly<Members> {
  const prototype = new Proxy(Object.prototype, { get: (target, key) => miss(label, target, key) });
  return Object.freeze(Object.assign(Object.create(prototype), members));
}

const timedClasses = new WeakSet<object>();

/** Once for each class below `base`: its methods count as the host's time. */
function timeMethods(prototype: object, base: object): void {
  if (prototype === base || timedClasses.has(prototype)) return;
  timedClasses.add(prototype);
  for (const [name, { value, ...rest }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name === "constructor" || typeof value !== "function") continue;
    Object.defineProperty(prototype, name, { ...rest, value: timed(value) });
  }
  timeMethods(Object.getPrototypeOf(prototype), base);
}

function miss(label: string, target: object, key: string | symbol): unknown {
  if (typeof key === "symbol" || key in target || PROBES.has(key)) return Reflect.get(target, key);
  throw new Error(`${label}.${key} is not implemented by the local host`);
}
