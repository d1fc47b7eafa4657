/** Every command of the command line, in the order of the help. */

import type { Command } from "../commandline/command";
import { cards } from "./cards";
import { forecast } from "./forecast";
import { hourly } from "./hourly";
import { importCommand } from "./import";
import { list } from "./list";
import { log } from "./log";
import { menu } from "./menu";
import { rebuild } from "./rebuild";
import { referrers } from "./referrers";
import { remove } from "./remove";
import { report } from "./report";
import { send } from "./send";
import { setUpCommand } from "./set-up";
import { show } from "./show";
import { thank } from "./thank";
import { undo } from "./undo";
import { workbench } from "./workbench";

export const COMMANDS: readonly Command[] = [
  workbench,
  setUpCommand,
  importCommand,
  show,
  list,
  log,
  thank,
  referrers,
  undo,
  send,
  cards,
  hourly,
  rebuild,
  report,
  forecast,
  menu,
  remove,
];
