/** Statuses, ratings and remarks in anybody's words: what they say of temperature, stage and permissions, where that is clear. */

import { readStage, readTemperature, textOf } from "../cells";
import type { Stage, Temperature } from "../model";

export interface Standing {
  temperature?: Temperature;
  stage?: Stage;
  /** Permissions that are withdrawn. */
  call?: true;
  email?: true;
  mail?: true;
}

const RATINGS: Readonly<Record<string, Temperature>> = { A: "Hot", B: "Warm", C: "Cool", D: "Cold" };

/** A, B, C or D, as people rate leads. */
export function isRating(cell: unknown): boolean {
  return /^[A-D][+-]?$/i.test(textOf(cell));
}

/** Every line that holds adds to what is known; of several stages the upper counts, and New leaves the stage to the rules. */
const MEANINGS: readonly (readonly [words: RegExp, standing: Standing])[] = [
  [
    /\b(?:do not contact(?! (?:until|till|before|after|on|at)\b)|don'?t contact(?! (?:until|till|before|after|on|at)\b)|asked to be removed|remove from list|removed|blacklist(?:ed)?)\b/i,
    { stage: "Removed" },
  ],
  [
    /\b(?:dnd|dnc|do not disturb|(?:do not|don'?t) call(?! (?:until|till|before|after|on|at)\b)|no calls?(?! (?:until|till|before|after|on|at)\b))\b/i,
    { call: true },
  ],
  [
    /\b(?:unsubscribed?|opted[ -]?out|do not e-?mail|don'?t e-?mail|no e-?mails?|e-?mail opt[ -]?out|(?:hard )?bounced)\b/i,
    { email: true },
  ],
  [/\b(?:do not mail|no mail|no post)\b/i, { mail: true }],
  [
    /\b(?:closed[ -]*lost|lost(?: lead)?|not interested|unqualified|disqualified|not qualified|junk(?: lead)?|closed[ -]*not converted|(?:chose|went with|bought|purchased|booked|hired|signed with)(?: from| with)? (?:elsewhere|another|someone else|somebody else|others?|(?:a |the )?competit(?:or|ion))|dead(?: lead)?)\b/i,
    { stage: "Lost" },
  ],
  [
    /\b(?:closed[ -]*won|won(?!['’]t)|sold(?! out)|purchased|bought|existing customer|(?<!\bnot (?:yet )?)converted|deal closed|sale made|hired)\b|^customer$/i,
    { stage: "Won" },
  ],
  [
    /\b(?:contact in (?:the )?future|nurtur(?:e|ing)|on hold|not now|long term|keep warm|recycled?|bad timing)\b/i,
    { stage: "Nurture" },
  ],
  [/\b(?:not (?:yet )?contacted|not attempted|uncontacted|new(?: lead)?)\b|^open$/i, { stage: "New" }],
  [
    /\b(?:attempted(?: to contact)?|not reachable|unreachable|not reached|not responding|no answer|no response|not picking(?: up)?|not answering|rnr|ringing|switched off|voicemail|left (?:a )?(?:vm|message)|lvm|could not reach)\b(?: (?:after|for|in|since)? ?\d+ ?(?:attempts?|calls?|tries|times|days?)\b)?/i,
    { stage: "Trying" },
  ],
  [
    /\b(?:contacted|connected|spoke|talked|talking|in (?:contact|conversation|discussion|negotiations?)|meeting (?:set|scheduled|booked)|appointment|negotiations?|proposal sent|quote(?:d| sent))\b/i,
    { stage: "Talking" },
  ],
];

const NEGATED =
  /\b(?:not|never|isn'?t|no longer)\s+(?:very |really |so )?(?:sizzling|hot|warm|cool|cold|won|bought|sold|purchased|hired)\b/i;

/** A longer text is a story, no status. */
const LONGEST = 80;

/**
 * What a cell says clearly; null for words that say nothing of these.
 * @param ratings whether the letters A to D are ratings in this column
 */
export function readStanding(cell: unknown, ratings: boolean): Standing | null {
  const text = textOf(cell);
  if (text === "" || text.length > LONGEST || NEGATED.test(text)) return null;
  const rated = RATINGS[text.charAt(0).toUpperCase()];
  if (ratings && rated !== undefined && isRating(cell)) return { temperature: rated };
  const whole = readStage(text);
  const temperature = temperatureIn(text);
  const said = MEANINGS.filter(([words]) => words.test(text)).map(([, meaning]) => meaning);
  if (temperature === null && said.length === 0 && (!whole.ok || whole.value === null)) return null;
  const stage = (whole.ok ? whole.value : null) ?? said.find((meaning) => meaning.stage !== undefined)?.stage;
  const bars: Standing = {};
  for (const { call, email, mail } of said) {
    if (call) bars.call = true;
    if (email) bars.email = true;
    if (mail) bars.mail = true;
  }
  return {
    ...bars,
    ...(temperature === null ? {} : { temperature }),
    ...(stage === undefined || stage === "New" ? {} : { stage }),
  };
}

/** "Hot - follow up", "WARM!": the temperature comes first and stands by itself. */
const HEADED = /^(sizzling|hot|warm|cool|cold)(?: lead)?\s*(?:$|[-–:!.,;(])/i;
const LONGEST_REMARK = 40;

/** The same of a remark: only where the status is all that it says ("RNR", "DND"), or its temperature comes first. */
export function readRemark(cell: unknown): Standing | null {
  const text = textOf(cell);
  const [, temperature = ""] = HEADED.exec(text) ?? [];
  if (temperature !== "" && text.length <= LONGEST_REMARK) return readStanding(text, false);
  const isAll = MEANINGS.some(([words]) => (words.exec(text)?.[0].length ?? 0) >= text.length - 1);
  return isAll ? readStanding(text, false) : null;
}

/** The one temperature that a text names; a "cold call" is none. */
function temperatureIn(text: string): Temperature | null {
  const whole = readTemperature(text);
  if (whole.ok && whole.value !== null) return whole.value;
  const named = text.match(/\b(?:sizzling|hot|warm|cool|cold)\b(?! (?:call|list|email|drink|storage))/gi) ?? [];
  const [word] = named;
  if (word === undefined || new Set(named.map((name) => name.toLowerCase())).size > 1) return null;
  const reading = readTemperature(word);
  return reading.ok ? reading.value : null;
}
