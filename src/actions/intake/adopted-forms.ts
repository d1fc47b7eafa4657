/** The forms whose answers become leads: which sheets collect them, and how far those have been taken. */

import type { Memory } from "../../google/memory";

/** A form of which it is remembered how far its answers were taken. */
export interface AdoptedForm {
  /** Google's number of the sheet that collects its answers. */
  sheet: number;
  /** The last row, 1-based, up to which all answers were taken. */
  upTo: number;
}

const NAME = "forms";

export function adoptedForms(memory: Memory): AdoptedForm[] {
  return (memory[NAME] ?? "").split(",").flatMap((text): AdoptedForm[] => {
    const [sheet = Number.NaN, upTo = Number.NaN] = text.split(":").map(Number);
    return text === "" || Number.isNaN(sheet) || Number.isNaN(upTo) ? [] : [{ sheet, upTo }];
  });
}

/** As a text to be remembered. */
export function rememberedForms(forms: readonly AdoptedForm[]): Memory {
  return { [NAME]: forms.map(({ sheet, upTo }) => `${sheet}:${upTo}`).join(",") };
}
