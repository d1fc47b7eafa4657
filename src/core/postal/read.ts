/** An address as owners write it, taken apart: mailable, or what is missing. Checked by its shape; whether the house stands there nobody here knows. */

import { COUNTRIES, type Country, countryNamed, regionCode, ZERO_STATES } from "./countries";
import { beforeStreetEnds, type Segment, segmentsOf, streetLines } from "./segments";

export interface PostalAddress {
  /** From the house on: "Flat 2", "10 High Street". At least one. */
  street: readonly string[];
  town: string;
  /** As mail shows it: "NY"; "" where there is none. */
  region: string;
  postcode: string;
  /** ISO code; "" where the address names a country that Stoke does not know. */
  country: string;
  /** As they are printed below the name; abroad the country comes last, in capitals. */
  lines: readonly string[];
}

/** What the cells of a row say. All but `text` are "" where the sheet has no such column. */
export interface WrittenAddress {
  /** A whole address on one line or several, or its street. */
  text: string;
  town: string;
  region: string;
  postcode: string;
  country: string;
}

export type ReadAddress = { ok: true; address: PostalAddress } | { ok: false /** "no ZIP code". */; problem: string };

/** @param home ISO code of the country for which none is written */
export function readPostal(written: WrittenAddress, home: string): ReadAddress {
  const segments = segmentsOf(written.text);
  if (segments.length === 0) return { ok: false, problem: "no address" };
  const here = COUNTRIES.find(({ code }) => code === home) ?? null;
  const named = written.country.trim() === "" ? countryAtEnd(segments, here) : countryNamed(written.country);
  if (written.country.trim() !== "") dropRepeated(segments, written.country);
  if (named === null && written.country.trim() !== "") return asWritten(segments, written, written.country.trim(), "");
  const country = named ?? here;
  if (country === null) return asWritten(segments, written, "", "");
  const first = readIn(country, segments, written, home);
  if (first.ok || named !== null) return first;
  // No country is written, and it is not of here: some shapes are of one country only.
  for (const code of UNMISTAKABLE) {
    const other = COUNTRIES.find((candidate) => candidate.code === code && code !== home);
    const read = other === undefined ? first : readIn(other, segments, written, home);
    if (read.ok) return read;
  }
  return first;
}

const UNMISTAKABLE = ["US", "CA", "GB"];

/** A country at the end of what is written is taken off it. */
function countryAtEnd(segments: Segment[], here: Country | null): Country | null {
  const last = segments[segments.length - 1];
  if (last === undefined || segments.length < 2) return null;
  const whole = countryNamed(last.text);
  // "DE" below a ZIP code is Delaware.
  if (whole !== null && (here === null || regionCode(here, last.text) === null)) {
    segments.pop();
    return whole;
  }
  const [, before = "", after = ""] = /^(.*\d.*?)\s+([\p{L} .]+)$/u.exec(last.text) ?? [];
  const words = after.split(" ");
  for (let from = 0; from < words.length; from += 1) {
    const name = words.slice(from).join(" ");
    const found = name.length > 2 || /^u[sk]$/i.test(name) ? countryNamed(name) : null;
    if (found === null) continue;
    last.text = [before, ...words.slice(0, from)].join(" ").trim();
    return found;
  }
  return null;
}

/** What a column of its own says already is not said twice. */
function dropRepeated(segments: Segment[], words: string): void {
  const last = segments[segments.length - 1];
  if (segments.length > 1 && last !== undefined && last.text.toLowerCase() === words.trim().toLowerCase())
    segments.pop();
}

/** Where Stoke does not know how addresses are written: as the owner wrote them. */
function asWritten(segments: readonly Segment[], written: WrittenAddress, name: string, code: string): ReadAddress {
  const parts = [written.postcode, written.town, written.region]
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const lines = [...streetLines(segments), parts.join(" ")].filter((line) => line !== "");
  if (lines.length < 2) return { ok: false, problem: "no town: write street and town on lines of their own" };
  const town = lines[lines.length - 1] ?? "";
  const abroad = name === "" ? [] : [name.toUpperCase()];
  return {
    ok: true,
    address: {
      street: lines.slice(0, -1),
      town: written.town.trim() || town,
      region: written.region.trim(),
      postcode: written.postcode.trim(),
      country: code,
      lines: [...lines, ...abroad],
    },
  };
}

