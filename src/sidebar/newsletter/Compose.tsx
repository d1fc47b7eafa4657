/** Choose a template and people, see exactly who gets which mail, confirm. */

import { useEffect, useMemo, useState } from "preact/hooks";
import type { NewsletterChoices, NewsletterPeople, NewsletterPerson, NewsletterProgress } from "../../actions/views";
import { Banner } from "../Banner";
import { Loading } from "../Blank";
import { Dialog } from "../Dialog";
import { ask, closeDialog, messageOf } from "../rpc";
import { stages, temperatures, newsletter as words } from "../words";
import { type Choice, chosenOf, daysFor } from "./choose";
import { OneMail } from "./OneMail";
import { LeftOut, Recipients } from "./People";
import { Ticks } from "./Ticks";

const STAGES = ["New", "Trying", "Talking", "Nurture", "Won", "Lost", "Removed"] as const;
const TEMPERATURES = ["Sizzling", "Hot", "Warm", "Cool", "Cold"] as const;
const WAYS_IN = ["Phone", "Email", "Web form", "Walk-in", "Event", "Referral", "Heard of", "List", ""] as const;

/** "Many deals have to percolate": everybody but those who asked to be left alone. */
const EVERYBODY: Choice = {
  stages: new Set(STAGES.filter((stage) => stage !== "Removed")),
  temperatures: new Set(TEMPERATURES),
  wayIns: new Set(WAYS_IN),
};

interface Props {
  choices: NewsletterChoices;
  onStarted(progress: NewsletterProgress): void;
}

export function Compose({ choices, onStarted }: Props) {
  const { templates } = choices;
  const [template, setTemplate] = useState(templates[0]?.name ?? "");
  const [found, setFound] = useState<NewsletterPeople | null>(null);
  const [choice, setChoice] = useState(EVERYBODY);
  const [shown, setShown] = useState("");
  const [confirming, setConfirming] = useState(false);
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState("");
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a start was refused, too
  useEffect(() => {
    let current = true;
    setFound(null);
    ask("previewNewsletter", template).then(
      (people) => current && setFound(people),
      (error) => current && setProblem(messageOf(error)),
    );
    return () => {
      current = false;
    };
  }, [template, turn]);

  const people = found?.people ?? [];
  const { going, leftOut } = useMemo(() => chosenOf(found?.people ?? [], choice, words.sameAddress), [found, choice]);
  const count = going.length;
  const { today, days } = daysFor(count, choices);
  const example = going.some(({ id }) => id === shown) ? shown : (going[0]?.id ?? "");
  const cannot = choices.problem !== "" || count === 0;

  async function start(): Promise<void> {
    setStarting(true);
    setProblem("");
    try {
      const leadIds = going.map(({ id }) => id);
      onStarted(await ask("startNewsletter", { template, version: found?.version ?? "", leadIds }));
    } catch (error) {
      setProblem(messageOf(error));
      setStarting(false);
      setConfirming(false);
      // What was found does not hold any more.
      setFound(null);
      setTurn(turn + 1);
    }
  }

  const buttons = confirming ? (
    <>
      <button type="button" class="button" disabled={starting} onClick={() => setConfirming(false)}>
        {words.notYet}
      </button>
      <button type="button" class="button strong" disabled={starting} onClick={start}>
        {starting ? words.starting : words.yes(count)}
      </button>
    </>
  ) : (
    <>
      <button type="button" class="button" onClick={closeDialog}>
        {words.cancel}
      </button>
      <button
        type="button"
        class="button strong"
        disabled={cannot}
        onClick={() => {
          setProblem("");
          setConfirming(true);
        }}
      >
        {words.button(count)}
      </button>
    </>
  );

  return (
    <Dialog
      title={words.title}
      problem={problem || choices.problem}
      remark={
        confirming ? (
          <strong class="sure">{words.sure(template, count)}</strong>
        ) : (
          count > 0 && words.plan(today, days, count, choices.kept)
        )
      }
      buttons={buttons}
    >
      <label class="field beside">
        <span>{words.template}</span>
        <select
          value={template}
          disabled={confirming}
          onChange={(event) => {
            setProblem("");
            setTemplate(event.currentTarget.value);
          }}
        >
          {templates.map(({ name, campaign }) => (
            <option key={name} value={name}>
              {campaign ? words.suggested(name) : name}
            </option>
          ))}
        </select>
      </label>
      {found === null && problem === "" && <Loading text={words.looking} />}
      {found && (
        <>
          <Groups people={people} choice={choice} busy={confirming} onChange={setChoice} />
          <section>
            <h2 aria-live="polite">{words.count(count)}</h2>
            {count > 0 && <Recipients people={going} shown={example} onShow={setShown} />}
          </section>
          {leftOut.length > 0 && (
            <details>
              <summary>{words.leftOut(leftOut.length)}</summary>
              <LeftOut people={leftOut.map(({ name, problem: reason }) => ({ name, reason }))} />
            </details>
          )}
          {example !== "" && (
            <section>
              <h2>{words.oneMail}</h2>
              <OneMail template={template} leadId={example} busy={starting} />
            </section>
          )}
          {choices.problem === "" && <Banner>{words.explain}</Banner>}
        </>
      )}
    </Dialog>
  );
}

interface GroupsProps {
  people: readonly NewsletterPerson[];
  choice: Choice;
  busy: boolean;
  onChange(choice: Choice): void;
}

function Groups({ people, choice, busy, onChange }: GroupsProps) {
  const count = (is: (person: NewsletterPerson) => boolean) => people.filter(is).length;
  return (
    <div class="tick-groups">
      <Ticks
        title={words.stage}
        values={STAGES}
        labelOf={(stage) => stages[stage]}
        countOf={(stage) => count((person) => person.stage === stage)}
        ticked={choice.stages}
        busy={busy}
        onChange={(ticked) => onChange({ ...choice, stages: ticked })}
      />
      <Ticks
        title={words.temperature}
        values={TEMPERATURES}
        labelOf={(temperature) => temperatures[temperature]}
        countOf={(temperature) => count((person) => person.temperature === temperature)}
        ticked={choice.temperatures}
        busy={busy}
        onChange={(ticked) => onChange({ ...choice, temperatures: ticked })}
      />
      <Ticks
        title={words.wayIn}
        values={WAYS_IN}
        labelOf={(wayIn) => (wayIn === "" ? words.notSaid : words.wayIns[wayIn])}
        countOf={(wayIn) => count((person) => person.wayIn === wayIn)}
        ticked={choice.wayIns}
        busy={busy}
        onChange={(ticked) => onChange({ ...choice, wayIns: ticked })}
      />
    </div>
  );
}
