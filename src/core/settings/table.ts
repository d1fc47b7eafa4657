/** The rows of the Settings sheet: what each is called, what it starts as, and the note that explains it. */

export interface Setting {
  key: string;
  /** As it stands in the sheet, and is found by. */
  label: string;
  /** The cell that a new book starts with. */
  start: string | number;
  note: string;
}

function row<const K extends string>(
  key: K,
  label: string,
  start: string | number,
  note: string,
): Setting & { key: K } {
  return { key, label, start, note };
}

const WEEKDAY_NOTE = "Opening and closing, like 9:00–17:00, or closed.";

/** Measured by the host's cost model: test/intake/take-leads.test.ts holds it. */
const LOOK_NOTE =
  "5, 10, 15 or 30 minutes, or off: for mail with the label, and rows that other programs add. Of the 90 minutes a day that Google gives the triggers of a gmail.com account (6 hours in Workspace), every 5 minutes takes about 13, 10 about 7, 15 about 4, 30 about 2.";

const BUSINESS = [
  row("name", "Business name", "", "{{Our name}} in your mails."),
  row("phone", "Our phone", "", "{{Our phone}} in your mails."),
  row("email", "Our email", "", "{{Our email}} in your mails."),
  row("website", "Our website", "", "{{Our website}} in your mails."),
  row("postal", "Postal address", "", "{{Our address}} in your mails. Newsletters must show it."),
  row("hoursText", "Hours in words", "", "{{Our hours}} in your mails. Blank: made from the hours below."),
  row("signature", "Signature", "", "{{Signature}} in your mails: who signs, above the business name."),
] as const;

const HOURS = [
  row("monday", "Monday", "9:00–17:00", WEEKDAY_NOTE),
  row("tuesday", "Tuesday", "9:00–17:00", WEEKDAY_NOTE),
  row("wednesday", "Wednesday", "9:00–17:00", WEEKDAY_NOTE),
  row("thursday", "Thursday", "9:00–17:00", WEEKDAY_NOTE),
  row("friday", "Friday", "9:00–17:00", WEEKDAY_NOTE),
  row("saturday", "Saturday", "closed", WEEKDAY_NOTE),
  row("sunday", "Sunday", "closed", WEEKDAY_NOTE),
  row(
    "holidays",
    "Holidays",
    "",
    "Days off, with commas between: 25 Dec, 24 Dec – 2 Jan 2027. A date without a year is a day off every year.",
  ),
  row(
    "outUntil",
    "Out until",
    "",
    "The day you are back, like 4 Jan 2027, or the days you are away, like 20 Dec – 3 Jan. Until then nothing new is due, and Stoke sends no mail by itself.",
  ),
  row("callHours", "Calls between", "8:00–21:00", "No call is asked of you outside these hours, on any day."),
] as const;

const RULES = [
  row(
    "tries",
    "Tries before Nurture",
    10,
    "It takes eight to ten tries to connect. After these, a lead rests in Nurture.",
  ),
  row(
    "tryDays",
    "Lead day before Nurture",
    21,
    "Business days that a lead is tried at least, before it rests in Nurture.",
  ),
  row(
    "highValueFrom",
    "High value from",
    "",
    "Leads whose Value is at least this get a few calls more. Blank: nobody.",
  ),
  row(
    "stopCallsMonths",
    "Stop calls after (months)",
    "",
    "No calls this many months after a lead last wrote or called. In the US, for numbers on the do-not-call registry: 3 after an inquiry, 18 after a purchase.",
  ),
] as const;

const AUTOMATIC = [
  row(
    "mostAutomatic",
    "Automatic e-mails a day",
    20,
    "So many at most: e-mails that Stoke sends by itself and, counted apart, drafts that it leaves. The rest goes the next day, hottest first.",
  ),
  row(
    "mailsKept",
    "E-mails kept for you",
    20,
    "So many of the e-mails that Google allows a day (100 from gmail.com, 1,500 from Workspace) are left for those that you send by hand.",
  ),
] as const;

const INTAKE = [
  row(
    "leadLabel",
    "Gmail label for new leads",
    "Leads",
    "Each new conversation with this label becomes a lead. Blank: no mail does.",
  ),
  row("lookEvery", "Look for new leads every", "5 minutes", LOOK_NOTE),
  row(
    "tellOwner",
    "Tell me of new leads",
    "yes",
    "yes: an e-mail to you at once, with what they want and a number to click. no: only the sheet tells.",
  ),
] as const;

const FOLLOW_UP = [
  row(
    "followUpDay",
    "Follow-up day",
    "Tuesday",
    "The weekday of your follow-up time, which stands in your Google Calendar with whom to contact first. Blank: none.",
  ),
  row("followUpTime", "Follow-up time", "14:00", "When it begins."),
  row("followUpLength", "Follow-up length", "2 hours", "How long it is: 2 hours, 90 minutes."),
  row(
    "promisesInCalendar",
    "Promises in my calendar",
    "no",
    "yes: what you promised for a time of day stands in your Google Calendar, until you kept it.",
  ),
  row(
    "morningEmail",
    "Morning e-mail",
    "no",
    "yes: on business days an e-mail to you at about six, with the promises of the day, who waits, and what Stoke did. None when there is nothing to tell.",
  ),
  row("minutesCall", "Minutes a call", 5, "What a call takes you, with logging it: for the forecast."),
  row("minutesMail", "Minutes an e-mail", 3, "The same for an e-mail that you send yourself."),
  row("minutesCard", "Minutes a card", 3, "The same for a postcard or a letter."),
  row(
    "minutesDay",
    "Minutes a day for follow-up",
    30,
    "How many you have on each day that you are open, beside the follow-up time of the week.",
  ),
] as const;

const LEAD_SHEET = [
  row("leadSheet", "Lead sheet", "Leads", "The name of the sheet that holds your leads."),
  row("headerRow", "Header row", 1, "The row of that sheet in which the headers stand."),
] as const;

type Keys<T extends readonly { key: string }[]> = T[number]["key"];
export type SettingKey =
  | Keys<typeof BUSINESS>
  | Keys<typeof HOURS>
  | Keys<typeof RULES>
  | Keys<typeof AUTOMATIC>
  | Keys<typeof INTAKE>
  | Keys<typeof FOLLOW_UP>
  | Keys<typeof LEAD_SHEET>;

export const WEEKDAY_KEYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

export interface Section {
  title: string;
  settings: readonly (Setting & { key: SettingKey })[];
}

/** In the order of the sheet; the rows of the owner's columns follow (columnLabel). */
export const SECTIONS: readonly Section[] = [
  { title: "Your business", settings: BUSINESS },
  { title: "When you are open", settings: HOURS },
  { title: "How long to try", settings: RULES },
  { title: "Automatic e-mail", settings: AUTOMATIC },
  { title: "Leads that come in by themselves", settings: INTAKE },
  { title: "Your follow-up time", settings: FOLLOW_UP },
  { title: "Your lead sheet", settings: LEAD_SHEET },
];
