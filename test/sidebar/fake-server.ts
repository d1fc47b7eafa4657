/** The add-on's server as the pages see it: invented leads, no rules, every call written down, any call made to fail or to wait. */

import type {
  AutomaticView,
  CardChoices,
  CardOrder,
  CardsLogged,
  Duplicates,
  FollowUpLine,
  FollowUpView,
  ForecastView,
  ImportProposal,
  ImportReport,
  LeadAdded,
  LeadCard,
  LeadFields,
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
  SidebarView,
  ThanksForm,
  ThanksLetter,
  ThanksLogged,
  ThanksSent,
  TopView,
  TouchForm,
  TouchPreview,
  Waiting,
} from "../../src/actions/views";
import type { Menu, Server } from "../../src/sidebar/rpc";
import { AUTOMATIC } from "./sample-automatic";
import { CARDS, pagesOf } from "./sample-cards";
import { DOUBLED, FORM, IMPORT, MAILS, MERGE, PROPOSAL } from "./sample-dialogs";
import { FORECAST } from "./sample-forecast";
import { LEADS, step, touch } from "./sample-leads";
import { PEOPLE, PROGRESS } from "./sample-newsletter";
import { KNOWN } from "./sample-referrers";

export type Name = keyof Server | keyof Menu;

export class FakeServer implements Server, Menu {
  /** What the owner has selected: row n is the n-1st lead. */
  selection: Seen = { sheet: "Leads", row: 2 };
  leads: LeadCard[] = structuredClone(LEADS);
  /** Stands in for the view of the selection. */
  view: SidebarView | null = null;
  choices: MailChoices = structuredClone(MAILS.choices);
  people: NewsletterPeople = structuredClone(PEOPLE);
  /** The newsletter under way. */
  newsletter: NewsletterProgress | null = null;
  automatic: AutomaticView = structuredClone(AUTOMATIC);
  cards: CardChoices = structuredClone(CARDS);
  proposal: SetUpProposal = structuredClone(PROPOSAL);
  known: ReferrersView = structuredClone(KNOWN);
  readonly calls: { name: Name; args: unknown[] }[] = [];
  readonly failures = new Map<Name, string>();
  /** Calls that do not answer until the promise does. */
  readonly delays = new Map<Name, Promise<void>>();

  /** The arguments of the last call of that name. */
  lastOf(name: Name): unknown[] | undefined {
    return this.calls.filter((call) => call.name === name).at(-1)?.args;
  }

  count(name: Name): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  sidebarView(seen: Seen | null): SidebarView {
    if (this.view) return this.view;
    const { sheet, row } = this.selection;
    if (seen?.sheet === sheet && seen.row === row) return { kind: "same" };
    if (sheet !== "Leads") return { kind: "other sheet", seen: this.selection };
    const card = this.leads[row - 2];
    return card ? { kind: "lead", seen: this.selection, card } : { kind: "no lead", seen: this.selection };
  }

  /** Who waits; gone when that lead is tried. */
  waiting: Waiting | null = null;

  /** That the owner is away. */
  away = "";

  topOfSidebar(): TopView {
    const tried = this.leads.some(({ id, history }) => id === this.waiting?.id && history.length > 0);
    return { waiting: tried ? null : this.waiting, away: this.away };
  }

  selectLead(leadId: string): number {
    const row = this.leads.findIndex(({ id }) => id === leadId) + 2;
    this.selection = { sheet: "Leads", row };
    return row;
  }

