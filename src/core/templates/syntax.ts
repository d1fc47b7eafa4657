/** Merge fields in a text: {{First name}}, and with a fallback {{First name|there}}. */

/** A piece of a template: words as they stand, or a field to fill in. */
export type Piece = { kind: "words"; words: string } | Placeholder;

export interface Placeholder {
  kind: "field";
  /** The name as written, trimmed. */
  name: string;
  /** What stands in for a blank field; null: nothing may. "{{Company|}}" allows nothing to stand there. */
  fallback: string | null;
}

const PLACEHOLDER = /\{\{([^{}|\n]*)(?:\|([^{}\n]*))?\}\}/g;

/** Takes a text apart. Nothing in it is ever run; braces that are no field stay words. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    pieces.push({ kind: "words", words: text.slice(from, found.index) });
    pieces.push({ kind: "field", name: (found[1] ?? "").trim(), fallback: found[2]?.trim() ?? null });
    from = found.index + found[0].length;
  }
  pieces.push({ kind: "words", words: text.slice(from) });
  return pieces;
}

/** Whether braces stand in a text that begin or end no field. */
export function hasLooseBraces(text: string): boolean {
  return piecesOf(text).some((piece) => piece.kind === "words" && /\{\{|\}\}/.test(piece.words));
}

export function placeholdersIn(text: string): Placeholder[] {
  return piecesOf(text).filter((piece): piece is Placeholder => piece.kind === "field");
}
