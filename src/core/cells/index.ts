/** Loose cells, read at the door. */
export * from "./amounts";
export * from "./cell";
export * from "./choices";
export * from "./date-cells";
export * from "./dates";
export * from "./intervals";
export * from "./reading";
export * from "./ticks";
export * from "./times";
export * from "./totals";