  /** Names, then a firm; whoever is called Carla is there already. */
  previewLead({ line, edits, usual }: LeadForm): LeadPreview {
    const [name = "", company = "", phone = "", interest = ""] = line.split(",").map((part) => part.trim());
    const fields: LeadFields = {
      ...{ name, company, phone, interest, email: "", address: "", neededBy: line.includes("June") ? "12 June" : "" },
      ...{ wayIn: line.includes("from Bob") ? "Referral" : usual.wayIn, metAt: usual.metAt, value: "", notes: "" },
      ...{ referredBy: line.includes("from Bob") ? "Bob" : "", referrer: "" },
      ...edits,
    };
    const isThere = fields.name.startsWith("Carla");
    return {
      fields,
      neededBy: fields.neededBy === "" ? null : { day: "Sat, Jun 12" },
      temperature: isThere ? null : { temperature: "Warm", reason: "Met at an event" },
      next: isThere ? null : step({ reason: "First call, within 60 minutes", tip: "Say that Bob sent you." }),
      already: isThere ? "Already there (row 4, Carla Mendes). What is new is added to their row." : "",
      refused: "",
      sameNumber: fields.name.startsWith("Tom")
        ? { text: "Same number as row 4 (Carla Mendes). Saved as a lead of its own.", name: "Carla Mendes" }
        : null,
    };
  }

  addLead(form: LeadForm): LeadAdded {
    const { fields } = this.previewLead(form);
    const [first] = this.leads;
    if (first === undefined || fields.name === "Removed")
      return { message: "Erin was not added: asked to be left alone.", card: null, undo: "" };
    const card = { ...first, id: form.key, name: fields.name, row: 14, history: [] };
    return { message: `${fields.name} added in row 14. Next: Call by Tue, Nov 3, 10:05 AM.`, card, undo: form.key };
  }

  undoAddLead(_key: string): string {
    return "The lead was taken out of row 14 again.";
  }

  forecast(): ForecastView {
    return FORECAST;
  }

  openForecast(): void {}

  previewTouch(form: TouchForm): TouchPreview {
    const { temperature } = this.lead(form.leadId);
    const promised = { iso: "2026-11-05T19:00:00Z", label: "Thu, Nov 5, 2:00 PM" };
    const readable = /thu|tomorrow|week/i.test(form.promise);
    const unread = { error: `I cannot read “${form.promise}”. Try “Thu 2pm” or “in 2 weeks”.` };
    return {
      temperature: form.outcome === "Interested" && temperature !== "Hot" ? { from: temperature, to: "Hot" } : null,
      promise: form.promise === "" ? null : readable ? { at: promised } : unread,
      stage: form.outcome === "Interested" ? "Talking" : "Trying",
      next:
        form.outcome === "Asked to be removed"
          ? null
          : form.promise !== "" && readable
            ? step({ reason: "Promised Thu 14:00", at: promised })
            : step({
                channel: "Email",
                reason: "Day 1 email",
                at: { iso: "2026-11-03T15:25:00Z", label: "Tue, Nov 3, 10:25 AM" },
              }),
    };
  }

  logTouch(form: TouchForm): Logged {
    const card = this.lead(form.leadId);
    const next = this.previewTouch(form).next;
    card.history = [
      touch({ id: "t-new", channel: form.channel, direction: form.direction, outcome: form.outcome, note: form.note }),
      ...card.history,
    ];
    card.next = next;
    card.action = next;
    this.done(card.id, form);
    const what = form.direction === "Skip" ? "skipped" : "logged";
    const then = next ? `Next: ${next.channel} ${next.at.label}.` : "They will not be contacted again.";
    return { card, message: `${form.channel} ${what}. ${then}`, undo: "t-new" };
  }

  logThanks({ leadId, news, channel }: ThanksForm): ThanksLogged {
    const [first] = this.leads;
    const card = this.leads.find(({ id }) => id === leadId) ?? first;
    if (!card) throw new Error("There is nobody to thank for.");
    card.history = [touch({ id: "t-thanks", channel, outcome: "Talked", thanked: "Bob Hennessy" }), ...card.history];
    card.thanksDue = card.thanksDue.filter((due) => due.news !== news);
    for (const one of this.known.referrers)
      one.due = one.due.filter((due) => due.leadId !== leadId || due.news !== news);
    return { message: "Bob Hennessy thanked: Janet Lowe became a customer.", undo: "t-thanks" };
  }

