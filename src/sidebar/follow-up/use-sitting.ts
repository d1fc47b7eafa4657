/** What the owner does while the list is worked down, what is said of it, and where the keyboard goes next. */

import { useState } from "preact/hooks";
import type {
  Channel,
  FollowUpLine,
  FollowUpView,
  TouchForm as Form,
  LeadCard,
  Logged,
  Outcome,
  ThanksDue,
} from "../../actions/views";
import { blankForm } from "../log/blank-form";
import type { Choice } from "../log/Chooser";
import { ask, messageOf, open } from "../rpc";
import type { Message } from "../Toast";
import { followUp, sidebar } from "../words";
import type { FollowUp, Worked } from "./use-follow-up";

/** What is open over the lead's page; it belongs to its lead. */
export type Draft =
  | { kind: "touch"; card: LeadCard; form: Form }
  | { kind: "email"; card: LeadCard; template: string }
  | { kind: "thanks"; line: FollowUpLine; thanks: ThanksDue };

/** Where the keyboard goes once the page has changed under it. */
export type Landing = "heading" | "log" | null;

/** In a message's `undo`: what is taken back is no touch but a line that was put off. */
const PUT_OFF = "put off ";

export type Sitting = ReturnType<typeof useSitting>;

/** @param onChanged is told of every lead that was written */
export function useSitting(list: FollowUp, onChanged: (card: LeadCard) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [choice, setChoice] = useState<{ key: string; choice: Choice } | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  /** Where Undo leads back to. */
  const [back, setBack] = useState<{ worked: Worked; line: FollowUpLine | null } | null>(null);
  const [summary, setSummary] = useState<FollowUpView | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [landing, setLanding] = useState<Landing>(null);

  const complain = (error: unknown) =>
    setMessage({ text: typeof error === "string" ? error : messageOf(error), lead: null, undo: "", bad: true });

  /** Asks for something that writes, one at a time; null where it failed, which is said. */
  async function write<Answer>(
    action: () => Promise<Answer>,
    failed: (error: unknown) => void = complain,
  ): Promise<Answer | null> {
    if (busy) return null;
    setBusy(true);
    try {
      return await list.hold(action);
    } catch (error) {
      failed(error);
      return null;
    } finally {
      setBusy(false);
    }
  }

  async function start(): Promise<void> {
    const begun = await write(() => ask("startFollowUp"));
    if (begun === null) return;
    setSummary(null);
    list.show(begun);
    setLanding("heading");
  }

  async function finish(): Promise<void> {
    const over = await write(() => ask("finishFollowUp"));
    if (over === null) return;
    list.show(over);
    setSummary(over);
    setMessage(null);
    setLanding("heading");
  }

  /** A touch was logged: said, and on to the next. */
  function moveOn({ card, message: text, undo: touchId }: Logged): void {
    onChanged(card);
    setMessage({ text, lead: of(card), undo: touchId, bad: false });
    setBack({ worked: workedOf(card), line: null });
    setChoice(null);
    setDraft(null);
    const own = card.action ?? card.next;
    // Where the lead's own next step is due already, it has its place among the others.
    list.moveOn(card.id, own === null || own.state === "later");
    setLanding("heading");
  }

  async function save(form: Form): Promise<void> {
    setProblem("");
    const logged = await write(
      () => ask("logTouch", form),
      (error) => setProblem(messageOf(error)),
    );
    if (logged) moveOn(logged);
  }

  async function skip(card: LeadCard): Promise<void> {
    const channel = (card.action ?? card.next)?.channel;
    if (!channel) return;
    const logged = await write(() => ask("logTouch", blankForm(card, channel, "Skip", "")));
    if (logged) moveOn(logged);
  }

  /** @param by null: the thanks are skipped */
  async function thank(line: FollowUpLine, thanks: ThanksDue, by: Channel | null) {
    const { key, leadId, row, name, card } = line;
    const said = { leadId, row, news: thanks.news, channel: by ?? "Call", skip: by === null, note: "" };
    const logged = await write(() => ask("logThanks", said));
    if (logged === null) return;
    setMessage({ text: logged.message, lead: null, undo: logged.undo, bad: false });
    setBack({ worked: { key, name, card }, line });
    list.moveOn(key, true);
    setLanding("heading");
  }

  async function sendLetter({ key, leadId }: FollowUpLine, { news }: ThanksDue): Promise<void> {
    setProblem("");
    const sent = await write(
      () => ask("sendThanks", { leadId, news }),
      (error) => setProblem(messageOf(error)),
    );
    if (sent === null) return;
    if (sent.status !== "Sent") {
      setProblem(sent.message);
      return;
    }
    setMessage({ text: sent.message, lead: null, undo: "", bad: false });
    setDraft(null);
    list.moveOn(key, true);
    setLanding("heading");
  }

  async function putOff({ key, name }: Pick<FollowUpLine, "key" | "name">, how: "later" | "not today") {
    const seen = await write(() => ask("putOff", key, how));
    if (seen === null) return;
    setMessage({ text: followUp.putOff[how], lead: of({ id: key, name }), undo: PUT_OFF + key, bad: false });
    list.show(seen);
    setLanding("heading");
  }

  async function undo(what: string): Promise<void> {
    setMessage(null);
    if (what.startsWith(PUT_OFF)) {
      const key = what.slice(PUT_OFF.length);
      const seen = await write(() => ask("putOff", key, ""));
      if (seen) list.show(seen, key);
    } else {
      const undone = await write(() => ask("undoTouch", what));
      if (undone === null) return;
      const { card, message: text } = undone;
      onChanged(card);
      const before = back?.worked.key.startsWith(card.id) ? back : { worked: workedOf(card), line: null };
      list.comeBack(before.worked, before.line);
      setMessage({ text, lead: of(card), undo: "", bad: false });
    }
    setLanding("heading");
  }

  async function settle(touchId: string, sent: boolean): Promise<void> {
    const settled = await write(() => ask("settleUnknown", touchId, sent));
    if (settled) list.comeBack(workedOf(settled.card));
  }

  async function send(to: LeadCard, template: string): Promise<void> {
    setProblem("");
    const results = await write(
      () => ask("sendMail", template, [to.id]),
      (error) => setProblem(messageOf(error)),
    );
    const [result] = results ?? [];
    if (!result) return;
    if (result.status !== "Sent") {
      setProblem(result.message);
      return;
    }
    setMessage({ text: result.message, lead: of(to), undo: "", bad: false });
    setDraft(null);
    next();
  }

  function next(): void {
    list.toFirst();
    setLanding("heading");
  }

  function goTo(to: FollowUpLine): void {
    setDraft(null);
    setProblem("");
    list.goTo(to);
    setLanding("heading");
  }

  function begin(card: LeadCard, { way, channel }: Choice, outcome: Outcome): void {
    setProblem("");
    setMessage(null);
    setDraft({ kind: "touch", card, form: blankForm(card, channel, way, outcome) });
  }

  function beginEmail(card: LeadCard): void {
    setDraft({ kind: "email", card, template: card.action?.template ?? "" });
  }

  function print(): void {
    open("openPrintCards").catch(complain);
  }

  function beginLetter(line: FollowUpLine, thanks: ThanksDue): void {
    setProblem("");
    setDraft({ kind: "thanks", line, thanks });
  }

  function leave(): void {
    setLanding(draft?.kind === "thanks" ? "heading" : "log");
    setDraft(null);
    setProblem("");
  }

  return {
    draft,
    /** What was chosen in the log of the lead that is worked on. */
    choice: choice !== null && choice.key === list.worked?.key ? choice.choice : null,
    message,
    summary,
    busy,
    problem,
    landing,
    landed: () => setLanding(null),
    toHeading: () => setLanding("heading"),
    dismiss: () => setMessage(null),
    choose: (chosen: Choice) => setChoice({ key: list.worked?.key ?? "", choice: chosen }),
    complain,
    start,
    finish,
    save,
    skip,
    thank,
    putOff,
    undo,
    settle,
    send,
    sendLetter,
    next,
    goTo,
    begin,
    beginEmail,
    print,
    beginLetter,
    leave,
  };
}

/** The lead that a message is about. */
function of({ id, name }: { id: string; name: string }): { id: string; name: string } {
  return { id, name: name || sidebar.noName };
}

function workedOf(card: LeadCard): Worked {
  return { key: card.id, name: card.name, card };
}
