/** The rules: what is decided for a lead, whom to contact first, and what a touch means. */
export { type AutomaticSlot, automaticSlot } from "./automatic";
export { callList, type Line, waitOf } from "./call-list";
export { decide } from "./decide";
export { effectsOf, keepTemperature } from "./effects";
export { overdueFrom, waitingSince } from "./flag";
export { Lookout, type Outlook } from "./outlook";
export { openingWaits } from "./slots/opening";
export { fillByFacts, fillChanges, fillTemperature, temperatureAfter } from "./temperature";
export { newsLetter, newsOf, newsText, referralOf, type Thanks, thanksDue, thanksOwed } from "./thanks";
export { isAttempt, isConnect } from "./touches";
