/** One lead's newsletter as it would go out, and a test of it. */

import { useEffect, useState } from "preact/hooks";
import type { MailPreview } from "../../actions/views";
import { Icon } from "../Icon";
import { MailText } from "../mail/MailItem";
import { TestButton } from "../mail/TestButton";
import { ask, messageOf } from "../rpc";
import { newsletter as words } from "../words";

interface Props {
  template: string;
  leadId: string;
  busy: boolean;
}

export function OneMail({ template, leadId, busy }: Props) {
  const [mail, setMail] = useState<MailPreview | null>(null);
  const [problem, setProblem] = useState("");

  useEffect(() => {
    let current = true;
    setProblem("");
    ask("previewNewsletterMail", template, leadId).then(
      (written) => {
        if (!current) return;
        setMail(written);
        setProblem(written.problem);
      },
      (error) => current && setProblem(messageOf(error)),
    );
    return () => {
      current = false;
    };
  }, [template, leadId]);

  if (problem !== "") {
    return (
      <p class="banner bad">
        <Icon name="alert" />
        {problem}
      </p>
    );
  }
  if (mail === null) return <p class="soft">{words.writing}</p>;
  return (
    <div class="mail">
      <MailText mail={mail} template={template} />
      <TestButton question="sendTestNewsletter" template={template} leadId={leadId} name={mail.name} busy={busy} />
    </div>
  );
}
