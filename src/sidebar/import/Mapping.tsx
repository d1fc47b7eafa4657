/** What each column means, how doubtful dates are read, and what the import would do, for the owner to confirm. */

import { useEffect, useState } from "preact/hooks";
import type { ImportChoice, ImportProposal, ImportReport, ImportSource } from "../../actions/views";
import { Dialog } from "../Dialog";
import { ask, messageOf } from "../rpc";
import { ColumnTable } from "../set-up/ColumnTable";
import { useWork } from "../use-work";
import { importing } from "../words";
import { Told } from "./Told";

interface Props {
  source: ImportSource;
  proposal: ImportProposal;
  onBack(): void;
  onDone(report: ImportReport): void;
}

const NONE: ReadonlySet<string> = new Set();
const ORDERS = ["day first", "month first"] as const;

export function Mapping({ source, proposal, onBack, onDone }: Props) {
  const { headerRow, columns, fields, doubtfulDate } = proposal;
  const [meanings, setMeanings] = useState<readonly string[]>(() => columns.map(({ field }) => field));
  const [dates, setDates] = useState<ImportChoice["dates"]>(doubtfulDate === "" ? "" : proposal.dates);
  const [preview, setPreview] = useState<ImportReport | null>(null);
  const { working, problem, setProblem, work } = useWork();
  const mapping = columns.map(({ index }, place) => ({ index, field: meanings[place] ?? "" }));
  const choice: ImportChoice = { source, headerRow, mapping, dates };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is made of the two
  useEffect(() => {
    let current = true;
    setPreview(null);
    setProblem("");
    ask("previewImport", choice).then(
      (report) => current && setPreview(report),
      (error) => current && setProblem(messageOf(error)),
    );
    return () => {
      current = false;
    };
  }, [meanings, dates]);

  const confirm = () => work(async () => onDone(await ask("confirmImport", choice)));

  return (
    <Dialog
      title={importing.title}
      problem={problem}
      remark={preview?.message ?? (problem === "" ? importing.previewing : "")}
      buttons={
        <>
          <button type="button" class="button" disabled={working} onClick={onBack}>
            {importing.back}
          </button>
          <button type="button" class="button strong" disabled={working || preview === null} onClick={confirm}>
            {captionOf(working, preview)}
          </button>
        </>
      }
    >
      <p>{importing.several}</p>
      {doubtfulDate !== "" && (
        <label class="field beside">
          <span>{importing.dates(doubtfulDate)}</span>
          <select
            value={dates}
            disabled={working}
            onChange={(event) => setDates(ORDERS.find((order) => order === event.currentTarget.value) ?? "")}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {importing.dateOrders[order]}
              </option>
            ))}
          </select>
        </label>
      )}
      <ColumnTable
        caption={importing.rows(proposal.rows, headerRow)}
        columns={columns}
        fields={fields}
        meanings={meanings}
        doubled={NONE}
        disabled={working}
        onMeaning={(index, field) => setMeanings(meanings.map((old, place) => (place === index ? field : old)))}
      />
      {preview !== null && preview.refused.length + preview.remarks.length > 0 && (
        <section>
          <h2>{importing.preview}</h2>
          <Told
            title={importing.refused}
            rows={preview.refused.map(({ reason, ...row }) => ({ ...row, text: reason }))}
          />
          <Told title={importing.remarks} rows={preview.remarks} />
        </section>
      )}
    </Dialog>
  );
}

function captionOf(working: boolean, preview: ImportReport | null): string {
  if (working) return importing.working;
  return preview === null || preview.taken === 0 ? importing.merge : importing.button(preview.taken);
}
