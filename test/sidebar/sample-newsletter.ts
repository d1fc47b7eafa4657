/** Invented people for a newsletter, and one that is under way. */

import type { NewsletterPeople, NewsletterPerson, NewsletterProgress } from "../../src/actions/views";

const STAGES = ["New", "Trying", "Talking", "Nurture", "Won", "Lost"] as const;
const TEMPERATURES = ["Hot", "Warm", "Cool", "Cold"] as const;
const WAYS_IN = ["Web form", "Referral", "Event", ""] as const;
const NAMES = ["Ana Cruz", "Ben Okafor", "Chloé Martin", "Dmitri Petrov", "Elif Yilmaz", "Farid Haddad"];

/** So many who may get it. */
export function manyPeople(count: number): NewsletterPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `L-${index}`,
    name: `${NAMES[index % NAMES.length]} ${index}`,
    to: `person${index}@example.com`,
    stage: STAGES[index % STAGES.length] ?? "New",
    temperature: TEMPERATURES[index % TEMPERATURES.length] ?? "Warm",
    wayIn: WAYS_IN[index % WAYS_IN.length] ?? "",
    problem: "",
  }));
}

export const PEOPLE: NewsletterPeople = {
  version: "v1",
  people: [
    ...manyPeople(120),
    {
      id: "L-removed",
      name: "Rhea Quist",
      to: "rhea@example.com",
      stage: "Removed",
      temperature: "Cold",
      wayIn: "List",
      problem: "Rhea Quist asked to be removed.",
    },
    {
      id: "L-barred",
      name: "Sol Barr",
      to: "sol@example.com",
      stage: "Talking",
      temperature: "Hot",
      wayIn: "Phone",
      problem: "Sol Barr is marked Do not email.",
    },
    {
      id: "L-same",
      name: "Ana Cruz (office)",
      to: "PERSON0@example.com",
      stage: "Won",
      temperature: "Hot",
      wayIn: "Phone",
      problem: "",
    },
  ],
};

export const PROGRESS: NewsletterProgress = {
  template: "Monthly note",
  begun: "Tue, Nov 3, 11:30 AM",
  state: "going",
  all: 120,
  sent: 77,
  doubtful: [],
  left: 43,
  leftOut: [],
  today: 0,
  next: "Wed, Nov 4, 9:00 AM",
  problem: "",
};
