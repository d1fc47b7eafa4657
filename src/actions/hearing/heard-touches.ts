/** The rows of the ledger that new mail comes to. */

import { LeadReader, type LeadRow } from "../../book/lead-row";
import type { LeadTable, TableRow } from "../../book/lead-table";
import type { Status, TouchRow } from "../../book/touch-row";
import { type Automatic, type Bounce, hear, type Reply, wordsIn } from "../../core/hearing";
import type { Day, Minute, Promised, Touch } from "../../core/model";
import { dateReason } from "../../core/time";
import type { Incoming } from "../../mail/inbox";
import type { Book } from "../opening/open-book";
import { knownOf, refold, type Settled, settle } from "../settling/settle";
import { type Found, loggedIn } from "../touch/log-touch";
import type { Senders } from "./senders";

/** Within so many minutes of their arrival, the mail by which a lead came in is no touch. */
const ARRIVAL_MINUTES = 24 * 60;

/** A run sends for six minutes at most, and dates its mails when it began; the clocks of Gmail and of the script may differ. */
const SENDING_MINUTES = 8;

/** An owner who logs a mail by hand does so about when it went. */
const LOGGED_BY_HAND_MINUTES = 60;

/** A machine's answer, and a report on a mail that is late, are noted so and count as nothing. */
const NOTED: Status = "Auto";

export class HeardTouches {
  readonly rows: TouchRow[] = [];
  /** IDs of messages that are to be taken up again: their lead has no ID yet. */
  readonly later = new Set<string>();
  private readonly found = new Map<string, Found>();
  /** The leads with their touches; null where the ledger has to tell what comes of them. */
  private readonly settled = new Map<string, Settled | null>();
  private readonly reader: LeadReader;

  constructor(
    private readonly book: Book,
    private readonly table: LeadTable,
    private readonly ledger: readonly TouchRow[],
    private readonly senders: Senders,
  ) {
    this.reader = new LeadReader(table.layout, book.zone, book.locale, book.now);
  }

  /**
   * The leads as the rows leave them, where their States and one touch each tell it; null where the whole ledger has to: for more
   * touches of one lead, for one that is only noted, and where a State is not known.
   */
  leads(): Settled[] | null {
    const leads = [...this.settled.values()].flatMap((lead) => lead ?? []);
    return leads.length === this.rows.length ? leads : null;
  }

  take(mail: Incoming): void {
    const leads = this.senders.of(mail);
    const heard = hear(mail.message, this.book.zone.dateOf(mail.at));
    if (heard.kind === "bounce") this.takeBounce(mail, heard);
    else if (heard.kind === "reply") this.takeReply(mail, heard, leads);
    else if (heard.kind === "automatic") this.takeAutomatic(mail, heard, leads.slice(0, 1));
  }

  /** What the owner wrote to these leads by hand: it is a try, and answers what they wrote (§4.3). */
  takeOwn(mail: Incoming, leads: readonly TableRow[]): void {
    const isLogged = (lead: TableRow) => {
      const row = this.reader.read(lead);
      return row === null || mail.at <= row.lead.received || this.isKnownToLedger(mail, row);
    };
    const fresh = leads.filter((lead) => !isLogged(lead));
    if (fresh.length === 0) return;
    const words = wordsIn(mail.message) || mail.message.subject;
    this.log(mail, fresh, WROTE, `From your Gmail: ${words}`);
  }

  /** Stoke sent it, and its touch is there; or the owner logged it already. */
  private isKnownToLedger({ at, threadId }: Incoming, { id }: LeadRow): boolean {
    return this.ledger.some((touch) => {
      if (touch.leadId !== id || touch.channel !== "Email" || touch.direction !== "Out") return false;
      if (touch.status === "Undone" || touch.status === "Failed") return false;
      const isMail = touch.status !== "" && touch.status !== "Auto";
      if (!isMail) return touch.message === "" && Math.abs(at - touch.at) <= LOGGED_BY_HAND_MINUTES;
      const isThread = touch.message === threadId || touch.message.includes(" ");
      return isThread && Math.abs(at - touch.at) <= SENDING_MINUTES;
    });
  }

  /** Who asks to be removed, or for no more e-mail, is meant in every row with their address; who just writes, in one. */
  private takeReply(mail: Incoming, { words, removal, noMail }: Reply, leads: readonly TableRow[]): void {
    const known = leads.filter((lead) => !this.isArrival(mail, lead));
    if (removal !== "")
      this.log(mail, known, { ...RECEIVED, outcome: "Asked to be removed" }, this.requestNote(mail, removal));
    else if (noMail !== "")
      this.log(mail, known, { ...RECEIVED, outcome: "Asked not to be emailed" }, this.requestNote(mail, noMail));
    else this.log(mail, known.slice(0, 1), RECEIVED, this.replyNote(mail, words));
  }

  private takeAutomatic(mail: Incoming, heard: Automatic, leads: readonly TableRow[]): void {
    const { back } = heard;
    for (const lead of leads) {
      const waits = back !== null && this.isBefore(back, lead);
      const promised: Promised | null = waits ? { when: { kind: "date", day: back }, channel: null } : null;
      this.log(mail, [lead], { ...RECEIVED, promised }, automaticNote(heard), NOTED);
    }
  }

