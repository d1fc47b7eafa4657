/** Ways to reach a person, and the name to do it by. */
export * from "./email";
export * from "./name";
export * from "./phone";
export * from "./spellings";
