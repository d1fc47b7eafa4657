export { type Alike, alikeAmong } from "./alike";
export { referrerKey } from "./names";
export { type KnownReferrer, namesAmong, placeAmong, type Referred, spellingsIn, type Tally, tally } from "./tally";
