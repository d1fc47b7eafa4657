/** What can be written with: rows of the sheet Templates and drafts in the owner's Gmail, with what goes beside their words. */

import type { LeadTable } from "../../book/lead-table";
import { cellsOf, SHEETS, sheetNamed } from "../../book/sheets";
import { bare } from "../../core/cells";
import { OwnerError } from "../../core/model";
import {
  checkTemplate,
  draftName,
  draftSubject,
  fileNameOf,
  knownFields,
  placedPictures,
  type ReadTemplates,
  readTemplates,
  type Template,
  templateNamed,
} from "../../core/templates";
import { readFiles, tooLarge } from "../../google/drive";
import { isNotAllowed } from "../../google/permissions";
import { type Draft, draftsOf, labelledSubjects } from "../../mail/drafts";
import { isAlias } from "../../mail/gmail";
import { type Enclosed, MOST_ENCLOSED, NOTHING_ENCLOSED } from "../../mail/outgoing";

/** The rows of Templates. One call. */
export function templatesFor({ layout }: LeadTable): ReadTemplates {
  return readTemplates(cellsOf(sheetNamed(SHEETS.templates)), knownFields(layout.headers));
}

/** Names of the drafts labelled Stoke, as templates; none where Gmail is not allowed. */
export function draftNames(): string[] {
  try {
    return [...new Set(labelledSubjects())].filter((subject) => subject !== "").map(draftName);
  } catch (error) {
    if (isNotAllowed(error)) return [];
    throw error;
  }
}

/** A template that may be sent: its alias is one, its files are read. */
export interface Chosen {
  template: Template;
  enclosed: Enclosed;
}

/**
 * The template of that name, with what goes beside its words. Throws an OwnerError where there is none without a mistake, where
 * Gmail does not know its alias, or where a file cannot be read. One call more for an alias, four for each file, nine at most for a
 * draft and one for each other of nearly its subject.
 */
export function choose(name: string, table: LeadTable, read: ReadTemplates): Chosen {
  const subject = draftSubject(name);
  if (subject !== null && !read.names.some((known) => bare(known) === bare(name))) return chooseDraft(subject, table);
  const template = templateNamed(name, read.templates);
  if (template === null) {
    throw new OwnerError(
      `There is no template “${name}” without a mistake in the sheet "Templates". Look at its row there.`,
    );
  }
  if (template.from !== "" && !isAlias(template.from)) throw new OwnerError(noAlias(template));
  return { template, enclosed: filesOf(template) };
}

/** The files in Drive that a template names, read. No call where there is none. */
export function filesOf({ files }: Template): Enclosed {
  if (files.length === 0) return NOTHING_ENCLOSED;
  const read = readFiles(files, MOST_ENCLOSED).map((file) => named(file.name, file.blob));
  return { files: read, pictures: new Map() };
}

function noAlias({ name, from }: Template): string {
  return (
    `Gmail does not let you send as ${from}, the alias of the template “${name}”. Add it in Gmail (Settings > Accounts > ` +
    "Send mail as), or leave the cell From alias blank to send from your own address."
  );
}

function chooseDraft(subject: string, { layout }: LeadTable): Chosen {
  const { first, count } = draftsOf(subject);
  if (first === null) {
    throw new OwnerError(
      `There is no draft “${subject}” in your Gmail. Look at its subject there, and label it Stoke.`,
    );
  }
  if (count > 1) {
    throw new OwnerError(
      `There are ${count} drafts “${subject}” in your Gmail. Label the one that you mean Stoke, or delete the others.`,
    );
  }
  const problems = checkTemplate(first.subject, first.html, knownFields(layout.headers), true);
  if (problems.length > 0) {
    const said = problems.map(({ found, remedy }) => `“${found}”. ${remedy}`).join(" ");
    throw new OwnerError(`The draft “${subject}” in your Gmail cannot be sent yet: ${said}`);
  }
  const enclosed = enclosedIn(first);
  const from = first.from !== "" && isAlias(first.from) ? first.from : "";
  const template = { name: draftName(subject), subject, body: first.html, step: "", html: true, from, replyTo: "" };
  return { template: { ...template, files: [] }, enclosed };
}

function enclosedIn({ subject, html, files, pictures }: Draft): Enclosed {
  const size = [...files, ...pictures].reduce((sum, file) => sum + file.getSize(), 0);
  if (size > MOST_ENCLOSED) throw new OwnerError(`The draft “${subject}” is too large: ${tooLarge(MOST_ENCLOSED)}`);
  const places = placedPictures(
    html,
    pictures.map((picture) => picture.getName()),
  );
  if (places === null) {
    throw new OwnerError(
      `Stoke cannot tell which picture of the draft “${subject}” stands where. Take the pictures out of it and put them in again.`,
    );
  }
  const placed = new Map<string, GoogleAppsScript.Base.Blob>();
  for (const [cid, index] of places) {
    const picture = pictures[index];
    if (picture !== undefined) placed.set(cid, named(picture.getName(), picture.copyBlob()).blob);
  }
  return { files: files.map((file) => named(file.getName(), file.copyBlob())), pictures: placed };
}

/** A file name becomes a line of the mail's headers. */
function named(name: string, blob: GoogleAppsScript.Base.Blob): Enclosed["files"][number] {
  const safe = fileNameOf(name);
  return { name: safe, blob: blob.setName(safe) };
}
