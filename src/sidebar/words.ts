/** Every English word that the pages show, in one place, so that they can be translated. */

import type { Channel, Direction, LeadFields, Outcome, Stage, StepView, Temperature } from "../actions/views";

export const product = "Stoke";

/** As the spreadsheet's locale writes it: "12,345". */
function number(count: number): string {
  const locale = document.getElementById("app")?.dataset.locale;
  try {
    return count.toLocaleString(locale || "en-US");
  } catch {
    return count.toLocaleString("en-US");
  }
}

export const failure = {
  noAnswer: "Google sent no answer. Please try again.",
  offline: "Google cannot be reached. Check your connection; nothing that you typed is lost.",
  otherAccount:
    "Google mixed up your accounts. Sign out of the other Google accounts in this browser, or open the sheet in a window of its own for this account.",
  tooSlow: "Google took too long. Please try again in a minute.",
  busy: "Stoke is busy with this sheet. Please try again in a few seconds.",
  notAllowed: "Google has not been given permission for this. Choose Stoke > Set up to allow it.",
  unknown: "Something went wrong at Google's end. Please try again.",
};

export const temperatures: Record<Temperature, string> = {
  Sizzling: "Sizzling",
  Hot: "Hot",
  Warm: "Warm",
  Cool: "Cool",
  Cold: "Cold",
};

export const stages: Record<Stage, string> = {
  New: "New",
  Trying: "Trying",
  Talking: "Talking",
  Nurture: "Nurture",
  Won: "Won",
  Lost: "Lost",
  Removed: "Removed",
};

export const channels: Record<Channel, string> = {
  Call: "Call",
  Email: "Email",
  Postcard: "Postcard",
  Letter: "Letter",
  Text: "Text",
  Visit: "Visit",
};

/** As buttons of the log; those of ASKED follow the heading `log.asked`. */
export const outcomes: Record<Outcome, string> = {
  "Left voicemail": "Left voicemail",
  "No answer": "No answer",
  Talked: "Talked",
  "Talked to someone else": "Talked to someone else",
  "Wrong number": "Wrong number",
  Sent: "Sent",
  Bounced: "Bounced",
  Returned: "Came back",
  Met: "Met",
  "Not there": "Not there",
  "Called in": "Called in",
  "Left us a voicemail": "Left us a voicemail",
  Replied: "Replied",
  "Web form": "Web form",
  "Walked in": "Walked in",
  Interested: "Interested",
  "Not now": "Not now",
  "Not interested": "Not interested",
  Bought: "Bought",
  "Chose someone else": "Chose someone else",
  "Asked not to be called": "Not to be called",
  "Asked not to be emailed": "Not to be emailed",
  "Asked to be removed": "To be left alone",
};

/** As they stand in the history, where no heading comes before them. */
export const outcomesAlone: Record<Outcome, string> = {
  ...outcomes,
  "Asked not to be called": "Asked not to be called",
  "Asked not to be emailed": "Asked not to be emailed",
  "Asked to be removed": "Asked to be removed",
};

/** The tabs of the sidebar, left to right. */
export const sections = {
  label: "Parts of the sidebar",
  titles: {
    lead: "This lead",
    add: "Add a lead",
    followUp: "Follow-up",
    forecast: "Forecast",
  },
};

export const sidebar = {
  loading: "Looking at the row you selected…",
  retry: "Try again",
  thanks: "Log it in Start follow-up time, or in Stoke > Referrers.",
  notSetUp: {
    title: "Welcome to Stoke",
    text: "Stoke reminds you whom to contact next, and how. It adds its columns to the right of yours and changes nothing that you wrote.",
    button: "Set up",
  },
  otherSheet: {
    title: "No leads on this sheet",
    text: (sheet: string) =>
      `You are on “${sheet}”. Go to your sheet of leads and click a row to see who it is and what comes next.`,
  },
  noLead: {
    title: "Nobody on this row",
    text: (row: number) =>
      `Row ${row} holds no lead. Click the row of a lead, or type a new one: a name, or a way to reach them, is enough.`,
  },
  problem: { title: "Stoke needs your help" },
  unreachable: { title: "No connection", banner: "Not up to date: " },
  cameIn: "Came in",
  ago: (age: string) => `${age} ago`,
  tries: "Tries",
  stage: "Stage",
  noName: "No name",
  permissions: "What this lead asked for",
};

export const step = {
  now: "Next step",
  none: "No more steps",
  removed:
    "This lead asked to be left alone. Stoke keeps the row, so that no import brings them back, and never contacts them.",
  reach: "Find a phone number, an e-mail or an address",
  due: {
    later: (moment: string) => `Due ${moment}`,
    due: (moment: string) => `Due now, since ${moment}`,
    overdue: (moment: string) => `Overdue since ${moment}`,
  } satisfies Record<StepView["state"], unknown>,
  tip: "Tip",
  template: (name: string) => `Template: ${name}`,
  call: (phone: string) => `Call ${phone}`,
  email: "Send e-mail",
  skip: "Skip",
  skipThis: (what: string) => `Skip: ${what}`,
  others: "Also open",
};

