/** Time as the rules need it: zones, dates, opening hours and their labels, all as whole minutes and days. */
export * from "./calendar";
export * from "./civil";
export * from "./iso";
export * from "./labels";
export * from "./lengths";
export { type OpenDay, OpenHours } from "./open-hours";
export * from "./reasons";
export { isZone, type Zone, zoneOf } from "./zone";
