/** What the spreadsheet's locale decides: the order of dates, separators, the currency, the names of months. */

export interface Locale {
  /** As Sheets names it: "en_US". */
  name: string;
  order: "mdy" | "dmy" | "ymd";
  decimal: string;
  group: string;
  currency: string;
  /** Number formats that typed dates and times take on. */
  date: string;
  dateTime: string;
  time: string;
  /** January first, long and short, as the locale shows them. */
  months: readonly { long: string; short: string }[];
  /** Sunday first. */
  weekdays: readonly { long: string; short: string }[];
  /** Month names as typed, in small letters, English ones too → 1–12. */
  monthNumbers: ReadonlyMap<string, number>;
}

const CURRENCIES: Record<string, string> = { US: "$", CA: "$", AU: "$", NZ: "$", GB: "£", JP: "¥", IN: "₹", CH: "CHF" };
const MONTHS = Array.from({ length: 12 }, (_, index) => Date.UTC(2026, index, 15));
const WEEK = Array.from({ length: 7 }, (_, index) => Date.UTC(2026, 10, 1 + index));

const locales = new Map<string, Locale>();

/** The facts of a locale such as "en_US" or "de_DE". Throws a RangeError for a name that there is not. */
export function localeOf(name: string): Locale {
  const known = locales.get(name);
  if (known) return known;
  const tag = name.replaceAll("_", "-");
  const numbers = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(12345.6);
  const part = (type: string, fallback: string) => numbers.find((found) => found.type === type)?.value ?? fallback;
  const date = datePattern(tag);
  const locale: Locale = {
    name,
    order: orderOf(date),
    decimal: part("decimal", "."),
    group: part("group", ",").replace(/[\u00a0\u202f]/, " "),
    currency: CURRENCIES[tag.split("-")[1] ?? "US"] ?? "€",
    date,
    dateTime: `${date} H:mm:ss`,
    time: "h:mm:ss am/pm",
    months: MONTHS.map((at) => names(tag, { month: "long" }, { month: "short" }, at)),
    weekdays: WEEK.map((at) => names(tag, { weekday: "long" }, { weekday: "short" }, at)),
    monthNumbers: monthNumbers(tag),
  };
  locales.set(name, locale);
  return locale;
}

function datePattern(tag: string): string {
  const letters: Record<string, (value: string) => string> = {
    year: () => "yyyy",
    month: (value) => (value.length > 1 ? "MM" : "M"),
    day: (value) => (value.length > 1 ? "dd" : "d"),
    literal: (value) => value,
  };
  return new Intl.DateTimeFormat(tag, { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" })
    .formatToParts(Date.UTC(2026, 3, 5))
    .map(({ type, value }) => letters[type]?.(value) ?? "")
    .join("");
}

function orderOf(pattern: string): Locale["order"] {
  const order = pattern
    .replace(/[^yMd]/g, "")
    .toLowerCase()
    .replace(/(.)\1+/g, "$1");
  return order === "dmy" || order === "ymd" ? order : "mdy";
}

function names(tag: string, long: Intl.DateTimeFormatOptions, short: Intl.DateTimeFormatOptions, at: number) {
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }).format(at).replace(/\.$/, "");
  return { long: name(long), short: name(short) };
}

function monthNumbers(tag: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const language of ["en-US", tag]) {
    MONTHS.forEach((at, index) => {
      const { long, short } = names(language, { month: "long" }, { month: "short" }, at);
      for (const name of [long, short]) numbers.set(name.toLowerCase(), index + 1);
    });
  }
  numbers.set("sept", 9);
  return numbers;
}
