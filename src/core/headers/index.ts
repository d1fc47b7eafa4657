/** The columns of every sheet, and how an owner's headers are understood. */
export * from "./column";
export * from "./leads";
export * from "./log-choices";
export * from "./sheets";
