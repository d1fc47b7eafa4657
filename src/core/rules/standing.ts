/** Where a lead stands at a moment: its temperature, stage, anchors and tries, folded from its journal (§2, §3, §4 "Anchor"). */

import type { Day, Edit, Journal, Lead, Minute, Promised, Settings, Stage, Temperature, Touch } from "../model";
import type { Calendar } from "../time";
import { DAY_MINUTES } from "../time";
import { fillChanges, fillTemperature, isHot, isHotter, type Reading, temperatureAfter } from "./temperature";
import { isAttempt, isConnect } from "./touches";

/** A moment among the touches: those from place `next` on come after it. Touches of its minute fall on either side (§1). */
export interface Mark {
  at: Minute;
  next: number;
}

export interface Standing {
  /** The touches up to now. */
  touches: readonly Touch[];
  temperature: Temperature;
  temperatureReason: string;
  temperatureBy: "owner" | "stoke";
  /** The last change of temperature that began no new chase. */
  changed: Minute | null;
  stage: Stage;
  /** When the stage was entered: the anchor of Nurture, Won and Lost. */
  entered: Mark;
  /** Nurture was entered by *Not now*. */
  notNow: boolean;
  /** The anchor of Trying: received, the last rise of temperature, or the owner's edit to Trying. */
  chase: Mark;
  /** The anchor of Talking: the last connect, or the owner's edit. */
  talk: Mark;
  /** The last promise that no newer one replaced and no closing ended; whether it was kept is not asked here. */
  promise: { promised: Promised; given: Mark } | null;
  tries: number;
  lastTouch: Minute | null;
  /** The first attempt or connect. */
  firstResponse: Minute | null;
}

/** Connects stop for so many days, and so many attempts fail: a talk has gone quiet (§3). */
const QUIET_DAYS = 30;
const QUIET_ATTEMPTS = 3;

/** Folds what happened up to now, in order of time; what a later moment brings is not known yet. */
export function standingAt(
  lead: Lead,
  journal: Journal,
  settings: Settings,
  calendar: Calendar,
  now: Minute,
): Standing {
  const fold = new Fold(lead, journal, settings, calendar);
  fold.runTo(now);
  return fold.standing();
}

class Fold {
  private readonly touches: readonly Touch[];
  /** Touches taken so far: the place of the next one. */
  private next = 0;

  private own: boolean;
  /** What the owner chose or the rules filled, before the changes of touches. */
  private base: Temperature;
  private baseReason: string;
  /** The touches from here on change the base. */
  private baseFrom = 0;
  private temperature: Temperature;
  private temperatureReason: string;
  private changed: Minute | null = null;

  private stage: Stage = "New";
  private entered: Mark;
  private notNow = false;
  private chase: Mark;
  private chaseAttempts = 0;
  /** When the attempt was made that completes the tries of a chase. */
  private chaseTried: Minute = 0;
  private talk: Mark;
  private talkAttempts = 0;
  private talkTried: Minute = 0;
  private promise: Standing["promise"] = null;

  private tries: number;
  private firstResponse: Minute | null = null;

  constructor(
    private readonly lead: Lead,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly calendar: Calendar,
  ) {
    this.touches = journal.touches;
    const arrival = { at: lead.received, next: firstFrom(journal.touches, lead.received) };
    this.entered = arrival;
    this.chase = arrival;
    this.talk = arrival;
    this.own = journal.temperature !== null;
    const filled = firstFill(lead, journal, calendar);
    this.base = journal.temperature ?? filled.temperature;
    this.baseReason = journal.temperature ? OWN_CHOICE : filled.reason;
    this.tries = journal.dropped;
    this.temperature = this.base;
    this.temperatureReason = this.baseReason;
  }

  /** Takes fills, touches and edits in order of time; at one minute in this order (§1). */
  runTo(now: Minute): void {
    const { touches } = this;
    const { edits } = this.journal;
    const fills = this.fillMoments(now);
    let fill = 0;
    let edit = 0;
    for (;;) {
      const filled = fills[fill] ?? Number.POSITIVE_INFINITY;
      const touch = touches[this.next];
      const touched = touch?.at ?? Number.POSITIVE_INFINITY;
      const edited = edits[edit];
      const at = Math.min(filled, touched, edited?.at ?? Number.POSITIVE_INFINITY);
      if (at > now) break;
      this.passTime(at);
      if (at === filled) {
        fill += 1;
        this.refill(at);
      } else if (touch && at === touched) {
        this.next += 1;
        this.takeTouch(touch);
      } else if (edited) {
        edit += 1;
        this.takeEdit(edited);
      }
    }
    this.passTime(now);
  }

