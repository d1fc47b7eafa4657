/** The globals that a script finds: Google's services as far as the local host implements them, and nothing that Google lacks. */

import { gmailApi } from "../gmail/gmail-api";
import { GmailApp, MailApp } from "../gmail/gmail-app";
import type { Host, HostSettings } from "../host";
import { hostDate } from "../runtime/date";
import type { Script } from "../runtime/script";
import { type SpreadsheetService, spreadsheetService } from "../sheets";
import { Zone } from "../sheets/grid/zone";
import { strictTable } from "../strict";
import { CacheService } from "./cache";
import { CalendarApp } from "./calendar-app";
import { DriveApp } from "./drive-app";
import { FormApp } from "./form-app";
import { HtmlService } from "./html";
import { LockService } from "./lock";
import { Logger } from "./log";
import { PropertiesService } from "./properties";
import { ScriptApp } from "./script-app";
import { Session } from "./session";
import { Ui } from "./ui";
import { Utilities } from "./utilities";

/** Google has these too; their members throw by name. */
const ABSENT = [
  "Charts",
  "ContentService",
  "DocumentApp",
  "LanguageApp",
  "Maps",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
];

export interface Services {
  globals: Readonly<Record<string, unknown>>;
  /** Makes the objects of events. */
  spreadsheets: SpreadsheetService;
}

export function scriptServices(host: Host, script: Script, settings: HostSettings): Services {
  const { meter, clock, screen, triggers, permissions, log, gmail, workbook } = host;
  const now = () => clock.now();
  const DateCtor = hostDate(now, new Zone(settings.scriptZone));
  const ui = new Ui(meter, screen);
  const messages = {
    toast: (message: string, title: string) => {
      if (screen.device === "desktop") screen.toasts.push({ message, title });
    },
  };
  const spreadsheets = spreadsheetService({ workbook, meter, DateCtor, messages, ui: () => ui });
  const globals = {
    ...Object.fromEntries(ABSENT.map((name) => [name, strictTable(name, {})])),
    Date: DateCtor,
    console: log.console(),
    Logger: new Logger(log),
    SpreadsheetApp: spreadsheets.SpreadsheetApp,
    GmailApp: new GmailApp({ meter, mailbox: gmail, DateCtor, now, zone: workbook.zone }),
    ...(script.advancedServices().includes("Gmail") ? { Gmail: gmailApi(meter, gmail) } : {}),
    MailApp: new MailApp(meter, gmail),
    CalendarApp: new CalendarApp({ meter, book: host.calendar, DateCtor }),
    DriveApp: new DriveApp(meter, host.drive),
    FormApp: new FormApp({ meter, workbook }),
    HtmlService: new HtmlService(meter, (name) => script.page(name)),
    PropertiesService: new PropertiesService(meter, host.properties),
    CacheService: new CacheService(meter, clock, host.cache),
    LockService: new LockService(meter, host.locks),
    ScriptApp: new ScriptApp({ meter, triggers, permissions, zone: settings.scriptZone }),
    Session: new Session(meter, settings.account, settings.scriptZone, settings.locale),
    Utilities: new Utilities(meter, settings.seed),
  };
  return { globals, spreadsheets };
}
