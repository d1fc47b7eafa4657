/** The shortcuts, as a table that the sidebar and Help share. */

import { keys } from "./words";

export function KeyList() {
  return (
    <>
      <Keys list={keys.list} />
      <h3>{keys.followUpTitle}</h3>
      <Keys list={keys.followUp} />
      <p class="soft">{keys.note}</p>
    </>
  );
}

function Keys({ list }: { list: readonly (readonly [key: string, what: string])[] }) {
  return (
    <dl class="keys">
      {list.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  wanted: boolean;
  onWanted(wanted: boolean): void;
}

export function Keyboard({ wanted, onWanted }: Props) {
  return (
    <details>
      <summary>{keys.title}</summary>
      <label class="choice">
        <input type="checkbox" checked={wanted} onChange={(event) => onWanted(event.currentTarget.checked)} />
        {keys.use}
      </label>
      <KeyList />
    </details>
  );
}
