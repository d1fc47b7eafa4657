/** Sends one mail as a test to the owner, and says where it went. */

import { useState } from "preact/hooks";
import { ask, messageOf } from "../rpc";
import { mail as words } from "../words";

interface Props {
  question?: "sendTestMail" | "sendTestNewsletter";
  template: string;
  leadId: string;
  name: string;
  busy: boolean;
}

export function TestButton({ question = "sendTestMail", template, leadId, name, busy }: Props) {
  const [sending, setSending] = useState(false);
  const [said, setSaid] = useState("");

  async function send(): Promise<void> {
    setSending(true);
    setSaid("");
    try {
      setSaid(await ask(question, template, leadId));
    } catch (error) {
      setSaid(messageOf(error));
    }
    setSending(false);
  }

  return (
    <>
      <button type="button" class="link" aria-label={words.testOf(name)} disabled={busy || sending} onClick={send}>
        {sending ? words.sending : words.test}
      </button>
      <span class="soft" role="status">
        {said}
      </span>
    </>
  );
}
