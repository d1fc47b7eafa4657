/** Text from the clipboard as cells. */

/** The cells of tab-separated text; a quoted cell may hold tabs, quotes and line breaks. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /([\t\n])(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/gy;
  const clean = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (const [, before, quotedText, plain] of `\n${clean}`.matchAll(cell)) {
    if (before === "\n") rows.push([]);
    rows.at(-1)?.push(quotedText?.replaceAll('""', '"') ?? plain ?? "");
  }
  return rows;
}
