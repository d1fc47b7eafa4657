/** The set-up dialog from the proposal to the report. */

import { useState } from "preact/hooks";
import type { SetUpReport } from "../../actions/views";
import { Blank, Loading } from "../Blank";
import { ask } from "../rpc";
import { useAnswer } from "../use-answer";
import { setUp, sidebar } from "../words";
import { Proposal } from "./Proposal";
import { Report } from "./Report";

export function SetUpPage() {
  const [sheet, setSheet] = useState<string | undefined>(undefined);
  const [report, setReport] = useState<SetUpReport | null>(null);
  const { asked, again } = useAnswer(() => (sheet === undefined ? ask("proposeSetUp") : ask("proposeSetUp", sheet)));

  if (report) return <Report report={report} />;
  if (asked.state === "waiting") {
    return (
      <main>
        <Loading text={setUp.loading} />
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
  return (
    <Proposal
      key={asked.answer.sheet}
      proposal={asked.answer}
      onSheet={(chosen) => {
        setSheet(chosen);
        again();
      }}
      onDone={setReport}
    />
  );
}
