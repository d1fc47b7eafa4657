/** What a service call costs on Google, in milliseconds, and whether it reaches the server at all. */

export interface Cost {
  reaching: boolean;
  /** Milliseconds a call, and for each cell of it. */
  ms: number;
  msPerCell: number;
  /** Sheets keeps writes back until something reads, flushes, or the run ends. */
  kind: "local" | "read" | "write" | "flush" | "elsewhere";
}

/** A cold start of a run. */
export const START_MS = 2_000;
/** Sending the writes that were kept back. */
export const FLUSH_MS = 200;

const local: Cost = { reaching: false, ms: 0, msPerCell: 0, kind: "local" };
const read: Cost = { reaching: true, ms: 200, msPerCell: 0.04, kind: "read" };
const write: Cost = { reaching: true, ms: 7, msPerCell: 0.1, kind: "write" };
/** One value for a whole range: what is sent does not grow with the cells. */
const writeOne: Cost = { ...write, msPerCell: 0.001 };
const flush: Cost = { reaching: true, ms: FLUSH_MS, msPerCell: 0, kind: "flush" };
/** A call of another service, which leaves writes to cells waiting. */
const fixed = (ms: number): Cost => ({ reaching: true, ms, msPerCell: 0, kind: "elsewhere" });

/** Whole services, by the name before the dot. */
const SERVICES: Record<string, Cost> = {
  Utilities: local,
  Logger: local,
  console: local,
  HtmlService: local,
  HtmlOutput: local,
  HtmlTemplate: local,
  Menu: local,
  Blob: local,
  PropertiesService: local,
  CacheService: local,
  LockService: local,
  Properties: fixed(62),
  Cache: fixed(62),
  Lock: fixed(50),
  Session: fixed(30),
  User: local,
  Ui: fixed(100),
  ScriptApp: fixed(200),
  Trigger: local,
  TriggerBuilder: local,
  ClockTriggerBuilder: local,
  SpreadsheetTriggerBuilder: local,
  AuthorizationInfo: local,
  GmailApp: fixed(300),
  Gmail: fixed(300),
  GmailThread: fixed(200),
  GmailMessage: fixed(200),
  GmailDraft: fixed(200),
  GmailLabel: fixed(200),
  GmailAttachment: local,
  FormApp: fixed(1_000),
  Form: fixed(300),
  TextItem: fixed(200),
  ParagraphTextItem: fixed(200),
  DateItem: fixed(200),
  MultipleChoiceItem: fixed(200),
  MailApp: fixed(100),
  CalendarApp: fixed(300),
  Calendar: fixed(300),
  CalendarEvent: fixed(200),
  CalendarEventSeries: fixed(200),
  DriveApp: fixed(300),
  File: fixed(200),
  EventRecurrence: local,
  RecurrenceRule: local,
};

/** Single calls, where they differ from their service or from the verb. */
const CALLS: Record<string, Cost> = {
  "SpreadsheetApp.flush": flush,
  "Range.getMergedRanges": { ...read, msPerCell: 0 },
  "Sheet.appendRow": { ...read, ms: 300, msPerCell: 0 },
  "Sheet.setConditionalFormatRules": { ...write, ms: 500, msPerCell: 0 },
  "Spreadsheet.toast": fixed(100),
  "Properties.getProperty": fixed(30),
  "Properties.getProperties": fixed(30),
  "Properties.getKeys": fixed(30),
  "Cache.get": fixed(30),
  "Cache.getAll": fixed(30),
  "CalendarApp.newRecurrence": local,
  "Calendar.getId": local,
  "Calendar.getEvents": fixed(500),
  "CalendarEvent.getId": local,
  "CalendarEventSeries.getId": local,
  "ScriptApp.newTrigger": local,
  "ClockTriggerBuilder.create": fixed(500),
  "SpreadsheetTriggerBuilder.create": fixed(500),
  "Session.getScriptTimeZone": local,
  "Session.getActiveUser": local,
  "Session.getEffectiveUser": local,
  "User.getEmail": fixed(30),
  "Ui.createMenu": local,
  "Ui.createAddonMenu": local,
  "Menu.addToUi": fixed(100),
  "GmailApp.search": fixed(500),
  "GmailApp.sendEmail": fixed(1_500),
  "GmailApp.createDraft": fixed(700),
  "GmailDraft.send": fixed(800),
  "Gmail.Users.Messages.get": fixed(200),
  "Gmail.Users.Messages.send": fixed(1_500),
  "Gmail.Users.Drafts.create": fixed(700),
  "GmailMessage.reply": fixed(1_500),
  "GmailThread.reply": fixed(1_500),
  "GmailThread.createDraftReply": fixed(700),
  "FormApp.createTextValidation": local,
  "Form.getId": local,
  "GmailThread.getId": local,
  "GmailThread.getPermalink": local,
  "GmailMessage.getId": local,
  "GmailDraft.getId": local,
  "GmailDraft.getMessageId": local,
  "GmailLabel.getName": local,
  "File.getId": local,
  "File.getBlob": fixed(500),
  "MailApp.sendEmail": fixed(1_500),
};

/** Calls on spreadsheets that only find the way, ask an object what it already knows, or build something in the script's own memory. */
const NAVIGATION = [
  /^SpreadsheetApp\.(getActive|getActiveSpreadsheet|getUi|new\w+)$/,
  /^Spreadsheet\.(getId|getUrl|getName|getSheets|getSheetByName|getSheetById|getNumSheets|getRange|getSpreadsheetTimeZone|getSpreadsheetLocale)$/,
  /^Sheet\.(getRange|getRangeList|getDataRange|getName|getSheetName|getSheetId|getIndex|getType|getParent|newChart)$/,
  /^Range\.(getRow|getRowIndex|getColumn|getLastRow|getLastColumn|getNumRows|getNumColumns|getHeight|getWidth|getA1Notation|getSheet|getGridId|offset|getCell)$/,
  /^RangeList\.getRanges$/,
  /^\w+Builder\./,
  /^(ConditionalFormatRule|BooleanCondition|GradientCondition|DataValidation|FilterCriteria|ChartOptions)\./,
  /^(Protection|EmbeddedChart|DeveloperMetadata|NamedRange)\.(get|is|can|modify)\w*$/,
  /^(Spreadsheet|Sheet|Range)\.create\w*Finder$/,
  /^(TextFinder|DeveloperMetadataFinder)\.(?!find|replace)/,
  /^Filter\.getRange$/,
];

const costs = new Map<string, Cost>();

/** The cost of a call by its full name ("Range.getValues"). An unknown one is taken for a read, or for a write if it changes something. */
export function costOf(name: string): Cost {
  const known = costs.get(name);
  if (known) return known;
  const cost = CALLS[name] ?? SERVICES[name.slice(0, name.indexOf("."))] ?? costByVerb(name);
  costs.set(name, cost);
  return cost;
}

/** Setters that give every cell of a range the same value; those that end in "s" carry one for each. */
const ONE_VALUE =
  /^Range(List)?\.(set(Value|Note|NumberFormat|Background|FontColor|FontWeight|FontLine|FontStyle|FontSize|HorizontalAlignment|VerticalAlignment|Wrap|WrapStrategy|DataValidation)|clear\w*|protect|insertCheckboxes)$/;

function costByVerb(name: string): Cost {
  if (NAVIGATION.some((pattern) => pattern.test(name))) return local;
  if (ONE_VALUE.test(name)) return writeOne;
  return /\.(get|is|has|can|find)/.test(name) ? read : write;
}
