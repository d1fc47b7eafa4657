/** Loose cells, read at the door. */
export * from "./cell";
export * from "./choices";
export * from "./intervals";
export * from "./reading";
export * from "./ticks";