  previewThanks({ leadId, news }: LetterForm): ThanksLetter {
    const all = KNOWN.referrers.flatMap(({ due }) => due);
    const found = all.find((one) => one.leadId === leadId && one.news === news) ?? all[0];
    if (!found) throw new Error("There is nothing to thank for.");
    const { letter, gmail, problem } = found;
    return { letter, gmail, problem };
  }

  sendThanks(form: LetterForm): ThanksSent {
    const to = this.previewThanks(form).letter?.to ?? "";
    const { message } = this.logThanks({ ...form, row: 2, channel: "Email", skip: false, note: "" });
    return { status: "Sent", message: `Sent to ${to}. ${message}` };
  }

  undoTouch(touchId: string): Logged {
    const card = this.leads.find(({ history }) => history.some(({ id }) => id === touchId));
    if (!card) throw new Error("This touch is gone already.");
    card.history = card.history.filter(({ id }) => id !== touchId);
    return { card, message: "Taken back.", undo: "" };
  }

  settleUnknown(touchId: string, sent: boolean): Logged {
    const card = this.leads.find(({ history }) => history.some(({ id }) => id === touchId));
    if (!card) throw new Error("This touch is gone already.");
    card.history = card.history.map((one) => (one.id === touchId ? { ...one, status: sent ? "Sent" : "Failed" } : one));
    return { card, message: sent ? "Noted as sent." : "Noted as not sent.", undo: "" };
  }

  /** IDs of the leads that are due, first to contact first. */
  due = ["L-2", "L-1", "L-4", "L-6"];
  sitting: FollowUpView["sitting"] = null;
  tally: FollowUpView["tally"] = { done: 0, contacted: 0, connected: 0 };
  private readonly laterIds: string[] = [];
  private readonly awayIds: string[] = [];

  followUp(workingOn: string): FollowUpView {
    const here = this.due.filter((id) => !this.laterIds.includes(id) && !this.awayIds.includes(id));
    const ids = [...here, ...this.laterIds.filter((id) => this.due.includes(id))];
    const lines = ids.map((id, place) => this.lineOf(this.lead(id), place));
    for (const card of this.leads) if (this.thankFor.includes(card.id)) lines.push(...this.thanksOf(card));
    const shown = (workingOn || lines[0]?.key)?.split(" ")[0];
    return {
      ...{ sitting: this.sitting, lines, left: lines.length, notToday: this.awayIds.length },
      ...{ tally: { ...this.tally }, card: this.leads.find(({ id }) => id === shown) ?? null },
      ...{ next: { iso: "2026-11-10T19:00:00Z", label: "Tue, Nov 10, 2:00 PM" }, length: 120 },
    };
  }

  startFollowUp(): FollowUpView {
    this.sitting = {
      started: { iso: "2026-11-03T15:00:00Z", label: "Tue, Nov 3, 10:00 AM" },
      ends: { iso: "2026-11-03T17:00:00Z", label: "Tue, Nov 3, 12:00 PM" },
      minutesLeft: 120,
    };
    return this.followUp("");
  }

  finishFollowUp(): FollowUpView {
    this.sitting = null;
    this.laterIds.length = 0;
    return this.followUp("");
  }

  putOff(key: string, how: PutOff): FollowUpView {
    for (const ids of [this.laterIds, this.awayIds]) if (ids.includes(key)) ids.splice(ids.indexOf(key), 1);
    if (how === "later") this.laterIds.push(key);
    if (how === "not today") this.awayIds.push(key);
    return this.followUp(how === "" ? key : "");
  }

  /** Leads whose referrers are on the list, as long as thanks are due. */
  thankFor: string[] = [];

  private thanksOf(card: LeadCard): FollowUpLine[] {
    return card.thanksDue.map((thanks) => ({
      ...this.lineOf(card, 0),
      ...{ key: `${card.id} ${thanks.news}`, name: thanks.referrer, isNew: false, reason: thanks.text, thanks },
    }));
  }

