/** A real browser for tests: the one that CHROME_PATH names, the one inside @sparticuz/chromium, or on other systems than its an installed Chrome. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Goes with the packages, so that a new version is unpacked anew. */
const UNPACKED = join(ROOT, "node_modules/.cache/chromium");

/** Where systems keep their libraries: those stand before the ones that come with the package. */
const SYSTEM_LIBRARIES = ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/usr/lib"];

/** Pages are painted without a make-believe graphics card, which takes four times the work of the whole test. */
const PLAINLY = ["--disable-gpu", "--disable-software-rasterizer"];

/**
 * What the package would have besides: in one process, closing one page ends the browser; without web security, sandboxes would hold
 * nothing; the rest is its make-believe graphics card.
 */
const UNWANTED =
  /^--(single-process|disable-web-security|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)\b/;

export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named) return chromium.launch({ executablePath: named, args: PLAINLY, headless: true });
  if (process.platform !== "linux" || process.arch !== "x64") {
    return chromium.launch({ channel: "chrome", args: PLAINLY });
  }
  unpack();
  const args = [...sparticuz.args.filter((arg) => !UNWANTED.test(arg)), ...PLAINLY];
  return chromium.launch({ executablePath: join(UNPACKED, "chromium"), args, headless: true, env: environment() });
}

/** Into a folder of its own that is then moved whole: two workers may unpack at once, and one may be killed at it. */
function unpack(): void {
  if (existsSync(UNPACKED)) return;
  mkdirSync(dirname(UNPACKED), { recursive: true });
  const fresh = mkdtempSync(`${UNPACKED}-`);
  // The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be in a cloud.
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, env });
  writeFileSync(join(fresh, "fonts.conf"), fontsConf());
  try {
    renameSync(fresh, UNPACKED);
  } catch {
    rmSync(fresh, { recursive: true });
  }
}

function environment(): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
    LD_LIBRARY_PATH: [...SYSTEM_LIBRARIES, join(UNPACKED, "al2023/lib")].join(":"),
    FONTCONFIG_FILE: join(UNPACKED, "fonts.conf"),
  };
}

/** The system's fonts, if it has any, and the one that comes with the package. */
function fontsConf(): string {
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${join(UNPACKED, "fonts")}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`,
    "",
  ].join("\n");
}
