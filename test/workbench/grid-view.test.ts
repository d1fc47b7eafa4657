/** What the workbench's page is told of the sheets. */

import { expect, test } from "@jest/globals";
import { Workbook } from "../../local/host/sheets";
import { GridView } from "../../local/workbench/gridView";
import { hostOn } from "../set-up/steps";

test("each sheet comes with the looks of its own cells, those that another sheet has too", () => {
  const workbook = new Workbook({ sheets: ["One", "Two"] });
  const host = hostOn(workbook);
  const view = new GridView();
  for (const name of ["One", "Two"]) {
    const sheet = host.workbook.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    sheet.typeAt(1, 1, "12");
    const { styles, rows } = view.news(sheet, name, { sheet: name, from: 1, to: 5 });
    expect([name, styles.map(([, { align }]) => align)]).toEqual([name, ["right"]]);
    expect(rows[0]?.[1][0]?.[3]).toBe(styles[0]?.[0]);
  }
});
