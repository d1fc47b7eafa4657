/** The run of each morning: its jobs do not depend on each other. */

import { expect, test } from "@jest/globals";
import { runEach } from "../../src/actions/daily/run-each";

test("a job that fails stops no other, and all that failed are told together", () => {
  const done: string[] = [];
  const jobs = [
    { name: "The digest", run: () => void done.push("digest") },
    {
      name: "The calendar",
      run: () => {
        throw new Error("no permission");
      },
    },
    { name: "The figures", run: (now: number) => void done.push(`figures at ${now}`) },
  ];
  expect(() => runEach(jobs, 7, () => 0)).toThrow("The calendar: no permission");
  expect(done).toEqual(["digest", "figures at 7"]);
});

test("a job that would begin too late waits for tomorrow, and says so", () => {
  let spent = 0;
  const jobs = ["The digest", "The figures"].map((name) => ({
    name,
    run: () => {
      spent += 200_000;
    },
  }));
  expect(() => runEach(jobs, 7, () => spent)).toThrow(/^The figures: there was no time left/);
});
