/** What Stoke makes of the owner's columns, for the owner to correct and confirm. */

import { useState } from "preact/hooks";
import type { SetUpProposal, SetUpReport } from "../../actions/views";
import { Banner, Trouble } from "../Banner";
import { Dialog } from "../Dialog";
import { Names } from "../Names";
import { ask, closeDialog } from "../rpc";
import { useWork } from "../use-work";
import { setUp } from "../words";
import { ColumnTable } from "./ColumnTable";
import { doubledFields } from "./meanings";

interface Props {
  proposal: SetUpProposal;
  onSheet(sheet: string): void;
  onDone(report: SetUpReport): void;
}

export function Proposal({ proposal, onSheet, onDone }: Props) {
  const { sheets, sheet, headerRow, columns, fields } = proposal;
  const [meanings, setMeanings] = useState<readonly string[]>(() => columns.map(({ field }) => field));
  const { working, problem, work } = useWork();
  const doubled = doubledFields(meanings);

  const confirm = () =>
    work(async () => {
      const mapping = columns.map(({ column, header }, index) => ({ column, header, field: meanings[index] ?? "" }));
      onDone(await ask("confirmSetUp", { sheet, headerRow, mapping }));
    });

  return (
    <Dialog
      title={setUp.title}
      problem={problem}
      buttons={
        <>
          <button type="button" class="button" disabled={working} onClick={closeDialog}>
            {setUp.cancel}
          </button>
          <button type="button" class="button strong" disabled={working || doubled.size > 0} onClick={confirm}>
            {working ? setUp.working : setUp.button}
          </button>
        </>
      }
    >
      <p>{setUp.intro}</p>
      <label class="field beside">
        <span>{setUp.sheet}</span>
        <select value={sheet} disabled={working} onChange={(event) => onSheet(event.currentTarget.value)}>
          {sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {proposal.problems.map((text) => (
        <Trouble key={text} live={false}>
          {text}
        </Trouble>
      ))}
      {columns.length === 0 ? (
        <Banner>{setUp.empty}</Banner>
      ) : (
        <ColumnTable
          caption={setUp.headers(headerRow)}
          columns={columns}
          fields={fields}
          meanings={meanings}
          doubled={doubled}
          disabled={working}
          onMeaning={(index, field) => setMeanings(meanings.map((old, place) => (place === index ? field : old)))}
        />
      )}
      <Names title={setUp.adds} names={proposal.adds.filter((name) => !isTaken(name, proposal, meanings))} />
      <Names title={setUp.sheetsMade} names={proposal.sheetsMade} />
    </Dialog>
  );
}

/** A column that the owner has just given a meaning need not be added. */
function isTaken(header: string, { fields }: SetUpProposal, meanings: readonly string[]): boolean {
  const field = fields.find((one) => one.header === header);
  return field !== undefined && meanings.includes(field.key);
}
