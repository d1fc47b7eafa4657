/** The dialog of referrers: thanks due, likely spellings of one, and everybody with their figures. */

import { useState } from "preact/hooks";
import type { Channel, ReferrersView, ReferrerThanks } from "../../actions/views";
import { Dialog } from "../Dialog";
import { Done } from "../Done";
import { ask, closeDialog } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { useWork } from "../use-work";
import { referrers as words } from "../words";
import { Spellings } from "./Spellings";
import { ThanksList } from "./ThanksList";

/** What came of a click. */
interface Outcome {
  view: ReferrersView;
  /** The touch that Undo takes back, or "". */
  undo: string;
  problem: string;
}

export function ReferrersPage() {
  const { asked, again } = useAnswer(() => ask("referrers"));
  const [latest, setLatest] = useState<ReferrersView | null>(null);
  const [undo, setUndo] = useState("");
  const { working, problem, setProblem, work } = useWork();

  const act = (question: () => Promise<Outcome>) =>
    work(async () => {
      const { view, undo: touch, problem: wrong } = await question();
      setLatest(view);
      setUndo(touch);
      setProblem(wrong);
    });

  async function thank({ leadId, row, news }: ReferrerThanks, channel: Channel, skip: boolean) {
    const { message, undo: touch } = await ask("logThanks", { leadId, row, news, channel, skip, note: "" });
    return { view: { ...(await ask("referrers")), message }, undo: touch, problem: "" };
  }

  async function send({ leadId, news }: ReferrerThanks) {
    const { status, message } = await ask("sendThanks", { leadId, news });
    const view = await ask("referrers");
    if (status !== "Sent") return { view, undo: "", problem: message };
    return { view: { ...view, message }, undo: "", problem: "" };
  }

  async function takeBack() {
    const { message } = await ask("undoTouch", undo);
    return { view: { ...(await ask("referrers")), message }, undo: "", problem: "" };
  }

  async function join(keep: string, other: string) {
    return { view: await ask("joinReferrers", keep, other), undo: "", problem: "" };
  }

  async function apart(keep: string, other: string) {
    return { view: await ask("keepReferrersApart", keep, other), undo: "", problem: "" };
  }

  async function split(name: string, spelling: string) {
    return { view: await ask("splitReferrer", name, spelling), undo: "", problem: "" };
  }

  if (asked.state !== "answered") return <Unanswered asked={asked} loading={words.loading} onRetry={again} />;
  const { referrers, more, alike, joined, message } = latest ?? asked.answer;
  return (
    <Dialog
      title={words.title}
      problem={problem}
      remark={working ? words.working : referrers.length > 0 ? words.sheet : ""}
      buttons={
        <button type="button" class="button strong" disabled={working} onClick={closeDialog}>
          {words.close}
        </button>
      }
    >
      <Done message={message} undo={undo && words.undo} working={working} onUndo={() => act(takeBack)} />
      {referrers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ThanksList
          referrers={referrers}
          working={working}
          onThank={(due, channel, skip) => act(() => thank(due, channel, skip))}
          onSend={(due) => act(() => send(due))}
        />
      )}
      <Spellings
        alike={alike}
        joined={joined}
        working={working}
        onJoin={(keep, other) => act(() => join(keep, other))}
        onApart={(keep, other) => act(() => apart(keep, other))}
        onSplit={(name, spelling) => act(() => split(name, spelling))}
      />
      {more > 0 && <p class="soft">{words.more(more)}</p>}
    </Dialog>
  );
}
