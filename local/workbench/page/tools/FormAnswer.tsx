/** The owner's Google Form, to be filled in as a visitor of the website would. */

import { useState } from "react";
import type { FormToFill } from "../../api";
import type { Store } from "../store";

export function FormAnswer({ store, forms }: { store: Store; forms: FormToFill[] }) {
  const [chosen, setChosen] = useState("");
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState("");
  const form = forms.find(({ sheet }) => sheet === chosen) ?? forms[0];
  if (!form) return <p className="nothing">There is no form yet. Choose Stoke, Create a lead form…</p>;

  const send = async () => {
    const { sheet, questions } = form;
    const given = questions.map((question): [string, string] => [question, answers.get(question) ?? ""]);
    const outcome = await store.do({ do: "answer form", sheet, answers: given });
    if (outcome.problem) return;
    setAnswers(new Map());
    setDone(`Sent. The answer is in ${sheet}.`);
  };

  return (
    <form
      className="inbox-form form-answer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {forms.length > 1 && (
        <label>
          Form
          <select value={form.sheet} onChange={(event) => setChosen(event.target.value)}>
            {forms.map(({ sheet }) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
        </label>
      )}
      <div className="questions">
        {form.questions.map((question) => (
          <label key={question}>
            {question}
            <input
              value={answers.get(question) ?? ""}
              onChange={(event) => setAnswers(new Map(answers).set(question, event.target.value))}
            />
          </label>
        ))}
      </div>
      <footer>
        <button type="submit" className="primary">
          Send the answer
        </button>
        <span role="status">{done}</span>
      </footer>
    </form>
  );
}
