/** What saving will do, before it is saved: to the temperature (the owner may say no), the stage and the next contact. */

import { useId } from "preact/hooks";
import type { Stage, TouchForm } from "../../actions/views";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { TemperatureChip } from "../Temperature";
import { channels, log, stages, temperatures } from "../words";
import type { Preview } from "./use-preview";

interface ChangeProps {
  form: TouchForm;
  preview: Preview;
  onChange(part: Partial<TouchForm>): void;
}

export function TemperatureChange({ form, preview, onChange }: ChangeProps) {
  const change = preview.last?.temperature ?? null;
  if (change === null) return null;
  const answers = [
    { yes: true, label: log.change(temperatures[change.to]) },
    { yes: false, label: log.keep(temperatures[change.from]) },
  ];
  return (
    <fieldset class="temperature-change">
      <legend>{log.temperature}</legend>
      <p class="from-to">
        <TemperatureChip of={change.from} />
        <span aria-hidden="true">→</span>
        <span class="unseen">{log.becomes}</span>
        <TemperatureChip of={change.to} />
      </p>
      {answers.map(({ yes, label }) => (
        <label key={label} class="choice">
          <input
            type="radio"
            name="temperature"
            checked={form.changeTemperature === yes}
            onChange={() => onChange({ changeTemperature: yes })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

export function Consequences({ preview, stage }: { preview: Preview; stage: Stage }) {
  const id = useId();
  return (
    <section class="consequences" aria-labelledby={id} aria-busy={preview.state === "working"}>
      <h2 id={id}>{log.after}</h2>
      <div role="status">
        <Outlook preview={preview} stage={stage} />
      </div>
    </section>
  );
}

function Outlook({ preview, stage }: { preview: Preview; stage: Stage }) {
  if (preview.state === "failed") return <p class="hint bad">{preview.message}</p>;
  if (preview.last === null) return <p class="soft">{log.working}</p>;
  const { next } = preview.last;
  return (
    <>
      {next === null ? (
        <p>{log.afterNothing}</p>
      ) : (
        <p class="step-title">
          <Icon name={next.channel ? CHANNEL_ICONS[next.channel] : "alert"} />
          <span>
            <strong>
              {next.channel ? `${channels[next.channel]} ` : ""}
              {next.at.label}
            </strong>
            <span class="reason">{next.reason}</span>
          </span>
        </p>
      )}
      {preview.last.stage !== stage && <p class="soft">{log.stage(stages[preview.last.stage])}</p>}
    </>
  );
}
