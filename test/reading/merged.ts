/** The lead and the business that the tests of templates write about, and a text merged with them. */

import { defaultSettings } from "../../src/core/settings";
import { fieldsOf, merge, type ShownCell } from "../../src/core/templates";

const { settings: blank } = defaultSettings("America/New_York");
const settings = {
  ...blank,
  business: { ...blank.business, name: "Rosa's Flowers", phone: "(212) 555-0100", postal: "1 Main St, Springfield" },
};

export const LEAD: ShownCell[] = [
  { header: "Prospect", field: "name", text: "SMITH, JOHN" },
  { header: "What they want", field: "interest", text: "40 centrepieces" },
  { header: "Referral", field: "referredBy", text: "Bob Jones" },
  { header: "Company", field: "company", text: "" },
  { header: "Favourite colour", field: null, text: "blue & <white>" },
];

export const fields = (cells = LEAD, promised = "") => fieldsOf(cells, promised, settings);
export const body = (text: string, cells = LEAD) => {
  const merged = merge({ subject: "Hello", body: text }, fields(cells));
  return merged.ok ? merged.text : merged.problems.map(({ field }) => `problem: ${field}`).join(", ");
};
