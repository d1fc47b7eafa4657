/** The mail that the add-on sent, newest first; none of it left this computer. */

import { useState } from "react";
import type { MailLine } from "../../api";
import { MailList } from "./MailList";
import { MailPaper } from "./MailPaper";

export function Outbox({ lines }: { lines: MailLine[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const id = lines.find((line) => line.id === chosen)?.id ?? lines[0]?.id;
  if (id === undefined) {
    return <p className="nothing">No mail yet. What the add-on sends lands here and goes nowhere else.</p>;
  }
  return (
    <div className="split">
      <MailList lines={lines} chosen={id} onChoose={setChosen} />
      <MailPaper key={id} id={id} />
    </div>
  );
}
