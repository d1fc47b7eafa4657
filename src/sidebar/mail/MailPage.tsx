/** The mail dialog from its first question to its last answer. */

import { useState } from "preact/hooks";
import type { MailChoices, MailResult } from "../../actions/views";
import { Blank } from "../Blank";
import { ask, closeDialog } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { mail } from "../words";
import { Compose } from "./Compose";
import { Results } from "./Results";

export function MailPage() {
  const { asked, again } = useAnswer(() => ask("mailChoices"));
  const [results, setResults] = useState<MailResult[] | null>(null);
  if (results !== null) return <Results results={results} />;
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={mail.loading} onRetry={again} />;
  const nothing = whyNothing(asked.answer);
  if (nothing) {
    return (
      <main>
        <Blank icon="envelope" title={nothing.title} text={nothing.text}>
          <button type="button" class="button" onClick={closeDialog}>
            {mail.close}
          </button>
        </Blank>
      </main>
    );
  }
  return <Compose choices={asked.answer} onSent={setResults} />;
}

function whyNothing({ leads, templates }: MailChoices): { title: string; text: string } | null {
  if (leads.length === 0) return mail.noLeads;
  return templates.length === 0 ? mail.noTemplates : null;
}
