/** What a run may call: by its authorization mode, by the scopes of the manifest, and by what the owner unticked. */

import type { Run } from "../meter";
import { ServiceError } from "../strict";

const GOOGLE = "https://www.googleapis.com/auth/";
const GMAIL = "https://mail.google.com/";

interface Need {
  /** Any one of these is enough. */
  scopes: readonly string[];
  /** Whether a simple trigger may call it. */
  limited: boolean;
}

const free: Need = { scopes: [], limited: true };
const triggers: Need = { scopes: [`${GOOGLE}script.scriptapp`], limited: false };
const dialogs: Need = { scopes: [`${GOOGLE}script.container.ui`], limited: false };
const gmail: Need = { scopes: [GMAIL], limited: false };
const mail: Need = { scopes: [`${GOOGLE}script.send_mail`], limited: false };
const calendar: Need = { scopes: [`${GOOGLE}calendar`], limited: false };
/** Reading one file: Google lists both. */
const drive: Need = { scopes: [`${GOOGLE}drive.readonly`, `${GOOGLE}drive`], limited: false };
const forms: Need = { scopes: [`${GOOGLE}forms`], limited: false };
const identity: Need = { scopes: [`${GOOGLE}userinfo.email`], limited: false };
/** Everything about the spreadsheet, and whatever is not named below. */
const spreadsheet: Need = { scopes: [`${GOOGLE}spreadsheets.currentonly`, `${GOOGLE}spreadsheets`], limited: true };

/** By full name, else by the service before the dot. */
const NEEDS: Record<string, Need> = {
  "Ui.showSidebar": dialogs,
  "Ui.showModalDialog": dialogs,
  "Ui.showModelessDialog": dialogs,
  "User.getEmail": identity,
  "ScriptApp.getProjectTriggers": triggers,
  "ScriptApp.getUserTriggers": triggers,
  "ScriptApp.deleteTrigger": triggers,
  "ScriptApp.newTrigger": triggers,
  "ClockTriggerBuilder.create": triggers,
  "SpreadsheetTriggerBuilder.create": triggers,
  ...Object.fromEntries(
    [
      [
        "Utilities",
        "Blob",
        "Logger",
        "console",
        "HtmlService",
        "HtmlOutput",
        "HtmlTemplate",
        "Ui",
        "Menu",
        "PromptResponse",
      ],
      ["PropertiesService", "Properties", "CacheService", "Cache", "LockService", "Lock", "Session", "User"],
      [
        "ScriptApp",
        "AuthorizationInfo",
        "Trigger",
        "TriggerBuilder",
        "ClockTriggerBuilder",
        "SpreadsheetTriggerBuilder",
      ],
    ]
      .flat()
      .map((service) => [service, free]),
  ),
  ...Object.fromEntries(
    ["GmailApp", "Gmail", "GmailThread", "GmailMessage", "GmailDraft", "GmailLabel", "GmailAttachment"].map((name) => [
      name,
      gmail,
    ]),
  ),
  ...Object.fromEntries(
    ["CalendarApp", "Calendar", "CalendarEvent", "CalendarEventSeries", "EventRecurrence", "RecurrenceRule"].map(
      (name) => [name, calendar],
    ),
  ),
  ...Object.fromEntries(
    ["FormApp", "Form", "TextItem", "ParagraphTextItem", "DateItem", "MultipleChoiceItem"].map((name) => [name, forms]),
  ),
  MailApp: mail,
  DriveApp: drive,
  File: drive,
};

/** What global code may use: nothing that knows a user or a document. */
const PURE = /^(Utilities|Logger|console)\./;

export class Permissions {
  readonly #asked: readonly string[] | null;
  readonly #denied: Set<string>;

  /** @param asked scopes of the manifest; null: Google finds them by itself. */
  constructor(asked: readonly string[] | null, denied: readonly string[]) {
    this.#asked = asked;
    this.#denied = new Set(denied);
  }

  /** The owner unticks a scope. */
  deny(scope: string): void {
    this.#denied.add(scope);
  }

  /** The owner ticks a scope again. */
  allow(scope: string): void {
    this.#denied.delete(scope);
  }

  /** Whether the script asks for the scope and the owner allows it. */
  holds(scope: string): boolean {
    return (this.#asked === null || this.#asked.includes(scope)) && !this.#denied.has(scope);
  }

  /** Scopes that the script asks for; empty where the manifest lists none. */
  asked(): readonly string[] {
    return this.#asked ?? [];
  }

  /** Throws Google's error where the run may not make the call. */
  check(name: string, run: Run): void {
    if (run.mode === "NONE") {
      if (PURE.test(name)) return;
      throw new ServiceError(`You do not have permission to call ${name}. It was called while the script loads.`);
    }
    if (name === "SpreadsheetApp.getUi" && run.caller === "time trigger") {
      throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
    }
    const need = NEEDS[name] ?? NEEDS[name.slice(0, name.indexOf("."))] ?? spreadsheet;
    const granted = run.mode === "LIMITED" ? need.limited : need.scopes.some((scope) => this.holds(scope));
    if (granted || need === free) return;
    throw new ServiceError(
      `You do not have permission to call ${name}. Required permissions: ${need.scopes.join(" || ")}`,
    );
  }
}
