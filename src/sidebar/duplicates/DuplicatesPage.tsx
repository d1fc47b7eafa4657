/** The dialog of duplicates: the list of pairs, and two rows side by side. */

import { useState } from "preact/hooks";
import type { DuplicatePair, Duplicates } from "../../actions/views";
import { ask } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { useWork } from "../use-work";
import { duplicates } from "../words";
import { Compare } from "./Compare";
import { PairList } from "./PairList";

export function DuplicatesPage() {
  const { asked, again } = useAnswer(() => ask("findDuplicates"));
  const [found, setFound] = useState<Duplicates | null>(null);
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  const { working, problem, setProblem, work } = useWork();

  const act = (question: () => Promise<Duplicates>) =>
    work(async () => {
      setFound(await question());
      setPair(null);
    });

  function choose(chosen: DuplicatePair | null): void {
    setProblem("");
    setPair(chosen);
  }

  if (asked.state !== "answered") return <Unanswered asked={asked} loading={duplicates.loading} onRetry={again} />;
  if (pair !== null) {
    return (
      <Compare
        key={pair.kept.id}
        pair={pair}
        working={working}
        problem={problem}
        onBack={() => choose(null)}
        onSwap={() => choose({ ...pair, kept: pair.other, other: pair.kept })}
        onMerge={() => act(() => ask("mergeLeads", pair.kept.id, pair.other.id))}
        onApart={() => act(() => ask("keepApart", pair.kept.id, pair.other.id))}
      />
    );
  }
  return (
    <PairList
      found={found ?? asked.answer}
      working={working}
      problem={problem}
      onChoose={choose}
      onUndo={(id) => act(() => ask("undoMerge", id))}
    />
  );
}