  standing(): Standing {
    const touches = this.next === this.touches.length ? this.touches : this.touches.slice(0, this.next);
    return {
      touches,
      temperature: this.temperature,
      temperatureReason: this.temperatureReason,
      temperatureBy: this.own ? "owner" : "stoke",
      changed: this.changed,
      stage: this.stage,
      entered: this.entered,
      notNow: this.notNow,
      chase: this.chase,
      talk: this.talk,
      promise: this.promise,
      tries: this.tries,
      lastTouch: lastTouchOf(touches),
      firstResponse: this.firstResponse,
    };
  }

  private mark(at: Minute): Mark {
    return { at, next: this.next };
  }

  /** The stages that time and tries end by themselves (§3); entered when the condition came true. */
  private passTime(until: Minute): void {
    if (this.stage === "Trying" && this.chaseAttempts >= this.settings.tries) {
      const { business } = this.calendar;
      const lastDay = business.later(business.dayAt(this.chase.at), this.settings.tryDays - 1);
      const at = Math.max(this.chaseTried, lastDay.opens);
      if (at <= until) this.enter("Nurture", at);
    } else if (this.stage === "Talking" && this.talkAttempts >= QUIET_ATTEMPTS) {
      const { zone } = this.calendar;
      const at = Math.max(this.talkTried, zone.instantOf(zone.wallOf(this.talk.at) + QUIET_DAYS * DAY_MINUTES));
      if (at <= until) this.enter("Nurture", at);
    }
  }

  private enter(stage: Stage, at: Minute): void {
    this.stage = stage;
    this.entered = this.mark(at);
    this.notNow = false;
    if (stage === "Won" || stage === "Lost" || stage === "Removed") this.promise = null;
  }

  private takeTouch(touch: Touch): void {
    if (isAttempt(touch)) this.countAttempt(touch);
    const connected = isConnect(touch);
    if (this.firstResponse === null && (connected || isAttempt(touch))) this.firstResponse = touch.at;
    this.moveStage(touch, connected);
    if (connected) this.talkFrom(this.mark(touch.at));
    this.passTime(touch.at);
    if (!(this.own && touch.by === "stoke")) this.warm(touch);
    if (touch.promised && this.stage !== "Removed")
      this.promise = { promised: touch.promised, given: this.mark(touch.at) };
  }

  private countAttempt(touch: Touch): void {
    this.tries += 1;
    this.talkAttempts += 1;
    if (this.talkAttempts === QUIET_ATTEMPTS) this.talkTried = touch.at;
    if (this.next <= this.chase.next) return;
    this.chaseAttempts += 1;
    if (this.chaseAttempts === this.settings.tries) this.chaseTried = touch.at;
  }

  /** What a touch means for the stage (§3). */
  private moveStage(touch: Touch, connected: boolean): void {
    if (this.stage === "Removed") return;
    const closed = this.stage === "Won" || this.stage === "Lost";
    switch (touch.outcome) {
      case "Asked to be removed":
        this.enter("Removed", touch.at);
        return;
      case "Bought":
        this.enter("Won", touch.at);
        return;
      case "Chose someone else":
        this.enter("Lost", touch.at);
        return;
      case "Not interested":
        if (!closed) this.enter("Lost", touch.at);
        return;
      case "Not now":
        if (closed) return;
        this.enter("Nurture", touch.at);
        this.notNow = true;
        return;
      case "Interested":
        if (this.stage !== "Talking") this.enter("Talking", touch.at);
        return;
    }
    if (closed) return;
    if (connected && this.stage !== "Talking") this.enter("Talking", touch.at);
    else if (this.stage === "New" && isAttempt(touch)) this.enter("Trying", touch.at);
  }

  private takeEdit(edit: Edit): void {
    switch (edit.kind) {
      case "temperature":
        this.choose(edit.to, edit.at, edit.by);
        return;
      case "stage":
        this.enter(edit.to, edit.at);
        if (edit.to === "Trying") this.chaseFrom(this.mark(edit.at));
        if (edit.to === "Talking") this.talkFrom(this.mark(edit.at));
        return;
      case "promise":
        this.promise = edit.to && { promised: edit.to, given: this.mark(edit.at) };
    }
  }

