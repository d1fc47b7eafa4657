/** The pages' line icons: drawn here, so that nothing is fetched; always beside a word, never instead of one. */

import type { Channel, Temperature } from "../actions/views";

const SHAPES = {
  phone: "M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
  envelope: "M3 6h18v13H3zM3 7l9 6 9-6",
  card: "M3 5h18v14H3zM12 5v14M15 9h3v3h-3zM5.5 11h4M5.5 14h4",
  letter: "M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 15h7M9 18h4",
  bubble: "M4 4h16v12H11l-5 4v-4H4zM8 8.5h8M8 11.5h5",
  door: "M6 21V4l9-1v19zM15 5h3v16M3 21h18M11.5 12.5h.5",
  bolt: "M13 2 5 14h6l-1 8 8-12h-6z",
  flame: "M12 21c-4 0-7-2.5-7-6.5 0-5 5-6.5 4-12 5 2.5 7 6.5 6 10 1.2-.5 2-1.7 2-3.2 3.5 4 2 11.7-5 11.7z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  drop: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",
  flake: "M12 2v20M3.5 7l17 10M20.5 7l-17 10M9 4l3 2.5L15 4M9 20l3-2.5L15 20",
  bulb: "M9 18h6M10 21h4M8 14a6 6 0 1 1 8 0c-.7.7-1 1.3-1 2.5H9c0-1.2-.3-1.8-1-2.5z",
  alert: "M12 3 2 20h20zM12 10v5M12 17.5v.5",
  barred: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 6l12 12",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  check: "M4 12.5 9.5 18 20 6.5",
  cross: "M6 6l12 12M18 6 6 18",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5v.5",
  row: "M3 5h18v14H3zM3 10h18M3 14.5h18M9 5v14",
} as const;

export type IconName = keyof typeof SHAPES;

export const CHANNEL_ICONS = {
  Call: "phone",
  Email: "envelope",
  Postcard: "card",
  Letter: "letter",
  Text: "bubble",
  Visit: "door",
} as const satisfies Record<Channel, IconName>;

export const TEMPERATURE_ICONS = {
  Sizzling: "bolt",
  Hot: "flame",
  Warm: "sun",
  Cool: "drop",
  Cold: "flake",
} as const satisfies Record<Temperature, IconName>;

/** `tone` colours it as good or bad news, which its neighbour says in words. */
export function Icon({ name, tone }: { name: IconName; tone?: "good" | "bad" }) {
  return (
    <svg class={tone ? `icon ${tone}` : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
