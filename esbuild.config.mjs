/** Builds what is pushed to Google (dist/Code.js, the pages' HTML, the manifest), and with --local the workbench and command line too. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
const local = join(root, ".cache/local");

/** Code.js. Only top-level functions of the script are visible to Google: one stub for each export of main.ts. */
async function buildCode() {
  const entry = join(root, "src/main.ts");
  const names = await exportedNames(entry);
  const stubs = names.map((name) => `function ${name}(...a) { return __stoke.${name}(...a); }`).join("\n");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    globalName: "__stoke",
    target: "es2019",
    minifySyntax: true,
    legalComments: "none",
    charset: "ascii",
    footer: { js: stubs },
    inject: [join(root, "src/intrinsics.ts")],
    write: false,
  });
  return [["Code.js", outputFiles[0].text]];
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
  const sources = (await readdir(pages)).filter((name) => name.endsWith(".tsx"));
  return Promise.all(sources.map((source) => buildPage(join(pages, source), source.replace(/\.tsx$/, ".html"))));
}

async function buildPage(source, name) {
  const { outputFiles } = await build({
    entryPoints: [source],
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
    `<script>${untagged(text(".js"))}</script>`,
    "</body></html>",
    "",
  ].join("\n");
  return [name, html];
}

/**
 * Google reads a page as HTML and writes it anew before it serves it, and is known to take tags within a script's texts for real ones:
 * there they stand with their bracket escaped, which means the same in a string, a template and a pattern.
 */
function untagged(script) {
  return script.replace(/<(?=!|\/?(?:html|head|body|meta|base|style|title|script|link|iframe)\b)/gi, "\\x3c");
}

/** Brings dist up to date file by file: a host that is just loading it never finds it half gone. */
async function deliver(files) {
  await mkdir(dist, { recursive: true });
  for (const [name, text] of files) {
    const path = join(dist, name);
    if ((await readFile(path, "utf8").catch(() => null)) === text) continue;
    const fresh = join(root, ".cache", `${name}.${process.pid}`);
    await writeFile(fresh, text);
    await rename(fresh, path);
  }
  const names = new Set(files.map(([name]) => name));
  for (const old of await readdir(dist)) if (!names.has(old)) await rm(join(dist, old), { recursive: true });
}

/** The command line and the workbench's server for Node, and the workbench's page for the browser. */
async function buildLocal() {
  await Promise.all([
    build({
      entryPoints: { cli: join(root, "local/cli.ts"), bench: join(root, "bench/main.ts") },
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

await mkdir(join(root, ".cache"), { recursive: true });
const manifest = await readFile(join(root, "appsscript.json"), "utf8");
const [code, pages] = await Promise.all([
  buildCode(),
  buildPages(),
  ...(process.argv.includes("--local") ? [buildLocal()] : []),
]);
await deliver([...code, ...pages, ["appsscript.json", manifest]]);
