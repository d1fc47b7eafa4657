/** Mails by name, subject and time, one of them chosen. */

import type { MailLine } from "../../api";

interface MailListProps {
  lines: MailLine[];
  chosen: string;
  onChoose: (id: string) => void;
}

export function MailList({ lines, chosen, onChoose }: MailListProps) {
  return (
    <div className="mail-list">
      {lines.map(({ id, at, direction, from, to, subject }) => (
        <button
          type="button"
          key={id}
          className={id === chosen ? "mail-line on" : "mail-line"}
          aria-current={id === chosen}
          onClick={() => onChoose(id)}
        >
          <span className="mail-who">{direction === "out" ? to : from}</span>
          <time>{at}</time>
          <span className="mail-subject">{subject || "(no subject)"}</span>
        </button>
      ))}
    </div>
  );
}
