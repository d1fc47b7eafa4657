/** The second half of logging: note, promise, temperature, what comes next; Enter saves, Esc backs out. */

import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TouchForm as Form, LeadCard } from "../../actions/views";
import { Banner, Trouble } from "../Banner";
import { CHANNEL_ICONS, Icon } from "../Icon";
import { channels, log, outcomesAlone, sidebar } from "../words";
import { Consequences, TemperatureChange } from "./Consequences";
import { Discard } from "./Discard";
import { PromiseField } from "./PromiseField";
import { usePreview } from "./use-preview";

/** Characters that the server takes. */
const LONGEST_NOTE = 20_000;

interface Props {
  card: LeadCard;
  /** What the chooser chose, with everything else blank. */
  start: Form;
  /** The owner has selected another row meanwhile. */
  elsewhere: boolean;
  saving: boolean;
  /** Why it could not be saved, or "". */
  problem: string;
  onSave(form: Form): void;
  onCancel(): void;
}

export function TouchForm({ card, start, elsewhere, saving, problem, onSave, onCancel }: Props) {
  const [form, setForm] = useState(start);
  const [minutesAgo, setMinutesAgo] = useState(0);
  const [discarding, setDiscarding] = useState(false);
  // Two sections may have a form open each.
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const promise = useRef<HTMLInputElement>(null);
  const preview = usePreview(form);
  const unread = preview.last?.promise && "error" in preview.last.promise ? preview.last.promise.error : "";

  useLayoutEffect(() => note.current?.focus(), []);

  const change = (part: Partial<Form>) => setForm((old) => ({ ...old, ...part }));
  const written = form.note.trim() !== "" || form.promise.trim() !== "";

  function save(): void {
    if (saving) return;
    if (unread !== "" && preview.state !== "working") promise.current?.focus();
    else onSave(form);
  }

  function backOut(): void {
    if (saving) return;
    if (written && !discarding) setDiscarding(true);
    else if (discarding) keepWriting();
    else onCancel();
  }

  function keepWriting(): void {
    setDiscarding(false);
    note.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    backOut();
  }

  return (
    <form
      class="touch-form"
      aria-labelledby={`title-${id}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <header>
        <p class="soft" dir="auto">
          {log.forLead(card.name || sidebar.noName)}
        </p>
        <h1 id={`title-${id}`}>
          <Icon name={CHANNEL_ICONS[form.channel]} />
          {title(form)}
        </h1>
        {elsewhere && <Banner live>{log.pinned(card.name || sidebar.noName)}</Banner>}
      </header>

      <label class="field">
        <span>{log.note}</span>
        <textarea
          ref={note}
          rows={3}
          maxLength={LONGEST_NOTE}
          dir="auto"
          value={form.note}
          aria-describedby={`note-${id}`}
          onInput={(event) => change({ note: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
      </label>
      <p class="hint" id={`note-${id}`}>
        {log.noteHint}
      </p>

      <PromiseField form={form} preview={preview} input={promise} onChange={change} />
      <TemperatureChange form={form} preview={preview} onChange={change} />

      <label class="field beside">
        <span>{log.when}</span>
        <select
          value={minutesAgo}
          onChange={(event) => {
            const minutes = Number(event.currentTarget.value);
            setMinutesAgo(minutes);
            change({ at: minutes === 0 ? "" : new Date(Date.now() - minutes * 60_000).toISOString() });
          }}
        >
          {log.moments.map(({ minutes, label }) => (
            <option key={minutes} value={minutes}>
              {label}
            </option>
          ))}
        </select>
      </label>

      <Consequences preview={preview} stage={card.stage} />

      <Trouble>{problem}</Trouble>
      {discarding ? (
        <Discard onYes={onCancel} onNo={keepWriting} />
      ) : (
        <div class="buttons ends">
          <button type="submit" class="button strong" disabled={saving}>
            {saving ? log.saving : log.save}
          </button>
          <button type="button" class="button" disabled={saving} onClick={backOut}>
            {log.cancel}
          </button>
        </div>
      )}
    </form>
  );
}

function title({ channel, outcome }: Form): string {
  return outcome === "" ? channels[channel] : `${channels[channel]}: ${outcomesAlone[outcome].toLowerCase()}`;
}