export const log = {
  title: "Log a touch",
  direction: "Who reached out?",
  directions: { Out: "We reached out", In: "They reached us" } satisfies Record<Exclude<Direction, "Skip">, string>,
  channel: "By what way?",
  outcome: { Out: "How did it go?", In: "What happened?" } satisfies Record<Exclude<Direction, "Skip">, string>,
  minds: "What they told you",
  asked: "They asked",
  forLead: (name: string) => `For ${name}`,
  pinned: (name: string) => `You selected another row. This form still belongs to ${name}.`,
  changeOutcome: "Change",
  note: "Note",
  noteHint: "Enter saves, Shift + Enter starts a new line.",
  promise: "What did you promise?",
  promiseHint: "In your own words: “Thu 2pm”, “tomorrow”, “in 2 weeks”.",
  promiseRead: (moment: string) => `That is ${moment}.`,
  promiseBy: "By",
  promiseInKind: "The usual way",
  when: "When was it?",
  moments: [
    { minutes: 0, label: "Just now" },
    { minutes: 15, label: "15 minutes ago" },
    { minutes: 30, label: "30 minutes ago" },
    { minutes: 60, label: "1 hour ago" },
    { minutes: 120, label: "2 hours ago" },
    { minutes: 240, label: "4 hours ago" },
    { minutes: 1440, label: "Yesterday at this time" },
  ],
  temperature: "Temperature",
  becomes: "becomes",
  change: (to: string) => `Change to ${to}`,
  keep: (from: string) => `Keep ${from}`,
  after: "After that",
  afterNothing: "Nothing more: they will not be contacted again.",
  stage: (stage: string) => `Stage: ${stage}`,
  working: "Working out what comes next…",
  save: "Save",
  saving: "Saving…",
  cancel: "Cancel",
  discard: {
    question: "Throw away what you wrote?",
    yes: "Throw away",
    no: "Keep writing",
  },
  undo: "Undo",
  undoing: "Taking it back…",
  dismiss: "Dismiss",
  of: (name: string, message: string) => `${name}: ${message}`,
};

export const history = {
  title: "History",
  none: "No touches yet.",
  all: (count: number) => `Show all ${number(count)}`,
  out: "from us",
  in: "from them",
  skipped: "Skipped",
  promised: (promise: string) => `Promised: ${promise}`,
  by: (who: string) => `by ${who}`,
  gmail: "Open in Gmail",
  lookInGmail: "Look in Gmail",
  unknown: "Did this e-mail go out? Stoke cannot tell. It will not send it again by itself.",
  sent: "It was sent",
  notSent: "It was not sent",
  status: {
    Sending: "Being sent",
    Failed: "Not sent",
    Auto: "Written by a machine: counts as nothing",
    Draft: "A draft that waits in your Gmail: counts as nothing until you send it",
    "Draft deleted": "A draft that you deleted: counts as nothing",
  },
  thanked: (who: string) => `thanks to ${who}`,
  notThanked: (who: string) => `Thanks to ${who}: skipped`,
  thanks: "To the referrer: no contact with this lead",
  undo: "Undo",
  hours: (count: number) => (count === 1 ? "1 call so far" : `Last ${count} calls`),
};

export const details = {
  title: "Details",
  why: (temperature: string) => `Why ${temperature.toLowerCase()}`,
  phone: "Phone",
  email: "Email",
  address: "Address",
  wayIn: "Came by",
  referredBy: "Referred",
  received: "Came in",
  neededBy: "Needed by",
  notes: "Notes",
  more: "Show more",
  less: "Show less",
};

export const keys = {
  title: "Keyboard",
  use: "Use one-key shortcuts",
  help: "Help",
  list: [
    ["L", "Go to Log a touch"],
    ["A", "Add a lead"],
    ["W", "Forecast: the next two weeks"],
    ["1 – 9", "Choose an outcome"],
    ["U", "Undo what you just logged"],
    ["?", "Open Help"],
    ["Enter", "Save the touch"],
    ["Esc", "Back out of the form"],
  ],
  followUpTitle: "In follow-up time",
  followUp: [
    ["F", "Go to Follow-up time"],
    ["C", "Call"],
    ["E", "Write the e-mail"],
    ["P", "Print postcards"],
    ["T", "Later today"],
    ["S", "Skip"],
    ["N", "Not today"],
    ["G", "Go to whom Stoke announced"],
  ],
  note: "One-key shortcuts work in the sidebar while you are not typing in a field.",
} as const;

