/** A text of any length as properties of at most 8,500 bytes each, and back: whole, or not at all. */

/** Properties hold 9 KB a value; each character below is one byte. */
const PART = 8500;

const part = (name: string, index: number) => `${name}.${index}`;

/** Properties by name: how many parts and characters there are, and the parts. Not for any text: for JSON, whose letters it escapes. */
export function inParts(name: string, json: string): Record<string, string> {
  const text = json.replace(/[\u0080-\uffff]/g, escaped);
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, index) =>
    text.slice(index * PART, (index + 1) * PART),
  );
  return {
    [name]: `${parts.length} ${text.length}`,
    ...Object.fromEntries(parts.map((chunk, index) => [part(name, index), chunk])),
  };
}

/** What such properties hold, parsed; null where there is nothing, or not all of it. */
export function fromParts(name: string, properties: Readonly<Record<string, string>>): unknown {
  const [count = 0, length = 0] = (properties[name] ?? "").split(" ").map(Number);
  const text = Array.from({ length: count }, (_, index) => properties[part(name, index)] ?? "").join("");
  if (text === "" || text.length !== length) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
