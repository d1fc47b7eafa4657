/** How far the newsletter under way has come; the next mails, turn after turn, while the owner watches. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { NewsletterChoices, NewsletterProgress } from "../../actions/views";
import { Trouble } from "../Banner";
import { Dialog } from "../Dialog";
import { ask, closeDialog, messageOf } from "../rpc";
import { useWork } from "../use-work";
import { newsletter as words } from "../words";
import { LeftOut } from "./People";

interface Props {
  first: NewsletterProgress;
  /** It was just begun: the first mails go at once. */
  sendNow: boolean;
  onPutAway(choices: NewsletterChoices): void;
}

export function Progress({ first, sendNow, onPutAway }: Props) {
  const [progress, setProgress] = useState(first);
  const [sending, setSending] = useState(sendNow);
  const { working: busy, problem, setProblem, work } = useWork();
  /** A turn is under way. */
  const asking = useRef(false);
  const { state, sent, left, all, today, leftOut, doubtful } = progress;
  const isGoing = sending && state === "going" && today > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the next turn begins when the last one has answered
  useEffect(() => {
    if (!isGoing || asking.current) return;
    asking.current = true;
    ask("sendNewsletter").then(
      (next) => {
        if (next.sent === sent) setSending(false);
        asking.current = false;
        // Stopped meanwhile: the turn did not know of it.
        setProgress((now) =>
          now.state === "stopped" && next.state === "going" ? { ...next, state: "stopped" } : next,
        );
      },
      (error) => {
        asking.current = false;
        setSending(false);
        setProblem(messageOf(error));
      },
    );
  }, [progress, isGoing]);

  const act = (question: "stopNewsletter" | "resumeNewsletter", thenSend: boolean) =>
    work(async () => {
      setProgress(await ask(question));
      setSending(thenSend);
    });
  const putAway = () => work(async () => onPutAway(await ask("closeNewsletter")));

  return (
    <Dialog
      news
      title={words.progress(state, progress.template)}
      problem={problem || progress.problem}
      remark={remarkOf(progress, isGoing)}
      buttons={
        <>
          <button type="button" class="button" onClick={closeDialog}>
            {words.close}
          </button>
          {state === "going" && (
            <button type="button" class="button" disabled={busy} onClick={() => act("stopNewsletter", false)}>
              {words.stop}
            </button>
          )}
          {state !== "going" && (
            <button type="button" class="button" disabled={busy} onClick={putAway}>
              {words.another}
            </button>
          )}
          {left > 0 && !isGoing && (state !== "going" || today > 0) && (
            <button type="button" class="button strong" disabled={busy} onClick={() => act("resumeNewsletter", true)}>
              {state === "going" ? words.sendNow : words.goOn}
            </button>
          )}
        </>
      }
    >
      <p class="soft">{words.begun(progress.begun, all)}</p>
      <progress class="bar" value={all - left} max={all} aria-label={words.bar(all - left, all)} />
      <dl class="tallies">
        <div>
          <dt>{words.tallies.sent}</dt>
          <dd>{sent}</dd>
        </div>
        <div>
          <dt>{words.tallies.left}</dt>
          <dd>{left}</dd>
        </div>
        <div>
          <dt>{words.tallies.leftOut}</dt>
          <dd>{leftOut.length}</dd>
        </div>
        {doubtful.length > 0 && (
          <div>
            <dt>{words.tallies.doubtful}</dt>
            <dd>{doubtful.length}</dd>
          </div>
        )}
      </dl>
      {doubtful.length > 0 && <Trouble live={false}>{words.doubtful(doubtful)}</Trouble>}
      {leftOut.length > 0 && (
        <details>
          <summary>{words.leftOut(leftOut.length)}</summary>
          <LeftOut people={leftOut} />
        </details>
      )}
    </Dialog>
  );
}

function remarkOf({ state, left, next }: NewsletterProgress, isGoing: boolean): string {
  if (isGoing) return words.sendingNow;
  if (state === "going") return words.goesOn(next);
  return state === "stopped" && left > 0 ? words.stopped(left) : "";
}
