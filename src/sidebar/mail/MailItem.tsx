/** One mail as it will go out, or what is missing from it. */

import { useState } from "preact/hooks";
import type { MailPreview } from "../../actions/views";
import { Icon } from "../Icon";
import { mail as words } from "../words";
import { useHtmlWithPictures } from "./pictures";
import { TestButton } from "./TestButton";

/** A mail's own HTML may do nothing: no script, no form, nothing fetched but pictures. */
const SAFE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><base target="_blank">`;

interface Props {
  mail: MailPreview;
  template: string;
  /** The only one: it is open, and there is nothing to choose. */
  alone: boolean;
  wanted: boolean;
  busy: boolean;
  onWanted(wanted: boolean): void;
}

export function MailItem({ mail, template, alone, wanted, busy, onWanted }: Props) {
  if (mail.problem !== "") {
    return (
      <li class="mail missing">
        <p class="mail-head">
          <Icon name="alert" tone="bad" />
          <span class="grow">
            <strong dir="auto">{mail.name}</strong>
            <span class="hint bad">{mail.problem}</span>
          </span>
        </p>
      </li>
    );
  }
  return (
    <li class="mail">
      {!alone && (
        <label class="choice mail-head">
          <input
            type="checkbox"
            checked={wanted}
            disabled={busy}
            onChange={(event) => onWanted(event.currentTarget.checked)}
          />
          <strong dir="auto">{words.send(mail.name)}</strong>
        </label>
      )}
      <MailText mail={mail} template={template} />
      <TestButton template={template} leadId={mail.leadId} name={mail.name} busy={busy} />
    </li>
  );
}

/** To whom, its subject and its text. */
export function MailText({ mail, template }: { mail: MailPreview; template: string }) {
  return (
    <>
      <dl class="mail-lines">
        {mail.from !== "" && (
          <>
            <dt>{words.from}</dt>
            <dd>{mail.from}</dd>
          </>
        )}
        <dt>{words.to}</dt>
        <dd>{mail.to}</dd>
        <dt>{words.subject}</dt>
        <dd dir="auto">
          <strong>{mail.subject || words.noSubject}</strong>
        </dd>
        {mail.attached.length > 0 && (
          <>
            <dt>{words.attached}</dt>
            <dd dir="auto">{mail.attached.join(", ")}</dd>
          </>
        )}
      </dl>
      <Body mail={mail} template={template} />
    </>
  );
}

interface BodyProps {
  mail: Pick<MailPreview, "name" | "text" | "html">;
  /** Whose pictures it shows; "" for one that has none. */
  template: string;
}

export function Body({ mail, template }: BodyProps) {
  const [formatted, setFormatted] = useState(false);
  const html = useHtmlWithPictures(mail.html, template, formatted);
  return (
    <>
      {formatted ? (
        <iframe
          class="mail-body"
          sandbox=""
          title={words.formattedTitle(mail.name)}
          srcdoc={`<!DOCTYPE html>${SAFE}${html}`}
        />
      ) : (
        <p class="mail-body" dir="auto">
          {mail.text}
        </p>
      )}
      {mail.html !== "" && (
        <button type="button" class="link" onClick={() => setFormatted(!formatted)}>
          {formatted ? words.asText : words.asFormatted}
        </button>
      )}
    </>
  );
}
