/** The letter that thanks a referrer, as it will go out: it is sent here, and the list goes on. */

import { useEffect, useState } from "preact/hooks";
import type { FollowUpLine, ThanksDue, ThanksLetter } from "../../actions/views";
import { InGmail, Letter } from "../referrers/Letter";
import { ask, messageOf } from "../rpc";
import { followUp, referrers } from "../words";
import { MailForm } from "./MailForm";

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
  const { leadId } = line;
  const { news, referrer } = thanks;

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
  return (
    <MailForm
      id="write-thanks"
      to={referrer}
      ready={isReady}
      sending={sending}
      problem={problem || failed}
      send={referrers.send}
      onSend={onSend}
      onBack={onBack}
      below={written && <InGmail written={written} />}
    >
      {written === null && failed === "" && <p role="status">{followUp.mail.loading}</p>}
      {written && <Letter written={written} />}
    </MailForm>
  );
}
