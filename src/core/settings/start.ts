/** The settings that hold where the owner has said nothing: the same as the start cells of the table, already read. */

import type { Settings } from "../model";
import type { LeadSheet } from "./lead-sheet";

const WORKDAY = { opens: 9 * 60, closes: 17 * 60 };

export const START: Omit<Settings, "zone"> = {
  hours: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, null, null],
  holidays: [],
  absences: [],
  callHours: { opens: 8 * 60, closes: 21 * 60 },
  tries: 10,
  tryDays: 21,
  stopCallsMonths: null,
  highValueFrom: null,
  automatic: { aDay: 20, kept: 20 },
  intake: { label: "Leads", every: 5, tell: true },
  followUp: { weekday: 1, start: 14 * 60, length: 120 },
  promisesInCalendar: false,
  morningEmail: false,
  effort: { call: 5, mail: 3, card: 3, aDay: 30 },
  business: { name: "", phone: "", email: "", website: "", postal: "", hoursText: "", signature: "" },
};

export const START_LEAD_SHEET: LeadSheet = { sheet: "Leads", headerRow: 1, headers: {} };
