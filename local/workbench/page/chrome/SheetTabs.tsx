/** The tabs of the sheets, below the cells. */

import type { Screen } from "../../api";
import type { Store } from "../store";

export function SheetTabs({ store, screen }: { store: Store; screen: Screen }) {
  const rename = (name: string) => {
    const next = window.prompt("Name of this sheet", name);
    if (next !== null && next !== name) void store.do({ do: "rename sheet", name: next });
  };
  return (
    <nav aria-label="Sheets">
      <div className="tabs" role="tablist">
        {screen.sheets.map(({ id, name, colour }) => (
          <button
            type="button"
            key={id}
            role="tab"
            aria-selected={id === screen.active}
            className="tab"
            onClick={() => id !== screen.active && void store.do({ do: "activate", sheet: id })}
            onDoubleClick={() => rename(name)}
          >
            {name}
            {colour && <span className="tab-colour" style={{ background: colour }} />}
          </button>
        ))}
      </div>
    </nav>
  );
}
