/** Developer metadata as scripts see it. */

import type { Metadata } from "../model/metadata";
import type { SheetModel } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Range } from "./range";
import { type Desk, deskOf, metered, service } from "./service";
import type { Sheet } from "./sheet";

export class DeveloperMetadata extends service("DeveloperMetadata") {
  readonly #entry: Metadata;

  constructor(desk: Desk, entry: Metadata) {
    super(desk);
    this.#entry = entry;
  }

  getId(): number {
    return this.#entry.id;
  }

  getKey(): string {
    return this.#entry.key;
  }

  setKey(key: string): this {
    this.#entry.key = key;
    return this;
  }

  getValue(): string | null {
    return this.#entry.value;
  }

  setValue(value: string | null): this {
    this.#entry.value = value;
    return this;
  }

  getVisibility(): string {
    return this.#entry.visibility;
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(deskOf(this), this.#entry);
  }

  remove(): void {
    const { workbook } = deskOf(this);
    workbook.metadata = workbook.metadata.filter((entry) => entry !== this.#entry);
  }
}

class DeveloperMetadataLocation extends service("DeveloperMetadataLocation") {
  readonly #entry: Metadata;

  constructor(desk: Desk, entry: Metadata) {
    super(desk);
    this.#entry = entry;
  }

  getLocationType(): "SPREADSHEET" | "SHEET" | "ROW" | "COLUMN" {
    const { sheet, area } = this.#entry;
    if (!sheet) return "SPREADSHEET";
    return area ? (area.rows === 1 ? "ROW" : "COLUMN") : "SHEET";
  }

  getSheet(): Sheet | null {
    const { sheet } = this.#entry;
    return sheet && deskOf(this).sheet(sheet);
  }

  /** The whole row; null where the metadata hangs on none. */
  getRow(): Range | null {
    return this.#range("ROW");
  }

  getColumn(): Range | null {
    return this.#range("COLUMN");
  }

  #range(type: "ROW" | "COLUMN"): Range | null {
    const { sheet, area } = this.#entry;
    const matches = sheet && area && (area.rows === 1) === (type === "ROW");
    return matches ? deskOf(this).range(sheet, area) : null;
  }
}

export class DeveloperMetadataFinder extends service("DeveloperMetadataFinder") {
  readonly #sheet: SheetModel | null;
  #key: string | null = null;
  #value: string | null = null;

  /** @param sheet null: of the spreadsheet and all its sheets. */
  constructor(desk: Desk, sheet: SheetModel | null) {
    super(desk);
    this.#sheet = sheet;
  }

  withKey(key: string): this {
    this.#key = key;
    return this;
  }

  withValue(value: string): this {
    this.#value = value;
    return this;
  }

  find(): DeveloperMetadata[] {
    const wanted = (entry: Metadata) =>
      (this.#sheet === null || entry.sheet === this.#sheet) &&
      (this.#key === null || entry.key === this.#key) &&
      (this.#value === null || entry.value === this.#value);
    return deskOf(this)
      .workbook.metadata.filter(wanted)
      .map((entry) => new DeveloperMetadata(deskOf(this), entry));
  }
}

export function addMetadata(workbook: Workbook, entry: Omit<Metadata, "id">): void {
  const id = Math.max(0, ...workbook.metadata.map((other) => other.id)) + 1;
  workbook.metadata = [...workbook.metadata, { ...entry, id }];
}

metered(DeveloperMetadata, "DeveloperMetadata");
metered(DeveloperMetadataLocation, "DeveloperMetadataLocation");
metered(DeveloperMetadataFinder, "DeveloperMetadataFinder");
