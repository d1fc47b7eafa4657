/** Mail that comes in with the owner's label, and the mails that tell the owner of leads. */

import type { Host } from "../../local/host";

type Incoming = Parameters<Host["gmail"]["receive"]>[0];

/** A mail comes in, and a filter of the owner's labels it. */
export function labelled(host: Host, mail: Incoming, label = "Leads"): void {
  const { threadId } = host.gmail.receive({
    ...mail,
    headers: { "Delivered-To": "owner@example.com", ...mail.headers },
  });
  host.gmail.labels.add(label);
  host.gmail.thread(threadId)?.labels.add(label);
}

/** Mails to the owner about new leads, oldest first. */
export function told(host: Host) {
  return host.gmail.sent.filter(({ to }) => to.some(({ address }) => address === "owner@example.com"));
}
