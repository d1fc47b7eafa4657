/** Follow-up time: the block of the week, the sitting that is under way, and the lines that the owner put off. */
export { nextBlock } from "./block";
export { packFollowUp, unpackFollowUp } from "./kept";
export { arrange, type Lined, type Mark, type MarkKind, marksNow, withMark, withoutMark } from "./marks";
export { beginSitting, type Sitting, sittingNow } from "./sitting";
export { type Tally, tallyOf } from "./tally";
