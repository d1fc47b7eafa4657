/** Files in the owner's Google Drive, read by their IDs. */

import { OwnerError } from "../core/model";
import { isNotAllowed } from "./permissions";

export interface DriveFile {
  name: string;
  /** Bytes. */
  size: number;
  blob: GoogleAppsScript.Base.Blob;
}

/**
 * The files, in the order of their IDs. Four calls each. Reads none that would make the whole larger than `most` bytes.
 * Throws an OwnerError that says which file cannot be read, or that they are too large.
 */
export function readFiles(ids: readonly string[], most: number): DriveFile[] {
  let size = 0;
  return ids.map((id) => {
    const file = openFile(id);
    const own = file.getSize();
    size += own;
    const name = file.getName();
    if (size > most) throw new OwnerError(`“${name}” makes the mail too large: ${tooLarge(most)}`);
    return { name, size: own, blob: blobOf(file, name) };
  });
}

/** What Gmail takes, in words. */
export function tooLarge(most: number): string {
  return `Gmail takes ${Math.floor(most / 1_048_576)} MB of attachments together.`;
}

function openFile(id: string): GoogleAppsScript.Drive.File {
  try {
    return DriveApp.getFileById(id);
  } catch (error) {
    if (error instanceof Error && isMissing(error)) {
      throw new OwnerError(
        `The file https://drive.google.com/file/d/${id} cannot be read: it is gone, or not shared with you. Mend the cell Attachments in Templates.`,
      );
    }
    if (error instanceof Error && /Access denied/i.test(error.message)) throw new OwnerError(SWITCHED_OFF);
    throw isNotAllowed(error) ? new OwnerError(NOT_ALLOWED) : error;
  }
}

function isMissing({ message }: Error): boolean {
  return /No item with the given ID/i.test(message);
}

const NOT_ALLOWED =
  "Stoke may not read your Google Drive, where the attachments of this template are. Choose Stoke > Set up and tick Drive.";

/** Google says so where the administrator of a company's accounts keeps scripts away from Drive. */
const SWITCHED_OFF =
  "Google Drive is closed to scripts in your organization, so the attachments of this template cannot be read. Ask its administrator, or take them out of Attachments.";

/** Google's own documents come as PDF. */
function blobOf(file: GoogleAppsScript.Drive.File, name: string): GoogleAppsScript.Base.Blob {
  try {
    return file.getBlob();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new OwnerError(
      `The file “${name}” cannot be attached: Google says “${said}”. Try again, or take it out of Attachments.`,
    );
  }
}