export const mail = {
  title: "Send follow-up e-mail",
  loading: "Getting your templates…",
  noLeads: {
    title: "No lead selected",
    text: "Select one or more rows of your leads, then choose Stoke > Send follow-up e-mail again.",
  },
  noTemplates: {
    title: "No templates yet",
    text: "Write one on the Templates sheet: a name, a subject and a body. Then open this again.",
  },
  template: "Template",
  suggested: (name: string) => `${name} (suggested)`,
  drafts: "Your Gmail drafts",
  from: "From",
  attached: "Attached",
  quota: (uses: number, left: number) =>
    `Google lets you send ${left === 1 ? "1 more e-mail" : `${number(left)} more e-mails`} today; this takes ${uses}.`,
  previewing: "Writing the e-mails…",
  to: "To",
  subject: "Subject",
  noSubject: "(no subject)",
  send: (name: string) => `Send to ${name}`,
  test: "Send me a test",
  testOf: (name: string) => `Send me a test of the e-mail to ${name}`,
  asText: "Plain text",
  asFormatted: "As formatted",
  formattedTitle: (name: string) => `E-mail to ${name}, as formatted`,
  pictureNotShown: (name: string) =>
    name === ""
      ? "A picture that is not shown here: it goes with the e-mail."
      : `${name}: not shown here, it goes with the e-mail.`,
  cannotGo: "Cannot go",
  summary: (ready: number, all: number) => {
    if (all === 1) return ready === 1 ? "This is the e-mail as it will go out." : "This e-mail cannot go out yet.";
    if (ready === all) return `All ${all} e-mails can go out.`;
    return `${ready} of ${all} e-mails can go out. The others say what is missing and will not be sent.`;
  },
  overQuota: (left: number) => `Only the first ${left} can go today.`,
  button: (count: number) => (count === 1 ? "Send 1 e-mail" : `Send ${count} e-mails`),
  sending: "Sending…",
  cancel: "Cancel",
  close: "Close",
  done: (sent: number, all: number) => {
    if (sent === all) return sent === 1 ? "Sent." : `All ${all} sent.`;
    return `${sent} of ${all} sent.`;
  },
  statuses: { Sent: "Sent", Refused: "Not sent", Unknown: "Not certain", Later: "Later" },
};

export const setUp = {
  title: "Set up Stoke",
  loading: "Reading your sheet…",
  intro: "Tell Stoke what your columns mean. It never moves or rewrites them.",
  sheet: "Your leads are on",
  headers: (row: number) => `Headers are in row ${row}.`,
  empty: "This sheet has no headers yet. Stoke will write them for you.",
  yourColumn: "Your column",
  samples: "What is in it",
  noSamples: "(empty)",
  noHeader: "(no header)",
  means: "Stoke reads it as",
  meansOf: (header: string) => `“${header}” is read as`,
  alone: "Nothing: leave it alone",
  check: "Please check",
  twice: (other: string) => `“${other}” has this meaning too. Give each meaning to one column.`,
  adds: "Added at the right of your columns",
  addsNothing: "No column is missing: nothing is added.",
  sheetsMade: "New sheets",
  button: "Set up",
  working: "Setting up…",
  cancel: "Cancel",
  close: "Close",
  done: "Stoke is set up",
  added: "Added",
  leads: (count: number) =>
    count === 1 ? "1 lead is being looked after." : `${number(count)} leads are being looked after.`,
  openSidebar: "Next: choose Stoke > Open sidebar, and click a lead.",
  problems: "Please look at these",
};

export const importing = {
  title: "Import leads",
  loading: "Looking at your sheets…",
  intro: "Bring in a file from another program, a pasted table, or another sheet. Nobody is added twice.",
  file: "A CSV file",
  paste: "Or paste the table here, with its headers",
  sheet: "Or take a sheet of this spreadsheet",
  noSheet: "None",
  look: "Continue",
  looking: "Reading the table…",
  rows: (count: number, headerRow: number) => {
    const leads = count === 1 ? "1 row" : `${number(count)} rows`;
    return headerRow === 0 ? `${leads}, and no headers.` : `${leads}. Headers are in row ${headerRow}.`;
  },
  several: "Several columns may mean the same: what does not fit into one cell goes to the notes.",
  dates: (example: string) => `How is ${example} meant?`,
  dateOrders: { "day first": "The day comes first", "month first": "The month comes first" },
  back: "Back",
  preview: "What this will do",
  previewing: "Comparing with the leads that are there…",
  button: (count: number) => (count === 1 ? "Import 1 lead" : `Import ${number(count)} leads`),
  merge: "Import",
  working: "Importing…",
  cancel: "Cancel",
  close: "Close",
  done: "Leads imported",
  refused: "Refused",
  remarks: "Please look at these",
  merged: "Already there",
  row: (row: number, name: string) => (name === "" ? `Row ${row}` : `Row ${row}, ${name}`),
  more: (count: number) => `… and ${number(count)} more.`,
  leftOut: "Columns left out",
};

