/** Leads out of tables of unknown shape: reading, mapping, and the plan of an import. */
export * from "./card";
export * from "./csv";
export * from "./date-style";
export * from "./draft";
export * from "./fields";
export * from "./limits";
export * from "./mapping";
export * from "./match";
export * from "./nothing";
export * from "./plan";
export * from "./reach";
export * from "./said";
export * from "./table";
