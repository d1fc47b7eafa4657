/** The shortcuts, as a table that the sidebar and Help share. */

import { keys } from "./words";

export function KeyList() {
  return (
    <>
      <dl class="keys">
        {keys.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{keys.note}</p>
    </>
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
