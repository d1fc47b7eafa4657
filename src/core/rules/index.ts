/** The rules: what is decided for a lead, whom to contact first, and what a touch means. */
export { callList, type Entry, GROUPS, type Line, type Wait, waitOf } from "./call-list";
export { decide } from "./decide";
export { type Effects, effectsOf, keepTemperature } from "./effects";
export { overdueFrom } from "./flag";
export { promisedLabel } from "./promise";
export { fillTemperature, type Reading, temperatureAfter } from "./temperature";
export { newsOf, type Thanks, thanksDue } from "./thanks";
export { isAttempt, isConnect } from "./touches";
