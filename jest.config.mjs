/** Jest runs the tests from TypeScript, as ES modules; the bundle is built once before them. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/test/build-once.mjs",
  maxWorkers: 2,
  testTimeout: 60_000,
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.json", useESM: true, diagnostics: false }],
  },
};
