/** How wide text is, told without a browser: by letters of a wide font, so that whichever font prints it, it is no wider. */

/** Widths in em of what is not 0.64. */
const NARROW = /[iljI.,:;'’‘|!()[\]{} \u00a0-]/;
const SLIM = /[frt/\\"“”°*]/;
const WIDE = /[mMW%@—…]/;
const CAPITAL = /[A-ZÀ-ÞŁŚŻŹĆŃw&+=<>~_]/;
/** Marks on the letter before, joiners, and signs that show nothing. */
const NOTHING = /\p{M}|\p{Cf}/u;
/** Characters of a square, and pictures. */
const SQUARE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
const PICTURE = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;

const known = new Map<string, number>();

function widthOf(character: string): number {
  let width = known.get(character);
  if (width === undefined) {
    width = looked(character);
    known.set(character, width);
  }
  return width;
}

function looked(character: string): number {
  if (NOTHING.test(character)) return 0;
  if (PICTURE.test(character)) return 1.45;
  if (NARROW.test(character)) return 0.4;
  if (SLIM.test(character)) return 0.46;
  if (WIDE.test(character)) return 1.02;
  if (CAPITAL.test(character)) return 0.84;
  if (SQUARE.test(character)) return 1.05;
  return /[\u0020-\u024f]/.test(character) ? 0.64 : 0.84;
}

/** In em. */
export function textWidth(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

/** Lines that a text takes where lines are so wide, in em; words that are longer are broken. */
export function lineCount(text: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/(?<=[ \t-])/)) {
    const bare = textWidth(word.trimEnd());
    if (filled > 0 && filled + bare > width) {
      lines += 1;
      filled = 0;
    }
    if (bare > width) {
      // A character may be as wide as what is left of a line.
      const broken = Math.ceil(bare / Math.max(width - 1.45, 0.5));
      lines += broken - 1;
      filled = width;
    } else filled += textWidth(word);
  }
  return lines;
}
