/** Rules for tests: the default cadence, and settings like those of §8 unless a test says otherwise. */

import { DEFAULT_CADENCE, readCadence } from "../../../src/core/cadence";
import type { CadenceRule, Rules, Settings } from "../../../src/core/model";

const NINE_TO_FIVE = { opens: 540, closes: 1020 };

/** Monday to Friday 9:00–17:00, New York, no holidays. */
export const SETTINGS: Settings = {
  zone: "America/New_York",
  hours: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, null, null],
  holidays: [],
  absences: [],
  callHours: { opens: 480, closes: 1260 },
  tries: 10,
  tryDays: 21,
  stopCallsMonths: null,
  highValueFrom: null,
  automatic: { aDay: 20, kept: 20 },
  intake: { label: "Leads", every: 5, tell: true },
  followUp: { weekday: 1, start: 840, length: 120 },
  promisesInCalendar: false,
  morningEmail: false,
  effort: { call: 5, mail: 3, card: 3, aDay: 30 },
  business: { name: "", phone: "", email: "", website: "", postal: "", hoursText: "", signature: "" },
};

const DEFAULT_RULES: readonly CadenceRule[] = readCadence(DEFAULT_CADENCE).rules;

export function rulesWith(settings: Partial<Settings> = {}, cadence: readonly CadenceRule[] = DEFAULT_RULES): Rules {
  return { settings: { ...SETTINGS, ...settings }, cadence };
}
