/** The rules: what is decided for a lead, whom to contact first, and what a touch means. */
export { decide } from "./decide";
