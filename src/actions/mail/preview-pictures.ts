/** The pictures of a draft that serves as template, for a page that shows a mail as formatted. */

import { base64 } from "../../core/mime";
import { draftSubject, placedPictures, shownTypes } from "../../core/templates";
import { draftsOf } from "../../mail/drafts";
import type { MailPicture } from "../views";

/** None for a row of Templates. A few calls for a draft. Throws what Gmail throws. */
export function picturesOf(template: string): MailPicture[] {
  const subject = draftSubject(template);
  const { first } = subject === null ? { first: null } : draftsOf(subject);
  if (first === null) return [];
  const { html, pictures } = first;
  const names = pictures.map((picture) => picture.getName());
  const placed = [...(placedPictures(html, names) ?? [])].flatMap(([id, index]) => {
    const picture = pictures[index];
    return picture === undefined ? [] : [{ id, picture }];
  });
  const types = shownTypes(
    placed.map(({ picture }) => ({ type: picture.getContentType() ?? "", size: picture.getSize() })),
  );
  return placed.map(({ id, picture }, index) => {
    const type = types[index] ?? "";
    return { id, name: picture.getName(), src: type === "" ? "" : `data:${type};base64,${base64(picture.getBytes())}` };
  });
}