export const remove = {
  title: "Remove Stoke",
  intro: "Stoke leaves this spreadsheet. You can set it up again at any time.",
  goes: "What goes",
  going: [
    "Stoke's own columns, such as Next contact, Flag and Tries",
    "the sheets Cadence, Templates and Settings, with what you changed there",
    "the sheets Effectiveness and Forecast, and Referrers unless you wrote in it",
    "the row colours, drop-down lists and header notes of Stoke",
    "the undoing of merged duplicates: what was merged stays merged",
    "your follow-up time and promises in your calendar",
    "every check: nothing more happens by itself",
  ],
  stays: "What stays",
  staying: [
    "everything you wrote in your lead sheet, in its place",
    "the sheet Touches, with the record of every contact",
    "your e-mails in Gmail",
  ],
  button: "Remove Stoke",
  working: "Removing…",
  cancel: "Cancel",
  close: "Close",
  done: "Stoke is removed",
  again: "To have it back, choose Stoke > Set up.",
};

export const help = {
  title: "How Stoke works",
  intro: "Stoke tells you whom to contact next, when, and how. You do the talking.",
  sections: [
    {
      title: "Every day",
      items: [
        "Look at the Flag column: it says who is waiting. The hottest first, since minutes count.",
        "Click the row. The sidebar shows the next step, a tip, and a button to call or write.",
        "For an hour or two a week choose Stoke > Start follow-up time: whom to contact, one at a time, the hottest first.",
        "Log how it went: two clicks. The next contact moves at once.",
        "If you promised something, write it in your own words: “Thu 2pm”. Stoke reminds you, and nothing else comes before it.",
      ],
    },
    {
      title: "On your phone",
      items: ["There is no sidebar there. Choose what happened in the Log column of the lead's row instead."],
    },
    {
      title: "Good to know",
      items: [
        "It takes eight to ten tries to reach most people. “4 of 10” says how far you are.",
        "Nobody is forgotten: every lead has a next contact, until they ask to be left alone.",
        "“Do not call”, “Do not email” and “Do not mail” are always kept.",
        "You may sort, filter, insert and rename as you like. Change the steps on the Cadence sheet, your hours on Settings.",
        "An e-mail is sent once at most. If Stoke cannot tell whether one went out, it asks you.",
      ],
    },
  ],
  temperatures: "How soon they may buy",
  temperatureNotes: {
    Sizzling: "needed within two weeks",
    Hot: "came to you, or needed within four weeks",
    Warm: "referred, or met at an event",
    Cool: "heard of, or little known",
    Cold: "from a bought list",
  } satisfies Record<Temperature, string>,
  keyboard: "Keyboard",
  close: "Close",
};

export const duplicates = {
  title: "Find duplicates",
  loading: "Comparing your leads…",
  comparing: "Reading both rows…",
  none: "Nobody is in your sheet twice.",
  intro: (count: number) =>
    count === 1
      ? "These two rows seem to be the same lead."
      : `${number(count)} pairs of rows seem to be the same lead. Nothing is merged before you have seen both.`,
  side: ({ row, name }: { row: number; name: string }) => `Row ${row}, ${name}`,
  about: ({ row, touches, received }: { row: number; touches: number; received: string }) =>
    `Row ${row}, ${touches === 1 ? "1 touch" : `${touches} touches`}, came in ${received}`,
  compare: "Compare",
  compareNamed: (one: string, other: string) => `Compare ${one} and ${other}`,
  more: (count: number) => `… and ${number(count)} more, shown once these are done.`,
  undoable: "Merged before",
  undo: "Undo",
  undoNamed: (text: string) => `Undo: ${text}`,
  explained: "The touches of both become one history.",
  kept: "This row stays",
  goes: "This row goes",
  merged: "The merged row",
  swap: "Keep this one instead",
  afterwards: "Afterwards",
  noted: "What differs goes to the notes. Nothing is lost, and you can undo this.",
  apart: "They are not the same",
  merge: "Merge",
  back: "Back",
  working: "One moment…",
  close: "Close",
};

