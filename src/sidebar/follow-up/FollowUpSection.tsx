/** The section of follow-up time: the list is worked down, one lead at a time, whatever is selected in the sheet. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
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
import { Blank, Loading } from "../Blank";
import { Icon } from "../Icon";
import { Keyboard } from "../Keyboard";
import { blankForm } from "../log/blank-form";
import type { Choice } from "../log/Chooser";
import { TouchForm } from "../log/TouchForm";
import { ask, messageOf, open } from "../rpc";
import type { SectionProps } from "../sections";
import { useShortcuts } from "../shortcuts";
import { type Message, Toast } from "../Toast";
import { followUp, sidebar } from "../words";
import { News } from "./News";
import { Everybody, Intro, Summary } from "./Outside";
import { Progress } from "./Progress";
import { ThankReferrer } from "./ThankReferrer";
import { useFollowUp, type Worked } from "./use-follow-up";
import { Work } from "./Work";
import { WriteEmail } from "./WriteEmail";

/** What is open over the lead's page; it belongs to its lead. */
type Draft = { kind: "touch"; card: LeadCard; form: Form } | { kind: "email"; card: LeadCard; template: string };

/** In a message's `undo`: what is taken back is no touch but a line that was put off. */
const PUT_OFF = "put off ";

export function FollowUpSection({ active, arrival, oneKey, onOneKey, onChanged }: SectionProps) {
  const list = useFollowUp(active);
  const { view, worked, news, trouble } = list;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [choice, setChoice] = useState<{ key: string; choice: Choice } | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  /** Where Undo leads back to. */
  const [back, setBack] = useState<Worked | null>(null);
  const [summary, setSummary] = useState<FollowUpView | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [landing, setLanding] = useState<"heading" | "log" | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const logStart = useRef<HTMLInputElement>(null);
  const card = worked?.card ?? null;
  const line = view?.lines.find(({ key }) => key === worked?.key) ?? null;
  const isSitting = view !== null && view.sitting !== null && summary === null;

  // The keyboard follows to whatever has taken the page's place, once it is there.
  useLayoutEffect(() => {
    const target = landing === "log" ? logStart.current : heading.current;
    if (landing === null || target === null) return;
    // Above it stands how far one has come, and who is announced.
    if (landing === "heading") window.scrollTo(0, 0);
    target.focus({ preventScroll: landing === "heading" });
    setLanding(null);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each coming is answered once
  useEffect(() => {
    if (arrival.at === "begin") start();
    else if (arrival.at === "start") setLanding("heading");
  }, [arrival]);

  useShortcuts(oneKey && active, (key) => {
    if (key === "?") return run(() => open("help").catch(complain));
    const lower = key.toLowerCase();
    if (lower === "u" && message && message.undo !== "") return run(() => undo(message.undo));
    if (lower === "g" && news) return run(() => goTo(news));
    if (draft || !isSitting || !worked) return false;
    if (lower === "l") return run(() => logStart.current?.focus());
    if (/^[1-9]$/.test(key)) return click(`[data-digit="${key}"]`);
    if (lower === "c" || lower === "e") return click(`[data-key="${lower}"]`);
    return "tsn".includes(lower) && click(`[aria-keyshortcuts="${lower}"]`);
  });

  function click(selector: string): boolean {
    const found = root.current?.querySelector<HTMLElement>(selector);
    found?.click();
    return found !== null && found !== undefined;
  }

  const complain = (error: unknown) =>
    setMessage({ text: typeof error === "string" ? error : messageOf(error), lead: null, undo: "", bad: true });

  /** Asks for something that writes, one at a time; null where it failed, which is said. */
  async function write<Answer>(
    action: () => Promise<Answer>,
    failed: (error: unknown) => void,
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
    const begun = await write(() => ask("startFollowUp"), complain);
    if (begun === null) return;
    setSummary(null);
    list.show(begun);
    setLanding("heading");
  }

  async function finish(): Promise<void> {
    const over = await write(() => ask("finishFollowUp"), complain);
    if (over === null) return;
    list.show(over);
    setSummary(over);
    setMessage(null);
    setLanding("heading");
  }

  /** A touch was logged: said, and on to the next. */
  function moveOn({ card: logged, message: text, undo: touchId }: Logged): void {
    onChanged(logged);
    setMessage({ text, lead: { id: logged.id, name: logged.name || sidebar.noName }, undo: touchId, bad: false });
    setBack({ key: logged.id, name: logged.name, card: logged });
    setChoice(null);
    setDraft(null);
    const own = logged.action ?? logged.next;
    // Where the lead's own next step is due already, it has its place among the others.
    list.moveOn(logged.id, own === null || own.state === "later");
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

  async function skip(of: LeadCard): Promise<void> {
    const channel = (of.action ?? of.next)?.channel;
    if (!channel) return;
    const logged = await write(() => ask("logTouch", blankForm(of, channel, "Skip", "")), complain);
    if (logged) moveOn(logged);
  }

  async function thank({ key, leadId, row, name, card: of }: FollowUpLine, thanks: ThanksDue, by: Channel | null) {
    const said = { leadId, row, news: thanks.news, channel: by ?? "Call", skip: by === null, note: "" };
    const logged = await write(() => ask("logThanks", said), complain);
    if (logged === null) return;
    setMessage({ text: logged.message, lead: null, undo: logged.undo, bad: false });
    setBack({ key, name, card: of });
    list.moveOn(key, true);
    setLanding("heading");
  }

  async function putOff({ key, name: named }: Pick<FollowUpLine, "key" | "name">, how: "later" | "not today") {
    const seen = await write(() => ask("putOff", key, how), complain);
    if (seen === null) return;
    const name = named || sidebar.noName;
    setMessage({ text: followUp.putOff[how], lead: { id: key, name }, undo: PUT_OFF + key, bad: false });
    list.show(seen);
    setLanding("heading");
  }

  async function undo(what: string): Promise<void> {
    setMessage(null);
    if (what.startsWith(PUT_OFF)) {
      const key = what.slice(PUT_OFF.length);
      const seen = await write(() => ask("putOff", key, ""), complain);
      if (seen) list.show(seen, key);
    } else {
      const undone = await write(() => ask("undoTouch", what), complain);
      if (undone === null) return;
      const { card: of, message: text } = undone;
      onChanged(of);
      list.comeBack(back?.key.startsWith(of.id) ? back : { key: of.id, name: of.name, card: of });
      setMessage({ text, lead: { id: of.id, name: of.name || sidebar.noName }, undo: "", bad: false });
    }
    setLanding("heading");
  }

  async function settle(touchId: string, sent: boolean): Promise<void> {
    const settled = await write(() => ask("settleUnknown", touchId, sent), complain);
    if (settled) list.comeBack({ key: settled.card.id, name: settled.card.name, card: settled.card });
  }

  async function send(to: LeadCard, template: string): Promise<void> {
    setProblem("");
    const results = await write(
      () => ask("sendMail", template, [to.id]),
      (error) => setProblem(messageOf(error)),
    );
    const [result] = results ?? [];
    if (!result) return;
    const lead = { id: to.id, name: to.name || sidebar.noName };
    if (result.status !== "Sent") {
      setProblem(result.message);
      return;
    }
    setMessage({ text: result.message, lead, undo: "", bad: false });
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

  function begin(of: LeadCard, { way, channel }: Choice, outcome: Outcome): void {
    setProblem("");
    setMessage(null);
    setDraft({ kind: "touch", card: of, form: blankForm(of, channel, way, outcome) });
  }

  function leave(): void {
    setDraft(null);
    setProblem("");
    setLanding("log");
  }

  function page() {
    if (view === null || (busy && !view.sitting && arrival.at === "begin")) {
      if (trouble === "") return <Loading text={followUp.loading} />;
      return (
        <Blank icon="alert" title={sidebar.problem.title} text={trouble} heading={heading}>
          <button type="button" class="button" onClick={next}>
            {sidebar.retry}
          </button>
        </Blank>
      );
    }
    if (summary) return <Summary view={summary} busy={busy} heading={heading} onStart={start} />;
    const { sitting } = view;
    if (!sitting) return <Intro view={view} busy={busy} heading={heading} onStart={start} />;
    return (
      <>
        <Progress view={{ ...view, sitting }} seenAt={list.seenAt} busy={busy} onFinish={finish} />
        {news && <News line={news} onGoTo={() => goTo(news)} />}
        {sittingPage(view)}
      </>
    );
  }

  function sittingPage(seen: FollowUpView) {
    if (draft?.kind === "touch") {
      return (
        <TouchForm
          key={draft.card.id}
          card={draft.card}
          start={draft.form}
          elsewhere={false}
          saving={busy}
          problem={problem}
          onSave={save}
          onCancel={leave}
        />
      );
    }
    if (draft?.kind === "email") {
      const { card: to, template } = draft;
      return (
        <WriteEmail
          key={to.id}
          card={to}
          template={template}
          sending={busy}
          problem={problem}
          onSend={(chosen) => send(to, chosen)}
          onBack={leave}
        />
      );
    }
    if (!worked) {
      if (seen.left > 0) return <Loading text={followUp.finding} />;
      return <Everybody view={seen} busy={busy} heading={heading} onFinish={finish} />;
    }
    if (line?.thanks) {
      const { thanks } = line;
      return (
        <ThankReferrer
          key={line.key}
          line={line}
          thanks={thanks}
          busy={busy}
          oneKey={oneKey}
          heading={heading}
          onThanked={(by) => thank(line, thanks, by)}
          onPutOff={(how) => putOff(line, how)}
          onSkip={() => thank(line, thanks, null)}
        />
      );
    }
    if (!card) {
      if (line) return <Loading text={followUp.finding} />;
      return (
        <Blank icon="row" title={followUp.gone(worked.name)} text="" heading={heading}>
          <button type="button" class="button strong" onClick={next}>
            {followUp.nextLead}
          </button>
        </Blank>
      );
    }
    return (
      <Work
        key={card.id}
        card={card}
        isDue={line !== null}
        rest={seen.lines.filter(({ key }) => key !== worked.key)}
        left={seen.left}
        choice={choice?.key === worked.key ? choice.choice : null}
        busy={busy}
        oneKey={oneKey}
        heading={heading}
        logStart={logStart}
        onChoose={(chosen) => setChoice({ key: worked.key, choice: chosen })}
        onOutcome={(chosen, outcome) => begin(card, chosen, outcome)}
        onEmail={() => setDraft({ kind: "email", card, template: card.action?.template ?? "" })}
        onPutOff={(how) => putOff({ key: worked.key, name: worked.name }, how)}
        onSkip={() => skip(card)}
        onNext={next}
        onGoTo={goTo}
        onSettle={settle}
        onUndo={undo}
      />
    );
  }

  return (
    <div ref={root} class="follow-up">
      {view !== null && trouble !== "" && (
        <p class="banner" role="status">
          <Icon name="info" />
          {sidebar.unreachable.banner}
          {trouble}
        </p>
      )}
      {view !== null && view.notice !== "" && (
        <p class="banner">
          <Icon name="info" />
          {view.notice}
        </p>
      )}
      {page()}
      {isSitting && !draft && <Keyboard wanted={oneKey} onWanted={onOneKey} />}
      <Toast
        message={message}
        shownId={worked?.key ?? ""}
        busy={busy}
        onUndo={undo}
        onDismiss={() => setMessage(null)}
      />
    </div>
  );
}

/** Does it, and says that it was done. */
function run(action: () => unknown): true {
  action();
  return true;
}
