/** CacheService: texts that Google may forget at any time, and surely does after six hours. */

import type { Clock } from "../clock";
import type { Meter } from "../meter";
import { ServiceError, strictly } from "../strict";
import type { StoreName } from "./properties";

const CACHE_VALUE_BYTES = 100 * 1024;
const KEY_LENGTH = 250;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

interface Entry {
  value: string;
  /** Epoch milliseconds. */
  expires: number;
}

/** The caches themselves. */
export class CacheStores {
  readonly script = new Map<string, Entry>();
  readonly user = new Map<string, Entry>();
  readonly document = new Map<string, Entry>();

  /** Google forgets early, as it may. */
  forget(): void {
    for (const store of [this.script, this.user, this.document]) store.clear();
  }
}

export class CacheService extends strictly("CacheService") {
  readonly #meter: Meter;
  readonly #open: (name: StoreName) => Cache;

  constructor(meter: Meter, clock: Clock, stores: CacheStores) {
    super();
    this.#meter = meter;
    this.#open = (name) => new Cache(meter, clock, stores[name]);
  }

  getScriptCache(): Cache {
    this.#meter.call("CacheService.getScriptCache");
    return this.#open("script");
  }

  getUserCache(): Cache {
    this.#meter.call("CacheService.getUserCache");
    return this.#open("user");
  }

  getDocumentCache(): Cache {
    this.#meter.call("CacheService.getDocumentCache");
    return this.#open("document");
  }
}

export class Cache extends strictly("Cache") {
  readonly #meter: Meter;
  readonly #clock: Clock;
  readonly #store: Map<string, Entry>;

  constructor(meter: Meter, clock: Clock, store: Map<string, Entry>) {
    super();
    this.#meter = meter;
    this.#clock = clock;
    this.#store = store;
  }

  get(key: string): string | null {
    this.#meter.call("Cache.get");
    return this.#read(String(key));
  }

  getAll(keys: readonly string[]): Record<string, string> {
    this.#meter.call("Cache.getAll");
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.#read(String(key));
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: unknown, seconds = DEFAULT_SECONDS): void {
    this.#meter.call("Cache.put");
    this.#write(String(key), String(value), seconds);
  }

  putAll(values: Record<string, unknown>, seconds = DEFAULT_SECONDS): void {
    this.#meter.call("Cache.putAll");
    for (const [key, value] of Object.entries(values)) this.#write(key, String(value), seconds);
  }

  remove(key: string): void {
    this.#meter.call("Cache.remove");
    this.#store.delete(String(key));
  }

  removeAll(keys: readonly string[]): void {
    this.#meter.call("Cache.removeAll");
    for (const key of keys) this.#store.delete(String(key));
  }

  #read(key: string): string | null {
    const entry = this.#store.get(key);
    if (entry && entry.expires > this.#clock.now()) return entry.value;
    this.#store.delete(key);
    return null;
  }

  #write(key: string, value: string, seconds: number): void {
    if (key.length > KEY_LENGTH) throw new ServiceError("Argument too large: key");
    if (Buffer.byteLength(value) > CACHE_VALUE_BYTES) throw new ServiceError("Argument too large: value");
    const lifetime = Math.min(Math.max(seconds, 1), LONGEST_SECONDS);
    this.#store.set(key, { value, expires: this.#clock.now() + lifetime * 1000 });
  }
}
