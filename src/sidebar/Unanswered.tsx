/** A dialog whose first question has no answer: it is waited for, or it failed and may be asked again. */

import { Blank, Loading } from "./Blank";
import type { Asked } from "./use-answer";
import { sidebar } from "./words";

interface Props {
  asked: Exclude<Asked<unknown>, { state: "answered" }>;
  /** What is shown while it is waited for. */
  loading: string;
  onRetry(): void;
}

export function Unanswered({ asked, loading, onRetry }: Props) {
  return (
    <main>
      {asked.state === "waiting" ? (
        <Loading text={loading} />
      ) : (
        <Blank icon="alert" title={sidebar.problem.title} text={asked.message}>
          <button type="button" class="button" onClick={onRetry}>
            {sidebar.retry}
          </button>
        </Blank>
      )}
    </main>
  );
}
