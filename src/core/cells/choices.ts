/** The closed lists of words, read whatever their case and in the spellings that people use. */

import {
  CHANNELS,
  type Channel,
  REFERRERS,
  type ReferrerKind,
  STAGES,
  type Stage,
  TEMPERATURES,
  type Temperature,
  WAYS_IN,
  type WayIn,
} from "../model";
import { bare, isBlank } from "./cell";
import { mistake, type Reading, value } from "./reading";

type Spellings<T extends string> = Partial<Record<T, readonly string[]>>;

/** A reader of one list: its own words, other spellings of them, and the remedy for anything else. */
function reader<T extends string>(words: readonly T[], spellings: Spellings<T>): (cell: unknown) => Reading<T> {
  const byText = new Map<string, T>();
  for (const word of words) for (const text of [word, ...(spellings[word] ?? [])]) byText.set(bare(text), word);
  const remedy = `Write ${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}.`;
  return (cell) => {
    if (isBlank(cell)) return value<T>(null);
    const found = byText.get(bare(cell));
    return found === undefined ? mistake(cell, remedy) : value(found);
  };
}

export const readTemperature = reader<Temperature>(TEMPERATURES, {
  Sizzling: ["very hot", "urgent", "on fire", "sizzling lead"],
  Hot: ["hot lead"],
  Warm: ["warm lead"],
  Cool: ["cool lead"],
  Cold: ["cold lead"],
});

export const readStage = reader<Stage>(STAGES, {
  Won: ["closed won", "sold", "bought"],
  Lost: ["closed lost", "not interested", "chose someone else"],
  Nurture: ["nurturing", "not now"],
  Removed: ["do not contact", "don't contact", "asked to be removed"],
});

export const readChannel = reader<Channel>(CHANNELS, {
  Call: ["phone", "phone call", "telephone", "calls"],
  Email: ["e-mail", "emails"],
  Postcard: ["post card", "card", "postcards"],
  Text: ["text message", "SMS"],
  Visit: ["in person"],
});

export const readReferrer = reader<ReferrerKind>(REFERRERS, { Champion: ["champ"], Fan: [] });

export const readWayIn = reader<WayIn>(WAYS_IN, {
  Phone: ["call", "phone call", "called", "called in", "inbound call", "telephone", "phone inquiry", "phone enquiry"],
  Email: ["e-mail", "mail", "email inquiry", "email enquiry"],
  "Web form": [
    "website",
    "web",
    "web site",
    "webform",
    "online",
    "contact form",
    "form",
    "landing page",
    "internet",
    "web lead",
    "chat",
    "live chat",
    "facebook",
    "facebook ads",
    "facebook lead ads",
    "instagram",
    "google",
    "google ads",
    "fb",
    "ig",
  ],
  "Walk-in": ["walked in", "in store", "in person", "shop", "store", "visit"],
  Event: [
    "trade show",
    "tradeshow",
    "show",
    "fair",
    "trade fair",
    "expo",
    "conference",
    "booth",
    "exhibition",
    "events",
    "networking",
  ],
  Referral: [
    "referred",
    "referal",
    "word of mouth",
    "recommendation",
    "customer referral",
    "employee referral",
    "external referral",
    "friend",
  ],
  "Heard of": ["heard", "heard about"],
  List: ["bought list", "purchased list", "cold list", "cold call", "list import"],
});
