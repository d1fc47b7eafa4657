/** HTML of the owner's own: what it may not hold, its fields, and the plain text of it. */

/** Elements that mail programs take away or warn of: they run something, or send something. */
const REFUSED =
  /^<(script|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|svg|math|base)(?![\w-])/i;

/** A tag, its quoted values whole. */
const TAG = /<[a-z!/](?:"[^"]*"|'[^']*'|[^"'>])*>?/gi;

const VALUE = /=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/** What of an HTML text no mail may hold, as it is written there: elements and attributes that run something; "" where there is none. */
export function refusedIn(html: string): string {
  for (const [tag] of html.matchAll(TAG)) {
    const [, element] = REFUSED.exec(tag) ?? [];
    if (element !== undefined) return `<${element.toLowerCase()}>`;
    const [, handler] = /["'\s/](on[a-z]+)\s*=/i.exec(tag.replace(/"[^"]*"|'[^']*'/g, '""')) ?? [];
    if (handler !== undefined) return handler.toLowerCase();
    for (const [, value = ""] of tag.matchAll(VALUE)) {
      const [scheme] = /^(?:javascript|vbscript|data:text)/i.exec(address(value)) ?? [];
      if (scheme !== undefined) return `${scheme.toLowerCase()}:`;
    }
  }
  return "";
}

/** As a browser reads an address: without quotes, blanks and entities. */
function address(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over these
  return decoded(value.replace(/^["']|["']$/g, "")).replace(/[\u0000-\u0020]+/g, "");
}

/**
 * The owner's HTML with its fields in one piece: what an editor puts between their braces (a tag, a blank that does not break) goes.
 * Braces of style sheets are moved apart, so that they are taken for no field.
 */
export function withWholeFields(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, (sheet) => sheet.replace(/\{(?=\{)|\}(?=\})/g, "$& "))
    .replace(/\{\{((?:(?!\{\{|\}\})[\s\S]){1,300})\}\}/g, (_, inside: string) => {
      const plain = decoded(inside.replace(/<[^>]*>/g, "")).replace(/\s+/g, " ");
      return `{{${plain}}}`;
    });
}

/** Ends of lines and of paragraphs, before they are made line breaks. */
const LINE = "\uE000";
const PARAGRAPH = "\uE001";

/** The text part of a mail whose HTML this is: blocks on lines of their own, links with their addresses, pictures by their names. */
export function textOfHtml(html: string): string {
  const marked = html
    .replace(/[\uE000\uE001]/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(head|style|script|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<img\b[^>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>/gi, (_, one = "", other = "") =>
      picture(one || other),
    )
    .replace(
      /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>(.*?)<\/a\s*>/gi,
      (_, one = "", other = "", label = "") => linkText(one || other, label),
    )
    .replace(/<br\b[^>]*> ?/gi, "\n")
    .replace(/<li\b[^>]*>/gi, `${LINE}- `)
    .replace(/<\/?(?:div|tr|li|dt|dd)\b[^>]*>/gi, LINE)
    .replace(/<\/?(?:p|h[1-6]|ul|ol|dl|table|blockquote|hr)\b[^>]*>/gi, PARAGRAPH)
    .replace(/<\/t[dh]\s*>/gi, " ")
    .replace(/<[^>]*>/g, "");
  return decoded(withBreaks(marked))
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function withBreaks(marked: string): string {
  return (
    marked
      .replace(/ *([\uE000\uE001]) */g, "$1")
      .replace(/([\uE000\uE001])\n(?=[\uE000\uE001])/g, `$1${PARAGRAPH}`)
      // A break that ends a block is the block's own.
      .replace(/\n(?=[\uE000\uE001])/g, "")
      .replace(/\uE000*\uE001[\uE000\uE001]*/g, "\n\n")
      .replace(/\uE000+/g, "\n")
  );
}

function picture(name: string): string {
  return name.trim() === "" ? "" : `[image: ${name.trim()}]`;
}

function linkText(href: string, label: string): string {
  const words = label.replace(/<[^>]*>/g, "").trim();
  const bare = href.replace(/^(?:mailto|tel):/i, "").trim();
  if (words === "") return bare;
  return bare === "" || bare.startsWith("#") || bare.includes(words) ? words : `${words} (${bare})`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["copy", "©"],
  ["reg", "®"],
  ["euro", "€"],
  ["pound", "£"],
  ["hellip", "…"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bull", "•"],
  ["middot", "·"],
  ["tab", " "],
  ["newline", " "],
  ["colon", ":"],
]);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