export const newsletter = {
  title: "Send a newsletter",
  loading: "Getting your templates…",
  noTemplates: {
    title: "No templates yet",
    text: "Write one on the Templates sheet: a name, a subject and a body. Then open this again.",
  },
  template: "Template",
  suggested: (name: string) => `${name} (for many)`,
  looking: "Looking at your leads…",
  stage: "Stage",
  temperature: "Temperature",
  wayIn: "How they came",
  wayIns: {
    Phone: "Phone",
    Email: "Email",
    "Web form": "Web form",
    "Walk-in": "Walk-in",
    Event: "Event",
    Referral: "Referral",
    "Heard of": "Heard of",
    List: "List",
  },
  notSaid: "Not said",
  count: (count: number) => {
    if (count === 0) return "Nobody gets it. Tick more above.";
    return count === 1 ? "1 person gets it" : `${number(count)} people get it`;
  },
  who: "Who gets it",
  search: "Find a name or an address",
  nobodyFound: "Nobody of that name or address.",
  look: "See the e-mail",
  lookAt: (name: string) => `See the e-mail to ${name}`,
  more: (count: number) => `Show more (${number(count)} left)`,
  leftOut: (count: number) => (count === 1 ? "1 is left out: see why" : `${number(count)} are left out: see why`),
  sameAddress: (to: string) => `${to} gets it already, by another row.`,
  oneMail: "One of the e-mails, as it will go out",
  writing: "Writing the e-mail…",
  explain:
    "Each e-mail gets your postal address and a line on how to be taken off, where the template has none. It counts as a try, and answers nothing that you owe.",
  plan: (today: number, days: number, count: number, kept: number) => {
    const rest = days === 1 ? "the rest on another day" : `the rest over about ${days} more working days`;
    const stays = kept > 0 ? ` ${number(kept)} of Google's e-mails a day stay for you.` : "";
    if (days === 0) return `${count === 1 ? "It" : "All"} can go today.${stays}`;
    return `${today === 0 ? "None" : number(today)} can go today, ${rest}.${stays}`;
  },
  button: (count: number) => (count === 1 ? "Send to 1 person" : `Send to ${number(count)} people`),
  sure: (template: string, count: number) =>
    `Send “${template}” to ${count === 1 ? "1 person" : `${number(count)} people`}? What has gone cannot be called back.`,
  yes: (count: number) => (count === 1 ? "Yes, send it" : "Yes, send them"),
  notYet: "Not yet",
  starting: "Beginning…",
  cancel: "Cancel",
  close: "Close",
  progress: (state: "going" | "stopped" | "ended", template: string) => {
    if (state === "ended") return `“${template}” has gone out`;
    return state === "stopped" ? `“${template}” is stopped` : `“${template}” is going out`;
  },
  begun: (moment: string, all: number) =>
    `Begun ${moment}, to ${all === 1 ? "1 person" : `${number(all)} people`}. Who asks for no e-mail meanwhile gets none.`,
  bar: (done: number, all: number) => `${number(done)} of ${number(all)} done`,
  tallies: { sent: "Sent", left: "Still to go", leftOut: "Left out", doubtful: "Not certain" },
  doubtful: (names: readonly string[]) => {
    const some = names.slice(0, 3).join(", ");
    const more = names.length > 3 ? ` and ${number(names.length - 3)} more` : "";
    return `Stoke cannot tell whether it went to ${some}${more}, and will not send it again by itself. Say so in their history in the sidebar.`;
  },
  sendingNow: "Sending… You may close this: it goes on by itself.",
  goesOn: (next: string) => (next === "" ? "" : `Goes on by itself: ${next}.`),
  stopped: (left: number) => `${left === 1 ? "1 person waits" : `${number(left)} people wait`} for it.`,
  stop: "Stop",
  sendNow: "Send now",
  goOn: "Go on",
  another: "New newsletter",
};

/** "1,234". */
export const waiting = {
  waits: (name: string, length: string) => `${name} has waited ${length}`,
  later: (name: string, due: string) => `${name} came in. First step by ${due}`,
  somebody: "Somebody",
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
  days: (count: number) => (count === 1 ? "1 day" : `${count} days`),
  call: "Call",
  callThem: (name: string, phone: string) => `Call ${name}, ${phone}`,
};

export const addLead = {
  title: "Add a lead",
  line: "Type or paste a card",
  hint: "Say it all in one line, in any order. Enter adds the lead, Esc clears.",
  fields: {
    name: "Name",
    company: "Company",
    phone: "Phone",
    email: "Email",
    address: "Address",
    interest: "Wants",
    neededBy: "Needed by",
    wayIn: "Came by",
    metAt: "Met at",
    referredBy: "Sent by",
    referrer: "Champion or fan",
    value: "Value",
    notes: "Notes",
  } satisfies Record<keyof LeadFields, string>,
  waysIn: {
    Phone: "Phone: they called",
    Email: "E-mail",
    "Web form": "Web form",
    "Walk-in": "Walked in",
    Event: "Event: we met there",
    Referral: "Referral",
    "Heard of": "Heard of them",
    List: "Bought list",
  } as Readonly<Record<string, string>>,
  referrers: { Champion: "Champion", Fan: "Fan" },
  unknown: "Not said",
  day: (day: string) => `That is ${day}.`,
  working: "Reading…",
  by: (moment: string) => `by ${moment}`,
  itIs: (name: string) => `It is ${name}`,
  save: "Add lead",
  saving: "Adding…",
  clear: "Clear",
};

