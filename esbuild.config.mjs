/** Builds what is pushed to Google (dist/Code.js, the pages' HTML, the manifest), and with --local the workbench and command line too. */
import { copyFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const local = join(root, ".cache/local");

/** Only top-level functions of the script are visible to Google: one stub for each export of main.ts. */
async function buildCode() {
  const entry = join(root, "src/main.ts");
  const names = await exportedNames(entry);
  const stubs = names.map((name) => `function ${name}(...a) { return __stoke.${name}(...a); }`).join("\n");
  await build({
    entryPoints: [entry],
    outfile: join(dist, "Code.js"),
    bundle: true,
    format: "iife",
    globalName: "__stoke",
    target: "es2019",
    minifySyntax: true,
    legalComments: "none",
    charset: "utf8",
    footer: { js: stubs },
  });
}

/** The export names as esbuild sees them, so that a stub can never be missing. */
async function exportedNames(entry) {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    outfile: "names.js",
  });
  const [output] = Object.values(metafile.outputs);
  return output.exports.filter((name) => name !== "default").sort();
}

/** Each page of src/sidebar/pages becomes one HTML file with its script and style inside: HtmlService serves single files. */
async function buildPages() {
  const pages = join(root, "src/sidebar/pages");
  for (const file of (await readdir(pages)).filter((name) => name.endsWith(".tsx"))) {
    const { outputFiles } = await build({
      entryPoints: [join(pages, file)],
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2019",
      jsx: "automatic",
      jsxImportSource: "preact",
      legalComments: "none",
      charset: "ascii",
      outdir: "out",
      write: false,
    });
    const text = (suffix) => outputFiles.find((output) => output.path.endsWith(suffix))?.text ?? "";
    const html = [
      "<!DOCTYPE html>",
      '<html lang="en"><head><base target="_blank"><meta charset="utf-8"><title>Stoke</title>',
      `<style>${text(".css")}</style></head><body><div id="app"></div>`,
      `<script>${text(".js").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}</script>`,
      "</body></html>",
      "",
    ].join("\n");
    await writeFile(join(dist, file.replace(/\.tsx$/, ".html")), html);
  }
}

/** The command line and the workbench's server for Node, and the workbench's page for the browser. */
async function buildLocal() {
  await Promise.all([
    build({
      entryPoints: [join(root, "local/cli.ts")],
      outdir: local,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: "inline",
    }),
    build({
      entryPoints: [join(root, "local/workbench/page/main.tsx")],
      outdir: join(local, "page"),
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      jsxImportSource: "react",
      loader: { ".svg": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".png": "dataurl" },
      define: { "process.env.NODE_ENV": '"production"' },
    }),
  ]);
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all([
  buildCode(),
  buildPages(),
  copyFile(join(root, "appsscript.json"), join(dist, "appsscript.json")),
  ...(process.argv.includes("--local") ? [buildLocal()] : []),
]);
