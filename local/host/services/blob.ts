/** Blob: bytes with a name and a type, as attachments and pages carry them. */

import { strictly } from "../strict";

export class Blob extends strictly("Blob") {
  #bytes: Buffer;
  #type: string;
  #name: string;

  constructor(data: unknown, type: string, name: string) {
    super();
    this.#bytes = bytesOf(data);
    this.#type = type;
    this.#name = name;
  }

  getBytes(): number[] {
    return signed(this.#bytes);
  }

  getDataAsString(charset = "utf8"): string {
    return new TextDecoder(charset === "utf8" ? "utf-8" : charset).decode(this.#bytes);
  }

  getContentType(): string {
    return this.#type;
  }

  getName(): string {
    return this.#name;
  }

  setBytes(data: unknown): this {
    this.#bytes = bytesOf(data);
    return this;
  }

  setDataFromString(text: string): this {
    this.#bytes = Buffer.from(text, "utf8");
    return this;
  }

  setContentType(type: string): this {
    this.#type = type;
    return this;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }

  copyBlob(): Blob {
    return new Blob(this.#bytes, this.#type, this.#name);
  }

  getAs(type: string): Blob {
    if (type !== this.#type) throw new Error(`Blob.getAs("${type}") is not implemented by the local host`);
    return this.copyBlob();
  }
}

/** Text as UTF-8, or Java's signed bytes. */
export function bytesOf(data: unknown): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.from(data.map((byte) => Number(byte) & 0xff)) : Buffer.from(String(data), "utf8");
}

/** Bytes as Java shows them: from -128 to 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
