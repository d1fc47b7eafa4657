/** Times of day as people write them: "9", "2pm", "14:30", "9.30 a.m.", "14h30", "noon". */

/** A time of the clock. */
export interface ClockTime {
  /** Minutes after midnight. */
  minutes: number;
  /** False where morning or afternoon is left to guess: "2", "9:30". */
  sure: boolean;
}

const NAMED = new Map<string, number>([
  ["noon", 720],
  ["midday", 720],
  ["lunchtime", 720],
  ["midnight", 0],
]);

const CLOCK = /^(\d{1,2})(?:[:.h](\d\d)(?::\d\d)?|h)?(?: ?([ap])\.?(?:m\.?)?)?(?: ?o['’]?clock)?(?: ?(?:uhr|hrs))?$/;

/** The time that a text is, as a whole; null where it is none ("25:00", "13pm", "soon"). */
export function timeIn(text: string): ClockTime | null {
  const words = text.trim().toLowerCase();
  const named = NAMED.get(words);
  if (named !== undefined) return { minutes: named, sure: true };
  const [matched, digits = "", past = "00", half] = CLOCK.exec(words) ?? [];
  const hour = Number(digits);
  if (matched === undefined || Number(past) > 59 || hour > 24 || (hour === 24 && past !== "00")) return null;
  if (half === undefined)
    return { minutes: hour * 60 + Number(past), sure: hour > 12 || hour === 0 || digits.startsWith("0") };
  if (hour < 1 || hour > 12) return null;
  return { minutes: ((hour % 12) + (half === "p" ? 12 : 0)) * 60 + Number(past), sure: true };
}

/** A time during the day, as said to a customer: "at 2" is in the afternoon, "at 9" in the morning. */
export function daytime({ minutes, sure }: ClockTime): number {
  return sure || minutes >= FIRST_MORNING_HOUR * 60 ? minutes : minutes + 720;
}

/** Nobody is called at six in the morning. */
const FIRST_MORNING_HOUR = 7;
