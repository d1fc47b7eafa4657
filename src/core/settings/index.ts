/** The Settings sheet: its rows, what they say, and how the rules in force are kept between runs. */
export { backFrom, isDayOff } from "./absences";
export { weekLabel } from "./hours";
export { fieldOfLabel, type LeadSheet } from "./lead-sheet";
export * from "./pack";
export * from "./read";
export type { RulesInForce } from "./shape";
export * from "./sheet";
export * from "./table";
