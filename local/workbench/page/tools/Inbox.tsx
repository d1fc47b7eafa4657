/** Mail to drop into the owner's inbox: an answer to a mail that was sent, or one out of the blue. */

import { useState } from "react";
import type { MailLine } from "../../api";
import type { Store } from "../store";

const FIRST_WORDS = "Thank you for writing! Thursday afternoon suits me. Could you call me at 2?";

export function Inbox({ store, lines }: { store: Store; lines: MailLine[] }) {
  const sent = lines.filter(({ direction }) => direction === "out");
  const came = lines.filter(({ direction }) => direction === "in");
  const [answered, setAnswered] = useState("");
  const [from, setFrom] = useState("");
  const [subject, setSubject] = useState("");
  const [label, setLabel] = useState("");
  const [text, setText] = useState(FIRST_WORDS);
  const [done, setDone] = useState("");
  const chosen = sent.find(({ id }) => id === answered) ?? (answered === "" ? sent[0] : undefined);

  const drop = async () => {
    const outcome = await store.do({
      do: "deliver",
      mail: chosen ? { kind: "reply", to: chosen.id, text } : { kind: "new", from, subject, text, label: label.trim() },
    });
    if (!outcome.problem)
      setDone(`Delivered from ${chosen?.to ?? from}. The add-on sees it the next time it looks, within some minutes.`);
  };

  return (
    <div className="split">
      <form
        className="inbox-form"
        onSubmit={(event) => {
          event.preventDefault();
          void drop();
        }}
      >
        <label>
          Answers
          <select value={chosen?.id ?? "new"} onChange={(event) => setAnswered(event.target.value)}>
            {sent.map(({ id, to, subject: about }) => (
              <option key={id} value={id}>
                {to}: {about}
              </option>
            ))}
            <option value="new">No mail of ours, a new one</option>
          </select>
        </label>
        {!chosen && (
          <div className="three">
            <label>
              From
              <input
                required
                value={from}
                placeholder="Ana Cruz <ana@example.com>"
                onChange={(e) => setFrom(e.target.value)}
              />
            </label>
            <label>
              Subject
              <input value={subject} onChange={(event) => setSubject(event.target.value)} />
            </label>
            <label>
              Label
              <input value={label} placeholder="None, or Leads" onChange={(event) => setLabel(event.target.value)} />
            </label>
          </div>
        )}
        <label className="grow">
          What they write
          <textarea required value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <footer>
          <button type="submit" className="primary">
            Drop into the inbox
          </button>
          <span role="status">{done}</span>
        </footer>
      </form>
      <div className="came">
        {came.length === 0 && <p className="nothing">Nothing has come in yet.</p>}
        {came.map(({ id, at, from: who, subject: about }) => (
          <div key={id} className="mail-line">
            <span className="mail-who">{who}</span>
            <time>{at}</time>
            <span className="mail-subject">{about || "(no subject)"}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
