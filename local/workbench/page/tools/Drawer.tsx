/** The drawer above the bar: mail that went out, mail to drop in, forms to fill in, and what ran. */

import type { Screen } from "../../api";
import type { Store } from "../store";
import { FormAnswer } from "./FormAnswer";
import { Inbox } from "./Inbox";
import { Outbox } from "./Outbox";
import { Runs } from "./Runs";

export type Tool = "outbox" | "inbox" | "form" | "runs";

export const DRAWER_NAMES: [name: Tool, label: string][] = [
  ["outbox", "Outbox"],
  ["inbox", "Inbox"],
  ["form", "Form"],
  ["runs", "Runs"],
];

interface DrawerProps {
  store: Store;
  screen: Screen;
  tool: Tool;
  onTool: (tool: Tool | null) => void;
}

export function Drawer({ store, screen, tool, onTool }: DrawerProps) {
  const label = DRAWER_NAMES.find(([name]) => name === tool)?.[1] ?? "";
  return (
    <section className="drawer" aria-label={label}>
      <button type="button" className="close" aria-label={`Close ${label}`} onClick={() => onTool(null)}>
        ✕
      </button>
      {tool === "outbox" && <Outbox lines={screen.outbox.filter(({ direction }) => direction === "out")} />}
      {tool === "inbox" && <Inbox store={store} lines={screen.outbox} />}
      {tool === "form" && <FormAnswer store={store} forms={screen.forms} />}
      {tool === "runs" && <Runs runs={screen.runs} />}
    </section>
  );
}
