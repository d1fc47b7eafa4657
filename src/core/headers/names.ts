/** Headers compared as people mean them: without case, punctuation, accents, or the words of a question around them. */

import { bare, textOf } from "../cells";
import { ALIASES } from "./aliases";
import { type FieldKey, LEAD_COLUMNS, NAME_PARTS } from "./leads";

/** A field that a header may mean. */
export interface Meaning {
  field: FieldKey;
  /** False for a name that may mean other things as well. */
  sure: boolean;
  /** Place among the names of its field: 0 is the default header. */
  rank: number;
}

let index: ReadonlyMap<string, readonly Meaning[]> | null = null;

/** What a header may mean by its name alone; nothing for a header that no alias knows. */
export function meaningsOf(header: unknown): readonly Meaning[] {
  // Made on the first question: most runs ask none.
  index ??= indexed();
  for (const spelling of spellingsOf(textOf(header))) {
    const found = index.get(bare(spelling));
    if (found !== undefined) return found;
  }
  return [];
}

/** Whether a header is, letter for letter but for case and punctuation, the one that Stoke writes. */
export function isDefaultHeader(header: unknown, field: FieldKey): boolean {
  return DEFAULTS.get(field) === bare(header);
}

const DEFAULTS = new Map<FieldKey, string>(LEAD_COLUMNS.map(({ key, header }) => [key, bare(header)]));

/** The header, then without what stands in brackets, then without the words of a form's question. */
function spellingsOf(header: string): string[] {
  const short = header.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  const asked = short.replace(
    /^\s*(?:\d+[.)]\s*)?(?:what(?:['’]s| is| are)|please (?:enter|give us|tell us)|enter)?\s*(?:your|their|the)?\s+/i,
    "",
  );
  return [header, short, asked];
}

function indexed(): ReadonlyMap<string, readonly Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  const add = (name: string, meaning: Meaning) => {
    const known = meanings.get(bare(name)) ?? [];
    if (!known.some(({ field }) => field === meaning.field)) meanings.set(bare(name), [...known, meaning]);
  };
  for (const { key, header } of [...LEAD_COLUMNS, ...NAME_PARTS]) add(header, { field: key, sure: true, rank: 0 });
  for (const { field, sure, perhaps } of ALIASES) {
    for (const [place, name] of sure.entries()) add(name, { field, sure: true, rank: 1 + place });
    for (const [place, name] of perhaps.entries()) add(name, { field, sure: false, rank: 1 + sure.length + place });
  }
  return meanings;
}
