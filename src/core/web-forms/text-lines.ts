/** The lines of a mail, as a person would read them; of HTML too, with the cells of a table's row on one line. */

/** More of a mail is not looked at: no form is so long. */
const MOST_CHARACTERS = 100_000;
const MOST_LINES = 2_000;

export function linesOf(text: string): string[] {
  return text
    .slice(0, MOST_CHARACTERS)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .split("\n", MOST_LINES)
    .map((line) => line.trim());
}

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["rsquo", "’"],
  ["ndash", "–"],
  ["mdash", "—"],
]);

/** The text of HTML. Cells are parted by tabs; tags that end a line end one. */
export function textOfHtml(html: string): string {
  return html
    .slice(0, MOST_CHARACTERS * 4)
    .replace(/<(style|script|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/\s+/g, " ")
    .replace(/<\/t[dh]\s*>\s*(?=<t[dh]\b)/gi, "\t")
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d|\/table|\/dt|\/dd|hr)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replace(/ *\t */g, "\t")
    .replace(/ *\n */g, "\n");
}
