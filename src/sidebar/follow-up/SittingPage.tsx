/** What stands below the progress bar during a sitting: a form, a line of thanks, a lead, or that nobody is left. */

import type { Ref } from "preact";
import type { FollowUpView } from "../../actions/views";
import { Blank, Loading } from "../Blank";
import { TouchForm } from "../log/TouchForm";
import { followUp } from "../words";
import { Everybody } from "./Outside";
import { ThankReferrer } from "./ThankReferrer";
import type { Worked } from "./use-follow-up";
import type { Sitting } from "./use-sitting";
import { Work } from "./Work";
import { WriteEmail } from "./WriteEmail";
import { WriteThanks } from "./WriteThanks";

interface Props {
  view: FollowUpView;
  worked: Worked | null;
  sitting: Sitting;
  oneKey: boolean;
  heading: Ref<HTMLHeadingElement>;
  logStart: Ref<HTMLInputElement>;
}

export function SittingPage({ view, worked, sitting, oneKey, heading, logStart }: Props) {
  const { draft, busy, problem } = sitting;
  if (draft?.kind === "touch") {
    return (
      <TouchForm
        key={draft.card.id}
        card={draft.card}
        start={draft.form}
        elsewhere={false}
        saving={busy}
        problem={problem}
        onSave={sitting.save}
        onCancel={sitting.leave}
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
        onSend={(chosen) => sitting.send(to, chosen)}
        onBack={sitting.leave}
      />
    );
  }
  if (draft?.kind === "thanks") {
    const { line: of, thanks } = draft;
    return (
      <WriteThanks
        key={of.key}
        line={of}
        thanks={thanks}
        sending={busy}
        problem={problem}
        onSend={() => sitting.sendLetter(of, thanks)}
        onBack={sitting.leave}
      />
    );
  }
  if (!worked) {
    if (view.left > 0) return <Loading text={followUp.finding} />;
    return <Everybody view={view} busy={busy} heading={heading} onFinish={sitting.finish} />;
  }
  const line = view.lines.find(({ key }) => key === worked.key) ?? null;
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
        onLetter={() => sitting.beginLetter(line, thanks)}
        onThanked={(by) => sitting.thank(line, thanks, by)}
        onPutOff={(how) => sitting.putOff(line, how)}
        onSkip={() => sitting.thank(line, thanks, null)}
      />
    );
  }
  const { card } = worked;
  if (!card) {
    if (line) return <Loading text={followUp.finding} />;
    return (
      <Blank icon="row" title={followUp.gone(worked.name)} text="" heading={heading}>
        <button type="button" class="button strong" onClick={sitting.next}>
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
      rest={view.lines.filter(({ key }) => key !== worked.key)}
      left={view.left}
      choice={sitting.choice}
      busy={busy}
      oneKey={oneKey}
      heading={heading}
      logStart={logStart}
      onChoose={sitting.choose}
      onOutcome={(chosen, outcome) => sitting.begin(card, chosen, outcome)}
      onEmail={() => sitting.beginEmail(card)}
      onPrint={sitting.print}
      onPutOff={(how) => sitting.putOff(worked, how)}
      onSkip={() => sitting.skip(card)}
      onNext={sitting.next}
      onGoTo={sitting.goTo}
      onSettle={sitting.settle}
      onUndo={sitting.undo}
    />
  );
}
