/** google.script.run as typed promises: at most ten calls at once, failures in words that an owner understands. */

import type * as main from "../main";
import { explainFailure } from "./failures";
import { tellOthers } from "./news";
import { failure } from "./words";

/** Google runs ten calls of a page at once and drops the eleventh. */
const CALLS_AT_ONCE = 10;

type Main = typeof main;

/** What a page asks and gets an answer from. */
export type Server = Pick<
  Main,
  | "sidebarView"
  | "topOfSidebar"
  | "selectLead"
  | "previewLead"
  | "addLead"
  | "undoAddLead"
  | "previewTouch"
  | "logTouch"
  | "logThanks"
  | "previewThanks"
  | "sendThanks"
  | "undoTouch"
  | "settleUnknown"
  | "followUp"
  | "startFollowUp"
  | "finishFollowUp"
  | "putOff"
  | "mailChoices"
  | "previewMail"
  | "mailPictures"
  | "sendTestMail"
  | "sendMail"
  | "cardChoices"
  | "printCards"
  | "logPrinted"
  | "newsletterChoices"
  | "previewNewsletter"
  | "previewNewsletterMail"
  | "sendTestNewsletter"
  | "startNewsletter"
  | "sendNewsletter"
  | "stopNewsletter"
  | "resumeNewsletter"
  | "closeNewsletter"
  | "automaticView"
  | "turnOnAutomatic"
  | "turnOffAutomatic"
  | "proposeSetUp"
  | "confirmSetUp"
  | "importSheets"
  | "proposeImport"
  | "previewImport"
  | "confirmImport"
  | "leadForms"
  | "createLeadForm"
  | "adoptLeadForm"
  | "findDuplicates"
  | "previewMerge"
  | "mergeLeads"
  | "undoMerge"
  | "keepApart"
  | "referrers"
  | "joinReferrers"
  | "keepReferrersApart"
  | "splitReferrer"
  | "forecast"
  | "confirmRemove"
>;

/** Menu items that a page clicks: they show a dialog and answer nothing. */
export type Menu = Pick<Main, "setUp" | "openForecast" | "openPrintCards" | "openSendEmail" | "help">;

/** After these a card that another page shows is old. */
const CHANGING: ReadonlySet<keyof Server> = new Set([
  "sendMail",
  "settleUnknown",
  "logThanks",
  "sendThanks",
  "logPrinted",
  "startNewsletter",
  "sendNewsletter",
  "confirmImport",
  "confirmSetUp",
  "mergeLeads",
  "undoMerge",
] as const);

type Callable = Server & Menu;
type Calls = { [Name in keyof Callable]: (...args: Parameters<Callable[Name]>) => void };

interface Run {
  withSuccessHandler<Answer>(handler: (answer: Answer) => void): Run;
  withFailureHandler(handler: (error: { message: string }) => void): Run & Calls;
}

declare global {
  /** What Google puts into every page that HtmlService serves. */
  const google: { script: { run: Run; host: { close(): void } } };
}

const waiting: (() => void)[] = [];
let running = 0;

/** Asks the server; rejects with an Error whose message is fit to be shown. */
export async function ask<Name extends keyof Server>(
  name: Name,
  ...args: Parameters<Server[Name]>
): Promise<ReturnType<Server[Name]>> {
  const answer = await call<ReturnType<Server[Name]> | null>((calls) => calls[name](...args));
  // Google sends null in place of an answer that it cannot carry.
  if (answer === null) throw new Error(failure.noAnswer);
  if (CHANGING.has(name)) tellOthers();
  return answer;
}

/** Clicks a menu item, which opens its dialog over the spreadsheet; rejects as `ask` does. */
export async function open(name: keyof Menu): Promise<void> {
  await call<unknown>((calls) => calls[name]());
}

/** Closes the dialog that this page is shown in. */
export function closeDialog(): void {
  google.script.host.close();
}

/** The message of what a promise of this file was rejected with. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : failure.unknown;
}

function call<Answer>(start: (calls: Calls) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    inTurn((done) => {
      const calls = google.script.run
        .withSuccessHandler((answer: Answer) => {
          done();
          resolve(answer);
        })
        .withFailureHandler((error) => {
          done();
          reject(new Error(explainFailure(error.message)));
        });
      start(calls);
    });
  });
}

function inTurn(start: (done: () => void) => void): void {
  const begin = () => {
    running += 1;
    start(() => {
      running -= 1;
      waiting.shift()?.();
    });
  };
  if (running < CALLS_AT_ONCE) begin();
  else waiting.push(begin);
}
