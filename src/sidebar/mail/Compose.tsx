/** Choose a template, see every mail as it will go out, send those that can go. */

import { useEffect, useState } from "preact/hooks";
import type { MailChoices, MailPreview, MailResult } from "../../actions/views";
import { Loading } from "../Blank";
import { Dialog } from "../Dialog";
import { ask, closeDialog, messageOf } from "../rpc";
import { useWork } from "../use-work";
import { mail } from "../words";
import { MailItem } from "./MailItem";

interface Props {
  choices: MailChoices;
  onSent(results: MailResult[]): void;
}

export function Compose({ choices, onSent }: Props) {
  const { templates, leads, quota } = choices;
  const drafts = templates.filter(({ home }) => home === "Gmail");
  const [template, setTemplate] = useState((templates.find((one) => one.suggested) ?? templates[0])?.name ?? "");
  const [mails, setMails] = useState<MailPreview[] | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { working: sending, problem, setProblem, work } = useWork();

  useEffect(() => {
    let current = true;
    setMails(null);
    setProblem("");
    const ids = leads.map(({ id }) => id);
    ask("previewMail", template, ids).then(
      (written) => current && setMails(written),
      (error) => current && setProblem(messageOf(error)),
    );
    return () => {
      current = false;
    };
  }, [template, leads, setProblem]);

  const ready = (mails ?? []).filter((one) => one.problem === "" && !leftOut.has(one.leadId));

  function toggle(leadId: string, wanted: boolean): void {
    const now = new Set(leftOut);
    if (wanted) now.delete(leadId);
    else now.add(leadId);
    setLeftOut(now);
  }

  const send = () =>
    work(async () => {
      const ids = ready.map(({ leadId }) => leadId);
      onSent(await ask("sendMail", template, ids));
    });

  return (
    <Dialog
      title={mail.title}
      problem={problem}
      remark={ready.length > quota ? mail.overQuota(quota) : mail.quota(ready.length, quota)}
      buttons={
        <>
          <button type="button" class="button" disabled={sending} onClick={closeDialog}>
            {mail.cancel}
          </button>
          <button type="button" class="button strong" disabled={sending || ready.length === 0} onClick={send}>
            {sending ? mail.sending : mail.button(ready.length)}
          </button>
        </>
      }
    >
      <label class="field beside">
        <span>{mail.template}</span>
        <select value={template} disabled={sending} onChange={(event) => setTemplate(event.currentTarget.value)}>
          <Options of={templates.filter(({ home }) => home === "Templates")} />
          {drafts.length > 0 && (
            <optgroup label={mail.drafts}>
              <Options of={drafts} />
            </optgroup>
          )}
        </select>
      </label>
      {mails === null && problem === "" && <Loading text={mail.previewing} />}
      {mails && (
        <>
          <p role="status">{mail.summary(mails.filter((one) => one.problem === "").length, mails.length)}</p>
          <ul class="mails">
            {mails.map((one) => (
              <MailItem
                key={one.leadId}
                mail={one}
                template={template}
                alone={mails.length === 1}
                wanted={!leftOut.has(one.leadId)}
                busy={sending}
                onWanted={(wanted) => toggle(one.leadId, wanted)}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** A draft is listed by its subject alone: the group says what it is. */
function Options({ of }: { of: MailChoices["templates"] }) {
  return of.map(({ name, subject, home, suggested }) => {
    const shown = home === "Gmail" ? subject : name;
    return (
      <option key={name} value={name}>
        {suggested ? mail.suggested(shown) : shown}
      </option>
    );
  });
}