interface Found {
  street: Segment[];
  town: string;
  region: string;
  postcode: string;
}

function readIn(country: Country, all: readonly Segment[], written: WrittenAddress, home: string): ReadAddress {
  if (country.postcode === null)
    return asWritten(all, written, country.code === home ? "" : country.name, country.code);
  const found = ownColumns(country, all, written) ?? partsIn(country, country.postcode, all);
  if (typeof found === "string") return { ok: false, problem: found };
  const street = streetLines(found.street);
  const { town, region } = found;
  const postcode = tidyPostcode(country, found.postcode, region);
  const problem = missing(country, { street, town, region, postcode });
  if (problem !== "") return { ok: false, problem };
  const lines = [...street, ...townLines(country, town, region, postcode)];
  if (country.code !== home) lines.push(country.name.toUpperCase());
  return { ok: true, address: { street, town, region, postcode, country: country.code, lines } };
}

function missing(
  { regions, called, optional = false, numbered, code }: Country,
  { street, town, region, postcode }: Omit<PostalAddress, "country" | "lines">,
): string {
  if (postcode === "" && !optional) return `no ${called}`;
  if (town === "") return "no town";
  if (regions !== null && region === "") return code === "CA" ? "no province" : "no state";
  if (street.length === 0) return "no street or PO box";
  if (numbered && !street.some((line) => /\d|general delivery/i.test(line))) return "no house number or PO box";
  return "";
}

/** Where town and postcode have columns of their own. Null where they do not, or are blank. */
function ownColumns(country: Country, all: readonly Segment[], written: WrittenAddress): Found | null {
  const [town, region, postcode] = [written.town.trim(), written.region.trim(), written.postcode.trim()];
  if (town === "" || postcode === "") return null;
  const code = regionCode(country, region) ?? (country.regions === null ? region : "");
  // A whole address beside them says them once more.
  const names = [region, code].flatMap((name) => [name, `${name} ${postcode}`, `${town} ${name} ${postcode}`]);
  const said = new Set([town, postcode, `${postcode} ${town}`, `${town} ${postcode}`, ...names].map(key));
  const street = all.filter(({ text }, index) => index === 0 || !said.has(key(text)));
  return { street, town, region: code, postcode: postcodeAlone(country, postcode) };
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The postcode, where the whole text is one; a ZIP code that lost its 0 too. */
function postcodeAlone({ postcode, code }: Country, text: string): string {
  const bare = text.replace(/^[A-Z]{1,2}-(?=\d)/i, "");
  if (new RegExp(`^(?:${postcode})$`, "i").test(bare)) return bare;
  return code === "US" && /^\d{4}$/.test(bare) ? bare : "";
}

/** Street, town, region and postcode in what is written on one line or several; a text says what is wrong. */
function partsIn(country: Country, shape: string, all: readonly Segment[]): Found | string {
  return country.order === "code town" ? codeFirst(country, shape, all) : codeLast(country, shape, all);
}

/** "10115 Berlin", wherever it stands; "Berlin, 10115" and "Hauptstr. 5 10115 Berlin" too. */
function codeFirst({ called }: Country, shape: string, all: readonly Segment[]): Found | string {
  const front = new RegExp(`^(?:(.*\\S)\\s+)?(?:[A-Z]{1,3}-)?(${shape})\\s+(\\p{L}.*)$`, "iu");
  const back = new RegExp(`^(?:(\\p{L}.*\\S)\\s+)?(?:[A-Z]{1,3}-)?(${shape})$`, "iu");
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const segment = all[index];
    if (segment === undefined) continue;
    const before = all.slice(0, index);
    const after = all.slice(index + 1).map(({ text }) => text);
    const first = front.exec(segment.text);
    if (first !== null) {
      const [, street, postcode = "", town = ""] = first;
      // "Calle Mayor 28013 Madrid": what stands before the postcode is the street.
      const own = street === undefined ? [] : [{ ...segment, text: street }];
      return { street: [...before, ...own], town, region: after.join(", "), postcode };
    }
    const last = back.exec(segment.text);
    if (last === null) continue;
    const [, town, postcode = ""] = last;
    if (town !== undefined) return { street: before, town, region: after.join(", "), postcode };
    const [next, ...more] = after;
    if (next !== undefined) return { street: before, town: next, region: more.join(", "), postcode };
    return { street: before.slice(0, -1), town: before[before.length - 1]?.text ?? "", region: "", postcode };
  }
  return `no ${called}`;
}

