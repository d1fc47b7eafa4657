/** What a part says in words: what they want, by when, for how much, who sent them, where you met, how they came. */

import { bare, readWayIn } from "../../cells";
import { isFirm } from "../../contact";
import type { ReferrerKind, WayIn } from "../../model";
import { cameBy } from "../way-in";
import { type CardHome, namesADay, readNeededBy } from "./needed-by";
import { mayBePlace } from "./place";

/** Only what the part says; `rest` are words of it that are still to be told apart. */
export interface Said {
  interest?: string;
  neededBy?: string;
  value?: string;
  referredBy?: string;
  referrer?: ReferrerKind;
  metAt?: string;
  wayIn?: WayIn;
  /** Words that a field says in fewer. */
  note?: string;
  rest: string[];
}

/** Null for a part that says none of these. */
export function readSaid(part: string, home: CardHome): Said | null {
  const said: Said = { rest: [] };
  let text = takeReferral(part, said);
  text = takeEvent(text, said);
  text = takeWayIn(text, said);
  const wish = WISH.exec(text);
  if (wish !== null) text = text.slice(wish[0].length);
  const isCallback = CALLBACK.test(text);
  let isWish = !isCallback && (wish !== null || /^\d+\s+\p{Ll}/u.test(text) || OCCASION.test(text));
  const before = text;
  if (!isCallback) text = takeNeededBy(text, isWish, said, home);
  // "balloons for June": what is for a day is wanted.
  if (said.neededBy !== undefined && /^\p{Ll}/u.test(text) && before.startsWith(text.slice(0, 3))) isWish = true;
  if (isCallback && wish !== null) text = part;
  text = takeValue(text, said);
  text = text.replace(/^[\s,.:]+|[\s,:]+$/g, "");
  const isSomething = Object.keys(said).length > 1;
  if (text !== "" && isWish) said.interest = text;
  else if (text !== "" && isSomething) said.rest.push(text);
  return isWish || isSomething ? said : null;
}

const WISH =
  /^(?:(?:who|and|she|he|they)\s+)?(?:wants?|needs?|would like|wishes|(?:is )?looking for|(?:is )?interested in|asked about|asks for|asked for|enquired about|inquired about|quote for|möchte|braucht|sucht|will|interessiert (?:sich für|an)|quiere|necesita|busca|interesad[oa] en|veut|voudrait|cherche|souhaite|intéressée? par|a besoin de)\s+/iu;

const CALLBACK = /^(?:a |us to |to be )?(?:call|called|callback|phone call|ring|visit|meeting)\b/i;
const OCCASION =
  /^\p{Ll}.*\b(?:wedding|party|birthday|anniversary|funeral|christening|baptism|graduation|reception|gala|prom|hochzeit|boda)\b|^(?:wedding|party|birthday|anniversary|funeral)\b(?! [\p{Lu}])/u;

const NAME =
  "((?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|(?<=\\s)(?:de|del|la|van|von|der|den|di|da|bin))(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|la|van|von|der|den|di|da|bin|&)){0,4})";
const KIND = "(?:\\s*[\\[,]?\\s*\\(?(?:a |our |who is a )?\\b(champion|fan)\\b[\\])]?)?";
const BY =
  "(?:referred|recommended|introduced|sent)(?: to us)? by|referral(?: from| by)?:?|ref(?:\\.|:|erred from)|via|through|(?:a )?friend of|thanks to|empfohlen von|empfehlung von|recomendad[oa] por|referid[oa] por|recommandée? par|de la part de";
const REFERRALS: readonly RegExp[] = [
  new RegExp(`(?:^|\\s)(?:(?:${BY})\\s+)(?:our |a )?(?:(champion|fan)\\s+)?${NAME}${KIND}`, "iu"),
  new RegExp(`^(champion|fan):?\\s+${NAME}()$`, "iu"),
];
/** Alone, "from Bob" is a referral; after other words it may be anything. */
const FROM = new RegExp(`^()(?:from|von)\\s+${NAME}${KIND}$`, "u");
const LOWER = /^()(?:referred by|recommended by|from|via)\s+(\p{Ll}+(?:\s\p{Ll}+)?)()$/u;

function takeReferral(text: string, said: Said): string {
  const kindOnly = /^(?:a |our )?(champion|fan)$/i.exec(text)?.[1]?.toLowerCase();
  if (kindOnly !== undefined) {
    said.referrer = kindOnly === "fan" ? "Fan" : "Champion";
    return "";
  }
  const found = [...REFERRALS, FROM, LOWER].map((pattern) => sensitive(pattern, text)).find((each) => each !== null);
  if (!found) return text;
  const [whole, before, name = "", after] = found;
  if (/^(?:from|von)\b/i.test(whole) && (isFirm(name) || EVENT.test(whole))) return text;
  // In doubt nobody is named: a stranger would be thanked.
  if (/^(?:from|von)\b/i.test(whole) && !before && !after && mayBePlace(name)) return text;
  if (name === "" || readWayIn(name).ok) return text;
  said.referredBy = name.trim();
  const kind = (before || after || "").toLowerCase();
  if (kind === "champion") said.referrer = "Champion";
  if (kind === "fan") said.referrer = "Fan";
  return without(text, whole);
}

/** With the flag i, \p{Lu} would hold for small letters too: the name is looked at once more. */
function sensitive(pattern: RegExp, text: string): RegExpExecArray | null {
  const found = pattern.exec(text);
  if (found === null || pattern === LOWER || pattern === FROM) return found;
  const name = found[2] ?? "";
  const words = name.split(/\s+/);
  const good = words.findIndex((word, index) => !/^\p{Lu}/u.test(word) && (index === 0 || !PARTICLE.test(word)));
  const kept = good === -1 ? words : words.slice(0, good);
  while (kept.length > 0 && PARTICLE.test(kept.at(-1) ?? "")) kept.pop();
  if (kept.length === 0) return null;
  const short = kept.join(" ");
  if (short !== name) {
    found[0] = found[0].slice(0, found[0].indexOf(name) + short.length);
    found[2] = short;
    found[3] = "";
  }
  return found;
}

