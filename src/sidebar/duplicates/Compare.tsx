/** Two rows side by side, what the merged one will hold, and the owner's choice. */

import type { DuplicatePair, DuplicateSide } from "../../actions/views";
import { Dialog } from "../Dialog";
import { ask } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { duplicates } from "../words";

interface Props {
  pair: DuplicatePair;
  working: boolean;
  problem: string;
  onBack(): void;
  onSwap(): void;
  onMerge(): void;
  onApart(): void;
}

export function Compare({ pair, working, problem, onBack, onSwap, onMerge, onApart }: Props) {
  const { asked, again } = useAnswer(() => ask("previewMerge", pair.kept.id, pair.other.id));
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={duplicates.comparing} onRetry={again} />;
  const { kept, other, lines, notes, outcome } = asked.answer;
  return (
    <Dialog
      title={duplicates.title}
      problem={problem}
      remark={working ? duplicates.working : ""}
      buttons={
        <>
          <button type="button" class="button" disabled={working} onClick={onBack}>
            {duplicates.back}
          </button>
          <button type="button" class="button" disabled={working} onClick={onApart}>
            {duplicates.apart}
          </button>
          <button type="button" class="button strong" disabled={working} onClick={onMerge}>
            {duplicates.merge}
          </button>
        </>
      }
    >
      <p>
        {pair.reason}. {duplicates.explained}
      </p>
      <table class="compared">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Heading word={duplicates.kept} side={kept} />
            </th>
            <th scope="col">
              <Heading word={duplicates.goes} side={other} />
              <button type="button" class="link" disabled={working} onClick={onSwap}>
                {duplicates.swap}
              </button>
            </th>
            <th scope="col">{duplicates.merged}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.header}>
              <th scope="row" dir="auto">
                {line.header}
              </th>
              <td dir="auto">{line.kept}</td>
              <td dir="auto">{line.other}</td>
              <td dir="auto" class={line.changes ? "gains" : ""}>
                {line.merged}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{duplicates.afterwards}</h2>
      <p dir="auto">{outcome}</p>
      {notes.length > 0 && <p class="soft">{duplicates.noted}</p>}
    </Dialog>
  );
}

function Heading({ word, side }: { word: string; side: DuplicateSide }) {
  return (
    <>
      {word}
      <span class="soft">{duplicates.about(side)}</span>
    </>
  );
}
