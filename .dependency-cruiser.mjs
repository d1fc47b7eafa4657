/** Which way imports run: main → actions → book, mail, google → core; and that nothing is circular, orphaned or undeclared. */

const OWN = "^src/";

/** What each room may import of src besides itself. */
const ARROWS = {
  core: [],
  book: ["core"],
  mail: ["core"],
  google: ["core"],
  actions: ["book", "mail", "google", "core"],
};

const arrows = Object.entries(ARROWS).map(([room, allowed]) => ({
  name: `${room}-imports-${allowed.length === 0 ? "nothing-else" : "downwards-only"}`,
  comment: `src/${room} imports ${[room, ...allowed].map((name) => `src/${name}`).join(", ")} and nothing else of src.`,
  severity: "error",
  from: { path: `${OWN}${room}/` },
  to: { path: OWN, pathNot: `${OWN}(${[room, ...allowed].join("|")})/` },
}));

export default {
  forbidden: [
    ...arrows,
    {
      name: "main-is-the-roof",
      comment: "Nobody imports main; the sidebar takes the types of what it offers.",
      severity: "error",
      from: { path: OWN },
      to: { path: "^src/main\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "sidebar-knows-views-only",
      comment: "The pages run in the browser: of the server they know the shapes that cross, and no code.",
      severity: "error",
      from: { path: `${OWN}sidebar/` },
      to: { path: OWN, pathNot: [`${OWN}sidebar/`, "^src/actions/views/", "^src/main\\.ts$"] },
    },
    {
      name: "sidebar-takes-types-only",
      severity: "error",
      from: { path: `${OWN}sidebar/` },
      to: { path: OWN, pathNot: `${OWN}sidebar/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-knows-no-page",
      severity: "error",
      from: { path: OWN, pathNot: `${OWN}sidebar/` },
      to: { path: `${OWN}sidebar/` },
    },
    {
      name: "src-stands-alone",
      comment: "What is pushed to Google knows nothing of this machine.",
      severity: "error",
      from: { path: OWN },
      to: { path: "^(local|test|bench)/" },
    },
    {
      name: "src-runs-where-node-does-not",
      severity: "error",
      from: { path: OWN },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "server-libraries",
      comment: "Every kilobyte is loaded anew in every run: docs/decisions/libraries.md names what is worth it.",
      severity: "error",
      from: { path: OWN, pathNot: `${OWN}sidebar/` },
      to: {
        dependencyTypes: ["npm", "npm-dev"],
        pathNot: "node_modules/(libphonenumber-js|valibot)/",
      },
    },
    {
      name: "page-libraries",
      severity: "error",
      from: { path: `${OWN}sidebar/` },
      to: { dependencyTypes: ["npm", "npm-dev"], pathNot: "node_modules/preact/" },
    },
    {
      name: "local-runs-the-bundle",
      comment: "The local host runs dist/Code.js: what is tested is what is pushed.",
      severity: "error",
      from: { path: "^local/" },
      to: { path: "^(src|test|bench)/" },
    },
    { name: "no-cycles-in-src", severity: "error", from: { path: OWN }, to: { circular: true } },
    {
      name: "no-cycles-at-run-time",
      comment:
        "Types may name each other. Of the code, only Gmail's objects hand each other out, as Google's do: a message its thread.",
      severity: "error",
      from: { pathNot: [OWN, "^local/host/gmail/gmail-"] },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: ["\\.d\\.ts$", "\\.test\\.ts$", "^src/intrinsics\\.ts$", "^test/workbench/add-on/"],
      },
      to: {},
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "declared-packages-only",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"] },
  },
};
