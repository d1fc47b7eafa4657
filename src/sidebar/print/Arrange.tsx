/** Choose paper, words and people, look at the pages, print or save them; then say that they are on their way. */

import { useRef, useState } from "preact/hooks";
import type { CardChoices, CardsLogged, PrintedCard, PrintedCards } from "../../actions/views";
import { Banner } from "../Banner";
import { Blank } from "../Blank";
import { Dialog } from "../Dialog";
import { ask, closeDialog } from "../rpc";
import { useWork } from "../use-work";
import { cards as words } from "../words";
import { keyOf, type Making, PAPER_KINDS, startOf, wantedOf } from "./making";
import { PaperForm } from "./PaperForm";
import { Recipients } from "./Recipients";
import { saveFile } from "./save-file";
import { usePages } from "./use-pages";

interface Props {
  choices: CardChoices;
  ahead: boolean;
  onAhead(ahead: boolean): void;
  onLogged(logged: CardsLogged): void;
}

export function Arrange({ choices, ahead, onAhead, onLogged }: Props) {
  const [making, setMaking] = useState<Making>(() => startOf(choices));
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  /** What was printed or saved last, and may be logged. */
  const [made, setMade] = useState<readonly PrintedCard[] | null>(null);
  const { working: logging, problem: failure, work } = useWork();
  const frame = useRef<HTMLIFrameElement>(null);
  const kind = PAPER_KINDS[making.paper];
  const { leads, wanted } = wantedOf(choices, kind, leftOut);
  const { pages, busy, problem } = usePages(making, wanted);
  const count = pages?.printed.length ?? 0;

  function leave(key: string, out: boolean): void {
    const now = new Set(leftOut);
    if (out) now.add(key);
    else now.delete(key);
    setLeftOut(now);
  }

  function print(): void {
    // The page holds words from outside: it may not reach into this one, and is asked to print itself.
    frame.current?.contentWindow?.postMessage("print", "*");
    setMade(pages?.printed ?? null);
  }

  function save(name: string, type: string, text: string | undefined): void {
    if (text === undefined) return;
    saveFile(name, type, text);
    setMade(pages?.printed ?? null);
  }

  const log = () => work(async () => onLogged(await ask("logPrinted", [...(made ?? [])])));

  const ready = pages !== null && count > 0 && !busy;
  const name = words.file(kind);
  const buttons =
    made === null ? (
      <>
        <button type="button" class="button" onClick={closeDialog}>
          {words.cancel}
        </button>
        <button
          type="button"
          class="button"
          disabled={!ready}
          onClick={() => save(`${words.addressFile}.csv`, "text/csv;charset=utf-8", pages?.csv)}
        >
          {words.csv}
        </button>
        <button
          type="button"
          class="button"
          disabled={!ready}
          onClick={() => save(`${name}.html`, "text/html;charset=utf-8", pages?.html)}
        >
          {words.save}
        </button>
        <button type="button" class="button strong" disabled={!ready} onClick={print}>
          {words.print(count, kind)}
        </button>
      </>
    ) : (
      <>
        <button type="button" class="button" disabled={logging} onClick={() => setMade(null)}>
          {words.notYet}
        </button>
        <button type="button" class="button strong" disabled={logging} onClick={log}>
          {logging ? words.logging : words.log(made.length)}
        </button>
      </>
    );

  return (
    <Dialog
      title={words.title}
      problem={failure || problem}
      remark={made === null ? remarkOf(pages, busy) : <strong class="sure">{words.went}</strong>}
      buttons={buttons}
    >
      <PaperForm choices={choices} making={making} busy={made !== null} onChange={setMaking} />
      {choices.remark !== "" && <Banner>{choices.remark}</Banner>}
      <section>
        <div class="heading">
          <h2 class="grow">{leads.length > 0 && words.who(leads.length, kind)}</h2>
          <label class="choice">
            <input
              type="checkbox"
              checked={ahead}
              disabled={made !== null}
              onChange={(event) => onAhead(event.currentTarget.checked)}
            />
            {words.ahead}
          </label>
        </div>
        {leads.length === 0 ? (
          <Blank icon={kind === "letter" ? "letter" : "card"} {...words.nobody(kind, choices.leads.length)} />
        ) : (
          <Recipients
            leads={leads}
            leftOut={leftOut}
            problems={new Map(pages?.leftOut.map((one) => [keyOf(one.leadId, one.channel), one.problem]))}
            busy={made !== null}
            onLeave={leave}
          />
        )}
      </section>
      {pages !== null && count > 0 && (
        <section>
          <h2>{words.preview}</h2>
          <p class="soft">{words.howTo(kind, making.sides)}</p>
          <iframe
            ref={frame}
            class={busy ? "pages busy" : "pages"}
            title={words.preview}
            sandbox="allow-scripts allow-modals"
            srcdoc={pages.html}
          />
        </section>
      )}
    </Dialog>
  );
}

function remarkOf(pages: PrintedCards | null, busy: boolean): string {
  if (busy) return words.writing;
  return pages === null || pages.pages === 0 ? "" : words.pages(pages.pages);
}
