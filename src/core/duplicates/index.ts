/** Leads that stand in the sheet twice: finding them, and what the two rows come to in one. */
export * from "./find";
export * from "./formula";
export * from "./merge";
