/** Words made comparable: small letters, no accents, straight apostrophes, single blanks. */

/** What is not seen: soft hyphens, blanks without a width, marks of the byte order. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** "Répondez-moi  S’IL vous plaît" → "repondez-moi s'il vous plait"; line ends stay. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(UNSEEN, "")
    .replace(/ß/g, "ss")
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[^\S\n]+/g, " ")
    .toLowerCase();
}
