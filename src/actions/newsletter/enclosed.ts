/** What goes with a newsletter beside its words: it is read anew for each turn, since only words can be remembered. */

import type { LeadTable } from "../../book/lead-table";
import { OwnerError } from "../../core/model";
import { type Newsletter, versionOf } from "../../core/newsletter";
import { type Enclosed, NOTHING_ENCLOSED } from "../../mail/outgoing";
import { type Chosen, choose, filesOf, templatesFor } from "../mail/templates";

/** Where it comes from. */
export function enclosesOf({ template, enclosed }: Chosen): Newsletter["encloses"] {
  if (template.files.length > 0) return "files";
  return enclosed.files.length + enclosed.pictures.size > 0 ? "draft" : "";
}

/** Throws an OwnerError where a file cannot be read, or the draft is no longer what it was when the newsletter was begun. */
export function enclosedWith({ template, encloses }: Newsletter, table: LeadTable): Enclosed {
  if (encloses === "") return NOTHING_ENCLOSED;
  if (encloses === "files") return filesOf(template);
  const now = choose(template.name, table, templatesFor(table));
  if (versionOf(now.template) === versionOf(template)) return now.enclosed;
  throw new OwnerError(
    `The draft “${template.subject}” is no longer as it was when its newsletter was begun. Put it back as it was, or stop the newsletter in Stoke > Send a newsletter.`,
  );
}
