/** Toasts at the lower right; each goes by itself after its seconds. */

import { useEffect } from "react";
import type { Toast } from "../../api";
import type { Store } from "../store";

/** Shown at once, at most. */
const MOST = 3;

export function Toasts({ store, toasts }: { store: Store; toasts: Toast[] }) {
  return (
    <div className="toasts" role="status">
      {toasts.slice(-MOST).map((toast) => (
        <ToastCard key={toast.id} store={store} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ store, toast: { id, title, message, seconds } }: { store: Store; toast: Toast }) {
  useEffect(() => {
    const wait = setTimeout(() => store.dismiss(id), seconds * 1000);
    return () => clearTimeout(wait);
  }, [store, id, seconds]);
  return (
    <div className="toast">
      <div>
        {title && <strong>{title}</strong>}
        <p>{message}</p>
      </div>
      <button type="button" className="close" aria-label="Dismiss" onClick={() => store.dismiss(id)}>
        ✕
      </button>
    </div>
  );
}
