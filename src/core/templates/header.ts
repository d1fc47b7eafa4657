/** Text that goes into a mail's headers: a subject, a sender's name, the name of a file. */

/**
 * One line: a break would begin another header. What a mail program would take for an encoded word ("=?utf-8?…") is broken up, so that
 * it hides no break.
 */
export function lineOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  const line = text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\s]+/g, " ").trim();
  return line.includes("=?") ? line.replace(/=\?/g, "= ?") : line;
}

/** The longest name that a file goes by. */
const LONGEST_NAME = 150;

/** A file's name as it may stand in a header: one line without marks that turn its direction, its ending kept. */
export function fileNameOf(name: string): string {
  const line = lineOf(name.replace(/[\u202A-\u202E\u2066-\u2069\\/]+/g, " "));
  if (line.length <= LONGEST_NAME) return line === "" ? "attachment" : line;
  const [ending = ""] = /\.\w{1,10}$/.exec(line) ?? [];
  return `${line.slice(0, LONGEST_NAME - ending.length).replace(/[\uD800-\uDBFF]$/, "")}${ending}`;
}
