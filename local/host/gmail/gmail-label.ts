/** GmailLabel: a label of the owner's own, as scripts see it. */

import { strictly } from "../strict";
import type { GmailParts } from "./gmail-app";
import { GmailThread } from "./gmail-thread";

export class GmailLabel extends strictly("GmailLabel") {
  readonly #parts: GmailParts;
  readonly #name: string;

  constructor(parts: GmailParts, name: string) {
    super();
    this.#parts = parts;
    this.#name = name;
  }

  /** For the host, uncounted. */
  static nameOf(label: GmailLabel): string {
    return label.#name;
  }

  getName(): string {
    this.#parts.meter.call("GmailLabel.getName");
    return this.#name;
  }

  getThreads(start = 0, max = 500): GmailThread[] {
    this.#parts.meter.call("GmailLabel.getThreads");
    const labelled = this.#parts.mailbox.threads.filter(({ labels }) => labels.has(this.#name));
    return labelled.slice(start, start + max).map((thread) => new GmailThread(this.#parts, thread));
  }

  addToThread(thread: GmailThread): this {
    this.#parts.meter.call("GmailLabel.addToThread");
    GmailThread.labelsOf(thread).add(this.#name);
    return this;
  }

  /** One call for many threads. */
  addToThreads(threads: readonly GmailThread[]): this {
    this.#parts.meter.call("GmailLabel.addToThreads");
    for (const thread of threads) GmailThread.labelsOf(thread).add(this.#name);
    return this;
  }

  removeFromThread(thread: GmailThread): this {
    this.#parts.meter.call("GmailLabel.removeFromThread");
    GmailThread.labelsOf(thread).delete(this.#name);
    return this;
  }

  removeFromThreads(threads: readonly GmailThread[]): this {
    this.#parts.meter.call("GmailLabel.removeFromThreads");
    for (const thread of threads) GmailThread.labelsOf(thread).delete(this.#name);
    return this;
  }

  deleteLabel(): void {
    this.#parts.meter.call("GmailLabel.deleteLabel");
    this.#parts.mailbox.labels.delete(this.#name);
    for (const { labels } of this.#parts.mailbox.threads) labels.delete(this.#name);
  }
}