  private chaseFrom(mark: Mark): void {
    this.chase = mark;
    this.chaseAttempts = 0;
  }

  private talkFrom(mark: Mark): void {
    this.talk = mark;
    this.talkAttempts = 0;
  }

  /** The owner types a temperature, or the rules fill another than before. */
  private choose(to: Temperature, at: Minute, by: "owner" | "stoke"): void {
    const restarts = by === "owner" || this.own;
    this.own = by === "owner";
    this.base = to;
    this.baseReason = this.own ? OWN_CHOICE : fillReason(this.lead, to, this.calendar.zone.dateOf(at));
    if (restarts) this.baseFrom = this.next;
    this.rewarm(at);
  }

  /** A day begins on which the rules fill the cell anew (§2 "kept up to date"). */
  private refill(at: Minute): void {
    if (this.own) return;
    const { temperature, reason } = fillTemperature(this.lead, this.calendar.zone.dateOf(at));
    this.base = temperature;
    this.baseReason = reason;
    this.rewarm(at);
  }

  private rewarm(at: Minute): void {
    let temperature = this.base;
    this.temperatureReason = this.baseReason;
    for (let place = this.baseFrom; place < this.next; place += 1) {
      const touch = this.touches[place];
      if (!touch || (this.own && touch.by === "stoke")) continue;
      const after = temperatureAfter(touch, temperature);
      if (after !== temperature) this.temperatureReason = touchReason(touch, temperature, after);
      temperature = after;
    }
    this.setTemperature(temperature, at);
  }

  private warm(touch: Touch): void {
    const after = temperatureAfter(touch, this.temperature);
    if (after === this.temperature) return;
    this.temperatureReason = touchReason(touch, this.temperature, after);
    this.setTemperature(after, touch.at);
  }

  /** A rise to Hot or Sizzling begins a new chase (§3, §4 "Anchor"). */
  private setTemperature(to: Temperature, at: Minute): void {
    const from = this.temperature;
    if (to === from) return;
    this.temperature = to;
    const nurtured = this.stage === "Nurture";
    if (isHot(to) && isHotter(to, from) && (nurtured || !isHot(from))) {
      this.chaseFrom(this.mark(at));
      if (nurtured) this.enter("Trying", at);
    } else {
      this.changed = at;
    }
  }

  /** Midnights at which the rules fill another temperature; what the facts of the row said earlier is in the edits. */
  private fillMoments(now: Minute): readonly Minute[] {
    const days = fillChanges(this.lead);
    if (days.length === 0) return NO_MOMENTS;
    let since = this.lead.received;
    for (const edit of this.journal.edits) {
      if (edit.kind === "temperature" && edit.by === "stoke") since = Math.max(since, edit.at);
    }
    const { zone } = this.calendar;
    return days.map((day) => zone.midnightOf(day)).filter((at) => at > since && at <= now);
  }
}

const OWN_CHOICE = "Owner's choice";
const NO_MOMENTS: readonly Minute[] = [];

/** What the rules filled when the lead came in; the edits know it where the facts of the row were others then. */
function firstFill(lead: Lead, { edits }: Journal, { zone }: Calendar): Reading {
  const day = zone.dateOf(lead.received);
  const known = edits.find((edit) => edit.kind === "temperature");
  if (known?.kind !== "temperature" || known.by !== "stoke" || known.at > lead.received)
    return fillTemperature(lead, day);
  return { temperature: known.to, reason: fillReason(lead, known.to, day) };
}

/** The rule that fills this temperature now; one that the facts of an earlier row filled has no more to say. */
function fillReason(lead: Lead, temperature: Temperature, day: Day): string {
  const filled = fillTemperature(lead, day);
  return filled.temperature === temperature ? filled.reason : "Filled";
}

function touchReason(touch: Touch, from: Temperature, to: Temperature): string {
  return `${touch.outcome}: ${from} → ${to}`;
}

/** The place of the first touch at a moment or later. */
function firstFrom(touches: readonly Touch[], at: Minute): number {
  let place = 0;
  for (const touch of touches) {
    if (touch.at >= at) break;
    place += 1;
  }
  return place;
}

/** A skip is no contact. */
function lastTouchOf(touches: readonly Touch[]): Minute | null {
  for (let place = touches.length - 1; place >= 0; place -= 1) {
    const touch = touches[place];
    if (touch && touch.direction !== "Skip") return touch.at;
  }
  return null;
}
