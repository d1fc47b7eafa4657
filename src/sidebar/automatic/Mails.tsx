/** Exactly who would get what now, hottest first; each mail opens to its words. */

import { useState } from "preact/hooks";
import type { AutomaticMailView, AutomaticView } from "../../actions/views";
import { Icon } from "../Icon";
import { Body } from "../mail/MailItem";
import { automatic as words } from "../words";

/** Mails that are listed before "Show all". */
const FIRST = 20;

export function Mails({ view }: { view: AutomaticView }) {
  const [all, setAll] = useState(false);
  const { mails, rows } = view;
  const states = new Map(rows.map(({ row, state }) => [row, state]));
  const shown = all ? mails : mails.slice(0, FIRST);
  return (
    <section>
      <h2>{words.mails(mails.length)}</h2>
      {mails.length === 0 && <p class="soft">{words.nobody}</p>}
      <ul class="automatic">
        {shown.map((mail) => (
          <Mail key={mail.leadId} mail={mail} state={states.get(mail.row) ?? "off"} />
        ))}
      </ul>
      {shown.length < mails.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {words.all(mails.length)}
        </button>
      )}
    </section>
  );
}

function Mail({ mail, state }: { mail: AutomaticMailView; state: "on" | "waits" | "off" }) {
  const { name, to, subject, send, later } = mail;
  return (
    <li>
      <details class="grow">
        <summary>
          <Icon name={send === "Draft" ? "letter" : "envelope"} />
          <span class="grow">
            <strong dir="auto">{name}</strong> <span class="soft">{to}</span>
            <span class="soft subject" dir="auto">
              {subject}
            </span>
          </span>
          <span class={later && state === "on" ? "chip" : `chip ${state}`}>{fateOf(send, state, later)}</span>
        </summary>
        <Body mail={mail} template="" />
      </details>
    </li>
  );
}

function fateOf(send: "Draft" | "Auto", state: "on" | "waits" | "off", later: boolean): string {
  if (state !== "on") return words.fate[state];
  return later ? words.fate.later : words.fate[send];
}
