/** google.script.run as promises: ten at once, and failures in words for the owner. */

import { afterEach, describe, expect, it } from "@jest/globals";
import { explainFailure } from "../../src/sidebar/failures";
import { ask } from "../../src/sidebar/rpc";

/** The handlers of the calls under way, oldest first. */
const calls: { succeed(answer: unknown): void; fail(error: Error): void }[] = [];

afterEach(() => {
  calls.splice(0);
});

const runner = (succeed: (answer: unknown) => void, fail: (error: Error) => void): object => ({
  withSuccessHandler: (handler: typeof succeed) => runner(handler, fail),
  withFailureHandler: (handler: typeof fail) => runner(succeed, handler),
  confirmRemove: () => calls.push({ succeed, fail }),
});
Reflect.set(globalThis, "google", {
  script: {
    run: runner(
      () => {},
      () => {},
    ),
  },
});

it("makes ten calls at once, and the eleventh when one has ended", async () => {
  const answers = Array.from({ length: 12 }, () => ask("confirmRemove"));
  expect(calls.length).toBe(10);
  calls[0]?.succeed("first");
  expect(calls.length).toBe(11);
  calls[1]?.fail(new Error("Exception: Not today."));
  expect(calls.length).toBe(12);
  await expect(answers[1]).rejects.toThrow("Not today.");
  for (const { succeed } of calls.slice(2)) succeed("later");
  expect(await answers[0]).toBe("first");
  expect(await answers[11]).toBe("later");
});

it("takes null for no answer: Google sends it for what it cannot carry", async () => {
  const answer = ask("confirmRemove");
  calls[0]?.succeed(null);
  await expect(answer).rejects.toThrow("Google sent no answer.");
});

describe("a failure is explained", () => {
  it.each([
    ["ScriptError: PERMISSION_DENIED", /other Google accounts/],
    ["NetworkError: Connection failure due to HTTP 0", /cannot be reached/],
    ["Exceeded maximum execution time", /took too long/],
    ["Exception: Lock timeout: another process was holding the lock for too long.", /busy/],
    ["Exception: You do not have permission to call GmailApp.search.", /Set up/],
    ["Error: Exception: Row 5 has no name.", /^Row 5 has no name\.$/],
    ["", /went wrong/],
  ])("%s", (message, explanation) => {
    expect(explainFailure(message)).toMatch(explanation);
  });
});
