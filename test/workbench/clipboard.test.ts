/** What is copied from elsewhere becomes cells. */

import { tableOf } from "../../local/workbench/page/grid/tableOf";

test.each([
  ["one cell", "roses", [["roses"]]],
  [
    "rows and cells",
    "a\tb\nc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "Windows line ends, and the one after the last row",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "empty cells at either end",
    "\ta\t\n\t",
    [
      ["", "a", ""],
      ["", ""],
    ],
  ],
  ["a quoted cell with a tab, a quote and a line break", '"a\t""b""\nc"\td', [['a\t"b"\nc', "d"]]],
  ["a quote that is only a word", 'the "best"\tx', [['the "best"', "x"]]],
  ["a quote that never ends", '"a\tb', [['"a', "b"]]],
])("%s", (_, text, rows) => {
  expect(tableOf(text)).toEqual(rows);
});
