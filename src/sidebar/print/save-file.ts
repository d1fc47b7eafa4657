/** Gives the owner a file: the browser saves it as a download. */

/** Milliseconds for which the file can be read. */
const KEPT_MS = 60_000;

export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.target = "_self";
  document.body.append(link);
  link.click();
  link.remove();
  // A browser may begin to read it only after this.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
