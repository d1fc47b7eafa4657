/** The command line: `npm run -s stoke -- COMMAND --book PATH`. */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "./commandline/main";

// Built, this file is .cache/local/cli.mjs.
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

// Whoever reads the output may have seen enough of it ("| head").
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await main(
  process.argv.slice(2),
  {
    folder: callersFolder(),
    dist: join(root, "dist"),
    page: join(root, ".cache/local/page"),
    sample: join(root, "local/sample"),
    now: () => new Date().toISOString(),
    print: (line) => process.stdout.write(`${line}\n`),
  },
  (line) => process.stderr.write(`${line}\n`),
);

/** npm runs scripts in the package's folder, and says where it was called from. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return caller !== undefined && (script === "stoke" || script === "start") ? caller : process.cwd();
}
