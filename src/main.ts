/** The add-on's public face: every function that Google, the menu or a page calls, and nothing else. */

import {
  turnOffAutomatic as turnOff,
  turnOnAutomatic as turnOn,
  automaticView as viewAutomatic,
} from "./actions/automatic/automatic-view";
import { awayNotice } from "./actions/away";
import { sidebarView as viewSelection } from "./actions/card/sidebar-view";
import { topOfSidebar as readTop, selectLead as selectRowOf } from "./actions/card/waiting";
import { eachMorning as runDaily } from "./actions/daily/each-morning";
import { keepApart as keepRowsApart, findDuplicates as lookForDuplicates } from "./actions/duplicates/find-duplicates";
import { mergeLeads as mergeRows } from "./actions/duplicates/merge-leads";
import { previewMerge as compareRows } from "./actions/duplicates/preview-merge";
import { undoMerge as takeApart } from "./actions/duplicates/undo-merge";
import { showEffectiveness as measureAll, openEffectiveness } from "./actions/effectiveness/refresh";
import {
  finishFollowUp as finishSitting,
  lookAtFollowUp,
  putOffLine,
  startFollowUp as startSitting,
} from "./actions/follow-up/follow-up";
import { openForecast as openForecastSheet, showForecast as playForward } from "./actions/forecast/forecast";
import { hearReplies as hear } from "./actions/hearing/hear-mail";
import { flagOverdue, rebuild, hourly as runHourly } from "./actions/hourly";
import { confirmImport as importLeads, previewImport as planLeads } from "./actions/intake/import-leads";
import {
  adoptLeadForm as adoptForm,
  createLeadForm as createForm,
  leadForms as listForms,
} from "./actions/intake/lead-forms";
import { proposeImport as proposeTable, importSheets as sheetsToImport } from "./actions/intake/propose-import";
import { addLead as addOne, previewLead as previewOne, undoAddLead as undoAdd } from "./actions/intake/quick-add";
import { takeAnswer as takeFormAnswer, takeLeads as takeNewLeads } from "./actions/intake/take-leads";
import { listCalls, showLeads as showAll } from "./actions/lists";
import { mailChoices as chooseMail, previewMail as preview } from "./actions/mail/mail-choices";
import { picturesOf } from "./actions/mail/preview-pictures";
import { sendMails } from "./actions/mail/send-mail";
import { settleUnknown as settleMail } from "./actions/mail/settle-unknown";
import { sendTestMail as sendTest } from "./actions/mail/test-mail";
import { addMenu } from "./actions/menu";
import { continueNewsletter as goOnWithNewsletter } from "./actions/newsletter/continue-newsletter";
import {
  newsletterChoices as chooseNewsletter,
  previewNewsletter as lookForPeople,
  previewNewsletterMail as previewOneOfMany,
  sendTestNewsletter as sendTestOfMany,
} from "./actions/newsletter/newsletter-choices";
import { sendNewsletterTurn } from "./actions/newsletter/send-turn";
import {
  startNewsletter as beginNewsletter,
  closeNewsletter as putNewsletterAway,
  resumeNewsletter as resumeSending,
  stopNewsletter as stopSending,
} from "./actions/newsletter/start-newsletter";
import { settleEdit } from "./actions/on-edit";
import { openBook } from "./actions/opening/open-book";
import { refreshRules } from "./actions/opening/rules-in-force";
import { cardChoices as chooseCards } from "./actions/print/card-choices";
import { logPrinted as logCards } from "./actions/print/log-printed";
import { printCards as putOnPaper } from "./actions/print/print-cards";
import { keepReferrersApart as keepNamesApart } from "./actions/referrers/apart";
import { joinReferrers as joinSpellings, splitReferrer as splitSpelling } from "./actions/referrers/join";
import { logThanks as logThanksTo } from "./actions/referrers/log-thanks";
import { previewThanks as previewLetter, sendThanks as sendLetter } from "./actions/referrers/send-thanks";
import { viewReferrers } from "./actions/referrers/view";
import { proposeSetUp as proposeBook } from "./actions/set-up/propose-set-up";
import { removeStoke as removeFromBook } from "./actions/set-up/remove";
import { confirmSetUp as setUpBook } from "./actions/set-up/set-up";
import { logTouch as log } from "./actions/touch/log-touch";
import { previewTouch as previewLog } from "./actions/touch/preview-touch";
import { undoTouch as undo } from "./actions/touch/undo-touch";
import type {
  AutomaticView,
  CallListLine,
  CardChoices,
  CardOrder,
  CardsLogged,
  Duplicates,
  EffectivenessReport,
  FollowUpView,
  ForecastView,
  ImportChoice,
  ImportProposal,
  ImportReport,
  ImportSource,
  LeadAdded,
  LeadForm,
  LeadForms,
  LeadPreview,
  LetterForm,
  Logged,
  MailChoices,
  MailPicture,
  MailPreview,
  MailResult,
  MergePreview,
  NewsletterChoices,
  NewsletterOrder,
  NewsletterPeople,
  NewsletterProgress,
  PrintedCard,
  PrintedCards,
  PutOff,
  ReferrersView,
  Seen,
  SetUpChoice,
  SetUpProposal,
  SetUpReport,
  ShownLead,
  SidebarView,
  ThanksForm,
  ThanksLetter,
  ThanksLogged,
  ThanksSent,
  TopView,
  TouchForm,
  TouchPreview,
} from "./actions/views";
import { type Minute, OwnerError } from "./core/model";
import { alertOwner, showDialog, showSidebar, toast } from "./google/pages";
import { askForGmail } from "./google/permissions";

