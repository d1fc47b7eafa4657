/** What google.script.run carries between a page and the script, and what it refuses. */

/** The arguments as JSON. A Date, a function, a class instance or a circle throws, as the page's call does. */
export function rpcArguments(args: readonly unknown[]): string {
  return JSON.stringify(args.map((arg, index) => carried(arg, `argument ${index + 1}`, [])));
}

/** The return value as the page gets it: null if a Date, or anything else that is not plain data, is anywhere in it. */
export function rpcResult(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(carried(value, "the result", [])));
  } catch {
    return null;
  }
}

function carried(value: unknown, where: string, above: readonly unknown[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || above.includes(value)) throw illegal(value, where);
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item, index) => carried(item, `${where}[${index}]`, path));
  if (!isPlain(value)) throw illegal(value, where);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, carried(field, `${where}.${key}`, path)]));
}

/** A plain object of any realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (Object.prototype.toString.call(value) === "[object Object]" && Object.getPrototypeOf(prototype) === null)
  );
}

function illegal(value: unknown, where: string): TypeError {
  const kind = typeof value === "object" ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
  return new TypeError(
    `Failed due to illegal value in property: ${where} (${kind}). Only text, numbers, booleans, null, plain objects and arrays can be passed.`,
  );
}
