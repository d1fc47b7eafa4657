/** What is double, each pair with its reason; and the merges that can be undone. */

import type { DuplicatePair, Duplicates } from "../../actions/views";
import { Dialog } from "../Dialog";
import { Done } from "../Done";
import { closeDialog } from "../rpc";
import { duplicates } from "../words";

interface Props {
  found: Duplicates;
  working: boolean;
  problem: string;
  onChoose(pair: DuplicatePair): void;
  onUndo(mergeId: string): void;
}

export function PairList({ found, working, problem, onChoose, onUndo }: Props) {
  const { pairs, more, undo, message, undoable } = found;
  const older = undoable.filter(({ id }) => id !== undo);
  return (
    <Dialog
      title={duplicates.title}
      problem={problem}
      remark={working ? duplicates.working : ""}
      buttons={
        <button type="button" class="button strong" disabled={working} onClick={closeDialog}>
          {duplicates.close}
        </button>
      }
    >
      <Done message={message} undo={undo && duplicates.undo} working={working} onUndo={() => onUndo(undo)} />
      <p>{pairs.length === 0 ? duplicates.none : duplicates.intro(pairs.length + more)}</p>
      <ul class="pairs">
        {pairs.map((pair) => (
          <li key={`${pair.kept.id} ${pair.other.id}`}>
            <div class="grow">
              <strong dir="auto">{duplicates.side(pair.kept)}</strong>
              <strong dir="auto">{duplicates.side(pair.other)}</strong>
              <span class="soft">{pair.reason}</span>
            </div>
            <button
              type="button"
              class="button"
              disabled={working}
              aria-label={duplicates.compareNamed(pair.kept.name, pair.other.name)}
              onClick={() => onChoose(pair)}
            >
              {duplicates.compare}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{duplicates.more(more)}</p>}
      {older.length > 0 && (
        <section>
          <h2>{duplicates.undoable}</h2>
          <ul class="pairs">
            {older.map(({ id, text }) => (
              <li key={id}>
                <span class="grow" dir="auto">
                  {text}
                </span>
                <button
                  type="button"
                  class="button"
                  disabled={working}
                  aria-label={duplicates.undoNamed(text)}
                  onClick={() => onUndo(id)}
                >
                  {duplicates.undo}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
