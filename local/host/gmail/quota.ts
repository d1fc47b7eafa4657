/** How much mail Google lets an account send: recipients a day, recipients a message. */

import { ServiceError } from "../strict";

/** Recipients in 24 hours. */
export const DAILY_RECIPIENTS = { consumer: 100, workspace: 1_500 };
const RECIPIENTS_A_MESSAGE = 50;

const DAY_MS = 86_400_000;

export interface Spent {
  recipients: number;
  /** Epoch milliseconds of the first. */
  since: number;
}

export class MailQuota {
  readonly #now: () => number;
  readonly #daily: number;
  #used = 0;
  #since = Number.NEGATIVE_INFINITY;

  constructor(now: () => number, plan: keyof typeof DAILY_RECIPIENTS) {
    this.#now = now;
    this.#daily = DAILY_RECIPIENTS[plan];
  }

  /** Recipients that are left; all of them again 24 hours after the first. */
  left(): number {
    if (this.#now() - this.#since >= DAY_MS) this.#used = 0;
    return this.#daily - this.#used;
  }

  /** Recipients used since an instant (epoch milliseconds); null where none are. */
  get spent(): Spent | null {
    return this.#used > 0 ? { recipients: this.#used, since: this.#since } : null;
  }

  /** Goes on from what was spent before. */
  restore({ recipients, since }: Spent): void {
    this.#used = recipients;
    this.#since = since;
  }

  /** Takes some for one message, or throws Google's error and takes none. */
  take(recipients: number): void {
    if (recipients > RECIPIENTS_A_MESSAGE) {
      throw new ServiceError("Limit Exceeded: Email Recipients Per Message.");
    }
    if (recipients > this.left()) throw new ServiceError("Service invoked too many times for one day: email.");
    if (this.#used === 0) this.#since = this.#now();
    this.#used += recipients;
  }

  /** For tests and the workbench: only so many are left today. */
  leave(recipients: number): void {
    this.#since = this.#now();
    this.#used = this.#daily - recipients;
  }
}
