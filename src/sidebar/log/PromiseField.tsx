/** What the lead was told to expect, in the owner's own words, and how Stoke understood it. */

import type { Ref } from "preact";
import { useId } from "preact/hooks";
import type { Channel, TouchForm } from "../../actions/views";
import { channels, log } from "../words";
import type { Preview } from "./use-preview";

const CHANNELS: readonly Channel[] = ["Call", "Email", "Postcard", "Letter", "Text", "Visit"];

interface Props {
  form: TouchForm;
  preview: Preview;
  input: Ref<HTMLInputElement>;
  onChange(part: Partial<TouchForm>): void;
}

export function PromiseField({ form, preview, input, onChange }: Props) {
  const id = useId();
  const written = form.promise.trim() !== "";
  const read = written && preview.state !== "working" ? (preview.last?.promise ?? null) : null;
  const wrong = read !== null && "error" in read;
  return (
    <>
      <label class="field">
        <span>{log.promise}</span>
        <input
          ref={input}
          type="text"
          autocomplete="off"
          maxLength={200}
          dir="auto"
          value={form.promise}
          aria-describedby={`read-${id} hint-${id}`}
          aria-invalid={wrong}
          onInput={(event) => onChange({ promise: event.currentTarget.value })}
        />
      </label>
      <p class={wrong ? "hint bad promise-read" : "hint good promise-read"} id={`read-${id}`} role="status">
        {read !== null && ("error" in read ? read.error : log.promiseRead(read.at.label))}
      </p>
      {!written && (
        <p class="hint" id={`hint-${id}`}>
          {log.promiseHint}
        </p>
      )}
      {written && (
        <label class="field beside">
          <span>{log.promiseBy}</span>
          <select
            value={form.promiseBy}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              onChange({ promiseBy: CHANNELS.find((channel) => channel === chosen) ?? "" });
            }}
          >
            <option value="">{log.promiseInKind}</option>
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {channels[channel]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
