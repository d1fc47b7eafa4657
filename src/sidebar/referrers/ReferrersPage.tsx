/** The dialog of referrers: thanks due, likely spellings of one, and everybody with their figures. */

import { useState } from "preact/hooks";
import type { Channel, ReferrersView, ReferrerThanks } from "../../actions/views";
import { Dialog } from "../Dialog";
import { ask, closeDialog, messageOf } from "../rpc";
import { Unanswered } from "../Unanswered";
import { useAnswer } from "../use-answer";
import { referrers as words } from "../words";
import { Spellings } from "./Spellings";
import { ThanksList } from "./ThanksList";

export function ReferrersPage() {
  const { asked, again } = useAnswer(() => ask("referrers"));
  const [latest, setLatest] = useState<ReferrersView | null>(null);
  const [undo, setUndo] = useState("");
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState("");

  async function act(question: () => Promise<{ view: ReferrersView; undo: string }>): Promise<void> {
    setWorking(true);
    setProblem("");
    try {
      const { view, undo: touch } = await question();
      setLatest(view);
      setUndo(touch);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setWorking(false);
    }
  }

  async function thank({ leadId, row, news }: ReferrerThanks, channel: Channel, skip: boolean) {
    const { message, undo: touch } = await ask("logThanks", { leadId, row, news, channel, skip, note: "" });
    return { view: { ...(await ask("referrers")), message }, undo: touch };
  }

  async function takeBack() {
    const { message } = await ask("undoTouch", undo);
    return { view: { ...(await ask("referrers")), message }, undo: "" };
  }

  async function join(keep: string, other: string) {
    return { view: await ask("joinReferrers", keep, other), undo: "" };
  }

  async function split(name: string, spelling: string) {
    return { view: await ask("splitReferrer", name, spelling), undo: "" };
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
      {message !== "" && (
        <p class="banner good beside" role="status">
          <span class="grow">{message}</span>
          {undo !== "" && (
            <button type="button" class="button" disabled={working} onClick={() => act(takeBack)}>
              {words.undo}
            </button>
          )}
        </p>
      )}
      {referrers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ThanksList
          referrers={referrers}
          working={working}
          onThank={(due, channel, skip) => act(() => thank(due, channel, skip))}
        />
      )}
      <Spellings
        alike={alike}
        joined={joined}
        working={working}
        onJoin={(keep, other) => act(() => join(keep, other))}
        onSplit={(name, spelling) => act(() => split(name, spelling))}
      />
      {more > 0 && <p class="soft">{words.more(more)}</p>}
    </Dialog>
  );
}
