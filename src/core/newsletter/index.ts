/** Newsletters: one template to many, begun once and sent over hours or days. */
export * from "./letter";
export * from "./pack";
