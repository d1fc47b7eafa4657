/** The Settings sheet as Set up writes it. */

import { columnLabel, FIELD_KEYS, type LeadSheet } from "./lead-sheet";
import { SECTIONS, type Setting } from "./table";

export interface SettingsRow {
  label: string;
  value: string | number;
  note: string;
  /** A section's title: no value belongs to it. */
  title: boolean;
}

/** All rows below the headers, for a lead sheet as the owner confirmed it. A blank row stands above each title but the first. */
export function settingsRows(leadSheet: LeadSheet): SettingsRow[] {
  const sections = SECTIONS.flatMap(({ title, settings }, index): SettingsRow[] => [
    ...(index === 0 ? [] : [{ label: "", value: "", note: "", title: false }]),
    { label: title, value: "", note: "", title: true },
    ...settings.map((setting) => ({ ...setting, value: startOf(setting, leadSheet), title: false })),
  ]);
  return [...sections, ...columnRows(leadSheet)].map(({ label, value, note, title }) => ({
    label,
    value,
    note,
    title,
  }));
}

/** One row for each header of the owner's that Stoke reads. */
export function columnRows({ headers }: LeadSheet): SettingsRow[] {
  return FIELD_KEYS.flatMap((key): SettingsRow[] => {
    const header = headers[key];
    if (header === undefined) return [];
    return [
      { label: columnLabel(key), value: header, note: "The header of this column in your lead sheet.", title: false },
    ];
  });
}

function startOf({ key, start }: Setting, { sheet, headerRow }: LeadSheet): string | number {
  if (key === "leadSheet") return sheet;
  return key === "headerRow" ? headerRow : start;
}
