/** The columns of Leads, in the order in which Set up adds them. */

import { CHANNELS, REFERRERS, STAGES, TEMPERATURES, WAYS_IN } from "../model";
import { type Column, column, columns, oneOf, suggested } from "./column";
import { LOG_CHOICES } from "./log-choices";

export const LEAD_COLUMNS = columns(
  column("name", "Name", "owner", "text", "Who it is: a person's full name, or the firm's."),
  column("company", "Company", "owner", "text", "The firm they work for, if any."),
  column(
    "phone",
    "Phone",
    "owner",
    "phone",
    "With the area code. Without a phone number no call is ever asked of you.",
  ),
  column("email", "Email", "owner", "email", "One address. Without it no e-mail is ever asked of you."),
  column("address", "Address", "owner", "text", "Where a postcard would reach them."),
  column("interest", "Interest", "owner", "text", "What they want, in a few words: {{Interest}} in your mails."),
  column(
    "wayIn",
    "Way in",
    "owner",
    suggested(WAYS_IN),
    "How they came to you. Those who came by themselves are Hot; a bought list is Cold.",
  ),
  column("metAt", "Met at", "owner", "text", "The fair or event where you met."),
  column("referredBy", "Referred by", "owner", "text", "Who sent them to you. Say the name when you call."),
  column(
    "referrer",
    "Referrer",
    "owner",
    oneOf(REFERRERS),
    "Champion: made the introduction for you. Fan: gave you the name.",
  ),
  column(
    "received",
    "Received",
    "both",
    "date-time",
    "When the lead came in; the clock of the first call starts here. Left blank, Stoke fills in when it first saw the row.",
  ),
  column("neededBy", "Needed by", "owner", "date", "When they need it. Within 14 days is Sizzling, within 28 Hot."),
  column(
    "buyingStage",
    "Buying stage",
    "owner",
    suggested(["Planning", "Budgeting", "Just looking"]),
    "Planning or budgeting now makes a lead Hot.",
  ),
  column("value", "Value", "owner", "number", "What the sale may be worth. High-value leads get a few calls more."),
  column(
    "timeZone",
    "Time zone",
    "owner",
    "zone",
    "Only if theirs differs from the spreadsheet's: America/Los_Angeles, Europe/Madrid. No call is asked outside 8:00–21:00 there.",
  ),
  column(
    "temperature",
    "Temperature",
    "both",
    oneOf(TEMPERATURES),
    "How soon they may buy. Left blank, Stoke fills it in and says why in a note; what you choose stays.",
  ),
  column(
    "stage",
    "Stage",
    "both",
    oneOf(STAGES),
    "Where the two of you are. Stoke moves it with each touch; you may set it by hand. Removed: never contacted again.",
  ),
  column(
    "promise",
    "Promise",
    "both",
    "promise",
    "When you told them to expect you. A date, or a date and a time; nothing else is due before it.",
  ),
  column(
    "promiseBy",
    "Promise by",
    "both",
    oneOf(CHANNELS),
    "How you said you would be in touch. Blank: the way they wrote.",
  ),
  column(
    "every",
    "Every",
    "owner",
    "interval",
    "An own rhythm for this lead instead of the cadence: week, month, quarter, year, 10 days.",
  ),
  column("doNotCall", "Do not call", "both", "tick", "Ticked: no calls and no texts, until you clear it."),
  column("doNotEmail", "Do not email", "both", "tick", "Ticked: no e-mail, until you clear it."),
  column("doNotMail", "Do not mail", "both", "tick", "Ticked: no postcards and no letters, until you clear it."),
  column("notes", "Notes", "owner", "long text", "Anything you want to remember. Stoke never changes it."),
  column(
    "log",
    "Log",
    "both",
    suggested(LOG_CHOICES),
    "Choose what just happened and it is logged, also on a phone; the cell then empties itself.",
  ),
  column("nextContact", "Next contact", "stoke", "date-time", "When to be in touch next, by the Cadence sheet."),
  column("nextStep", "Next step", "stoke", "text", "What to do then, and why."),
  column("flag", "Flag", "stoke", "text", "What waits: untouched, overdue, a promise missed."),
  column("tries", "Tries", "stoke", "text", "How often you have tried. It takes eight to ten to connect."),
  column("lastTouch", "Last touch", "stoke", "date-time", "The latest contact, theirs or yours."),
  column("firstResponse", "First response", "stoke", "text", "How long they waited for your first try."),
  hidden(column("leadId", "Lead ID", "stoke", "id", "How Stoke knows this row again after sorting. Please leave it.")),
  hidden(column("state", "State", "stoke", "id", "What Stoke remembers of this row. Please leave it.")),
);

export type LeadKey = (typeof LEAD_COLUMNS)[number]["key"];

/** Columns that an owner's sheet may have and that Stoke never adds: together they make the name. */
export const NAME_PARTS = columns(
  column("firstName", "First name", "owner", "text", "Given name."),
  column("lastName", "Last name", "owner", "text", "Family name."),
);

/** What a column of the owner's may mean. */
export type FieldKey = LeadKey | (typeof NAME_PARTS)[number]["key"];

function hidden<C extends Column>(shown: C): C {
  return { ...shown, hidden: true };
}
