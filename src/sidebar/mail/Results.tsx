/** What became of each mail. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { MailResult } from "../../actions/views";
import { Dialog } from "../Dialog";
import { Icon, type IconName } from "../Icon";
import { closeDialog } from "../rpc";
import { mail } from "../words";

const ICONS: Record<MailResult["status"], { name: IconName; tone?: "good" | "bad" }> = {
  Sent: { name: "check", tone: "good" },
  Refused: { name: "cross", tone: "bad" },
  Unknown: { name: "alert", tone: "bad" },
  Later: { name: "clock" },
};

export function Results({ results }: { results: MailResult[] }) {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  const sent = results.filter(({ status }) => status === "Sent").length;
  return (
    <Dialog
      title={mail.done(sent, results.length)}
      news
      buttons={
        <button ref={close} type="button" class="button strong" onClick={closeDialog}>
          {mail.close}
        </button>
      }
    >
      <ul class="results">
        {results.map(({ leadId, name, status, message }) => (
          <li key={leadId}>
            <Icon {...ICONS[status]} />
            <span class="grow">
              <strong dir="auto">{name}</strong>
              <span class="soft">{[mail.statuses[status], message].filter(Boolean).join(". ")}</span>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
