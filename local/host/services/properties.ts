/** PropertiesService: small texts that outlive a run, within Google's limits of 9 KB a value and 500 KB a store. */

import type { Meter } from "../meter";
import { ServiceError, strictly } from "../strict";

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export type StoreName = "script" | "user" | "document";

/** The three stores themselves; what tests and the workbench look into. */
export type Stores = Record<StoreName, Map<string, string>>;

export class PropertiesService extends strictly("PropertiesService") {
  readonly #meter: Meter;
  readonly #stores: Stores;

  constructor(meter: Meter, stores: Stores) {
    super();
    this.#meter = meter;
    this.#stores = stores;
  }

  getScriptProperties(): Properties {
    this.#meter.call("PropertiesService.getScriptProperties");
    return new Properties(this.#meter, this.#stores.script);
  }

  getUserProperties(): Properties {
    this.#meter.call("PropertiesService.getUserProperties");
    return new Properties(this.#meter, this.#stores.user);
  }

  getDocumentProperties(): Properties {
    this.#meter.call("PropertiesService.getDocumentProperties");
    return new Properties(this.#meter, this.#stores.document);
  }
}

export class Properties extends strictly("Properties") {
  readonly #meter: Meter;
  readonly #store: Map<string, string>;

  constructor(meter: Meter, store: Map<string, string>) {
    super();
    this.#meter = meter;
    this.#store = store;
  }

  getProperty(key: string): string | null {
    this.#meter.call("Properties.getProperty");
    return this.#store.get(String(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    this.#meter.call("Properties.getProperties");
    return Object.fromEntries(this.#store);
  }

  getKeys(): string[] {
    this.#meter.call("Properties.getKeys");
    return [...this.#store.keys()];
  }

  setProperty(key: string, value: unknown): this {
    this.#meter.call("Properties.setProperty");
    this.#replace(new Map(this.#store).set(String(key), String(value)));
    return this;
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    this.#meter.call("Properties.setProperties");
    const next = new Map(deleteAllOthers ? [] : this.#store);
    for (const [key, value] of Object.entries(properties)) next.set(key, String(value));
    this.#replace(next);
    return this;
  }

  deleteProperty(key: string): this {
    this.#meter.call("Properties.deleteProperty");
    this.#store.delete(String(key));
    return this;
  }

  deleteAllProperties(): this {
    this.#meter.call("Properties.deleteAllProperties");
    this.#store.clear();
    return this;
  }

  /** All or nothing: a value or a store too large changes nothing. */
  #replace(next: Map<string, string>): void {
    let total = 0;
    for (const [key, value] of next) {
      if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError("Argument too large: value");
      total += Buffer.byteLength(key) + Buffer.byteLength(value);
    }
    if (total > STORE_BYTES) {
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.#store.clear();
    for (const [key, value] of next) this.#store.set(key, value);
  }
}
