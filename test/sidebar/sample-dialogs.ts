/** Invented mails and an invented owner's headers, for the dialogs. */

import type {
  AnswerForm,
  Duplicates,
  ImportProposal,
  ImportReport,
  MailChoices,
  MailPicture,
  MailPreview,
  MailResult,
  MergePreview,
  SetUpProposal,
} from "../../src/actions/views";

const ANA_TEXT = `Hi Ana,

I just called about the 40 centrepieces. You can reach me at (212) 555-0199, Monday to Friday, 9 to 5.

Rosa
Rosa's Flowers, 1 Main St, New York`;

/** One red pixel. */
const ROSE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mO4aZUFAANtAX6S45WTAAAAAElFTkSuQmCC";

interface Mails {
  choices: MailChoices;
  previews: MailPreview[];
  pictures: MailPicture[];
  results: MailResult[];
}

export const MAILS: Mails = {
  choices: {
    templates: [
      { name: "Day 2", subject: "Your {{Interest}}", home: "Templates", suggested: false },
      { name: "Just called", subject: "Sorry I missed you", home: "Templates", suggested: true },
      { name: "Monthly note", subject: "News from {{Our name}}", home: "Templates", suggested: false },
      { name: "Gmail: Spring letter", subject: "Spring letter", home: "Gmail", suggested: false },
    ],
    leads: [
      { id: "L-1", name: "Ana Cruz", email: "ana@example.com" },
      { id: "L-2", name: "Ben Okafor", email: "ben@example.com" },
      { id: "L-4", name: "Dmitri Petrov", email: "" },
    ],
    quota: 97,
  },
  previews: [
    {
      leadId: "L-1",
      name: "Ana Cruz",
      to: "ana@example.com",
      subject: "Sorry I missed you",
      text: ANA_TEXT,
      html: `<p>Hi Ana,</p><p>I just called about the <b>40 centrepieces</b>.</p><p><img src="cid:rose" alt="rose.png" width="48" height="48"> <img src="cid:plan" alt="plan.svg"></p><script>parent.document.title = "taken over"</script>`,
      from: "rosa@example.com",
      attached: ["Prices 2026.pdf", "Colours.jpg"],
      problem: "",
    },
    {
      leadId: "L-2",
      name: "Ben Okafor",
      to: "ben@example.com",
      subject: "Sorry I missed you",
      text: ANA_TEXT.replaceAll("Ana", "Ben"),
      html: "<p>Hi Ben</p>",
      from: "",
      attached: [],
      problem: "",
    },
    {
      leadId: "L-4",
      name: "Dmitri Petrov",
      to: "",
      subject: "",
      text: "",
      html: "",
      from: "",
      attached: [],
      problem: "Dmitri Petrov has no email address (Leads, row 5).",
    },
  ],
  pictures: [
    { id: "rose", name: "rose.png", src: ROSE },
    { id: "plan", name: "plan.svg", src: "" },
  ],
  results: [
    { leadId: "L-1", name: "Ana Cruz", status: "Sent", message: "Next: Call Tue, Nov 3, 10:20 AM." },
    {
      leadId: "L-2",
      name: "Ben Okafor",
      status: "Unknown",
      message: "Gmail did not say whether it went out. Look at Ben's history in the sidebar.",
    },
  ],
};

export const PROPOSAL: SetUpProposal = {
  sheets: ["Enquiries", "Old list"],
  sheet: "Enquiries",
  headerRow: 1,
  columns: [
    { header: "Prospect", column: "A", field: "name", sure: true, samples: ["Ana Cruz", "Ben Okafor"] },
    { header: "E-mail ID", column: "B", field: "email", sure: true, samples: ["ana@example.com", "ben@example.com"] },
    { header: "Cell", column: "C", field: "phone", sure: false, samples: ["(212) 555-0100", "212 555 0101"] },
    {
      header: "What they want",
      column: "D",
      field: "interest",
      sure: true,
      samples: ["40 centrepieces by 12 June", "Wedding bouquet"],
    },
    { header: "Colour", column: "E", field: "", sure: true, samples: ["white", "green"] },
    { header: "", column: "F", field: "", sure: true, samples: [] },
  ],
  fields: [
    { key: "name", header: "Name", hint: "A person's full name, or the firm's" },
    { key: "company", header: "Company", hint: "The firm they work for" },
    { key: "phone", header: "Phone", hint: "With area code" },
    { key: "email", header: "Email", hint: "" },
    { key: "interest", header: "Interest", hint: "What they want, in a few words" },
    { key: "received", header: "Received", hint: "When they came in" },
  ],
  adds: ["Company", "Received", "Temperature", "Stage", "Next contact", "Next step", "Flag", "Tries"],
  sheetsMade: ["Touches", "Cadence", "Templates", "Settings"],
  problems: [],
};

