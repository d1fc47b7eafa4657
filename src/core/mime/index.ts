/** Mails as text, for Gmail's API. */
export { base64, base64Web, utf8 } from "./base64";
export { type MimeFile, mimeOf } from "./message";
