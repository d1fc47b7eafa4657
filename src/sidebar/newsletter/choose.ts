/** Whom the owner's ticks choose, and who of them gets the newsletter. */

import type { NewsletterPerson, Stage, Temperature } from "../../actions/views";

export interface Choice {
  stages: ReadonlySet<Stage>;
  temperatures: ReadonlySet<Temperature>;
  wayIns: ReadonlySet<NewsletterPerson["wayIn"]>;
}

export interface Chosen {
  going: NewsletterPerson[];
  /** Chosen, and left out all the same; `problem` says why. */
  leftOut: NewsletterPerson[];
}

/** @param sameAddress says that an address has the mail already */
export function chosenOf(
  people: readonly NewsletterPerson[],
  choice: Choice,
  sameAddress: (to: string) => string,
): Chosen {
  const going: NewsletterPerson[] = [];
  const leftOut: NewsletterPerson[] = [];
  const addresses = new Set<string>();
  for (const person of people) {
    if (!isChosen(person, choice)) continue;
    const address = person.to.toLowerCase();
    if (person.problem !== "") leftOut.push(person);
    else if (addresses.has(address)) leftOut.push({ ...person, problem: sameAddress(person.to) });
    else {
      addresses.add(address);
      going.push(person);
    }
  }
  return { going, leftOut };
}

function isChosen({ stage, temperature, wayIn }: NewsletterPerson, choice: Choice): boolean {
  return choice.stages.has(stage) && choice.temperatures.has(temperature) && choice.wayIns.has(wayIn);
}

/** How many of them can go today, and how many days more the rest takes. */
export function daysFor(count: number, { quota, kept, aDay }: { quota: number; kept: number; aDay: number }) {
  const today = Math.min(count, Math.max(0, quota - kept));
  const days = Math.ceil((count - today) / Math.max(1, aDay - kept));
  return { today, days };
}
