/** The frame of a mail that is written during a sitting: whom it is to, the mail, what is wrong, and the two ways out. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Trouble } from "../Banner";
import { Icon } from "../Icon";
import { followUp } from "../words";

interface Props {
  /** Of the heading. */
  id: string;
  to: string;
  /** Whether it can go. */
  ready: boolean;
  sending: boolean;
  /** What is wrong, or "". */
  problem: string;
  /** What the button says. */
  send: string;
  onSend(): void;
  onBack(): void;
  children: ComponentChildren;
  /** Below the buttons. */
  below?: ComponentChildren;
}

export function MailForm({ id, to, ready, sending, problem, send, onSend, onBack, children, below }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="touch-form"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || sending) return;
        event.preventDefault();
        onBack();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !sending) onSend();
      }}
    >
      <h1 id={id} ref={heading} tabIndex={-1}>
        <Icon name="envelope" />
        <span dir="auto">{followUp.mail.title(to)}</span>
      </h1>
      {children}
      <Trouble>{problem}</Trouble>
      <div class="buttons ends">
        <button type="submit" class="button strong" disabled={sending || !ready}>
          {sending ? followUp.mail.sending : send}
        </button>
        <button type="button" class="button" disabled={sending} onClick={onBack}>
          {followUp.mail.back}
        </button>
      </div>
      {below}
    </form>
  );
}
