/** The closed lists of words that the rules are written in (§1): channels, outcomes, stages, temperatures. */

export const TEMPERATURES = ["Sizzling", "Hot", "Warm", "Cool", "Cold"] as const;
/** How soon the lead may buy; the list runs from hottest to coldest. */
export type Temperature = (typeof TEMPERATURES)[number];

export const STAGES = ["New", "Trying", "Talking", "Nurture", "Won", "Lost", "Removed"] as const;
export type Stage = (typeof STAGES)[number];

export const CHANNELS = ["Call", "Email", "Postcard", "Letter", "Text", "Visit"] as const;
export type Channel = (typeof CHANNELS)[number];

export const WAYS_IN = ["Phone", "Email", "Web form", "Walk-in", "Event", "Referral", "Heard of", "List"] as const;
export type WayIn = (typeof WAYS_IN)[number];

export const REFERRERS = ["Champion", "Fan"] as const;
export type ReferrerKind = (typeof REFERRERS)[number];

/** What a referrer is told of a lead (§6): that it was first attempted, and that it was won or lost. */
export const NEWS = ["attempted", "Won", "Lost"] as const;
export type News = (typeof NEWS)[number];

export const DIRECTIONS = ["Out", "In", "Skip"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where the lead's mind was heard; of an attempt by any channel and of an inbound touch alike. */
export const MINDS = [
  "Interested",
  "Not now",
  "Not interested",
  "Bought",
  "Chose someone else",
  "Asked not to be called",
  "Asked not to be emailed",
  "Asked to be removed",
] as const;

/** Outcomes of an attempt, by channel (§1); each list is followed by MINDS. */
export const ATTEMPT_OUTCOMES = {
  Call: ["Left voicemail", "No answer", "Talked", "Talked to someone else", "Wrong number"],
  Email: ["Sent", "Bounced"],
  Text: ["Sent"],
  Postcard: ["Sent", "Returned"],
  Letter: ["Sent", "Returned"],
  Visit: ["Met", "Not there"],
} as const satisfies Record<Channel, readonly string[]>;

/** Outcomes of an inbound touch (§1), followed by MINDS. */
export const INBOUND_OUTCOMES = ["Called in", "Left us a voicemail", "Replied", "Web form", "Walked in"] as const;

export type Outcome =
  | (typeof ATTEMPT_OUTCOMES)[Channel][number]
  | (typeof INBOUND_OUTCOMES)[number]
  | (typeof MINDS)[number];
