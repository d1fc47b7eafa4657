/** The clock that the add-on lives by: it stands still until it is moved, and the triggers due on the way run. */

import { useEffect, useRef, useState } from "react";
import type { Screen } from "../../api";
import type { Store } from "../store";

interface ClockProps {
  store: Store;
  clock: Screen["clock"];
  zone: string;
}

export function Clock({ store, clock, zone }: ClockProps) {
  const [setting, setSetting] = useState(false);
  return (
    <div className="clock">
      <button
        type="button"
        className="clock-face"
        aria-expanded={setting}
        title={`The add-on's clock, ${zone}. Click to set it.`}
        onClick={() => setSetting(!setting)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M8 4.2V8l2.6 1.6" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
        <span>{clock.day}</span>
        <strong>{clock.time}</strong>
      </button>
      <button type="button" className="tool" onClick={() => void store.do({ do: "advance", minutes: 60 })}>
        +1 hour
      </button>
      <button type="button" className="tool" onClick={() => void store.do({ do: "set clock", to: "tomorrow 9:00" })}>
        Tomorrow 9:00
      </button>
      {setting && <ClockForm store={store} clock={clock} onClose={() => setSetting(false)} />}
    </div>
  );
}

function ClockForm({ store, clock, onClose }: Omit<ClockProps, "zone"> & { onClose: () => void }) {
  const [to, setTo] = useState(clock.input);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const onDown = (event: MouseEvent) => {
      const inside = event.target instanceof Element && event.target.closest(".clock");
      if (!inside) onClose();
    };
    document.addEventListener("mousedown", onDown, true);
    return () => document.removeEventListener("mousedown", onDown, true);
  }, [onClose]);
  return (
    <form
      ref={form}
      className="clock-form"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        void store.do({ do: "set clock", to });
      }}
    >
      <label>
        Move the clock to
        <input type="datetime-local" value={to} min={clock.input} onChange={(event) => setTo(event.target.value)} />
      </label>
      <p className="hint">Hourly triggers run on the way, as they would at Google. The clock never goes back.</p>
      <button type="submit" className="primary">
        Set
      </button>
    </form>
  );
}
