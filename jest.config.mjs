/** Jest runs the tests from TypeScript; the bundle is built once before them. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/test/build-once.mjs",
  maxWorkers: 2,
  testTimeout: 60_000,
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.json", isolatedModules: true }] },
};
