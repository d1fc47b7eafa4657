/** The section Add a lead: one line typed or pasted, the fields that it fills, and Enter. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LeadFields, LeadForm } from "../../actions/views";
import { Trouble } from "../Banner";
import { ask, messageOf } from "../rpc";
import type { SectionProps } from "../sections";
import { type Message, Toast } from "../Toast";
import { addLead } from "../words";
import { Fields } from "./Fields";
import { Outlook } from "./Outlook";
import { isBlankForm, useLeadPreview } from "./use-lead-preview";
import { useUsual } from "./use-usual";

/** Characters that the server takes. */
const LONGEST_LINE = 20_000;

export function AddLead({ arrival, onChanged, onTakenOut }: SectionProps) {
  const [usual, setUsual] = useUsual();
  const [line, setLine] = useState("");
  const [edits, setEdits] = useState<Partial<LeadFields>>({});
  const [key, setKey] = useState(newKey);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState("");
  const [message, setMessage] = useState<Message | null>(null);
  /** What was typed for the lead that was added last: Undo brings it back. */
  const last = useRef<Pick<LeadForm, "line" | "edits">>({ line: "", edits: {} });
  const start = useRef<HTMLTextAreaElement>(null);
  const form: LeadForm = { line, edits, usual, key };
  const preview = useLeadPreview(form);
  const isBlank = isBlankForm(form);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each coming begins at the line
  useLayoutEffect(() => start.current?.focus(), [arrival]);

  function change(part: Partial<LeadFields>): void {
    setEdits((old) => ({ ...old, ...part }));
    if (part.wayIn !== undefined) setUsual({ wayIn: part.wayIn, metAt: part.wayIn === "Event" ? usual.metAt : "" });
    if (part.metAt !== undefined && (edits.wayIn ?? usual.wayIn) === "Event") setUsual({ ...usual, metAt: part.metAt });
  }

  function clear(): void {
    setLine("");
    setEdits({});
    setProblem("");
    setKey(newKey());
    start.current?.focus();
  }

  async function save(): Promise<void> {
    if (saving) return;
    if (isBlank) {
      start.current?.focus();
      return;
    }
    setSaving(true);
    setProblem("");
    setMessage(null);
    try {
      const { card, message: text, undo } = await ask("addLead", form);
      if (card === null) setProblem(text);
      else {
        last.current = { line, edits };
        clear();
        setMessage({ text, lead: null, undo, bad: false });
        onChanged(card);
      }
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setSaving(false);
    }
  }

  async function undo(key: string): Promise<void> {
    if (saving) return;
    setSaving(true);
    try {
      const text = await ask("undoAddLead", key);
      setMessage({ text, lead: null, undo: "", bad: false });
      if (isBlank) {
        setLine(last.current.line);
        setEdits(last.current.edits);
      }
      onTakenOut();
    } catch (error) {
      setMessage({ text: messageOf(error), lead: null, undo: "", bad: true });
    } finally {
      setSaving(false);
      start.current?.focus();
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (isUndo && isBlank && message !== null && message.undo !== "") {
      event.preventDefault();
      undo(message.undo);
      return;
    }
    if (event.key !== "Escape" || event.isComposing || saving) return;
    event.preventDefault();
    clear();
  }

  return (
    <>
      <form
        class="add-lead"
        aria-labelledby="add-lead"
        autocomplete="off"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h1 id="add-lead" class="unseen">
          {addLead.title}
        </h1>
        <label class="field">
          <span>{addLead.line}</span>
          <textarea
            ref={start}
            rows={3}
            maxLength={LONGEST_LINE}
            dir="auto"
            readOnly={saving}
            value={line}
            aria-describedby="line-hint"
            onInput={(event) => setLine(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              save();
            }}
          />
        </label>
        <p class="hint" id="line-hint">
          {addLead.hint}
        </p>
        <Outlook preview={preview} isBlank={isBlank} onSame={(name) => change({ name })} />
        <Fields preview={preview} edits={edits} usual={usual} saving={saving} onChange={change} />
        <Trouble>{problem}</Trouble>
        <div class="buttons ends">
          <button type="submit" class="button strong" disabled={saving}>
            {saving ? addLead.saving : addLead.save}
          </button>
          <button type="button" class="button" disabled={saving} onClick={clear}>
            {addLead.clear}
          </button>
        </div>
      </form>
      <Toast message={message} shownId="" busy={saving} onUndo={undo} onDismiss={() => setMessage(null)} />
    </>
  );
}

/** Tells one lead from the next, so that a form that is sent twice is added once. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36).padStart(7, "0")).join("");
}
