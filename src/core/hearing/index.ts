/** What is heard in the mail that comes in: replies and their own words, automatic answers, bounces, wishes to be removed. */
export { isPostmaster } from "./bounce";
export { FORWARDED, hear, wordsIn } from "./hear";
export type { Automatic, Bounce, Message, Reply } from "./message";
