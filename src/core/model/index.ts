/** The words and shapes that the whole house speaks. */
export * from "./decision";
export * from "./lead";
export * from "./problem";
export * from "./rules";
export * from "./words";
