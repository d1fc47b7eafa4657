/** A time zone as fast arithmetic: wall clock to instant and back, from a cache of its changes. */

const MINUTE_MS = 60_000;
/** No zone changes its offset twice within so short a time. */
const SPAN_MS = 8 * 86_400_000;

interface Span {
  before: number;
  after: number;
  /** Instant of the change, or Infinity. */
  change: number;
}

/** An IANA time zone. Throws a RangeError for a name that there is not. */
export class Zone {
  private readonly clock: Intl.DateTimeFormat;
  private readonly spans = new Map<number, Span>();

  constructor(readonly name: string) {
    this.clock = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    });
  }

  /** Milliseconds since 1970 that a clock on the wall shows at an instant (epoch ms). */
  wallOf(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The instant of a wall clock reading: of an hour that comes twice the first, of one that is left out the one after the gap. */
  instantOf(wall: number): number {
    const before = this.offsetAt(wall - 86_400_000);
    const after = this.offsetAt(wall + 86_400_000);
    if (before === after && this.offsetAt(wall - before) === before) return wall - before;
    const first = wall - before;
    if (this.offsetAt(first) === before) return first;
    const second = wall - after;
    return this.offsetAt(second) === after ? second : first;
  }

  private offsetAt(instant: number): number {
    const index = Math.floor(instant / SPAN_MS);
    let span = this.spans.get(index);
    if (!span) {
      span = this.measure(index * SPAN_MS);
      this.spans.set(index, span);
    }
    return instant < span.change ? span.before : span.after;
  }

  private measure(start: number): Span {
    const before = this.askOffset(start);
    const after = this.askOffset(start + SPAN_MS);
    if (before === after) return { before, after, change: Number.POSITIVE_INFINITY };
    let low = start;
    let high = start + SPAN_MS;
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
      if (this.askOffset(middle) === before) low = middle;
      else high = middle;
    }
    return { before, after, change: high };
  }

  private askOffset(instant: number): number {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const part of this.clock.formatToParts(instant)) parts[part.type] = part.value;
    const year = Number(parts.year) * (parts.era === "BC" ? -1 : 1) + (parts.era === "BC" ? 1 : 0);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return wall.getTime() - Math.floor(instant / 1000) * 1000;
  }
}