export const leadForm = {
  title: "Create a lead form",
  loading: "Looking for your forms…",
  intro:
    "A Google Form for your website, or for a tablet at a fair. Each answer becomes a lead at once, and you get an e-mail about it.",
  asks: "It asks for",
  questions: [
    "name, phone number and e-mail address",
    "what they need, and when",
    "how you should contact them",
    "how they heard of you, and who referred them",
  ],
  create: "Create the form",
  another: "Create another form",
  working: "Working…",
  close: "Close",
  yours: "Your lead forms",
  share: (sheet: string) => `Link to share (answers come into “${sheet}”)`,
  open: "Look at the form",
  edit: "Change its questions",
  others: "Or use a form that you have",
  othersHint:
    "Answers that are there already stay as they are. To take them in too, choose Stoke > Import leads… and that sheet.",
  use: "Use this form",
};

export const automatic = {
  title: "Automatic e-mail",
  loading: "Looking who would get what…",
  nothing: {
    title: "You send every e-mail yourself",
    text: "To change that, write Auto into the Send column of a row of Cadence (Stoke sends its e-mail when it is due) or Draft (Stoke leaves a draft in your Gmail). Then open this again. Nothing is sent before you have seen here who gets what.",
  },
  state: {
    off: "Automatic e-mail is turned off: nothing is sent, and no draft is left.",
    waits: (rows: number) =>
      rows === 1
        ? "A row of Cadence waits for your OK. Please look at the e-mails below: that is how they go out. Nothing of it is sent until you turn it on."
        : `${rows} rows of Cadence wait for your OK. Please look at the e-mails below: that is how they go out. Nothing of them is sent until you turn it on.`,
    on: "Automatic e-mail is on.",
    drafts: "Stoke leaves drafts in your Gmail. It sends nothing by itself.",
  },
  rows: "Rows of Cadence",
  row: (row: number, send: "Draft" | "Auto") => `Row ${row}: ${send}`,
  template: (name: string, repeats: boolean) =>
    repeats ? `Template “${name}”, with the same words each time until you change them` : `Template “${name}”`,
  states: { on: "On", waits: "Waits for your OK", off: "Off" },
  mails: (count: number) => (count === 0 ? "Who would get what now" : `Who would get what now: ${number(count)}`),
  nobody: "Nobody: no e-mail of these rows is due.",
  all: (count: number) => `Show all ${number(count)}`,
  fate: { Auto: "Will be sent", Draft: "Draft", later: "Not today", waits: "Waits for your OK", off: "Off" },
  held: (count: number) => `Held back: ${number(count)}`,
  limits: {
    title: "What holds for all of them",
    hours: "Only in your opening hours, once an hour, hottest first. What does not fit in goes next time.",
    aDay: (aDay: number, sent: number, drafts: number) =>
      `At most ${aDay} sent and ${aDay} drafts a day. Today: ${sent} sent, ${drafts === 1 ? "1 draft" : `${drafts} drafts`}.`,
    kept: (kept: number, quota: number) =>
      `Google lets you send ${number(quota)} more today; ${number(kept)} of these are kept for what you send yourself.`,
    noQuota: "Stoke may not use your Gmail yet: nothing can be sent. Choose Stoke > Set up and allow it.",
    never:
      "Never to anyone to whom you owe a reply or have promised something, who asked for no e-mail, or who got the same mail within two days. Stoke looks for new replies right before it sends.",
    again:
      "If you change one of these rows or its template, it waits for your OK again. Limits are on the sheet Settings.",
  },
  next: (opens: string) => (opens === "" ? "" : `Nothing goes before ${opens}, when you are there again.`),
  turnOn: "Turn on",
  turnOff: "Turn off",
  close: "Close",
};

