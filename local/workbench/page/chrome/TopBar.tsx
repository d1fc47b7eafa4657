/** The head of the window: the book's name and where it is kept, and the menus. */

import type { Screen } from "../../api";
import type { Store } from "../store";
import { MenuBar } from "./MenuBar";

export function TopBar({ store, screen, busy }: { store: Store; screen: Screen; busy: boolean }) {
  return (
    <header className="top">
      <svg className="top-icon" viewBox="0 0 32 40" aria-hidden="true">
        <path d="M3 0h18l11 11v26a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#188038" />
        <path d="M21 0l11 11H23a2 2 0 0 1-2-2z" fill="#0d652d" />
        <path
          d="M7 18h18v15H7zm2.5 2.5v3.5h5.2v-3.5zm7.7 0v3.5h5.3v-3.5zm-7.7 6v4h5.2v-4zm7.7 0v4h5.3v-4z"
          fill="#fff"
        />
      </svg>
      <div className="top-text">
        <div className="top-name">
          <h1>{screen.book.name}</h1>
          <span className="top-path">{screen.book.path || "Not saved to a file yet"}</span>
          <span className={busy ? "top-busy on" : "top-busy"} role="status">
            {busy ? "Working …" : ""}
          </span>
        </div>
        <MenuBar store={store} screen={screen} />
      </div>
    </header>
  );
}
