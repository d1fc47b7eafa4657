/** How Stoke works, what the temperatures mean, and the keys. */

import type { Temperature } from "../actions/views";
import { Dialog } from "./Dialog";
import { KeyList } from "./Keyboard";
import { closeDialog } from "./rpc";
import { TemperatureChip } from "./Temperature";
import { help } from "./words";

const HOTTEST_FIRST: readonly Temperature[] = ["Sizzling", "Hot", "Warm", "Cool", "Cold"];

export function HelpPage() {
  return (
    <Dialog
      title={help.title}
      buttons={
        <button type="button" class="button strong" onClick={closeDialog}>
          {help.close}
        </button>
      }
    >
      <p>{help.intro}</p>
      {help.sections.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul class="bullets">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{help.temperatures}</h2>
        <ul class="legend">
          {HOTTEST_FIRST.map((temperature) => (
            <li key={temperature}>
              <span>
                <TemperatureChip of={temperature} />
              </span>
              {help.temperatureNotes[temperature]}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{help.keyboard}</h2>
        <KeyList />
      </section>
    </Dialog>
  );
}