export const cards = {
  title: "Print postcards",
  loading: "Looking whose step is a card…",
  paper: "Paper",
  papers: {
    "card-4x6": "Postcard, 4 × 6 in",
    "card-a6": "Postcard, A6",
    "letter-us": "Letter, US Letter",
    "letter-a4": "Letter, A4",
    "labels-5160": "Labels, Avery 5160",
    "labels-l7160": "Labels, Avery L7160",
  },
  template: "Template",
  ownTemplate: "Each step's own",
  sides: "Sides",
  sidesOf: {
    both: "Front and back",
    "fronts first": "Fronts, then backs",
    "backs only": "Backs only",
  },
  ink: "Colour",
  inks: { Black: "Black", Green: "Green", Blue: "Blue", Wine: "Wine red", Plum: "Plum" },
  firstLabel: "First free label",
  who: (count: number, kind: "card" | "letter" | "labels") => {
    if (kind === "card") return count === 1 ? "1 postcard to write" : `${number(count)} postcards to write`;
    if (kind === "letter") return count === 1 ? "1 letter to write" : `${number(count)} letters to write`;
    return count === 1 ? "1 address" : `${number(count)} addresses`;
  },
  ahead: "Those of the next 7 days too",
  people: "Who gets one",
  nobody: (kind: "card" | "letter" | "labels", others: number) => {
    const what = kind === "letter" ? "letter" : "postcard";
    if (others > 0) {
      const other = kind === "letter" ? "postcard" : "letter";
      return {
        title: `No ${what} is due`,
        text: `For ${others === 1 ? `one lead a ${other} is` : `${number(others)} leads a ${other} is`} due: choose other paper above.`,
      };
    }
    return {
      title: kind === "labels" ? "Nothing to mail is due" : `No ${what} is due`,
      text: "Stoke asks for cards by the rows of the Cadence sheet: a few days after a lead came in, once a quarter, and to say thank you.",
    };
  },
  step: (reason: string, due: string, ahead: boolean) => (ahead ? `${reason}, due ${due}` : reason),
  problem: (problem: string) =>
    `${problem.charAt(0).toUpperCase()}${problem.slice(1)}${/[.!?]$/.test(problem) ? "" : "."}`,
  preview: "As it will be printed",
  howTo: (kind: "card" | "letter" | "labels", sides: "both" | "fronts first" | "backs only") => {
    const size = "In the print window choose this paper and the scale 100 %.";
    if (kind === "labels") return `${size} Try it on plain paper first, and hold it against a sheet of labels.`;
    if (kind === "letter") return `${size} Folded in three, the address shows in a long window envelope.`;
    if (sides === "both") return `${size} Print on both sides, flipped on the short edge.`;
    if (sides === "backs only") return `${size} For cards that have a picture already.`;
    return `${size} The first half of the pages are the fronts; turn the stack over and print the second half.`;
  },
  writing: "Putting them on paper…",
  pages: (count: number) => (count === 1 ? "1 page" : `${number(count)} pages`),
  cancel: "Cancel",
  csv: "Address file",
  save: "Save as page",
  print: (count: number, kind: "card" | "letter" | "labels") => {
    if (count === 0) return "Print";
    const things = kind === "card" ? "postcard" : kind === "letter" ? "letter" : "label";
    return `Print ${number(count)} ${things}${count === 1 ? "" : "s"}`;
  },
  addressFile: "Addresses",
  file: (kind: "card" | "letter" | "labels") =>
    kind === "card" ? "Postcards" : kind === "letter" ? "Letters" : "Labels",
  went: "All good, and on their way to the post? Then log them, and each lead moves on.",
  notYet: "Not yet",
  log: (count: number) => (count === 1 ? "Yes, log it" : `Yes, log all ${number(count)}`),
  logging: "Logging…",
  logged: (postcards: number, letters: number) => {
    const parts = [
      postcards === 0 ? "" : postcards === 1 ? "1 postcard" : `${number(postcards)} postcards`,
      letters === 0 ? "" : letters === 1 ? "1 letter" : `${number(letters)} letters`,
    ].filter((part) => part !== "");
    return parts.length === 0 ? "Nothing new to log" : `${parts.join(" and ")} logged`;
  },
  moved: "Each lead's next contact has moved on. One that did not go after all: Undo it in the lead's history.",
  before: (names: readonly string[]) => {
    const some = names.slice(0, 3).join(", ");
    const more = names.length > 3 ? ` and ${number(names.length - 3)} more` : "";
    return `Logged today already, and not again: ${some}${more}.`;
  },
  gone: (count: number) =>
    count === 1 ? "One lead is no longer in the sheet." : `${number(count)} leads are no longer in the sheet.`,
  close: "Close",
};

