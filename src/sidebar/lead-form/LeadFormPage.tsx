/** Makes a form for leads, or uses one that the owner has, and shows the links to share and to change it. */

import { useState } from "preact/hooks";
import type { LeadForms } from "../../actions/views";
import { Dialog } from "../Dialog";
import { ask, closeDialog } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { useWork } from "../use-work";
import { leadForm } from "../words";
import { FormCard } from "./FormCard";

export function LeadFormPage() {
  const { asked, again } = useAnswer(() => ask("leadForms"));
  const [changed, setChanged] = useState<LeadForms | null>(null);
  const { working, problem, work } = useWork();
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={leadForm.loading} onRetry={again} />;
  const { forms, message } = changed ?? asked.answer;
  const adopted = forms.filter(({ adopted: is }) => is);
  const others = forms.filter(({ adopted: is }) => !is);

  const act = (question: () => Promise<LeadForms>) => work(async () => setChanged(await question()));

  return (
    <Dialog
      title={leadForm.title}
      problem={problem}
      remark={message}
      buttons={
        <>
          <button type="button" class="button" disabled={working} onClick={closeDialog}>
            {leadForm.close}
          </button>
          <button
            type="button"
            class={adopted.length === 0 ? "button strong" : "button"}
            disabled={working}
            onClick={() => act(() => ask("createLeadForm"))}
          >
            {working ? leadForm.working : adopted.length === 0 ? leadForm.create : leadForm.another}
          </button>
        </>
      }
    >
      <p>{leadForm.intro}</p>
      {adopted.length > 0 && <h2>{leadForm.yours}</h2>}
      {adopted.map((form) => (
        <FormCard key={form.id} form={form} />
      ))}
      {adopted.length === 0 && (
        <>
          <h2>{leadForm.asks}</h2>
          <ul class="bullets">
            {leadForm.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{leadForm.others}</h2>
          <p class="soft">{leadForm.othersHint}</p>
          {others.map(({ id, sheet, url }) => (
            <p key={id} class="buttons">
              <a class="grow" href={url} target="_blank" rel="noreferrer">
                {sheet}
              </a>
              <button
                type="button"
                class="button"
                disabled={working}
                onClick={() => act(() => ask("adoptLeadForm", id))}
              >
                {leadForm.use}
              </button>
            </p>
          ))}
        </>
      )}
    </Dialog>
  );
}
