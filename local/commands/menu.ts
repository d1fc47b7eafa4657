/** `menu`: clicks an item of the spreadsheet's menu, and tells what came up. */

import { cameUp } from "../commandline/came-up";
import type { Command } from "../commandline/command";
import { succeeded } from "../commandline/session";

export const menu: Command = {
  name: "menu",
  summary: "Click an item of the Stoke menu, and tell what came up",
  operand: "ITEM",
  options: {},
  changes: true,
  async run(session) {
    const host = await session.host();
    const item = session.args.operand;
    const run = succeeded(host.menu(item.includes("/") ? item : `Stoke/${item}`));
    const shown = cameUp(host);
    session.answer([{ calls: run.total, shown }], () =>
      shown.length > 0 ? shown : [`Done. ${run.total} service calls.`],
    );
  },
};
