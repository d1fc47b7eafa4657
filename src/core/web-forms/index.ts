/** Forms of the web: their questions, and the notifications that they send by mail. */
export * from "./answer";
export * from "./forwarded";
export * from "./lead-form";
export * from "./lead-in-mail";
export * from "./questions";
