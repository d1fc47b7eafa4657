/** One mail as its reader would see it, as plain text, or as it went over the wire. */

import { useEffect, useState } from "react";
import type { Mail } from "../../api";
import { readMail } from "../client";

type Face = "html" | "text" | "raw";

const FACES: [face: Face, label: string][] = [
  ["html", "As read"],
  ["text", "Plain text"],
  ["raw", "Source"],
];

export function MailPaper({ id }: { id: string }) {
  const [mail, setMail] = useState<Mail | null>(null);
  const [face, setFace] = useState<Face>("html");
  useEffect(() => {
    let shown = true;
    void readMail(id).then((read) => shown && setMail(read));
    return () => {
      shown = false;
    };
  }, [id]);
  if (!mail) return <div className="mail-paper" />;
  const faces = FACES.filter(([name]) => name !== "html" || mail.hasHtml);
  const seen = face === "html" && !mail.hasHtml ? "text" : face;
  return (
    <article className="mail-paper">
      <header>
        <h3>{mail.subject || "(no subject)"}</h3>
        <div className="faces" role="tablist">
          {faces.map(([name, label]) => (
            <button type="button" role="tab" key={name} aria-selected={seen === name} onClick={() => setFace(name)}>
              {label}
            </button>
          ))}
        </div>
        <dl>
          {headersOf(mail).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      {seen === "html" && <iframe title="The mail as read" sandbox="allow-popups" src={`/mail/${id}`} />}
      {seen === "text" && <pre className="mail-text">{mail.text}</pre>}
      {seen === "raw" && <pre className="mail-raw">{mail.raw}</pre>}
    </article>
  );
}

function headersOf(mail: Mail): [name: string, value: string][] {
  const files = mail.attachments.map(({ name, bytes }) => `${name} (${Math.ceil(bytes / 1024)} KB)`).join(", ");
  const all: [string, string][] = [
    ["From", mail.from],
    ["To", mail.to],
    ["Cc", mail.cc],
    ["Bcc", mail.bcc],
    ["Reply to", mail.replyTo],
    ["Files", files],
    ["Sent", mail.at],
  ];
  return all.filter(([, value]) => value !== "");
}
