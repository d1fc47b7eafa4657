/** `set-up`: makes the book Stoke's: columns, sheets, colours, triggers. */

import type { Command } from "../commandline/command";
import { setUp } from "../commandline/set-up";
import { table } from "../commandline/table";

export const setUpCommand: Command = {
  name: "set-up",
  summary: "Find out which header means what, and add what Stoke needs",
  operand: "",
  options: {
    map: {
      type: "list",
      value: "HEADER=FIELD",
      help: 'what a header means: "Prospect=name"; "Prospect=" leaves it alone',
    },
    sheet: { type: "text", value: "NAME", help: "the sheet that holds the leads; default: the likeliest" },
  },
  changes: true,
  async run(session) {
    const { columns, report } = setUp(await session.host(), session.args.list("map"), session.args.text("sheet"));
    session.answer([{ ...report, columns }], () => [
      ...table(
        ["Column", "Header", "Means"],
        columns.map(({ column, header, field, sure }) => [
          column,
          header,
          sure || field === "" ? field : `${field} (?)`,
        ]),
      ),
      `${report.leads === 1 ? "1 lead" : `${report.leads} leads`}. ${report.message}`,
      ...report.problems,
    ]);
  },
};
