/** The e-mail of the step, as it will go out: another template may be chosen, and it is sent here. */

import { useEffect, useState } from "preact/hooks";
import type { LeadCard, MailChoices, MailPreview } from "../../actions/views";
import { MailText } from "../mail/MailItem";
import { ask, messageOf } from "../rpc";
import { followUp, mail as mailWords, sidebar } from "../words";
import { MailForm } from "./MailForm";

interface Props {
  card: LeadCard;
  /** The step's; "" where it has none. */
  template: string;
  sending: boolean;
  /** Why it could not be sent, or "". */
  problem: string;
  onSend(template: string): void;
  onBack(): void;
}

export function WriteEmail({ card, template: first, sending, problem, onSend, onBack }: Props) {
  const [choices, setChoices] = useState<MailChoices | null>(null);
  const [chosen, setChosen] = useState(first);
  const [written, setWritten] = useState<{ template: string; mail: MailPreview | null; problem: string } | null>(null);
  const template = chosen || (choices?.templates[0]?.name ?? "");
  const name = card.name || sidebar.noName;

  useEffect(() => {
    let current = true;
    ask("mailChoices", card.id).then(
      (found) => current && setChoices(found),
      // The step's own template can be sent without a choice of others.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [card.id]);

  useEffect(() => {
    let current = true;
    if (template === "") return undefined;
    setWritten(null);
    ask("previewMail", template, [card.id]).then(
      ([mail]) => current && setWritten({ template, mail: mail ?? null, problem: mail?.problem ?? "" }),
      (error) => current && setWritten({ template, mail: null, problem: messageOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [template, card.id]);

  const isReady = written !== null && written.mail !== null && written.problem === "";
  return (
    <MailForm
      id="write-email"
      to={name}
      ready={isReady}
      sending={sending}
      problem={problem || (written?.problem ?? "")}
      send={followUp.mail.send}
      onSend={() => onSend(template)}
      onBack={onBack}
    >
      {choices && choices.templates.length > 1 && (
        <label class="field">
          <span>{mailWords.template}</span>
          <select value={template} disabled={sending} onChange={(event) => setChosen(event.currentTarget.value)}>
            {choices.templates.map(({ name: one, subject, home }) => (
              <option key={one} value={one}>
                {home === "Gmail" ? subject : one}
              </option>
            ))}
          </select>
        </label>
      )}
      {written === null && <p role="status">{followUp.mail.loading}</p>}
      {isReady && written.mail && (
        <div class="mail">
          <MailText mail={written.mail} template={written.template} />
        </div>
      )}
    </MailForm>
  );
}
