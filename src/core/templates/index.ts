/** The owner's mails and cards: templates, their fields, and what comes of both. */
export * from "./campaign";
export * from "./check";
export * from "./default";
export * from "./drafts";
export * from "./fields";
export * from "./header";
export { escapeHtml } from "./html";
export * from "./merge";
export * from "./named";
export * from "./read";
export * from "./shown-pictures";