const PARTICLE = /^(?:de|del|la|van|von|der|den|di|da|bin|&)$/;

const EVENT =
  /\b(?:fair|expo|show|trade ?show|conference|convention|festival|market|booth|meetup|seminar|exhibition|summit|messe|feria|salon|congreso|kongress)\b/iu;

function takeEvent(text: string, said: Said): string {
  const met =
    /^(?:i |we )?(?:met|meet|spoke|talked)\s+(?:(?:her|him|them)\s+)?(?:at|in|on|during)\s+(?:the\s+)?(.+)$/iu.exec(
      text,
    );
  const place =
    met?.[1] ??
    (EVENT.test(text) ? /^(?:from|at|@|auf der|en la|au)\s+(?:the\s+|our\s+)?(.+)$/iu.exec(text)?.[1] : undefined);
  const whole =
    place ??
    (EVENT.test(text) && /^\p{Lu}/u.test(text) && text.split(" ").length <= 6 && !isFirm(text) ? text : undefined);
  if (whole === undefined) return text;
  said.metAt = whole;
  said.wayIn = "Event";
  return "";
}

const CAME: readonly (readonly [RegExp, WayIn])[] = [
  [
    /^(?:she |he |they |just )?(?:called(?: in)?|phoned|rang|phone call|hat angerufen|llamó|a appelé)(?:\s+(?:about|re|regarding|wegen|por)\s+(.+)|\s+(?:today|just now|now))?$/iu,
    "Phone",
  ],
  [
    /^(?:she |he |they |just )?(?:walked in|walk-in|came in|dropped in|stopped by)(?:\s+(?:about|for)\s+(.+)|\s+(?:today|just now|now))?$/iu,
    "Walk-in",
  ],
  [/^(?:she |he |they )?(?:e-?mailed|wrote)(?: us)?(?:\s+(?:about|re|regarding)\s+(.+))?$/iu, "Email"],
];

function takeWayIn(text: string, said: Said): string {
  for (const [pattern, wayIn] of CAME) {
    const found = pattern.exec(text);
    if (found === null) continue;
    said.wayIn = wayIn;
    if (found[1] !== undefined) said.interest = found[1];
    return "";
  }
  const { wayIn, referredBy, whole } = cameBy(text);
  if (text === "" || wayIn === null || !whole || referredBy !== "") return text;
  said.wayIn = wayIn;
  // "Facebook" says more than Web form, and "trade fair" more than Event.
  if (bare(text) !== bare(wayIn)) said.note = text;
  return "";
}

const MARKER =
  /^(?:by|before|until|till|needed|deadline:?|due|for|on|in|within|bis|zum|am|antes|para|avant|pour|vor)$/iu;
const MOST_WORDS = 6;

function takeNeededBy(text: string, isWish: boolean, said: Said, home: CardHome): string {
  const words = text.split(" ");
  const phrase = (from: number, count: number) =>
    words
      .slice(from, from + count)
      .join(" ")
      .replace(/[.,]$/, "")
      .replace(/^(?:by|for|on|the|al|de|del|zum|le|el)\s+/i, "");
  for (const [index, word] of words.entries()) {
    if (!MARKER.test(word) || (!isWish && index > 0 && !/^\p{Ll}/u.test(text))) continue;
    for (let count = Math.min(MOST_WORDS, words.length - index - 1); count > 0; count -= 1) {
      const date = phrase(index + 1, count);
      const span = /^(?:in|within)$/i.test(word) ? `in ${date}` : date;
      if (!namesADay(date) || !isDay(span, home)) continue;
      said.neededBy = span;
      return parted(words.slice(0, index), words.slice(index + 1 + count), said);
    }
  }
  // A day without such a word: "30 bouquets next Friday", "12 June 2027" alone.
  for (let first = Math.max(isWish ? 1 : 0, words.length - MOST_WORDS); first < words.length; first += 1) {
    const date = phrase(first, words.length - first);
    if (namesADay(date) && isDay(date, home)) {
      said.neededBy = date;
      return words.slice(0, first).join(" ");
    }
    if (!isWish) break;
  }
  return text;
}

/** What stands after the day and names somebody is a part of its own. */
function parted(before: readonly string[], after: readonly string[], said: Said): string {
  if (!/^(?:from|via|referred|recommended|through|von)$/i.test(after[0] ?? "")) return [...before, ...after].join(" ");
  said.rest.push(after.join(" "));
  return before.join(" ");
}

function isDay(text: string, home: CardHome): boolean {
  const read = readNeededBy(text, home);
  return read !== null && "day" in read;
}

const AMOUNT =
  /(?:(?:^|\s)(?:for|budget(?: of)?:?|worth|about|around|up to|approx\.?|ca\.?|presupuesto|valor))*\s*((?:US|CA)?[$€£]\s?\d[\d.,]*\s?k?|\d[\d.,]*\s?k?\s?(?:€|£|\$|usd|eur|gbp|euros?|dollars?|pounds?))(?![\p{L}\p{N}])/iu;

function takeValue(text: string, said: Said): string {
  const found = AMOUNT.exec(text);
  if (found === null) return text;
  said.value = (found[1] ?? "").trim();
  return without(text, found[0]).replace(/\s*\bbudget$/i, "");
}

function without(text: string, part: string): string {
  return text.replace(part, " ").replace(/\s+/g, " ").trim();
}