  private lineOf(card: LeadCard, place: number): FollowUpLine {
    const { id, row, name, temperature, stage, action } = card;
    const reason = action?.reason ?? "";
    return {
      ...{ key: id, leadId: id, row, name, temperature, isNew: stage === "New", reason },
      ...{ wait: "", thanks: null },
      ...{ later: this.laterIds.includes(id), card: place < 4 ? card : null },
    };
  }

  /** Whoever was touched is due no more. */
  private done(id: string, form: Pick<TouchForm, "direction" | "outcome">): void {
    this.due = this.due.filter((one) => one !== id);
    this.tally.done += 1;
    if (form.direction === "Out") this.tally.contacted += 1;
    if (form.outcome === "Talked") this.tally.connected += 1;
  }

  mailChoices(): MailChoices {
    return this.choices;
  }

  previewMail(template: string, leadIds: string[]): MailPreview[] {
    return MAILS.previews
      .filter(({ leadId }) => leadIds.includes(leadId))
      .map((mail) => ({ ...mail, subject: `${template}: ${mail.subject}` }));
  }

  mailPictures(_template: string): MailPicture[] {
    return MAILS.pictures;
  }

  sendTestMail(_template: string, _leadId: string): string {
    return "Sent to owner@example.com.";
  }

  sendMail(_template: string, leadIds: string[]): MailResult[] {
    for (const id of leadIds) this.done(id, { direction: "Out", outcome: "Sent" });
    return MAILS.results.filter(({ leadId }) => leadIds.includes(leadId));
  }

  cardChoices(_days: number): CardChoices {
    return this.cards;
  }

  printCards(order: CardOrder): PrintedCards {
    return pagesOf(order);
  }

  logPrinted(cards: PrintedCard[]): CardsLogged {
    const letters = cards.filter(({ channel }) => channel === "Letter").length;
    return { postcards: cards.length - letters, letters, before: [], gone: 0 };
  }

  newsletterChoices(): NewsletterChoices {
    const templates = this.choices.templates.map(({ name, subject }) => ({
      name,
      subject,
      campaign: /note/.test(name),
    }));
    const { quota } = this.choices;
    const inOrder = [...templates].sort((one, other) => Number(other.campaign) - Number(one.campaign));
    return { templates: inOrder, problem: "", quota, kept: 20, aDay: 100, current: this.newsletter };
  }

  previewNewsletter(_template: string): NewsletterPeople {
    return this.people;
  }

  previewNewsletterMail(template: string, leadId: string): MailPreview {
    const person = this.people.people.find(({ id }) => id === leadId);
    const [mail] = structuredClone(MAILS.previews);
    if (!person || !mail) throw new Error("This lead is no longer in the sheet.");
    return { ...mail, leadId, name: person.name, to: person.to, subject: `${template} for ${person.name}` };
  }

  sendTestNewsletter(_template: string, _leadId: string): string {
    return "Sent to owner@example.com.";
  }

  startNewsletter({ template, leadIds }: NewsletterOrder): NewsletterProgress {
    const all = leadIds.length;
    this.newsletter = { ...structuredClone(PROGRESS), template, all, sent: 0, left: all, today: Math.min(all, 77) };
    return this.newsletter;
  }

  sendNewsletter(): NewsletterProgress {
    const before = this.newsletterUnderWay();
    const sent = Math.min(10, before.today);
    const left = before.left - sent;
    const state = left === 0 ? "ended" : before.state;
    this.newsletter = { ...before, sent: before.sent + sent, left, today: before.today - sent, state };
    return this.newsletter;
  }

  stopNewsletter(): NewsletterProgress {
    this.newsletter = { ...this.newsletterUnderWay(), state: "stopped", next: "" };
    return this.newsletter;
  }

  resumeNewsletter(): NewsletterProgress {
    this.newsletter = { ...this.newsletterUnderWay(), state: "going" };
    return this.newsletter;
  }

  closeNewsletter(): NewsletterChoices {
    this.newsletter = null;
    return this.newsletterChoices();
  }

  automaticView(): AutomaticView {
    return this.automatic;
  }

