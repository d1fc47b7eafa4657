/** The slim bar at the very bottom, the workbench's own: the clock, and what opens the drawer. */

import type { Screen } from "../../api";
import type { Store } from "../store";
import { Clock } from "./Clock";
import { DRAWER_NAMES, type Tool } from "./Drawer";

interface ToolBarProps {
  store: Store;
  screen: Screen;
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
}

export function ToolBar({ store, screen, tool, onTool }: ToolBarProps) {
  const count: Record<Tool, number> = {
    outbox: screen.outbox.filter(({ direction }) => direction === "out").length,
    inbox: screen.outbox.filter(({ direction }) => direction === "in").length,
    form: 0,
    runs: 0,
  };
  // What a page asks by itself, again and again, is no news unless it fails.
  const last = screen.runs.find(({ caller, error }) => caller !== "page" || error);
  return (
    <footer className="tool-bar">
      <Clock store={store} clock={screen.clock} zone={screen.book.zone} />
      <span className="tool-gap" />
      {last && (
        <span className={last.error ? "last-run failed" : "last-run"}>
          {last.name}: {last.error ? "failed" : `${last.calls} calls, ${last.seconds.toFixed(1)} s on Google`}
        </span>
      )}
      {DRAWER_NAMES.map(([name, label]) => (
        <button
          type="button"
          key={name}
          className={tool === name ? "tool on" : "tool"}
          aria-pressed={tool === name}
          onClick={() => onTool(tool === name ? null : name)}
        >
          {label}
          {count[name] > 0 && <span className="count">{count[name]}</span>}
        </button>
      ))}
    </footer>
  );
}
