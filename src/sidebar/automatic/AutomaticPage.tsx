/** Which rows of Cadence write by themselves, exactly who would get what now, and the two buttons: on and off. */

import { useState } from "preact/hooks";
import type { AutomaticView } from "../../actions/views";
import { Blank } from "../Blank";
import { Dialog } from "../Dialog";
import { Icon } from "../Icon";
import { ask, closeDialog } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { useWork } from "../use-work";
import { automatic as words } from "../words";
import { Mails } from "./Mails";
import { Rows } from "./Rows";

export function AutomaticPage() {
  const { asked, again } = useAnswer(() => ask("automaticView"));
  if (asked.state !== "answered") return <Unanswered asked={asked} loading={words.loading} onRetry={again} />;
  if (asked.answer.rows.length > 0) return <Automatic first={asked.answer} />;
  return (
    <main>
      <Blank icon="envelope" {...words.nothing}>
        <button type="button" class="button" onClick={closeDialog}>
          {words.close}
        </button>
      </Blank>
    </main>
  );
}

function Automatic({ first }: { first: AutomaticView }) {
  const [view, setView] = useState(first);
  const { working: busy, problem, work } = useWork();
  const { off, rows, held } = view;
  const waits = rows.filter(({ state }) => state === "waits").length;

  const turn = (change: () => Promise<AutomaticView>) => work(async () => setView(await change()));
  const marks = rows.map(({ mark }) => mark);
  return (
    <Dialog
      title={words.title}
      problem={problem}
      remark={words.next(view.opens)}
      buttons={
        <>
          <button type="button" class="button" disabled={busy} onClick={closeDialog}>
            {words.close}
          </button>
          {!off && (
            <button type="button" class="button" disabled={busy} onClick={() => turn(() => ask("turnOffAutomatic"))}>
              {words.turnOff}
            </button>
          )}
          {(off || waits > 0) && (
            <button
              type="button"
              class="button strong"
              disabled={busy}
              onClick={() => turn(() => ask("turnOnAutomatic", marks))}
            >
              {words.turnOn}
            </button>
          )}
        </>
      }
    >
      <p class={off || waits > 0 ? "banner" : "banner good"} role="status">
        <Icon name={off ? "barred" : waits > 0 ? "info" : "check"} />
        {stateOf(view, waits)}
      </p>
      <Rows rows={rows} />
      <Mails view={view} />
      {held.length > 0 && (
        <section>
          <h2>{words.held(held.length)}</h2>
          <ul class="results">
            {held.map(({ leadId, name, reason }) => (
              <li key={leadId}>
                <Icon name="barred" />
                <span class="grow">
                  <strong dir="auto">{name}</strong>
                  <span class="soft">{reason}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.limits.title}</h2>
        <ul class="bullets">
          {limitsOf(view).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}

function stateOf({ off, rows }: AutomaticView, waits: number): string {
  if (off) return words.state.off;
  if (waits > 0) return words.state.waits(waits);
  return rows.some(({ send, state }) => send === "Auto" && state === "on") ? words.state.on : words.state.drafts;
}

function limitsOf({ limits }: AutomaticView): string[] {
  const { aDay, sentToday, draftsToday, kept, quota } = limits;
  return [
    words.limits.hours,
    words.limits.aDay(aDay, sentToday, draftsToday),
    quota === null ? words.limits.noQuota : words.limits.kept(kept, quota),
    words.limits.never,
    words.limits.again,
  ];
}
