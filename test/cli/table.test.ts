import { expect, test } from "@jest/globals";
import { table } from "../../local/commandline/table";

test("a table is as wide as what it holds, and ends with a blank line", () => {
  expect(
    table(
      ["Name", "Flag"],
      [
        ["Ana", "Overdue 3 h"],
        ["Bo Lund", ""],
      ],
    ),
  ).toEqual(["Name     Flag", "───────  ───────────", "Ana      Overdue 3 h", "Bo Lund", ""]);
});

test("a column that holds nothing is left out, and so is a table without rows", () => {
  expect(table(["Name", "Flag"], [["Ana", ""]])).toEqual(["Name", "────", "Ana", ""]);
  expect(table(["Name", "Flag"], [])).toEqual([]);
});

test("long texts and line breaks stay on one line", () => {
  const [, , line] = table(["Note"], [[`one\ntwo ${"x".repeat(60)}`]]);
  expect(line).toBe(`one two ${"x".repeat(35)}…`);
});
