/** How a cell looks: immutable styles, each kept once, so that a million cells can share a few. */

export interface Style {
  /** A pattern such as "yyyy-mm-dd" or "@"; "General" until one is set. */
  numberFormat: string;
  /** "#rrggbb", in small letters. */
  background: string;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strikethrough: boolean;
  fontSize: number;
  fontFamily: string;
  wrap: "OVERFLOW" | "WRAP" | "CLIP";
  horizontal: "general" | "left" | "center" | "right";
  vertical: "top" | "middle" | "bottom";
}

export const PLAIN: Style = Object.freeze({
  numberFormat: "General",
  background: "#ffffff",
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontSize: 10,
  fontFamily: "Arial",
  wrap: "OVERFLOW",
  horizontal: "general",
  vertical: "bottom",
});

const known = new Map<string, Style>([[keyOf(PLAIN), PLAIN]]);
const changes = new WeakMap<Style, Map<string, Style>>();

/** The one style that is `style` with a change; equal styles are the same object. */
export function restyled(style: Style, change: Partial<Style>): Style {
  let cache = changes.get(style);
  if (!cache) {
    cache = new Map();
    changes.set(style, cache);
  }
  const changeKey = JSON.stringify(change);
  let result = cache.get(changeKey);
  if (!result) {
    result = interned({ ...style, ...change });
    cache.set(changeKey, result);
  }
  return result;
}

function interned(style: Style): Style {
  const key = keyOf(style);
  const found = known.get(key);
  if (found) return found;
  known.set(key, Object.freeze(style));
  return style;
}

function keyOf(style: Style): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}
