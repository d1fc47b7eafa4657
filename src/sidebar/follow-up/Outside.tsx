/** Before a sitting and after it: who is due, and what came of it. */

import type { Ref } from "preact";
import type { FollowUpView } from "../../actions/views";
import { Blank } from "../Blank";
import { TemperatureChip } from "../Temperature";
import { followUp, sidebar } from "../words";

/** So many are named before the owner begins. */
const NAMED = 5;

interface Props {
  view: FollowUpView;
  busy: boolean;
  heading: Ref<HTMLHeadingElement>;
  onStart(): void;
}

export function Intro({ view, busy, heading, onStart }: Props) {
  const next = view.next && <p class="soft">{followUp.next(view.next.label)}</p>;
  if (view.left === 0) {
    return (
      <Blank icon="check" title={followUp.none.title} text={followUp.none.text} heading={heading}>
        {next}
      </Blank>
    );
  }
  return (
    <div class="outside">
      <h1 ref={heading} tabIndex={-1}>
        {followUp.title}
      </h1>
      <p>{followUp.intro(view.left, view.length)}</p>
      <button type="button" class="button strong wide" disabled={busy} onClick={onStart}>
        {busy ? followUp.starting : followUp.start}
      </button>
      <h2>{followUp.first}</h2>
      <ol class="named">
        {view.lines.slice(0, NAMED).map(({ key, name, temperature, reason }) => (
          <li key={key}>
            <span class="grow">
              <strong dir="auto">{name || sidebar.noName}</strong>
              <span class="soft">{reason}</span>
            </span>
            <TemperatureChip of={temperature} />
          </li>
        ))}
      </ol>
      {next}
    </div>
  );
}

export function Summary({ view, busy, heading, onStart }: Props) {
  const { tally, left, notToday, next } = view;
  return (
    <Blank
      icon="check"
      title={followUp.finished}
      text={followUp.summary(tally.contacted, tally.connected)}
      heading={heading}
    >
      {left > 0 && <p>{followUp.stillLeft(left)}</p>}
      {notToday > 0 && <p>{followUp.away(notToday)}</p>}
      {next && <p>{followUp.next(next.label)}</p>}
      {left > 0 && (
        <button type="button" class="button" disabled={busy} onClick={onStart}>
          {followUp.again}
        </button>
      )}
    </Blank>
  );
}

/** Nobody is left while the sitting goes on. */
export function Everybody({ view, busy, heading, onFinish }: Omit<Props, "onStart"> & { onFinish(): void }) {
  const { tally, notToday } = view;
  return (
    <Blank icon="check" title={followUp.everybody.title} text={followUp.everybody.text} heading={heading}>
      <p>{followUp.summary(tally.contacted, tally.connected)}</p>
      {notToday > 0 && <p>{followUp.away(notToday)}</p>}
      <button type="button" class="button strong" disabled={busy} onClick={onFinish}>
        {followUp.finish}
      </button>
    </Blank>
  );
}
