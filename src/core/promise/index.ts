/** Promises in the owner's own words. */
export * from "./read";
