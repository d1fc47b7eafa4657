/** Toasts at the lower right; each goes by itself after its seconds. */

import { useEffect, useState } from "react";
import type { Screen } from "../../api";

type Toast = Screen["toasts"][number];

export function Toasts({ toasts }: { toasts: Toast[] }) {
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const dismiss = (id: number) => setGone((before) => new Set(before).add(id));
  const shown = toasts.filter(({ id }) => !gone.has(id)).slice(-3);
  return (
    <div className="toasts" role="status">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onGone={() => dismiss(toast.id)} />
      ))}
    </div>
  );
}

function ToastCard({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a toast's time runs once, from its coming
  useEffect(() => {
    if (toast.seconds <= 0) return;
    const wait = setTimeout(onGone, toast.seconds * 1000);
    return () => clearTimeout(wait);
  }, []);
  return (
    <div className="toast">
      <div>
        {toast.title && <strong>{toast.title}</strong>}
        <p>{toast.message}</p>
      </div>
      <button type="button" className="close" aria-label="Dismiss" onClick={onGone}>
        ✕
      </button>
    </div>
  );
}
