/** Asks how the form is read, a moment after the last key, and shows only the newest answer. */

import { useEffect, useState } from "preact/hooks";
import type { LeadForm, LeadPreview } from "../../actions/views";
import { ask, messageOf } from "../rpc";

/** Milliseconds without a key before the server is asked. */
const CALM = 350;

/** `last` is what was answered last, still shown while the next answer is on its way. */
export interface LeadAsked {
  state: "working" | "failed" | "ready";
  last: LeadPreview | null;
  message: string;
}

const BLANK: LeadAsked = { state: "ready", last: null, message: "" };

/** How somebody came says nothing of who it is. */
export function isBlankForm({ line, edits }: LeadForm): boolean {
  const { wayIn: _wayIn, metAt: _metAt, ...who } = edits;
  return line.trim() === "" && Object.values(who).every((text) => text === "");
}

/** A blank form asks nothing. */
export function useLeadPreview(form: LeadForm): LeadAsked {
  const [preview, setPreview] = useState<LeadAsked>(BLANK);
  const asked = JSON.stringify(form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the form stands for the form
  useEffect(() => {
    if (isBlankForm(form)) {
      setPreview(BLANK);
      return undefined;
    }
    let current = true;
    setPreview(({ last }) => ({ state: "working", last, message: "" }));
    const asking = setTimeout(async () => {
      try {
        const last = await ask("previewLead", form);
        if (current) setPreview({ state: "ready", last, message: "" });
      } catch (error) {
        if (current) setPreview(({ last }) => ({ state: "failed", last, message: messageOf(error) }));
      }
    }, CALM);
    return () => {
      current = false;
      clearTimeout(asking);
    };
  }, [asked]);
  return preview;
}
