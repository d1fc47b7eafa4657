/** The one document of the workbench, which carries this start's token. */

export function pageHtml(token: string): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="en"><head><meta charset="utf-8"><title>Stoke workbench</title>',
    '<meta name="viewport" content="width=device-width">',
    `<meta name="stoke-token" content="${token}">`,
    '<link rel="stylesheet" href="/main.css">',
    '</head><body><div id="app"></div><script type="module" src="/main.js"></script></body></html>',
    "",
  ].join("\n");
}