  /** Whether the lead would hear from us before that day, and was not told to. */
  private isBefore(day: Day, lead: TableRow): boolean {
    const found = this.findLead(lead);
    if (found === null) return false;
    const { book, table } = this;
    const { next } = settle(found.row, found.known, found.asRead, { book, layout: table.layout }).decision;
    return next !== null && book.zone.dateOf(next.at) < day && !this.isPromised(found.row);
  }

  private isPromised({ promised }: LeadRow): boolean {
    if (promised === null || promised === "unreadable") return promised !== null;
    const { zone, now } = this.book;
    const { when } = promised;
    return (when.kind === "date" ? when.day : zone.dateOf(when.at)) >= zone.dateOf(now);
  }

  private requestNote({ from }: Incoming, sentence: string): string {
    return this.senders.at(from).length > 0 ? `They wrote: “${sentence}”` : `From ${from}: “${sentence}”`;
  }

  private replyNote({ from, message }: Incoming, words: string): string {
    const text = words === "" ? `“${message.subject}”` : words;
    return this.senders.at(from).length > 0 ? text : `From ${from}: ${text}`;
  }

  private takeBounce(mail: Incoming, { address, permanent, reason }: Bounce): void {
    const thread = this.senders.ofThread(mail);
    const leads = address === "" ? (thread === null ? [] : [thread]) : this.senders.at(address);
    const to = address === "" ? "The mail" : `Mail to ${address}`;
    if (permanent) this.log(mail, leads, CAME_BACK, `${to} came back: ${reason}`);
    else this.log(mail, leads, RECEIVED, `${to} is late or was refused: ${reason}`, NOTED);
  }

  /** What came before a lead's row did, or made it, is no touch (§4.3). */
  private isArrival({ id, at, threadId, message }: Incoming, lead: TableRow): boolean {
    const row = this.reader.read(lead);
    if (row === null) return false;
    const own = this.ledger.filter(({ leadId }) => leadId === row.id);
    // The mail by which the lead came in by its label is noted in the ledger.
    if (own.some((touch) => touch.id === `G${id}`)) return true;
    if (own.some((touch) => touch.message === threadId)) return false;
    const { received, wayIn } = row.lead;
    if (at <= received) return true;
    const wrote = wayIn === "Email" || wayIn === "Web form";
    return wrote && own.length === 0 && at - received < ARRIVAL_MINUTES && message.header("In-Reply-To") === "";
  }

  private log(mail: Incoming, leads: readonly TableRow[], kind: Kind, note: string, status: Status = ""): void {
    for (const lead of leads) {
      const found = this.findLead(lead);
      if (found === null) this.later.add(mail.id);
      else this.rows.push(this.rowOf(mail, found, kind, note, status));
    }
  }

  private rowOf({ id, threadId, at }: Incoming, found: Found, kind: Kind, note: string, status: Status): TouchRow {
    const leadId = found.known.state.leadId;
    const touch: Touch = { promised: null, by: "stoke", ...kind, at: this.notLater(at) };
    const form = { leadId, row: found.row.table.row, touch, note, changeTemperature: true };
    const { touch: row, settled } = loggedIn(this.book, found, form);
    const counts = status === "";
    const tells = counts && found.asRead !== null && !this.settled.has(leadId);
    this.settled.set(leadId, tells ? settled : null);
    if (counts) this.found.set(leadId, { ...found, known: settled });
    const temperature = counts ? row.temperature : "";
    return { ...row, temperature, status, message: threadId, id: touchId(id, leadId, kind) };
  }

  private findLead(cells: TableRow): Found | null {
    const row = this.reader.read(cells);
    if (row === null || row.id === "") return null;
    return this.found.get(row.id) ?? this.firstFound(row);
  }

  private firstFound(row: LeadRow): Found {
    const asRead = knownOf(row);
    const own = this.ledger.filter(({ leadId }) => leadId === row.id);
    return { table: this.table, row, asRead, known: asRead ?? refold(row, row.id, null, own, this.book) };
  }

  private notLater(at: Minute): Minute {
    return Math.min(at, this.book.now);
  }
}

/** What kind of touch a message comes to. */
type Kind = Pick<Touch, "channel" | "direction" | "outcome"> & Partial<Pick<Touch, "promised" | "by">>;

const WROTE = { channel: "Email", direction: "Out", outcome: "Sent", by: "owner" } as const;
const RECEIVED = { channel: "Email", direction: "In", outcome: "Replied" } as const;
const CAME_BACK = { channel: "Email", direction: "Out", outcome: "Bounced" } as const;

/**
 * A message is one touch of one lead, whichever of those with its address it was logged for; but an address that is removed,
 * or dead, is so for each of them.
 */
function touchId(messageId: string, leadId: string, { outcome }: Pick<Touch, "outcome">): string {
  return outcome === "Replied" ? `G${messageId}` : `G${messageId}-${leadId}`;
}

function automaticNote({ what, words, back }: Automatic): string {
  const until = back === null ? "" : ` Back on ${dateReason(back)}.`;
  return `${CALLED[what]}: ${words}${until}`;
}

const CALLED: Readonly<Record<Automatic["what"], string>> = {
  answer: "Automatic answer",
  calendar: "Calendar",
  receipt: "Receipt",
};