/** The spreadsheet was opened (simple trigger, LIMITED): the menu, and the rules as the sheets now say them. */
export function onOpen(): void {
  addMenu();
  refreshRules(now());
}

/** A cell was edited by hand, in the browser or on a phone (simple trigger, LIMITED). */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range } = event;
  const edited = {
    sheet: range.getSheet().getName(),
    row: range.getRow(),
    rows: range.getNumRows(),
    column: range.getColumn(),
    columns: range.getNumColumns(),
  };
  tell(toast, () => settleEdit(edited, now()));
}

/** The hourly trigger. An error is mailed to the owner by Google. */
export function hourly(): void {
  const started = Date.now();
  runHourly(now(), () => Date.now() - started);
}

/** The trigger that looks for new mail, every quarter of an hour. */
export function hearReplies(): void {
  hear(now());
}

/** The trigger that looks for new leads, every few minutes as Settings says. */
export function takeLeads(): void {
  takeNewLeads(now());
}

/** Somebody answered a form of this spreadsheet (installable trigger). Google sometimes tells it again, without a range. */
export function takeAnswer(event: GoogleAppsScript.Events.SheetsOnFormSubmit): void {
  const range: GoogleAppsScript.Spreadsheet.Range | undefined = event.range;
  takeFormAnswer(range === undefined ? null : { sheet: range.getSheet().getSheetId(), row: range.getRow() }, now());
}

/** The trigger of six in the morning. */
export function eachMorning(): void {
  const started = Date.now();
  runDaily(now(), () => Date.now() - started);
}

/** The trigger of a newsletter, every hour while one is under way. */
export function continueNewsletter(): void {
  const started = Date.now();
  const word = goOnWithNewsletter(now(), () => Date.now() - started);
  if (word !== "") toast(word);
}

// The menu.

export function setUp(): void {
  showDialog("SetUp", "Set up Stoke", 560);
}

export function openSidebar(): void {
  showSidebar("Sidebar");
}

export function openLogTouch(): void {
  showSidebar("Sidebar", "log");
}

export function openSendEmail(): void {
  askForGmail();
  showDialog("SendEmail", "Send follow-up e-mail", 560);
}

export function openFollowUp(): void {
  showSidebar("Sidebar", "follow-up");
}

export function openPrintCards(): void {
  showDialog("PrintCards", "Print postcards", 640);
}

export function openNewsletter(): void {
  askForGmail();
  showDialog("Newsletter", "Send a newsletter", 600);
}

export function openImport(): void {
  showDialog("Import", "Import leads", 560);
}

export function openLeadForm(): void {
  showDialog("LeadForm", "Create a lead form", 480);
}

export function openDuplicates(): void {
  showDialog("Duplicates", "Find duplicates", 560);
}

export function openReferrers(): void {
  showDialog("Referrers", "Referrers", 560);
}

export function openAutomatic(): void {
  askForGmail();
  showDialog("Automatic", "Automatic e-mail", 560);
}

export function flagOverdueNow(): void {
  tell(alertOwner, () => {
    const { leads, flagged } = flagOverdue(now());
    toast(`${leads} leads looked at, ${flagged} of them flagged.`);
  });
}

export function openIsItWorking(): void {
  tell(alertOwner, () => openEffectiveness(now()));
}

/** The sheet Forecast, as the sidebar offers it. */
export function openForecast(): void {
  tell(alertOwner, () => openForecastSheet(now()));
}

export function rebuildFromTouches(): void {
  tell(alertOwner, () => {
    const { leads, problems } = rebuild(now());
    toast(`${leads} leads rebuilt from the sheet Touches.`);
    if (problems.length > 0) alertOwner(problems.join("\n"));
  });
}

export function removeStoke(): void {
  showDialog("Remove", "Remove Stoke", 430);
}

export function help(): void {
  showDialog("Help", "Stoke", 520);
}

// What the pages ask; an OwnerError reaches the page with its message.

