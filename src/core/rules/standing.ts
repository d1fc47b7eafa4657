/** Where a lead stands at a moment: its temperature, stage, anchors and tries, folded from its journal (§2, §3, §4 "Anchor"). */

import type { Day, Edit, Journal, Lead, Minute, Promised, Settings, Stage, Temperature, Touch } from "../model";
import { type Calendar, DAY_MINUTES } from "../time";
import { Anchor, type Mark } from "./anchor";
import { stageEntered } from "./stage";
import { isHot, isHotter } from "./temperature";
import { Thermometer } from "./thermometer";
import { isAttempt, isConnect } from "./touches";

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
  /** The day on which the lead said last to be back, until a newer promise or a closing; whether it was kept is not asked here. */
  back: { day: Day; given: Mark } | null;
  /** Every time that Won or Lost was entered. */
  closings: readonly Closing[];
  tries: number;
  lastTouch: Minute | null;
  firstAttempt: Minute | null;
  /** The first attempt or connect. */
  firstResponse: Minute | null;
  /** When the stage will end by itself, if nothing happens (§3); null: it does not. */
  quietAt: Minute | null;
}

interface Closing {
  stage: "Won" | "Lost";
  at: Minute;
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

/** A fold under way. It reads the journal's touches where they stand: one that is put in after those taken is taken next. */
export class Fold {
  /** Fills, touches and edits taken so far: the place of the next one. */
  private fill = 0;
  private next = 0;
  private edit = 0;
  private readonly thermometer: Thermometer;
  private readonly fills: readonly Minute[];
  private changed: Minute | null = null;
  private stage: Stage = "New";
  private entered: Mark;
  private notNow = false;
  private readonly chase: Anchor;
  private readonly talk: Anchor;
  private promise: Standing["promise"] = null;
  private back: Standing["back"] = null;
  private readonly closings: Closing[] = [];
  private tries: number;
  private firstAttempt: Minute | null = null;
  private firstResponse: Minute | null = null;

  constructor(
    lead: Lead,
    private readonly journal: Journal,
    private readonly settings: Settings,
    private readonly calendar: Calendar,
  ) {
    const arrival = { at: lead.received, next: firstFrom(journal.touches, lead.received) };
    this.thermometer = new Thermometer(lead, journal, calendar);
    this.fills = this.thermometer.fillMoments();
    this.entered = arrival;
    this.chase = new Anchor(arrival, settings.tries);
    this.talk = new Anchor(arrival, QUIET_ATTEMPTS);
    this.tries = journal.dropped;
  }

  /** Takes fills, touches and edits in order of time; at one minute in this order (§1). Never back to an earlier moment. */
  runTo(now: Minute): void {
    const { touches, edits } = this.journal;
    for (;;) {
      const filled = this.fills[this.fill] ?? NEVER;
      const touch = touches[this.next];
      const touched = touch?.at ?? NEVER;
      const edited = edits[this.edit];
      const at = Math.min(filled, touched, edited?.at ?? NEVER);
      if (at > now) break;
      this.passTime(at);
      if (at === filled) {
        this.fill += 1;
        this.warm(at, () => this.thermometer.refill(at, this.next));
      } else if (touch && at === touched) {
        this.next += 1;
        this.takeTouch(touch);
      } else if (edited) {
        this.edit += 1;
        this.takeEdit(edited);
      }
    }
    this.passTime(now);
  }

  standing(): Standing {
    const all = this.journal.touches;
    const touches = this.next === all.length ? all : all.slice(0, this.next);
    return {
      touches,
      temperature: this.thermometer.temperature,
      temperatureReason: this.thermometer.reason,
      temperatureBy: this.thermometer.own ? "owner" : "stoke",
      changed: this.changed,
      stage: this.stage,
      entered: this.entered,
      notNow: this.notNow,
      chase: this.chase.mark,
      talk: this.talk.mark,
      promise: this.promise,
      back: this.back,
      closings: this.closings,
      tries: this.tries,
      lastTouch: lastTouchOf(touches),
      firstAttempt: this.firstAttempt,
      firstResponse: this.firstResponse,
      quietAt: this.quietAt(),
    };
  }

  private mark(at: Minute): Mark {
    return { at, next: this.next };
  }

  /** The stages that time and tries end by themselves (§3), entered when the condition came true. */
  private passTime(until: Minute): void {
    const at = this.quietAt();
    if (at !== null && at <= until) this.enter("Nurture", at);
  }

  private quietAt(): Minute | null {
    if (this.stage === "Trying" && this.chase.enoughAt !== null) {
      const { business } = this.calendar;
      const lastDay = business.later(business.dayAt(this.chase.mark.at), this.settings.tryDays - 1);
      return Math.max(this.chase.enoughAt, lastDay.opens);
    }
    if (this.stage === "Talking" && this.talk.enoughAt !== null) {
      const { zone } = this.calendar;
      const quiet = zone.instantOf(zone.wallOf(this.talk.mark.at) + QUIET_DAYS * DAY_MINUTES);
      return Math.max(this.talk.enoughAt, quiet);
    }
    return null;
  }

  private enter(stage: Stage, at: Minute): void {
    this.stage = stage;
    this.entered = this.mark(at);
    this.notNow = false;
    if (stage === "Won" || stage === "Lost") this.closings.push({ stage, at });
    if (stage === "Won" || stage === "Lost" || stage === "Removed") {
      this.promise = null;
      this.back = null;
    }
  }

  private takeTouch(touch: Touch): void {
    const { at } = touch;
    const connected = isConnect(touch);
    if (isAttempt(touch)) {
      this.tries += 1;
      this.firstAttempt ??= at;
      this.chase.count(at, this.next);
      this.talk.count(at, this.next);
    }
    if (connected || isAttempt(touch)) this.firstResponse ??= at;
    const stage = stageEntered(this.stage, touch);
    if (stage) this.enter(stage, at);
    if (stage === "Nurture") this.notNow = true;
    if (connected) this.talk.restart(this.mark(at));
    this.passTime(at);
    this.warm(at, () => this.thermometer.takeTouch(touch));
    if (touch.promised && this.stage !== "Removed") this.takePromise(touch.promised, at);
  }

  private takePromise(promised: Promised, at: Minute): void {
    this.promise = { promised, given: this.mark(at) };
    this.back = null;
  }

  private takeEdit(edit: Edit): void {
    switch (edit.kind) {
      case "temperature":
        this.warm(edit.at, () => this.thermometer.takeEdit(edit, this.next));
        return;
      case "stage":
        this.enter(edit.to, edit.at);
        if (edit.to === "Trying") this.chase.restart(this.mark(edit.at));
        if (edit.to === "Talking") this.talk.restart(this.mark(edit.at));
        return;
      case "promise":
        if (edit.to === null) this.promise = null;
        else this.takePromise(edit.to, edit.at);
        return;
      case "back":
        this.back = { day: edit.to, given: this.mark(edit.at) };
    }
  }

  /** A rise to Hot or Sizzling, in Nurture from Hot too, begins a new chase (§3, §4 "Anchor"). */
  private warm(at: Minute, change: () => void): void {
    const from = this.thermometer.temperature;
    change();
    const to = this.thermometer.temperature;
    if (to === from) return;
    const nurtured = this.stage === "Nurture";
    if (isHot(to) && isHotter(to, from) && (nurtured || !isHot(from))) {
      this.chase.restart(this.mark(at));
      if (nurtured) this.enter("Trying", at);
    } else {
      this.changed = at;
    }
  }
}

const NEVER = Number.POSITIVE_INFINITY;

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
