/** The columns of every sheet, and how an owner's headers are understood. */
export * from "./column";
export * from "./header-row";
export * from "./leads";
export * from "./log-choices";
export * from "./propose";
export * from "./sheets";
