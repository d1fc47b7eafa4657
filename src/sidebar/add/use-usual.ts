/** How leads come today: at a booth, all were met there. Kept in the browser, where it lets us. */

import { useState } from "preact/hooks";
import type { LeadForm } from "../../actions/views";

const STORED_AS = "stoke-usual-way-in";

export type Usual = LeadForm["usual"];

export function useUsual(): [Usual, (usual: Usual) => void] {
  const [usual, setUsual] = useState(stored);
  return [
    usual,
    (now) => {
      setUsual(now);
      try {
        localStorage.setItem(STORED_AS, JSON.stringify([now.wayIn, now.metAt]));
      } catch {
        // A browser that keeps nothing for a frame: it holds until the sidebar is closed.
      }
    },
  ];
}

function stored(): Usual {
  try {
    const [wayIn, metAt]: unknown[] = JSON.parse(localStorage.getItem(STORED_AS) ?? "[]");
    return { wayIn: typeof wayIn === "string" ? wayIn : "", metAt: typeof metAt === "string" ? metAt : "" };
  } catch {
    return { wayIn: "", metAt: "" };
  }
}
