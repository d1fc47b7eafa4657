/** The section of the selected lead: which row is looked at, which form is open, and what was just done. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TouchForm as Form, LeadCard, Logged, Outcome, StepView } from "../../actions/views";
import { blankForm } from "../log/blank-form";
import type { Choice } from "../log/Chooser";
import { TouchForm } from "../log/TouchForm";
import { NoLead } from "../NoLead";
import { ask, messageOf, open } from "../rpc";
import type { SectionProps } from "../sections";
import { useShortcuts } from "../shortcuts";
import { type Message, Toast } from "../Toast";
import { useSelection } from "../use-selection";
import { sidebar } from "../words";
import { LeadPage } from "./LeadPage";

/** A form that is open belongs to its lead, whichever row is selected meanwhile. */
interface Draft {
  card: LeadCard;
  form: Form;
}

/** Where the keyboard goes once the page has changed under it. */
type Landing = "heading" | "log" | null;

export function LeadSection({ active, arrival, oneKey, onOneKey, onChanged }: SectionProps) {
  const { view, trouble, follower, showCard } = useSelection(active);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [choice, setChoice] = useState<{ leadId: string; choice: Choice } | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [landing, setLanding] = useState<Landing>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const logStart = useRef<HTMLInputElement>(null);
  const shownId = view?.kind === "lead" ? view.card.id : "";

  useLayoutEffect(() => {
    if (landing === "heading") heading.current?.focus();
    if (landing === "log") logStart.current?.focus();
    setLanding(null);
  }, [landing]);

  // Whoever came for the log gets it with the first lead that is shown.
  const [wanted, setWanted] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes may have selected another row
  useEffect(() => {
    setWanted(arrival.at === "log");
    if (active) follower()?.refresh();
  }, [arrival]);
  useEffect(() => {
    if (!wanted || shownId === "") return;
    setWanted(false);
    if (!draft) setLanding("log");
  }, [wanted, shownId, draft]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row makes old news of what cannot be undone
  useLayoutEffect(() => setMessage((old) => (old?.undo ? old : null)), [shownId]);

  useShortcuts(oneKey && active, (key) => {
    if (key === "?") return run(() => openMenu("help"));
    if (key.toLowerCase() === "u" && message && message.undo !== "") return run(() => undo(message.undo));
    if (draft) return false;
    if (key.toLowerCase() === "l") return run(() => logStart.current?.focus());
    const tile = /^[1-9]$/.test(key)
      ? document.querySelector<HTMLElement>(`#section-lead [data-digit="${key}"]`)
      : null;
    return run(tile && (() => tile.click()));
  });

  /** Writes, while the follower keeps still; true when it was written. */
  async function write(action: () => Promise<Logged>, failed: (reason: string) => void): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    follower()?.pause();
    try {
      const logged = await action();
      const { card, message, undo } = logged;
      showCard(card);
      onChanged(card);
      setMessage({ text: message, lead: { id: card.id, name: card.name || sidebar.noName }, undo, bad: false });
      setChoice(null);
      return true;
    } catch (error) {
      failed(messageOf(error));
      return false;
    } finally {
      setBusy(false);
      follower()?.resume();
    }
  }

  const complain = (text: string) => setMessage({ text, lead: null, undo: "", bad: true });

  async function save(form: Form): Promise<void> {
    setProblem("");
    if (!(await write(() => ask("logTouch", form), setProblem))) return;
    setDraft(null);
    setLanding("heading");
  }

  async function undo(touchId: string): Promise<void> {
    if (await write(() => ask("undoTouch", touchId), complain)) setLanding("heading");
  }

  function openMenu(item: "setUp" | "openSendEmail" | "help"): void {
    open(item).catch((error) => complain(messageOf(error)));
  }

  function begin(card: LeadCard, { way, channel }: Choice, outcome: Outcome): void {
    setProblem("");
    setMessage(null);
    setDraft({ card, form: blankForm(card, channel, way, outcome) });
  }

  function leaveForm(): void {
    setDraft(null);
    setLanding(shownId === draft?.card.id ? "log" : "heading");
  }

  function page() {
    if (draft) {
      const elsewhere = view !== null && shownId !== draft.card.id;
      return (
        <TouchForm
          card={draft.card}
          start={draft.form}
          elsewhere={elsewhere}
          saving={busy}
          problem={problem}
          onSave={save}
          onCancel={leaveForm}
        />
      );
    }
    if (view?.kind !== "lead") {
      return (
        <NoLead view={view} trouble={trouble} heading={heading} onSetUp={() => openMenu("setUp")} onRetry={retry} />
      );
    }
    const { card } = view;
    return (
      <LeadPage
        key={card.id}
        card={card}
        choice={choice?.leadId === card.id ? choice.choice : null}
        busy={busy}
        trouble={trouble}
        oneKey={oneKey}
        heading={heading}
        logStart={logStart}
        onOneKey={onOneKey}
        onChoose={(chosen) => setChoice({ leadId: card.id, choice: chosen })}
        onOutcome={(chosen, outcome) => begin(card, chosen, outcome)}
        onEmail={() => openMenu("openSendEmail")}
        onHelp={() => openMenu("help")}
        onSkip={(step) => skip(card, step)}
        onSettle={(touchId, sent) => write(() => ask("settleUnknown", touchId, sent), complain)}
        onUndo={undo}
      />
    );
  }

  function skip(card: LeadCard, { channel }: StepView): void {
    if (channel) write(() => ask("logTouch", blankForm(card, channel, "Skip", "")), complain);
  }

  function retry(): void {
    follower()?.refresh();
  }

  return (
    <>
      {page()}
      <Toast message={message} shownId={shownId} busy={busy} onUndo={undo} onDismiss={() => setMessage(null)} />
    </>
  );
}

/** Does it if there is something to do, and says whether there was. */
function run(action: (() => void) | null): boolean {
  action?.();
  return action !== null;
}
