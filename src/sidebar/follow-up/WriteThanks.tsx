/** The letter that thanks a referrer, as it will go out: it is sent here, and the list goes on. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { FollowUpLine, ThanksDue, ThanksLetter } from "../../actions/views";
import { Trouble } from "../Banner";
import { Icon } from "../Icon";
import { InGmail, Letter } from "../referrers/Letter";
import { ask, messageOf } from "../rpc";
import { followUp, referrers } from "../words";

interface Props {
  line: FollowUpLine;
  thanks: ThanksDue;
  sending: boolean;
  /** Why it could not be sent, or "". */
  problem: string;
  onSend(): void;
  onBack(): void;
}

export function WriteThanks({ line, thanks, sending, problem, onSend, onBack }: Props) {
  const [written, setWritten] = useState<ThanksLetter | null>(null);
  const [failed, setFailed] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const { leadId } = line;
  const { news, referrer } = thanks;

  useLayoutEffect(() => heading.current?.focus(), []);

  useEffect(() => {
    let current = true;
    ask("previewThanks", { leadId, news }).then(
      (letter) => current && setWritten(letter),
      (error) => current && setFailed(messageOf(error)),
    );
    return () => {
      current = false;
    };
  }, [leadId, news]);

  const isReady = written !== null && written.problem === "";
  const wrong = problem || failed;
  return (
    <form
      class="touch-form"
      aria-labelledby="write-thanks"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || sending) return;
        event.preventDefault();
        onBack();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !sending) onSend();
      }}
    >
      <h1 id="write-thanks" ref={heading} tabIndex={-1}>
        <Icon name="envelope" />
        <span dir="auto">{followUp.mail.title(referrer)}</span>
      </h1>
      {written === null && failed === "" && <p role="status">{followUp.mail.loading}</p>}
      {written && <Letter written={written} />}
      <Trouble>{wrong}</Trouble>
      <div class="buttons ends">
        <button type="submit" class="button strong" disabled={sending || !isReady}>
          {sending ? followUp.mail.sending : referrers.send}
        </button>
        <button type="button" class="button" disabled={sending} onClick={onBack}>
          {followUp.mail.back}
        </button>
      </div>
      {written && <InGmail written={written} />}
    </form>
  );
}
