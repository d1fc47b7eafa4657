/** An address cut where commas and line breaks cut it, and its street put together again. */

export interface Segment {
  text: string;
  /** 0-based line of the cell in which it stands. */
  line: number;
}

/** Longer cells are notes, not addresses. */
const LONGEST = 600;

export function segmentsOf(text: string): Segment[] {
  return text
    .slice(0, LONGEST)
    .split(/\r\n?|\n/)
    .flatMap((line, index) =>
      line
        .split(/[,;·|]|\s[-–—]\s/)
        .map((part) => part.replace(/[\p{Cc}\p{Zs}\s]+/gu, " ").trim())
        .filter((part) => /[\p{L}\p{N}]/u.test(part))
        .map((part) => ({ text: part, line: index })),
    );
}

const UNIT =
  /^(?:#|\d+(?:st|nd|rd|th) fl(?:oor)?\b|(?:apt|apartment|suite|ste|unit|floor|fl|rm|room|bldg|building|flat|no)\b)/i;
const NUMBER = /^\d+ ?[a-z]?(?:-\d+ ?[a-z]?)?$/i;

/** As the owner broke them; what stood on one line alone is one line for each part, but a number stays with its street, a flat with its house. */
export function streetLines(segments: readonly Segment[]): string[] {
  const written = new Set(segments.map(({ line }) => line)).size > 1;
  const lines: string[] = [];
  let before: Segment | null = null;
  for (const segment of segments) {
    const last = lines[lines.length - 1];
    if (before !== null && last !== undefined && belongs(segment, before, written)) {
      lines[lines.length - 1] =
        last + (NUMBER.test(before.text) || NUMBER.test(segment.text) ? " " : ", ") + segment.text;
    } else lines.push(segment.text);
    before = segment;
  }
  return lines;
}

function belongs(segment: Segment, before: Segment, written: boolean): boolean {
  if (written) return segment.line === before.line;
  return UNIT.test(segment.text) || NUMBER.test(segment.text) || NUMBER.test(before.text);
}

const STREET_WORDS =
  "st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|pl|place|sq|square|ter|terrace|pkwy|parkway|hwy|highway|cir|circle|broadway|close|gardens|row|hill|mews|cres|crescent|grove|walk|plaza|alley|trail";

const NUMBERED_STREET = new RegExp(
  `^\\d\\S*\\s+(?:(?:\\S+\\s+){1,4}?(?:${STREET_WORDS})|broadway)\\.?(?:\\s+(?:[NSEW]|[NS][EW]))?(?:\\s+(?:#\\s*|(?:apt|suite|ste|unit|fl|floor|rm|flat)\\.?\\s+#?)\\w+)?(?=\\s+\\S)`,
  "i",
);
const BOX = /^(?:p\.?\s*o\.?\s*)?box\s+\d+(?=\s+\S)/i;

/** What of an unparted line is the street: up to the word that ends it ("41 Bleecker St"). "" where no word does. */
export function beforeStreetEnds(text: string): string {
  return (NUMBERED_STREET.exec(text) ?? BOX.exec(text))?.[0] ?? "";
}
