/** Which pictures of a draft a preview shows: such as can do nothing, as many as a page gets quickly. */

/** As Google tells it of a picture. */
interface PictureFile {
  /** "image/png", perhaps with more after a semicolon. */
  type: string;
  /** Bytes. */
  size: number;
}

/** Drawings (SVG) may hold scripts, and are none of these. */
const SHOWN = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** Bytes of all pictures that a preview shows. */
const MOST_SHOWN = 1_048_576;

/** For each picture the type under which it is shown; "" for one that is not, or does not fit beside those before it. */
export function shownTypes(pictures: readonly PictureFile[]): string[] {
  let left = MOST_SHOWN;
  return pictures.map(({ type, size }) => {
    const [told = ""] = type.toLowerCase().split(";");
    const bare = told.trim().replace("image/jpg", "image/jpeg");
    if (!SHOWN.includes(bare) || size > left) return "";
    left -= size;
    return bare;
  });
}
