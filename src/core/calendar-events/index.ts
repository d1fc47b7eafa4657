/** What Stoke keeps in the owner's calendar: when, and what it says. */

export * from "./promises";
export * from "./weekly";
export * from "./words";