/** "Troy, NY 12180", "Leeds LS1 4AB": the postcode ends the last segment, or the one before a region. */
function codeLast(country: Country, shape: string, all: readonly Segment[]): Found | string {
  const end = new RegExp(`^(?:(.*\\S)\\s+)?(${country.code === "US" ? `${shape}|\\d{4}` : shape})$`, "i");
  const rest = [...all];
  let region = "";
  const trailing = regionCode(country, rest[rest.length - 1]?.text ?? "");
  if (trailing !== null && end.test(rest[rest.length - 2]?.text ?? "")) {
    region = trailing;
    rest.pop();
  }
  const last = rest.pop();
  const found = last === undefined ? null : end.exec(last.text);
  if (last === undefined || (found === null && country.optional !== true)) return `no ${country.called}`;
  const [, before, postcode = ""] = found ?? [last.text, last.text];
  if (before !== undefined) rest.push({ ...last, text: before });
  if (country.regions !== null && region === "") region = takeRegion(country, rest);
  if (rest.length === 1) cutStreetOff(rest);
  if (rest.length === 1 && /\d/.test(rest[0]?.text ?? "")) return UNPARTED;
  const town = rest.pop()?.text ?? "";
  return { street: rest, town, region, postcode };
}

const UNPARTED = "street and town on one line: put a comma between them";

/** Takes the state off the end of what stands before the postcode: "New York, NY", "New York NY", "Troy, New York". */
function takeRegion(country: Country, rest: Segment[]): string {
  const last = rest[rest.length - 1];
  if (last === undefined) return "";
  const whole = regionCode(country, last.text);
  if (whole !== null) {
    // "41 Bleecker St, New York 10012" names the town, which is in the state of its name.
    if (!(rest.length === 2 && last.text.length > 3)) rest.pop();
    return whole;
  }
  const words = last.text.split(" ");
  for (const count of [1, 2, 3]) {
    const code = words.length > count ? regionCode(country, words.slice(-count).join(" ")) : null;
    if (code === null) continue;
    last.text = words.slice(0, -count).join(" ").replace(/,$/, "");
    return code;
  }
  return "";
}

/** "41 Bleecker St New York": parted where a word ends streets. */
function cutStreetOff(rest: Segment[]): void {
  const [only] = rest;
  const street = only === undefined ? "" : beforeStreetEnds(only.text);
  if (only === undefined || street === "") return;
  rest.splice(0, 1, { ...only, text: street }, { ...only, text: only.text.slice(street.length).trim() });
}

/** As the post writes it. "" for a ZIP code that lost a digit which is not known. */
function tidyPostcode({ code, order }: Country, postcode: string, region: string): string {
  const upper = postcode.toUpperCase();
  if (code === "US" && /^\d{4}$/.test(upper)) return ZERO_STATES.has(region) ? `0${upper}` : "";
  if (code === "CA" || code === "IE" || code === "NL") {
    const cut = code === "NL" ? 4 : 3;
    const bare = upper.replace(/ /g, "");
    return bare === "" ? "" : `${bare.slice(0, cut)} ${bare.slice(cut)}`;
  }
  if (order !== "town / code" || upper === "") return upper;
  const bare = upper.replace(/ /g, "");
  return `${bare.slice(0, -3)} ${bare.slice(-3)}`;
}

function townLines({ order }: Country, town: string, region: string, postcode: string): string[] {
  switch (order) {
    case "town region code":
      return [`${town}, ${region} ${postcode}`];
    case "town code":
      return [`${town} ${postcode}`];
    case "town / code":
      return postcode === "" ? [town] : [town, postcode];
    case "code town": {
      const beside = region !== "" && region.toLowerCase() !== town.toLowerCase() ? ` (${region})` : "";
      return [`${postcode} ${town}${beside}`];
    }
  }
}
