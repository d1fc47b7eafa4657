/** One line about somebody, typed or pasted, taken apart: a business card, a signature, a note of a phone call. */
export { type CardFacts, NO_FACTS } from "./facts";
export { type CardHome, readNeededBy } from "./needed-by";
export { readCard } from "./read";
