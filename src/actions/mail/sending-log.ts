/**
 * How far a batch of mails has come, kept in a property that is written right before each mail goes: a run that was killed leaves
 * one mail in doubt at most, since of the others it is known that they went, or that they were never tried.
 */

import { type Memory, recall, remember } from "../../google/memory";
import { withOwnMail } from "./own-mail";

/** Of a claimed mail: not tried yet, on its way, gone, certainly not gone, or in doubt. */
export type Step = "claimed" | "trying" | "sent" | "failed" | "doubtful";

export interface Logged {
  step: Step;
  /** ID of its Gmail thread; "" while there is none. */
  thread: string;
  /** ID of the draft that it goes by; "" where it is not known. */
  draft: string;
}

/** Of a mail that may go next: its touch, its thread, and its draft where that is made already. */
export interface Trying extends Pick<Logged, "thread" | "draft"> {
  touchId: string;
}

const NAME = "sending";

/** Each step by its first letter. */
const STEPS: readonly Step[] = ["claimed", "trying", "sent", "failed", "doubtful"];

export class SendingLog {
  /** As it was last written, and what became of mails since. */
  private mails: ReadonlyMap<string, Logged>;
  /** A mail did not go since: that must be written before the next one goes. */
  private isBehind = false;

  /** Begins a batch, before it is claimed in the ledger. One call. @param touchIds of its claims */
  constructor(touchIds: readonly string[]) {
    this.mails = written(new Map(touchIds.map((id) => [id, { step: "claimed", thread: "", draft: "" }])));
  }

  /**
   * Right before a mail goes, the first of these; it must not go where this throws. One call, none where it was logged with one before
   * and all since have gone.
   */
  trying(mails: readonly Trying[]): void {
    const [first] = mails;
    if (first === undefined || (this.isTrying(first) && !this.isBehind)) return;
    const next = mails.map(({ touchId, ...on }): [string, Logged] => [touchId, { step: "trying", ...on }]);
    this.mails = written(new Map([...this.mails, ...next]));
    this.isBehind = false;
  }

  private isTrying({ touchId, thread }: Trying): boolean {
    const mail = this.mails.get(touchId);
    return mail?.step === "trying" && mail.thread === thread;
  }

  /** What became of it; written down with the next one. */
  ended(touchId: string, step: Step): void {
    const thread = this.mails.get(touchId)?.thread ?? "";
    this.mails = new Map([...this.mails, [touchId, { step, thread, draft: "" }]]);
    if (step !== "sent") this.isBehind = true;
  }

  /** Writes down what became of all so far, for another run. One call. */
  keep(): void {
    written(this.mails);
  }
}

/** Gives them back once they are written. */
function written(mails: ReadonlyMap<string, Logged>): ReadonlyMap<string, Logged> {
  const texts = [...mails].map(([id, { step, thread, draft }]) => `${id}:${step.charAt(0)}:${thread}:${draft}`);
  remember({ [NAME]: texts.join(",") });
  return mails;
}

/**
 * Once every claim of the batch is settled in the ledger, and that is flushed; where it fails, the next look closes it. One call, and one
 * more where mails went: their IDs are kept for the look for replies, which then need not open them.
 * @param gmailIds of the messages that went; "" for one that did not
 */
export function closeSendingLog(gmailIds: readonly string[] = []): void {
  try {
    const gone = gmailIds.filter((id) => id !== "");
    remember({ [NAME]: "", ...(gone.length === 0 ? {} : withOwnMail(recall(), gone)) });
  } catch {
    // An open log whose claims are all settled is closed by settleClaims.
  }
}

/** Whether a run is sending, or was killed while it was. */
export function isSendingOpen(memory: Memory): boolean {
  return (memory[NAME] ?? "") !== "";
}

/** The last batch that was not settled, by the IDs of its touches, in the order of its mails; empty where there is none. One call. */
export function readSendingLog(): ReadonlyMap<string, Logged> {
  const texts = (recall()[NAME] ?? "").split(",").filter((text) => text !== "");
  return new Map(
    texts.map((text) => {
      const [id = "", letter = "", thread = "", draft = ""] = text.split(":");
      return [id, { step: STEPS.find((step) => step.startsWith(letter)) ?? "trying", thread, draft }];
    }),
  );
}
