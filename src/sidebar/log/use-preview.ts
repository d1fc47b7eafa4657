/** Asks what saving the form would do, a moment after the last key, and shows only the newest answer. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { TouchForm, TouchPreview } from "../../actions/views";
import { ask, messageOf } from "../rpc";

/** Milliseconds without a key before the server is asked. */
const CALM = 350;

/** `last` is what was answered last, still shown while the next answer is on its way. */
export type Preview =
  | { state: "working" | "failed"; last: TouchPreview | null; message: string }
  | { state: "ready"; last: TouchPreview };

/** The note decides nothing, so that typing one asks nothing. */
export function usePreview(form: TouchForm): Preview {
  const { leadId, row, channel, direction, outcome, promise, promiseBy, changeTemperature, at } = form;
  const [preview, setPreview] = useState<Preview>({ state: "working", last: null, message: "" });
  const calm = useRef(0);
  useEffect(() => {
    let current = true;
    setPreview(({ last }) => ({ state: "working", last, message: "" }));
    const asking = setTimeout(async () => {
      const asked = { leadId, row, channel, direction, outcome, note: "", promise, promiseBy, changeTemperature, at };
      try {
        const last = await ask("previewTouch", asked);
        if (current) setPreview({ state: "ready", last });
      } catch (error) {
        if (current) setPreview(({ last }) => ({ state: "failed", last, message: messageOf(error) }));
      }
    }, calm.current);
    calm.current = CALM;
    return () => {
      current = false;
      clearTimeout(asking);
    };
  }, [leadId, row, channel, direction, outcome, promise, promiseBy, changeTemperature, at]);
  return preview;
}
