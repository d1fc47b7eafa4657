/** The Cadence sheet: its default rows, and how rows become rules. */
export * from "./campaign";
export * from "./default";
export * from "./read";
export * from "./row";
export * from "./rule-words";
