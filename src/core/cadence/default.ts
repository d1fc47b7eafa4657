/** The cadence that a new book starts with: the rows of the Cadence sheet as the owner would type them (§4 "Default cadence"). */

/**
 * One row of the sheet, in the order of its columns:
 * Stage, Temperatures, High value, From, To, Channel, How often, When, Template, Send, Tip.
 */
export type CadenceCells = readonly [
  stage: string,
  temperatures: string,
  highValue: string,
  from: string | number,
  to: string | number,
  channel: string,
  often: string,
  when: string,
  template: string,
  send: string,
  tip: string,
];

const HOT = "Sizzling, Hot";
const ALL_BUT_COLD = "Sizzling, Hot, Warm, Cool";

const VOICEMAIL = "Voicemail: friendly, a reason to call back, more contact details than they need";
const CAMPAIGN = "Campaign: notes, news and offers, whatever their status";

/** Data rows only: the first stands in row 2 of the sheet, below the headers. */
export const DEFAULT_CADENCE: readonly CadenceCells[] = [
  ["Trying", HOT, "", 1, "", "in kind", "once", "within 5 minutes", "First email", "", VOICEMAIL],
  // biome-ignore format: a row of the sheet is a line of the table
  ["Trying", HOT, "", 1, "", "Email / Call", "once", "right after", "Just called", "", "Say that you called, repeat the details and your hours"],
  ["Trying", HOT, "", 1, "", "Call", "once", "5 minutes after", "", "", "No second voicemail"],
  ["Trying", HOT, "", 1, 1, "Call", "3 a day", "", "", "", ""],
  ["Trying", HOT, "", 2, 5, "Call", "3 a day", "", "", "", ""],
  ["Trying", HOT, "", 2, "", "Email", "once", "", "Day 2", "", "Courteous; details and hours"],
  ["Trying", HOT, "", 3, "", "Postcard", "once", "", "First postcard", "", ""],
  ["Trying", HOT, "", 5, "", "Email", "once", "", "Day 5", "", ""],
  ["Trying", HOT, "yes", 6, "", "Call", "2 a week", "", "", "", "Try another hour"],
  ["Trying", HOT, "", 6, "", "Call", "1 a week", "", "", "", "Try another hour"],
  ["Trying", "Warm", "", 1, "", "in kind", "once", "within 60 minutes", "Referred by", "", "Name the champion or fan"],
  ["Trying", "Warm", "", 1, "", "Email / Call", "once", "right after", "Just called", "", ""],
  ["Trying", "Warm", "", 2, 5, "Call", "1 a day", "", "", "", ""],
  ["Trying", "Warm", "", 3, "", "Postcard", "once", "", "First postcard", "", ""],
  ["Trying", "Warm", "", 6, "", "Call", "1 a week", "", "", "", ""],
  ["Trying", "Cool", "", 1, "", "in kind", "once", "within 480 minutes", "Introduction", "", ""],
  ["Trying", "Cool", "", 2, "", "Postcard", "once", "", "First postcard", "", ""],
  ["Trying", "Cool", "", 4, "", "Email", "once", "", "Day 4", "", ""],
  ["Trying", "Cool", "", 6, "", "Call", "1 a week", "", "", "", ""],
  ["Trying", ALL_BUT_COLD, "", 6, "", "Email", "1 a month", "", "Monthly notes", "", "Campaign"],
  ["Trying", ALL_BUT_COLD, "", 6, "", "Postcard", "1 a quarter", "", "Seasonal postcard", "", ""],
  // biome-ignore format: a row of the sheet is a line of the table
  ["Trying", "Cold", "", 1, "", "in kind", "every 3 months", "", "Quarterly notes", "", "Only when nothing warmer is due"],
  ["Talking", HOT, "", "", "2 weeks", "in kind", "every 2 days", "", "Checking in", "", "Work it hard and fast"],
  ["Talking", HOT, "", "2 weeks", "", "in kind", "1 a week", "", "Checking in", "", ""],
  ["Talking", "Warm", "", "", "", "in kind", "1 a week", "", "Checking in", "", ""],
  ["Talking", "Cool, Cold", "", "", "", "in kind", "every 3 weeks", "", "Checking in", "", ""],
  ["Nurture", ALL_BUT_COLD, "yes", "", "", "Call", "2 a month", "", "", "", ""],
  ["Nurture", ALL_BUT_COLD, "", "", "", "Email", "1 a month", "", "Monthly notes", "", CAMPAIGN],
  ["Nurture", ALL_BUT_COLD, "", "", "", "Postcard", "1 a quarter", "", "Seasonal postcard", "", ""],
  ["Nurture", "Cold", "", "", "", "Email", "1 a quarter", "", "Quarterly notes", "", "Campaign"],
  ["Won", "all", "", "2 days", "", "Postcard", "once", "", "Thank you", "", "Thank you"],
  // biome-ignore format: a row of the sheet is a line of the table
  ["Won", "all", "", "6 months", "", "Call", "every 6 months", "", "How is it going", "", "How is it going; who else needs us"],
  // biome-ignore format: a row of the sheet is a line of the table
  ["Lost", "all", "", "3 months", "", "Call", "every 6 months", "", "Still here", "", "Did the other firm do its job?"],
];