export const followUp = {
  loading: "Looking who is due…",
  title: "Follow-up time",
  intro: (left: number, minutes: number) => {
    const who = left === 1 ? "1 contact is due" : `${number(left)} contacts are due`;
    return `${who}. Stoke shows you one at a time, the hottest first, for ${time(minutes)}.`;
  },
  first: "First of all",
  start: "Start",
  starting: "Starting…",
  none: {
    title: "Nobody is due",
    text: "Everyone has been contacted, or is not due yet. Whoever comes in stands here at once.",
  },
  next: (moment: string) => `Next follow-up time: ${moment}.`,
  done: (done: number, all: number) => `${number(done)} of ${number(all)} done`,
  left: (minutes: number) => {
    if (minutes <= 0) return "Time is up";
    return minutes === 1 ? "1 min left" : `${minutes} min left`;
  },
  finish: "Finish",
  came: (name: string) => `${name} just came in.`,
  due: (name: string) => `${name} is due now.`,
  goTo: "Go to them now",
  whyNow: "Why now",
  tried: "Called before",
  write: "Write the e-mail",
  card: "Print postcards prints this one with all others that are due. Or put it off until you print them.",
  print: "Print postcards…",
  later: "Later today",
  skip: "Skip",
  notToday: "Not today",
  explain: "Later today: to the end of this list. Skip: this step counts as done. Not today: back here tomorrow.",
  putOff: { later: "Comes again at the end of the list.", "not today": "Comes again tomorrow." },
  over: (name: string) => `Nothing is due for ${name} any more.`,
  gone: (name: string) => `The row of ${name} is not there any more.`,
  nextLead: "Next lead",
  finding: "Finding who is next…",
  rest: (count: number) => (count === 1 ? "1 more on the list" : `${number(count)} more on the list`),
  restMore: (count: number) => `… and ${number(count)} more`,
  laterMark: "put to the end",
  thank: (name: string) => `Thank ${name}`,
  thankSince: (moment: string) => `Since ${moment}. People send more when they hear what came of it.`,
  thanked: "Or how did you thank them?",
  letter: "Write the e-mail",
  everybody: {
    title: "That is everybody",
    text: "Nobody else is due now. Whoever comes in appears here by itself.",
  },
  finished: "Well done",
  summary: (contacted: number, connected: number) =>
    contacted === 0 ? "Nobody contacted this time." : `${number(contacted)} contacted, ${number(connected)} connected.`,
  stillLeft: (count: number) =>
    count === 1 ? "1 lead is still on the list." : `${number(count)} leads are still on the list.`,
  away: (count: number) => (count === 1 ? "1 comes again tomorrow." : `${number(count)} come again tomorrow.`),
  again: "Start again",
  mail: {
    title: (name: string) => `E-mail to ${name}`,
    loading: "Writing the e-mail…",
    send: "Send",
    sending: "Sending…",
    back: "Back",
  },
};

/** "2 hours", "90 minutes". */
function time(minutes: number): string {
  if (minutes % 60 !== 0) return `${minutes} minutes`;
  return minutes === 60 ? "1 hour" : `${minutes / 60} hours`;
}

export const referrers = {
  title: "Referrers",
  loading: "Counting who sent whom…",
  working: "One moment…",
  sheet: "All figures are on the sheet Referrers. Type their e-mail addresses there.",
  none: "No lead names who sent them yet. Write the name into the column Referred by, and it shows here.",
  more: (count: number) => `${count} more are on the sheet Referrers.`,
  thanked: (when: string) => `Last thanked ${when}`,
  since: (when: string) => `since ${when}`,
  how: "Thanked by",
  howNamed: (text: string) => `Thanked by what? ${text}`,
  done: "Log it",
  skip: "Skip",
  undo: "Undo",
  letter: "Show the letter",
  send: "Send",
  sendNamed: (text: string) => `Send the letter: ${text}`,
  gmail: "Change it in Gmail",
  thenLog: "and send it there; then log here that you thanked them.",
  noAddress: "(no address yet)",
  alike: "One and the same?",
  alikeMeans: "Your leads stay as they are: the other spelling goes to the column Also called.",
  pair: (other: string, keep: string) => `${other} and ${keep}`,
  join: "Make them one",
  apart: "They are not the same",
  apartNamed: (other: string, keep: string) => `They are not the same: ${other} and ${keep}`,
  joinNamed: (other: string, keep: string) => `Make them one: ${other} and ${keep}`,
  joined: "Made one",
  counts: (spelling: string, name: string) => `${spelling} counts for ${name}`,
  split: "Undo",
  splitNamed: (spelling: string) => `Undo: ${spelling} on its own again`,
  close: "Close",
};

export const forecast = {
  title: "The next two weeks",
  loading: "Playing the next 14 days…",
  chart: (days: string) => `Minutes that each day asks for, and minutes that you have. ${days}`,
  day: (day: string, asked: string, there: string) => `${day}: ${asked} asked for, ${there} there.`,
  dayOff: (day: string, asked: string) => `${day}, a day off: ${asked} asked for.`,
  today: "Today",
  off: "off",
  legend: { calls: "Calls", mails: "E-mails", cards: "Cards", there: "Minutes you have", off: "Day off" },
  days: "Day by day",
  heads: { day: "Day", calls: "Calls", mails: "E-mails", cards: "Cards", minutes: "Minutes", there: "You have" },
  shares: "What asks for it",
  automatic: (count: number) => `${count} by Stoke`,
  scale: (minutes: number) => (minutes < 60 ? `${minutes} min` : `${minutes / 60} h`),
  sheet: "Put it on a sheet",
  again: "Look again",
};
