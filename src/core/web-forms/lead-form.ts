/** The questions of the form that Stoke makes: few, in the visitor's words, each one known again in its answer. */

export interface LeadFormQuestion {
  kind: "line" | "email" | "paragraph" | "date" | "choice";
  title: string;
  help: string;
  required: boolean;
  choices: readonly string[];
}

function question(
  kind: LeadFormQuestion["kind"],
  title: string,
  required: boolean,
  help = "",
  choices: readonly string[] = [],
): LeadFormQuestion {
  return { kind, title, help, required, choices };
}

export const LEAD_FORM: readonly LeadFormQuestion[] = [
  question("line", "Your name", true),
  question("line", "Phone number", false, "With the area code, if you would like a call."),
  question("email", "E-mail address", true),
  question("paragraph", "What do you need?", true),
  question("date", "When do you need it?", false),
  question("choice", "How should we contact you?", false, "", ["By phone", "By text message", "By e-mail"]),
  question("choice", "How did you hear about us?", false, "", [
    "From a friend",
    "Searched the internet",
    "Social media",
    "At a fair or event",
    "Saw your shop",
  ]),
  question("line", "Who referred you?", false, "So that we can thank them."),
];