/** The selected lead's card; `seen` is where the page believes the selection to be. */
export function sidebarView(seen: Seen | null): SidebarView {
  return viewSelection(seen, now());
}

/** What stands on top of the sidebar: the newest lead never attempted, and that the owner is away. */
export function topOfSidebar(): TopView {
  return readTop(now());
}

/** Brings the owner to a lead's row. */
export function selectLead(leadId: string, row: number): number {
  return selectRowOf(leadId, row, now());
}

/** What adding the lead would do; nothing is written. */
export function previewLead(form: LeadForm): LeadPreview {
  return previewOne(form, now());
}

/** Adds a lead, and selects its row. */
export function addLead(form: LeadForm): LeadAdded {
  return addOne(form, now());
}

/** Takes a lead that was just added out of the sheet again; says so. */
export function undoAddLead(key: string): string {
  return undoAdd(key, now());
}

/** What saving the form would do; nothing is written. */
export function previewTouch(form: TouchForm): TouchPreview {
  return previewLog(form, now());
}

/** Logs a touch, and moves the row on. */
export function logTouch(form: TouchForm): Logged {
  return log(form, now());
}

/** Logs that a lead's referrer was thanked, or that the thanks are left out (§6). */
export function logThanks(form: ThanksForm): ThanksLogged {
  return logThanksTo(form, now());
}

/** The letter that thanks a lead's referrer, as it would go out, or why it cannot. */
export function previewThanks(form: LetterForm): ThanksLetter {
  return previewLetter(form, now());
}

/** Sends that letter, and logs it as thanks. */
export function sendThanks(form: LetterForm): ThanksSent {
  const started = Date.now();
  return sendLetter(form, now(), () => Date.now() - started);
}

/** Takes a touch back. */
export function undoTouch(touchId: string): Logged {
  return undo(touchId, now());
}

/** The owner's word on a mail in doubt. */
export function settleUnknown(touchId: string, sent: boolean): Logged {
  return settleMail(touchId, sent, now());
}

/** The call list as it is worked down; `workingOn` is the lead that the page shows, "" where it is to show the first. */
export function followUp(workingOn: string): FollowUpView {
  return lookAtFollowUp(workingOn, now());
}

/** Begins a follow-up time, or goes on with the one under way. */
export function startFollowUp(): FollowUpView {
  return startSitting(now());
}

/** Ends the follow-up time; says what came of it. */
export function finishFollowUp(): FollowUpView {
  return finishSitting(now());
}

/** Puts a line of the list to the end of today's, or off until tomorrow, or takes that back. */
export function putOff(key: string, how: PutOff): FollowUpView {
  return putOffLine(key, how, now());
}

/** Templates, and the selected leads, or the one that is named. */
export function mailChoices(leadId?: string): MailChoices {
  return chooseMail(leadId, now());
}

/** Each mail as it would go out. */
export function previewMail(template: string, leadIds: string[]): MailPreview[] {
  return preview(template, leadIds, now());
}

/** The pictures within the mails of that template. */
export function mailPictures(template: string): MailPicture[] {
  return picturesOf(template);
}

/** Sends the mail to the owner, as a test; says where it went. */
export function sendTestMail(template: string, leadId: string): string {
  return sendTest(template, leadId, now());
}

/** Sends the mails that can go. */
export function sendMail(template: string, leadIds: string[]): MailResult[] {
  const started = Date.now();
  return sendMails(template, leadIds, now(), () => Date.now() - started);
}

/** Whose step is a postcard or a letter, due now or within so many days; templates and papers. */
export function cardChoices(days: number): CardChoices {
  return chooseCards(days, now());
}

/** These cards as a page to print, and as an address file; nothing is written. */
export function printCards(order: CardOrder): PrintedCards {
  return putOnPaper(order, now());
}

/** Logs what was printed as touches, each once. */
export function logPrinted(cards: PrintedCard[]): CardsLogged {
  return logCards(cards, now());
}

/** Templates for a newsletter, what is left of the day's mails, and the one under way. */
export function newsletterChoices(): NewsletterChoices {
  return chooseNewsletter(now());
}

/** Every lead, and who could not get this template and why. */
export function previewNewsletter(template: string): NewsletterPeople {
  return lookForPeople(template, now());
}

/** One mail of a newsletter as it would go out. */
export function previewNewsletterMail(template: string, leadId: string): MailPreview {
  return previewOneOfMany(template, leadId, now());
}

/** Sends one mail of a newsletter to the owner, as a test; says where it went. */
export function sendTestNewsletter(template: string, leadId: string): string {
  return sendTestOfMany(template, leadId, now());
}

/** Begins a newsletter as the owner confirmed it; no mail goes yet. */
export function startNewsletter(order: NewsletterOrder): NewsletterProgress {
  return beginNewsletter(order, now());
}

