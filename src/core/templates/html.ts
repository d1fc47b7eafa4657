/** The HTML side of a mail: the text, escaped, in paragraphs, with its links clickable. */

const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Blank lines part paragraphs; other line breaks stay. */
export function htmlOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(paragraph).replace(/\n/g, "<br>\n")}</p>`)
    .join("\n");
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** Addresses of the web, without the punctuation that ends their sentence. Nothing but http and https becomes a link. */
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"']*[^\s<>"'.,;:!?)\]}]/gi;

function linked(text: string): string {
  let html = "";
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    const address = /^www\./i.test(found[0]) ? `https://${found[0]}` : found[0];
    html += `${escapeHtml(text.slice(from, found.index))}<a href="${escapeHtml(address)}">${escapeHtml(found[0])}</a>`;
    from = found.index + found[0].length;
  }
  return html + escapeHtml(text.slice(from));
}
