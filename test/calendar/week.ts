/** What the tests of the calendar and of the morning e-mail share: settings by their labels, and the events that stand. */

import type { Host } from "../../local/host";
import { sheetOf } from "../actions/book";

/** Writes a setting, as the owner does. */
export function setting(host: Host, label: string, value: string): void {
  const settings = sheetOf(host, "Settings");
  for (let row = 2; row <= settings.lastRow; row += 1) {
    if (settings.displayAt(row, 1) !== label) continue;
    if (value === "") host.owner.clear("Settings", `B${row}`);
    else host.owner.edit("Settings", `B${row}`, value);
    return;
  }
  throw new Error(`There is no setting ${label}`);
}

/** "Follow-up time: Tue 3 Nov 14:00, 120 min, weekly" of each event, by New York's clock. */
export function events({ calendar }: Host): string[] {
  return calendar.entries.map(({ title, start, end, repeats }) => {
    const when = new Intl.DateTimeFormat("en-GB", {
      timeZone: "America/New_York",
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    }).format(start);
    return `${title}: ${when.replaceAll(",", "")}, ${(end - start) / 60_000} min${repeats === null ? "" : ", weekly"}`;
  });
}

/** Runs a trigger's function; throws what it threw. */
export function run(host: Host, name: "hourly" | "eachMorning" | "takeLeads"): void {
  const { error } = host.run(name);
  if (error !== undefined) throw new Error(error);
}

/** The owner deletes every event. */
export function deleteAll({ calendar }: Host): void {
  for (const entry of [...calendar.entries]) calendar.remove(entry);
}
