/** What one page of the add-on tells the others that are open: Google tells a sidebar nothing of what a dialog did. */

/** The pages of a script have one origin, so they hear each other. */
const CHANNEL = "stoke: leads changed";

const channel = opened();

/** Tells the other pages, not this one, that leads were changed. */
export function tellOthers(): void {
  channel?.postMessage("changed");
}

/** Listens to the others, until what it gives is called. */
export function hearOthers(listener: () => void): () => void {
  channel?.addEventListener("message", listener);
  return () => channel?.removeEventListener("message", listener);
}

/** A browser may forbid it to a frame: then the sidebar finds out at its next look. */
function opened(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
