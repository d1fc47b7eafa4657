/** The set-up dialog from the proposal to the report. */

import { useState } from "preact/hooks";
import type { SetUpReport } from "../../actions/views";
import { ask } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { setUp } from "../words";
import { Proposal } from "./Proposal";
import { Report } from "./Report";

export function SetUpPage() {
  const [sheet, setSheet] = useState<string | undefined>(undefined);
  const [report, setReport] = useState<SetUpReport | null>(null);
  const { asked, again } = useAnswer(() => (sheet === undefined ? ask("proposeSetUp") : ask("proposeSetUp", sheet)));

  if (report) return <Report report={report} />;
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={setUp.loading} onRetry={again} />;
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
