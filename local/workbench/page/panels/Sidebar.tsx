/** The add-on's sidebar, 300 pixels wide at the right, as Sheets shows it. */

import type { Frame } from "../../api";
import type { Store } from "../store";
import { AddOnFrame } from "./AddOnFrame";

export function Sidebar({ store, frame }: { store: Store; frame: Frame }) {
  return (
    <aside className="sidebar" aria-label={frame.title}>
      <header>
        <h2>{frame.title}</h2>
        <button type="button" className="close" aria-label="Close sidebar" onClick={() => store.close(frame.id)}>
          ✕
        </button>
      </header>
      <AddOnFrame store={store} frame={frame} />
    </aside>
  );
}
