/** Builds dist/ and the workbench once before any test runs, so that tests meet what is shipped. */
import { execFileSync } from "node:child_process";

export default function buildOnce() {
  execFileSync(process.execPath, ["esbuild.config.mjs", "--local"], { stdio: "inherit" });
}
