/** DriveApp: what scripts see of the owner's Drive. */

import type { DriveEntry, DriveFiles } from "../drive";
import type { Meter } from "../meter";
import { ServiceError, strictly } from "../strict";
import { Blob } from "./blob";

export class DriveApp extends strictly("DriveApp") {
  readonly #meter: Meter;
  readonly #files: DriveFiles;

  constructor(meter: Meter, files: DriveFiles) {
    super();
    this.#meter = meter;
    this.#files = files;
  }

  /** One error for a file that there is not and for one that is not shared with the owner. */
  getFileById(id: string): DriveFile {
    this.#meter.call("DriveApp.getFileById");
    const file = this.#files.file(String(id));
    if (file !== null) return new DriveFile(this.#meter, file);
    throw new ServiceError(
      "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
    );
  }
}

class DriveFile extends strictly("File") {
  readonly #meter: Meter;
  readonly #file: DriveEntry;

  constructor(meter: Meter, file: DriveEntry) {
    super();
    this.#meter = meter;
    this.#file = file;
  }

  getId(): string {
    this.#meter.call("File.getId");
    return this.#file.id;
  }

  getName(): string {
    this.#meter.call("File.getName");
    return this.#file.name;
  }

  /** Bytes. */
  getSize(): number {
    this.#meter.call("File.getSize");
    return this.#file.bytes.length;
  }

  getBlob(): Blob {
    this.#meter.call("File.getBlob");
    return new Blob(this.#file.bytes, this.#file.type, this.#file.name);
  }
}
