/** What must be read before going on: an alert of the add-on, or why something could not be done. */

import { useEffect, useRef } from "react";
import type { Alert } from "../../api";
import type { Store } from "../store";

export function Messages({ store, alerts, problem }: { store: Store; alerts: Alert[]; problem: string }) {
  const [alert] = alerts;
  if (problem) return <MessageBox title="That did not work" text={problem} onOk={() => store.tell("")} />;
  if (alert) return <MessageBox title={alert.title} text={alert.message} onOk={() => store.dismiss(alert.id)} />;
  return null;
}

function MessageBox({ title, text, onOk }: { title: string; text: string; onOk: () => void }) {
  const ok = useRef<HTMLButtonElement>(null);
  useEffect(() => ok.current?.focus(), []);
  return (
    <div className="veil">
      <section
        className="dialog message"
        role="alertdialog"
        aria-modal="true"
        aria-label={title || "Message"}
        onKeyDown={(event) => event.key === "Escape" && onOk()}
      >
        {title && <h2>{title}</h2>}
        <p>{text}</p>
        <footer>
          <button type="button" className="primary" ref={ok} onClick={onOk}>
            OK
          </button>
        </footer>
      </section>
    </div>
  );
}