/** A table on its way in: one date that could be read both ways, one row refused. */
export const IMPORT: { proposal: ImportProposal; report: ImportReport } = {
  proposal: {
    headerRow: 1,
    rows: 3,
    columns: [
      { index: 0, column: "A", header: "Visitor", field: "name", sure: true, samples: ["Ana Cruz", "Bilal Haddad"] },
      { index: 1, column: "B", header: "Mail", field: "email", sure: true, samples: ["ana@example.com"] },
      { index: 2, column: "C", header: "Day", field: "received", sure: false, samples: ["04-06-2026"] },
    ],
    fields: [
      { key: "name", header: "Name", hint: "Who it is." },
      { key: "email", header: "Email", hint: "One address." },
      { key: "received", header: "Received", hint: "When the lead came in." },
    ],
    dates: "month first",
    doubtfulDate: "04-06-2026",
  },
  report: {
    message: "1 taken, 1 merged with leads that were there, 1 refused.",
    taken: 1,
    merged: [{ row: 3, name: "Bilal Haddad", text: "Already there (row 7, Bilal Haddad)." }],
    refused: [{ row: 4, name: "Total", reason: "A row of totals, no lead." }],
    remarks: [],
    leftOut: [],
    dates: "",
  },
};

const DOUBLE_ANA = {
  kept: { id: "L-1", row: 12, name: "Ana Cruz", touches: 4, received: "Mon, Nov 2, 10:00 AM" },
  other: { id: "L-9", row: 57, name: "Ana M Cruz", touches: 1, received: "Mon, Oct 12, 8:00 AM" },
};

export const DOUBLED: Duplicates = {
  message: "",
  undo: "",
  pairs: [
    { reason: "The same e-mail address", ...DOUBLE_ANA },
    {
      reason: "The same name and company",
      kept: { id: "L-2", row: 3, name: "Ben Okafor", touches: 0, received: "Fri, Oct 30, 4:20 PM" },
      other: { id: "L-8", row: 44, name: "Ben Okafor", touches: 0, received: "Sat, Oct 31, 9:05 AM" },
    },
  ],
  more: 0,
  undoable: [{ id: "M-0", text: "D. Petrov into Dmitri Petrov" }],
};

export const MERGE: MergePreview = {
  ...DOUBLE_ANA,
  lines: [
    line("Name", "Ana Cruz", "Ana M Cruz"),
    line("Email", "ana.cruz@gmail.com", "AnaCruz+wedding@gmail.com"),
    {
      header: "Address",
      kept: "",
      other: "4 Elm St, Troy, NY 12180",
      merged: "4 Elm St, Troy, NY 12180",
      changes: true,
    },
    {
      header: "Received",
      kept: "2026-11-02 10:00",
      other: "2026-10-12 08:00",
      merged: "2026-10-12 08:00",
      changes: true,
    },
    line("<b>Colour</b>", "pink", "white"),
    {
      header: "Notes",
      kept: "likes roses",
      other: "allergic to lilies",
      merged: "likes roses\nallergic to lilies\nName: Ana M Cruz\n<b>Colour</b>: white",
      changes: true,
    },
  ],
  notes: ["allergic to lilies", "Name: Ana M Cruz", "<b>Colour</b>: white"],
  outcome: "5 touches; stage Talking, Hot; next: Promised Thu 14:00 (Call), Thu, Nov 5, 2:00 PM.",
};

function line(header: string, kept: string, other: string) {
  return { header, kept, other, merged: kept, changes: false };
}

export const FORM: AnswerForm = {
  id: 7,
  sheet: "Form Responses 1",
  url: "https://docs.google.com/forms/d/1FAIpQLSexample/viewform",
  edit: "https://docs.google.com/forms/d/1FAIpQLSexample/edit",
  adopted: true,
};
