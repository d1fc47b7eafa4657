/** Asks before written words are thrown away. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { log } from "../words";

export function Discard({ onYes, onNo }: { onYes(): void; onNo(): void }) {
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  return (
    <fieldset class="banner discard">
      <legend>{log.discard.question}</legend>
      <div class="buttons">
        <button ref={safe} type="button" class="button strong" onClick={onNo}>
          {log.discard.no}
        </button>
        <button type="button" class="button" onClick={onYes}>
          {log.discard.yes}
        </button>
      </div>
    </fieldset>
  );
}
