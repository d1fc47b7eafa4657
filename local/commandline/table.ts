/** Rows for reading on a terminal: columns as wide as what they hold. */

/** Cells past this many characters are cut. */
const WIDEST = 44;

/** Lines of text: the headers, a rule, the rows, and a blank; columns that hold nothing are left out, and so is a table without rows. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const used = headers.map((_, column) => rows.some((row) => (row[column] ?? "") !== ""));
  const shown = [headers, ...rows].map((row) => row.filter((_, column) => used[column]).map(oneLine));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => widthOf(row[column] ?? ""))));
  const [head = "", ...body] = shown.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join("  ")
      .trimEnd(),
  );
  return [head, widths.map((width) => "─".repeat(width)).join("  "), ...body, ""];
}

function oneLine(cell: string): string {
  const text = cell.replace(/\s+/g, " ").trim();
  const letters = [...text];
  return letters.length > WIDEST ? `${letters.slice(0, WIDEST - 1).join("")}…` : text;
}

function widthOf(text: string): number {
  return [...text].length;
}
