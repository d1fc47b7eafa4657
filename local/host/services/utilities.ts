/** Utilities: dates as text, digests, base64, UUIDs, CSV, sleep. */

import { createHash, createHmac } from "node:crypto";
import { format } from "node:util";
import Papa from "papaparse";
import type { Meter } from "../meter";
import { Zone } from "../sheets/grid/zone";
import { ServiceError, strictEnum, strictly } from "../strict";
import { Blob, bytesOf, signed } from "./blob";
import { formatJavaDate } from "./java-date";

const LONGEST_SLEEP_MS = 300_000;
const DigestAlgorithm = strictEnum("DigestAlgorithm", ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);

export class Utilities extends strictly("Utilities") {
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly Charset = strictEnum("Charset", ["US_ASCII", "UTF_8"]);
  readonly #meter: Meter;
  readonly #zones = new Map<string, Zone>();
  readonly #seed: string;
  #uuids = 0;

  /** @param seed UUIDs are a sequence that depends on it alone. */
  constructor(meter: Meter, seed: string) {
    super();
    this.#meter = meter;
    this.#seed = seed;
  }

  formatDate(date: Date, zone: string, pattern: string): string {
    this.#meter.call("Utilities.formatDate");
    if (Object.prototype.toString.call(date) !== "[object Date]") throw mismatch("formatDate", [date, zone, pattern]);
    return formatJavaDate(new Date(Number(date)), this.#zone(zone), String(pattern));
  }

  formatString(template: string, ...args: unknown[]): string {
    this.#meter.call("Utilities.formatString");
    return format(template, ...args);
  }

  getUuid(): string {
    this.#meter.call("Utilities.getUuid");
    this.#uuids += 1;
    const hex = createHash("sha256").update(`${this.#seed} ${this.#uuids}`).digest("hex");
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20, 32),
    ].join("-");
  }

  sleep(ms: number): void {
    this.#meter.call("Utilities.sleep");
    if (!(ms >= 0 && ms <= LONGEST_SLEEP_MS)) throw new ServiceError("Invalid argument: milliseconds");
    this.#meter.wait(ms);
  }

  base64Encode(data: unknown): string {
    this.#meter.call("Utilities.base64Encode");
    return bytesOf(data).toString("base64");
  }

  base64EncodeWebSafe(data: unknown): string {
    this.#meter.call("Utilities.base64EncodeWebSafe");
    return this.base64Encode(data).replaceAll("+", "-").replaceAll("/", "_");
  }

  base64Decode(text: string): number[] {
    this.#meter.call("Utilities.base64Decode");
    return decoded(text, /^[A-Za-z0-9+/]*={0,2}$/, "base64");
  }

  base64DecodeWebSafe(text: string): number[] {
    this.#meter.call("Utilities.base64DecodeWebSafe");
    return decoded(text, /^[A-Za-z0-9_-]*={0,2}$/, "base64url");
  }

  computeDigest(algorithm: string, data: unknown): number[] {
    this.#meter.call("Utilities.computeDigest");
    return signed(createHash(String(algorithm).replace("_", "").toLowerCase()).update(bytesOf(data)).digest());
  }

  computeHmacSha256Signature(data: unknown, key: unknown): number[] {
    this.#meter.call("Utilities.computeHmacSha256Signature");
    return signed(createHmac("sha256", bytesOf(key)).update(bytesOf(data)).digest());
  }

  parseCsv(csv: string, delimiter = ","): string[][] {
    this.#meter.call("Utilities.parseCsv");
    const { data, errors } = Papa.parse<string[]>(String(csv), { delimiter, skipEmptyLines: false });
    if (errors.some(({ type }) => type === "Quotes")) throw new ServiceError("Could not parse text.");
    return data.at(-1)?.join("") === "" ? data.slice(0, -1) : data;
  }

  newBlob(data: unknown, type = "text/plain", name = ""): Blob {
    this.#meter.call("Utilities.newBlob");
    return new Blob(data, type, name);
  }

  #zone(id: string): Zone {
    let zone = this.#zones.get(id);
    if (!zone) {
      zone = zoneNamed(String(id));
      this.#zones.set(id, zone);
    }
    return zone;
  }
}

/** Java takes a zone that it does not know for GMT; the host refuses it, since nobody means that. */
function zoneNamed(id: string): Zone {
  try {
    return new Zone(id);
  } catch {
    throw new ServiceError(`Invalid argument: timeZone. "${id}" is not a known time zone.`);
  }
}

function decoded(text: string, alphabet: RegExp, encoding: "base64" | "base64url"): number[] {
  if (!alphabet.test(text)) throw new ServiceError("Could not decode string.");
  return signed(Buffer.from(text, encoding));
}

function mismatch(method: string, args: readonly unknown[]): ServiceError {
  const kinds = args.map((arg) => (arg === null ? "null" : typeof arg)).join(",");
  return new ServiceError(`The parameters (${kinds}) don't match the method signature for Utilities.${method}.`);
}
