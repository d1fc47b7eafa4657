/** Follows the selected row: Google tells a sidebar nothing, so it asks, only while it is seen, and less often while nothing moves. */

import type { Seen, SidebarView } from "../actions/views";
import { hearOthers } from "./news";
import { ask, messageOf } from "./rpc";

/** Milliseconds between two questions: at first, and after a while without a move. */
const FAST = 2_000;
const SLOW = 10_000;
const SLOWING = 1.5;
/** Cells are edited and ages grow: milliseconds after which the answer is wanted in full, and when the owner comes over from the grid. */
const FULL = 20_000;
const FULL_ON_RETURN = 3_000;
/** Milliseconds after which a question is given up, say because the computer slept. */
const PATIENCE = 30_000;

export type FullView = Exclude<SidebarView, { kind: "same" }>;

export interface Watcher {
  show(view: FullView): void;
  /** The last view still holds. */
  same(): void;
  fail(message: string): void;
}

export interface Follower {
  /** Asks in full, at once. */
  refresh(): void;
  /**
   * Asks nothing, and ignores what was asked, until `resume`: for the time of a write, whose answer is newer, or while it is not
   * looked at. As many resumes are needed as there were pauses.
   */
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Starts to ask, until `stop`. */
export function followSelection(watcher: Watcher): Follower {
  let seen: Seen | null = null;
  let lastKind = "";
  let wait = FAST;
  let fullAt = Number.NEGATIVE_INFINITY;
  let asking = false;
  let turn = 0;
  let pauses = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(timer);
    if (pauses > 0 || document.hidden) return;
    turn += 1;
    const mine = turn;
    asking = true;
    timer = setTimeout(look, PATIENCE);
    const full = Date.now() - fullAt >= FULL;
    try {
      const view = await ask("sidebarView", full ? null : seen);
      if (mine === turn) take(view);
    } catch (error) {
      if (mine === turn) {
        fullAt = Number.NEGATIVE_INFINITY;
        slowDown();
        watcher.fail(messageOf(error));
      }
    }
    if (mine !== turn) return;
    asking = false;
    askLater();
  }

  function askLater(): void {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  }

  function refresh(): void {
    wait = FAST;
    fullAt = Number.NEGATIVE_INFINITY;
    look();
  }

  function take(view: SidebarView): void {
    if (view.kind === "same") {
      slowDown();
      watcher.same();
      return;
    }
    const now = "seen" in view ? view.seen : null;
    if (view.kind === lastKind && now?.sheet === seen?.sheet && now?.row === seen?.row) slowDown();
    else wait = FAST;
    lastKind = view.kind;
    seen = now;
    fullAt = Date.now();
    watcher.show(view);
  }

  function slowDown(): void {
    wait = Math.min(wait * SLOWING, SLOW);
  }

  /** The owner comes over from the grid, where cells may have been edited. */
  function welcome(): void {
    wait = FAST;
    if (asking) return;
    if (Date.now() - fullAt >= FULL_ON_RETURN) refresh();
    else askLater();
  }

  /** The owner goes to the grid, where a row is about to be selected. */
  function hurry(): void {
    const wasSlow = wait > FAST;
    wait = FAST;
    if (!asking && wasSlow) look();
  }

  function seenOrHidden(): void {
    if (document.hidden) clearTimeout(timer);
    else refresh();
  }

  const listeners: readonly [EventTarget, string, () => void][] = [
    [window, "focus", welcome],
    [window, "blur", hurry],
    [document.documentElement, "pointerenter", welcome],
    [document, "visibilitychange", seenOrHidden],
  ];
  for (const [target, event, listener] of listeners) target.addEventListener(event, listener);
  const stopHearing = hearOthers(refresh);
  look();

  return {
    refresh,
    pause() {
      pauses += 1;
      turn += 1;
      asking = false;
      clearTimeout(timer);
    },
    resume() {
      pauses -= 1;
      wait = FAST;
      if (pauses === 0) askLater();
    },
    stop() {
      pauses += 1;
      turn += 1;
      clearTimeout(timer);
      stopHearing();
      for (const [target, event, listener] of listeners) target.removeEventListener(event, listener);
    },
  };
}
