/** One form: its link to share, ready to be copied, and where to change it. */

import type { AnswerForm } from "../../actions/views";
import { leadForm } from "../words";

export function FormCard({ form }: { form: AnswerForm }) {
  return (
    <div>
      <label class="field">
        <span>{leadForm.share(form.sheet)}</span>
        <input type="text" readOnly value={form.url} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p>
        <a href={form.url} target="_blank" rel="noreferrer">
          {leadForm.open}
        </a>
        {" · "}
        <a href={form.edit} target="_blank" rel="noreferrer">
          {leadForm.edit}
        </a>
      </p>
    </div>
  );
}
