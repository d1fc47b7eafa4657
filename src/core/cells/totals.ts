/** Words that open a row of totals: no lead is called so. */

const TOTALS =
  /^(?:grand |sub)? ?-?(?:totals?|sum|summe|gesamt(?:summe)?|insgesamt|total général|suma|average|avg|count)\b[^@]{0,20}$/i;

/** "Total", "Grand total:", "Sum of leads". */
export function isTotals(text: string): boolean {
  return TOTALS.test(text.trim());
}
