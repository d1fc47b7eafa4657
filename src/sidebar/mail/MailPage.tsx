/** The mail dialog from its first question to its last answer. */

import { useState } from "preact/hooks";
import type { MailChoices, MailResult } from "../../actions/views";
import { Blank, Loading } from "../Blank";
import { ask, closeDialog } from "../rpc";
import { useAnswer } from "../use-answer";
import { mail, sidebar } from "../words";
import { Compose } from "./Compose";
import { Results } from "./Results";

export function MailPage() {
  const { asked, again } = useAnswer(() => ask("mailChoices"));
  const [results, setResults] = useState<MailResult[] | null>(null);
  if (results !== null) return <Results results={results} />;
  if (asked.state === "waiting") {
    return (
      <main>
        <Loading text={mail.loading} />
      </main>
    );
  }
  if (asked.state === "failed") {
    return (
      <main>
        <Blank icon="alert" title={sidebar.problem.title} text={asked.message}>
          <button type="button" class="button" onClick={again}>
            {sidebar.retry}
          </button>
        </Blank>
      </main>
    );
  }
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
