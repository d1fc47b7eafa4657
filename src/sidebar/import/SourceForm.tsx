/** What is to be imported: a file, a pasted table, or another sheet. */

import { useState } from "preact/hooks";
import type { ImportProposal, ImportSource } from "../../actions/views";
import { Dialog } from "../Dialog";
import { ask, closeDialog } from "../rpc";
import { useWork } from "../use-work";
import { importing } from "../words";
import { textOfFile } from "./read-file";

interface Props {
  sheets: string[];
  onRead(source: ImportSource, proposal: ImportProposal): void;
}

export function SourceForm({ sheets, onRead }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState("");
  const [sheet, setSheet] = useState("");
  const { working, problem, work } = useWork();
  const isChosen = file !== null || text.trim() !== "" || sheet !== "";

  const look = () =>
    work(async () => {
      const source: ImportSource =
        sheet !== "" ? { kind: "sheet", sheet } : { kind: "text", text: file ? await textOfFile(file) : text };
      onRead(source, await ask("proposeImport", source));
    });

  return (
    <Dialog
      title={importing.title}
      problem={problem}
      buttons={
        <>
          <button type="button" class="button" disabled={working} onClick={closeDialog}>
            {importing.cancel}
          </button>
          <button type="button" class="button strong" disabled={working || !isChosen} onClick={look}>
            {working ? importing.looking : importing.look}
          </button>
        </>
      }
    >
      <p>{importing.intro}</p>
      <label class="field">
        <span>{importing.file}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          disabled={working}
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <label class="field">
        <span>{importing.paste}</span>
        <textarea
          rows={7}
          value={text}
          disabled={working || file !== null}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {sheets.length > 0 && (
        <label class="field beside">
          <span>{importing.sheet}</span>
          <select value={sheet} disabled={working} onChange={(event) => setSheet(event.currentTarget.value)}>
            <option value="">{importing.noSheet}</option>
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </Dialog>
  );
}
