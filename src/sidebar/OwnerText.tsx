/** Text from the owner's cells: any script, any length; what is long opens on a click. */

import { useState } from "preact/hooks";
import { details } from "./words";

/** Characters that are shown before "Show more". */
const SHORT = 240;

export function OwnerText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > SHORT;
  return (
    <span class="owner-text" dir="auto">
      {long && !open ? `${[...text.slice(0, SHORT)].slice(0, -1).join("").trimEnd()}…` : text}
      {long && (
        <button type="button" class="link more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? details.less : details.more}
        </button>
      )}
    </span>
  );
}