/** Sends the next mails of the newsletter under way. */
export function sendNewsletter(): NewsletterProgress {
  const started = Date.now();
  return sendNewsletterTurn(now(), () => Date.now() - started);
}

/** No further mail goes. */
export function stopNewsletter(): NewsletterProgress {
  return stopSending(now());
}

/** Goes on with one that was stopped. */
export function resumeNewsletter(): NewsletterProgress {
  return resumeSending(now());
}

/** Puts the last one away; a next one may begin. */
export function closeNewsletter(): NewsletterChoices {
  return putNewsletterAway(now());
}

/** Which rows of Cadence write by themselves, and who would get what now. */
export function automaticView(): AutomaticView {
  return viewAutomatic(now());
}

/** The owner has seen the rows with these marks, and agrees that they send. */
export function turnOnAutomatic(marks: string[]): AutomaticView {
  return turnOn(marks, now());
}

/** Stops all automatic mail. */
export function turnOffAutomatic(): AutomaticView {
  return turnOff(now());
}

/** Which header of the owner's means what; of `sheet`, or of the likeliest. */
export function proposeSetUp(sheet?: string): SetUpProposal {
  return proposeBook(sheet);
}

/** Furnishes the book as the owner confirmed it. */
export function confirmSetUp(choice: SetUpChoice): SetUpReport {
  return setUpBook(choice, now());
}

/** The sheets that could be imported. */
export function importSheets(): string[] {
  return sheetsToImport(now());
}

/** Which column of a table means what. */
export function proposeImport(source: ImportSource): ImportProposal {
  return proposeTable(source, now());
}

/** What an import would do; nothing is written. */
export function previewImport(choice: ImportChoice): ImportReport {
  return planLeads(choice, now());
}

/** Takes leads in, as the owner confirmed it. */
export function confirmImport(choice: ImportChoice): ImportReport {
  return importLeads(choice, now());
}

/** What stands in the lead sheet twice. */
export function findDuplicates(): Duplicates {
  return lookForDuplicates(now());
}

/** What merging two rows would do; nothing is written. */
export function previewMerge(keptId: string, otherId: string): MergePreview {
  return compareRows(keptId, otherId, now());
}

/** Merges the other lead's row and touches into the kept one's. */
export function mergeLeads(keptId: string, otherId: string): Duplicates {
  return mergeRows(keptId, otherId, now());
}

/** Gives each of two merged leads its own row and touches again. */
export function undoMerge(mergeId: string): Duplicates {
  return takeApart(mergeId, now());
}

/** The owner's word that two rows are not the same. */
export function keepApart(oneId: string, otherId: string): Duplicates {
  return keepRowsApart(oneId, otherId, now());
}

/** The forms whose answers come into this spreadsheet. */
export function leadForms(): LeadForms {
  return listForms(now());
}

/** Makes a form for leads. */
export function createLeadForm(): LeadForms {
  return createForm(now());
}

/** Uses a form that the owner has, by Google's number of the sheet of its answers. */
export function adoptLeadForm(sheet: number): LeadForms {
  return adoptForm(sheet, now());
}

/** Brings the sheet Referrers up to date; says what it holds, and which referrers may be one. */
export function referrers(): ReferrersView {
  return viewReferrers(now());
}

/** Two spellings of one referrer become one. */
export function joinReferrers(keep: string, other: string): ReferrersView {
  return joinSpellings(keep, other, now());
}

/** Two names are not one referrer: Stoke asks about them no more. */
export function keepReferrersApart(one: string, other: string): ReferrersView {
  return keepNamesApart(one, other, now());
}

/** A spelling becomes a referrer of its own again. */
export function splitReferrer(name: string, spelling: string): ReferrersView {
  return splitSpelling(name, spelling, now());
}

/** Takes Stoke out of the book; says what went and what stays. */
export function confirmRemove(): string {
  return removeFromBook();
}

/** Every lead, as the rules see it now. */
export function showLeads(): ShownLead[] {
  return showAll(now());
}

/** What the touches brought (§7). */
export function showEffectiveness(): EffectivenessReport {
  return measureAll(now());
}

/** What each of the next 14 days asks for. */
export function forecast(): ForecastView {
  return playForward(now());
}

/** What stands above the call list while the owner is away, or "". */
export function ownerAway(): string {
  return awayNotice(openBook(now()));
}

/** Whom to contact first (§5). */
export function callList(): CallListLine[] {
  return listCalls(now());
}

/** The one place that reads the clock. */
function now(): Minute {
  return Math.floor(Date.now() / 60_000);
}

/** Runs what a person started; what is wrong in the book is told to them in its own words. */
function tell(say: (message: string) => void, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof OwnerError)) throw error;
    say(error.message);
  }
}
