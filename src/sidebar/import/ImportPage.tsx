/** The import dialog from the choice of a table to the report. */

import { useState } from "preact/hooks";
import type { ImportProposal, ImportReport, ImportSource } from "../../actions/views";
import { ask } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { importing } from "../words";
import { Mapping } from "./Mapping";
import { Report } from "./Report";
import { SourceForm } from "./SourceForm";

interface Read {
  source: ImportSource;
  proposal: ImportProposal;
}

export function ImportPage() {
  const { asked, again } = useAnswer(() => ask("importSheets"));
  const [read, setRead] = useState<Read | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);

  if (report) return <Report report={report} />;
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={importing.loading} onRetry={again} />;
  if (read) return <Mapping {...read} onBack={() => setRead(null)} onDone={setReport} />;
  return <SourceForm sheets={asked.answer} onRead={(source, proposal) => setRead({ source, proposal })} />;
}
