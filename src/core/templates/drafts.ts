/** Drafts in the owner's Gmail that serve as templates: how they are named, and their own pictures. */

const PREFIX = "Gmail:";

/** What a template is called that is a draft with this subject: in Cadence, and where one is chosen. */
export function draftName(subject: string): string {
  return `${PREFIX} ${subject}`;
}

/** The subject of the draft that a name means; null for a row of Templates. */
export function draftSubject(name: string): string | null {
  const trimmed = name.trim();
  if (!trimmed.toLowerCase().startsWith(PREFIX.toLowerCase())) return null;
  const subject = trimmed.slice(PREFIX.length).trim();
  return subject === "" ? null : subject;
}

/**
 * Which picture of a draft stands where: content IDs of its HTML, each with the index of a picture. Gmail tells no script the content ID of
 * a picture; its editor writes the picture's file name beside it. Else the pictures stand in their order, where there are as many.
 * @param names file names of the pictures
 * Null where it cannot be told.
 */
export function placedPictures(html: string, names: readonly string[]): ReadonlyMap<string, number> | null {
  const places = picturesIn(html);
  const placed = new Map<string, number>();
  const free = new Set(names.keys());
  for (const { cid, alt } of places) {
    const index = [...free].find((candidate) => names[candidate] === alt);
    if (placed.has(cid) || index === undefined) continue;
    placed.set(cid, index);
    free.delete(index);
  }
  const left = [...new Set(places.map(({ cid }) => cid))].filter((cid) => !placed.has(cid));
  if (left.length === 0) return placed;
  const rest = [...free];
  if (rest.length !== left.length) return null;
  left.forEach((cid, order) => {
    placed.set(cid, rest[order] ?? 0);
  });
  return placed;
}

function picturesIn(html: string): { cid: string; alt: string }[] {
  return [...html.matchAll(/<img\b(?:"[^"]*"|'[^']*'|[^"'>])*>/gi)].flatMap(([tag]) => {
    const cid = /\bsrc\s*=\s*["']?cid:([^"'\s>]+)/i.exec(tag)?.[1];
    const alt = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    return cid === undefined ? [] : [{ cid, alt: alt?.[1] ?? alt?.[2] ?? "" }];
  });
}
