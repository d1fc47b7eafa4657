/** The add-on's dialogs, over a veil; each can be moved by its head. */

import { useRef, useState } from "react";
import type { Dialog } from "../../api";
import type { Store } from "../store";
import { AddOnFrame } from "./AddOnFrame";

export function Dialogs({ store, dialogs }: { store: Store; dialogs: Dialog[] }) {
  return dialogs.map((dialog) => (
    <div key={dialog.id} className="veil">
      <DialogBox store={store} dialog={dialog} />
    </div>
  ));
}

function DialogBox({ store, dialog }: { store: Store; dialog: Dialog }) {
  const [shift, setShift] = useState({ x: 0, y: 0 });
  const grip = useRef<{ x: number; y: number } | null>(null);
  const close = () => store.close(dialog.id);
  return (
    <section
      className="dialog"
      role="dialog"
      aria-modal="true"
      aria-label={dialog.title}
      style={{
        width: Math.min(dialog.width, window.innerWidth - 32),
        transform: `translate(${shift.x}px, ${shift.y}px)`,
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div
        className="dialog-head"
        onPointerDown={(event) => {
          if (event.target instanceof Element && event.target.closest("button")) return;
          grip.current = { x: event.clientX - shift.x, y: event.clientY - shift.y };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) =>
          grip.current && setShift({ x: event.clientX - grip.current.x, y: event.clientY - grip.current.y })
        }
        onPointerUp={() => {
          grip.current = null;
        }}
      >
        <h2>{dialog.title}</h2>
        <button type="button" className="close" aria-label="Close" onClick={close}>
          ✕
        </button>
      </div>
      <div className="dialog-page" style={{ height: Math.min(dialog.height, window.innerHeight - 140) }}>
        <AddOnFrame store={store} frame={dialog} />
      </div>
    </section>
  );
}
