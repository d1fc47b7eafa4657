/** Postcards, letters and labels on paper: pure HTML, measured without a browser. */
export * from "./csv";
export { INKS, type Ink } from "./document";
export { PAPER_NAMES, type PaperName, paperOf, papersOf } from "./papers";
export type { Piece, Sender } from "./piece";
export * from "./print";
