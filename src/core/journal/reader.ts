/** Reads the text of a State cell from left to right; what does not belong there throws. */

export class Reader {
  private place = 0;

  constructor(private readonly text: string) {}

  /** The next character, taken. */
  take(): string {
    const character = this.text.charAt(this.place);
    this.place += 1;
    return character;
  }

  /** Takes a character if it is the next one. */
  takes(character: string): boolean {
    if (this.text.charAt(this.place) !== character) return false;
    this.place += 1;
    return true;
  }

  /** Takes the character that must come next. */
  expect(character: string): void {
    if (!this.takes(character)) throw new Error(`There is no ${character} at ${this.place}.`);
  }

  /** Takes all up to a character, and that. */
  upTo(character: string): string {
    const end = this.text.indexOf(character, this.place);
    if (end < 0) throw new Error(`There is no ${character} after ${this.place}.`);
    const found = this.text.slice(this.place, end);
    this.place = end + 1;
    return found;
  }

  /** Takes a number in base 36. */
  number(): number {
    const sign = this.takes("-") ? -1 : 1;
    const start = this.place;
    let found = 0;
    for (;;) {
      const digit = digitOf(this.text.charCodeAt(this.place));
      if (digit < 0) break;
      found = found * 36 + digit;
      this.place += 1;
    }
    if (this.place === start) throw new Error(`There is no number at ${start}.`);
    return sign * found;
  }

  /** Takes one digit of base 36 as the place of a word in its list. */
  word<T>(words: readonly T[]): T {
    const word = words[digitOf(this.text.charCodeAt(this.place))];
    if (word === undefined) throw new Error(`There is no word at ${this.place}.`);
    this.place += 1;
    return word;
  }

  /** The same, where a dash stands for none. */
  wordOrNone<T>(words: readonly T[]): T | null {
    return this.takes("-") ? null : this.word(words);
  }
}

/** -1 for what is no digit: 0 to 9, a to z. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}
