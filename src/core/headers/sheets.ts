/** The columns of Stoke's own sheets: Touches, Cadence, Templates. */

import { CHANNELS, DIRECTIONS, TEMPERATURES } from "../model";
import { column, columns, oneOf, suggested } from "./column";

/** The ledger: one row a contact, only ever added to. */
export const TOUCH_COLUMNS = columns(
  column("when", "When", "stoke", "date-time", "When it happened."),
  column("leadId", "Lead ID", "stoke", "id", "Which row of Leads it belongs to."),
  column("lead", "Lead", "stoke", "text", "The lead's name at that time. Of thanks: whom you thanked."),
  column("channel", "Channel", "stoke", oneOf(CHANNELS), "By what."),
  column(
    "direction",
    "Direction",
    "stoke",
    oneOf(DIRECTIONS),
    "Out: you to them. In: they to you. Skip: left out on purpose.",
  ),
  column("outcome", "Outcome", "stoke", "text", "How it went."),
  column("note", "Note", "both", "long text", "Your words on it. You may change them."),
  column("promise", "Promise", "stoke", "text", "When you told them to expect you, and how."),
  column("temperature", "Temperature", "stoke", "text", "How it changed the temperature: Warm → Hot."),
  column("by", "By", "stoke", "text", "You, or Stoke by itself."),
  column(
    "status",
    "Status",
    "stoke",
    "text",
    "Of an e-mail: Sending, Sent, Unknown, Failed, Draft. Of thanks to a referrer: what you told them.",
  ),
  column("message", "Message", "stoke", "id", "The e-mail's thread, so that it can be found again."),
  column("touchId", "Touch ID", "stoke", "id", "How Stoke knows this row again."),
);
export type TouchKey = (typeof TOUCH_COLUMNS)[number]["key"];

/** The owner's rules of who is contacted when (§4). */
export const CADENCE_COLUMNS = columns(
  column("stage", "Stage", "owner", oneOf(["Trying", "Talking", "Nurture", "Won", "Lost"]), "New leads follow Trying."),
  column(
    "temperatures",
    "Temperatures",
    "owner",
    suggested([...TEMPERATURES, "Sizzling, Hot", "Sizzling, Hot, Warm, Cool", "all"]),
    "One or more, with commas between, or: all.",
  ),
  column(
    "highValue",
    "High value",
    "owner",
    suggested(["yes"]),
    "yes: this row is for high-value leads, instead of the row of the same stage and channel right below it.",
  ),
  column(
    "from",
    "From",
    "owner",
    "text",
    "Trying: the lead day, 1 being the first. Elsewhere: 2 days, 3 weeks, 6 months.",
  ),
  column("to", "To", "owner", "text", "Like From; nothing is asked after it. Blank: no end."),
  column(
    "channel",
    "Channel",
    "owner",
    suggested(["in kind", ...CHANNELS, "Email / Call"]),
    "in kind: the way they wrote. Email / Call: the one that the step above does not use.",
  ),
  column(
    "often",
    "How often",
    "owner",
    suggested([
      "once",
      "1 a day",
      "3 a day",
      "1 a week",
      "2 a week",
      "1 a month",
      "1 a quarter",
      "every 2 days",
      "every 6 months",
    ]),
    "once, n a day, n a week, n a month, n a quarter, n a year, every n days, every n weeks, every n months.",
  ),
  column(
    "when",
    "When",
    "owner",
    suggested(["within 5 minutes", "within 60 minutes", "right after", "5 minutes after"]),
    "The first steps of Trying only: within 5 minutes, right after, 5 minutes after.",
  ),
  column(
    "template",
    "Template",
    "owner",
    "text",
    "The row of Templates to write with, or a draft in your Gmail: write Gmail: and its subject.",
  ),
  column(
    "send",
    "Send",
    "owner",
    oneOf(["Draft", "Auto", "Campaign"]),
    "Blank: you send. Campaign: you send, to many, with your postal address and a way out. Draft: Stoke leaves a draft in your Gmail. Auto: Stoke sends it when it is due, once you have allowed it in Stoke > Automatic e-mail.",
  ),
  column("tip", "Tip", "owner", "long text", "Shown in the sidebar when the step is due."),
);
export type CadenceKey = (typeof CADENCE_COLUMNS)[number]["key"];

/** The owner's mails and cards. */
export const TEMPLATE_COLUMNS = columns(
  column("name", "Name", "owner", "text", "As the Template column of Cadence calls it."),
  column("subject", "Subject", "owner", "text", "One line. Fields work here too: {{Interest|your question}}."),
  column(
    "body",
    "Body",
    "owner",
    "long text",
    "{{Any header of Leads}} is filled in; {{First name|there}} says “there” where the name is missing.",
  ),
  column("step", "For", "owner", "text", "When to use it: a reminder for you."),
  column(
    "format",
    "Format",
    "owner",
    oneOf(["Text", "HTML"]),
    "Blank or Text: the body as you see it. HTML: the body is HTML of your own; its text is made from it.",
  ),
  column("from", "From alias", "owner", "text", "An address that Gmail lets you send as. Blank: your own address."),
  column(
    "replyTo",
    "Reply-to",
    "owner",
    "text",
    "Where answers go. Blank: the e-mail address in Settings. Stoke hears only answers that come into your own Gmail.",
  ),
  column(
    "files",
    "Attachments",
    "owner",
    "long text",
    "Links of files in your Google Drive, one a line or with commas between. 25 MB together at most.",
  ),
);

/** Who sent leads, and what became of them (§6): Stoke's figures beside the owner's words. */
export const REFERRER_COLUMNS = columns(
  column(
    "referrer",
    "Referrer",
    "both",
    "text",
    "As your leads name them. Spell it as you like; other spellings go under Also called.",
  ),
  column("kind", "Kind", "stoke", "text", "Champion: made introductions for you. Fan: gave you names."),
  column("given", "Leads given", "stoke", "number", "How many of your leads name them."),
  column("soon", "Tried within a day", "stoke", "number", "How many of these you tried within 24 hours."),
  column(
    "wait",
    "Usual first try",
    "stoke",
    "text",
    "How long these waited for your first try: half of them less, half of them more.",
  ),
  column("won", "Won", "stoke", "number", "How many became customers."),
  column("share", "Won of given", "stoke", "text", "As a share from five leads on: fewer say little."),
  column("thanked", "Last thanked", "stoke", "date-time", "When you last logged thanks."),
  column(
    "due",
    "Thanks due",
    "stoke",
    "long text",
    "What they have not heard yet. Stoke > Referrers logs it, and so does the call list.",
  ),
  column(
    "also",
    "Also called",
    "owner",
    "long text",
    "Other spellings of this referrer, one a line. Stoke > Referrers finds likely ones. Clear one, and it is a referrer of its own again.",
  ),
  column("email", "Email", "owner", "email", "Yours to fill in: where thanks are written to."),
  column("phone", "Phone", "owner", "phone", "Yours to fill in."),
  column("notes", "Notes", "owner", "long text", "Yours. Columns that you add stay yours, too."),
);
export type ReferrerKey = (typeof REFERRER_COLUMNS)[number]["key"];
