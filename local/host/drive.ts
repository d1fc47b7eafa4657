/** The files of the owner's Google Drive that a script may be given the link of. */

export interface DriveEntry {
  id: string;
  name: string;
  type: string;
  bytes: Buffer;
}

/** The owner's Drive itself. */
export class DriveFiles {
  readonly #files = new Map<string, DriveEntry>();

  /** The owner uploads a file; gives the link that "Copy link" gives. */
  add(name: string, type: string, bytes: Uint8Array | string): string {
    const id = `1Drive${String(this.#files.size + 1).padStart(27, "0")}`;
    this.#files.set(id, { id, name, type, bytes: Buffer.from(bytes) });
    return `https://drive.google.com/file/d/${id}/view?usp=sharing`;
  }

  file(id: string): DriveEntry | null {
    return this.#files.get(id) ?? null;
  }
}