  turnOnAutomatic(_marks: string[]): AutomaticView {
    const { automatic } = this;
    automatic.off = false;
    for (const row of automatic.rows) if (row.problem === "") row.state = "on";
    return automatic;
  }

  turnOffAutomatic(): AutomaticView {
    const { automatic } = this;
    automatic.off = true;
    for (const row of automatic.rows) row.state = "off";
    return automatic;
  }

  proposeSetUp(sheet?: string): SetUpProposal {
    return sheet === undefined || sheet === this.proposal.sheet
      ? this.proposal
      : { ...this.proposal, sheet, columns: [], adds: ["Name", "Phone"] };
  }

  confirmSetUp(_choice: SetUpChoice): SetUpReport {
    return {
      message: "Your sheet is ready.",
      added: ["Next contact", "Next step", "Flag"],
      leads: 214,
      problems: ["Row 17: “31/02/2026” in Received is no date. Please correct it."],
    };
  }

  importSheets(): string[] {
    return ["Fair 2026"];
  }

  proposeImport(): ImportProposal {
    return structuredClone(IMPORT.proposal);
  }

  previewImport(): ImportReport {
    return structuredClone(IMPORT.report);
  }

  confirmImport(): ImportReport {
    return structuredClone(IMPORT.report);
  }

  leadForms(): LeadForms {
    return { forms: [{ ...FORM, adopted: false }], message: "" };
  }

  createLeadForm(): LeadForms {
    return { forms: [FORM], message: "Your form is ready. Each answer becomes a lead within a minute." };
  }

  adoptLeadForm(_sheet: number): LeadForms {
    return { forms: [FORM], message: "From now on each answer in “Form Responses 1” becomes a lead." };
  }

  findDuplicates(): Duplicates {
    return structuredClone(DOUBLED);
  }

  previewMerge(keptId: string): MergePreview {
    if (keptId === MERGE.kept.id) return MERGE;
    return { ...MERGE, kept: MERGE.other, other: MERGE.kept };
  }

  mergeLeads(_keptId: string, _otherId: string): Duplicates {
    const undoable = [{ id: "M-1", text: "Ana M Cruz into Ana Cruz" }, ...DOUBLED.undoable];
    return { ...DOUBLED, pairs: [], message: "Ana M Cruz was merged into Ana Cruz.", undo: "M-1", undoable };
  }

  undoMerge(_mergeId: string): Duplicates {
    return { ...DOUBLED, message: "Ana M Cruz has a row of its own again, at the end of the sheet." };
  }

  referrers(): ReferrersView {
    return this.known;
  }

  joinReferrers(keep: string, other: string): ReferrersView {
    const alike = this.known.alike.filter((pair) => pair.other !== other);
    const joined = [{ name: keep, spelling: other }];
    this.known = { ...this.known, alike, joined, message: `${other} counts for ${keep} now.` };
    return this.known;
  }

  keepReferrersApart(one: string, other: string): ReferrersView {
    this.known = { ...this.known, alike: [], message: `Stoke will not ask about ${other} and ${one} again.` };
    return this.known;
  }

  splitReferrer(_name: string, spelling: string): ReferrersView {
    const { alike } = KNOWN;
    this.known = { ...this.known, alike, joined: [], message: `${spelling} is a referrer of its own again.` };
    return this.known;
  }

  keepApart(_oneId: string, _otherId: string): Duplicates {
    return { ...DOUBLED, pairs: [], message: "Stoke will not ask about these two again." };
  }

  confirmRemove(): string {
    return "Stoke's columns, colours and checks are gone. Your leads and the Touches sheet are as they were.";
  }

  setUp(): void {}
  openSendEmail(): void {}
  openPrintCards(): void {}
  help(): void {}

  private newsletterUnderWay(): NewsletterProgress {
    if (this.newsletter === null) throw new Error("There is no newsletter any more.");
    return this.newsletter;
  }

  private lead(id: string): LeadCard {
    const card = this.leads.find((one) => one.id === id);
    if (!card) throw new Error("This lead's row was deleted. Nothing was logged.");
    return card;
  }
}
