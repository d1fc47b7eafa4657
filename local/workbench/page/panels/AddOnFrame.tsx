/** One page of the add-on in its sandbox; its google.script.run speaks to the host through here. */

import { useEffect, useRef } from "react";
import type { Frame } from "../../api";
import type { Store } from "../store";

/** What a page of the add-on may ask: the shim in the frame sends nothing else. */
type Ask =
  | { stoke: "run"; call: number; name: string; args: unknown[] }
  | { stoke: "close" }
  | { stoke: "focus" }
  | { stoke: "broadcast"; name: string; data: unknown };

export function AddOnFrame({ store, frame }: { store: Store; frame: Frame }) {
  const element = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const onMessage = async ({ source, data }: MessageEvent<unknown>) => {
      const page = element.current?.contentWindow;
      if (!page || source !== page || !isAsk(data)) return;
      if (data.stoke === "close") store.close(frame.id);
      if (data.stoke === "broadcast") tellOthers(page, data);
      if (data.stoke === "focus") document.querySelector<HTMLElement>(".luckysheet-cell-input")?.focus();
      if (data.stoke === "run") {
        const { answer } = await store.do({ do: "rpc", name: data.name, args: data.args });
        const now = Date.parse(store.state.screen?.clock.iso ?? "");
        page.postMessage({ stoke: "answer", call: data.call, answer, now }, "*");
      }
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [store, frame.id]);

  return (
    <iframe
      ref={element}
      title={frame.title}
      src={`/frame/${frame.id}`}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"
    />
  );
}

/** Every page of the add-on but the one that says it. */
function tellOthers(page: Window, news: Ask): void {
  for (let index = 0; index < window.frames.length; index++) {
    const other = window.frames[index];
    if (other !== undefined && other !== page) other.postMessage(news, "*");
  }
}

function isAsk(data: unknown): data is Ask {
  return typeof data === "object" && data !== null && "stoke" in data;
}
