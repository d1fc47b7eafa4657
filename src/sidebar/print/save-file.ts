/** Gives the owner a file: the browser saves it as a download. */

export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.target = "_self";
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
