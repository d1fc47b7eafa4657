/** The pictures within a mail, for its preview: a sandboxed frame that may fetch nothing, so they come as data. */

import { useEffect, useState } from "preact/hooks";
import type { MailPicture } from "../../actions/views";
import { ask } from "../rpc";
import { mail as words } from "../words";

/**
 * The mail's HTML with its pictures in it, or with a line in place of each that cannot be shown. As it is while they are on their way,
 * and where it has none.
 * @param wanted asks the server only once it is to be seen
 */
export function useHtmlWithPictures(html: string, template: string, wanted: boolean): string {
  const has = html.includes("cid:");
  const [found, setFound] = useState<{ template: string; pictures: readonly MailPicture[] } | null>(null);
  const isFound = found?.template === template;

  useEffect(() => {
    let current = true;
    if (!wanted || !has || isFound) return undefined;
    ask("mailPictures", template).then(
      (pictures) => current && setFound({ template, pictures }),
      // The words can be read without them.
      () => current && setFound({ template, pictures: [] }),
    );
    return () => {
      current = false;
    };
  }, [template, wanted, has, isFound]);

  return has && isFound ? withPictures(html, found.pictures) : html;
}

/** Parsed where nothing of it runs and nothing is fetched. */
function withPictures(html: string, pictures: readonly MailPicture[]): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  for (const image of page.querySelectorAll("img")) {
    const [, id] = /^\s*cid:(.*)$/.exec(image.getAttribute("src") ?? "") ?? [];
    if (id === undefined) continue;
    const picture = byId.get(id);
    if (picture !== undefined && picture.src !== "") image.setAttribute("src", picture.src);
    else image.replaceWith(standIn(page, picture?.name || image.alt));
  }
  return page.documentElement.outerHTML;
}

function standIn(page: Document, name: string): HTMLElement {
  const line = page.createElement("span");
  line.textContent = words.pictureNotShown(name);
  line.style.cssText =
    "display:inline-block;padding:4px 8px;border:1px dashed #80868b;color:#5f6368;font:12px sans-serif";
  return line;
}
