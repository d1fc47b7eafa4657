/** Invented referrers, as the server tells the dialog of them. */

import type { ReferrersView } from "../../src/actions/views";

const SINCE = { iso: "2026-11-02T15:04:00Z", label: "Mon, Nov 2, 10:04 AM" };

export const KNOWN: ReferrersView = {
  referrers: [
    {
      name: "Bob Hennessy",
      kind: "Champion",
      figures: "3 leads, 2 tried within a day, won 1 of 3",
      thanked: "Tue, Oct 20, 9:12 AM",
      remark: "",
      due: [
        {
          referrer: "Bob Hennessy",
          referrerKind: "Champion",
          news: "Won",
          since: SINCE,
          text: "Thank Bob Hennessy (champion): Janet Lowe became a customer",
          leadId: "lead-1",
          row: 2,
          lead: "Janet Lowe",
          letter: {
            leadId: "lead-1",
            name: "Bob Hennessy",
            to: "bob@example.com",
            html: "",
            from: "",
            attached: [],
            problem: "",
            subject: "Thank you for introducing Janet Lowe",
            text: "Hello Bob,\n\nThank you for introducing us to Janet Lowe. You put in a good word, so you should be among the first to hear: Janet Lowe is a customer of ours now.\n\nKind regards\nNell",
          },
          gmail: "https://mail.google.com/mail/?view=cm&fs=1&to=bob%40example.com",
          problem: "",
        },
      ],
    },
    {
      name: "Sister Agnes Doyle",
      kind: "Fan",
      figures: "1 lead, 1 tried within a day, won 0 of 1",
      thanked: "",
      remark: "",
      due: [
        {
          referrer: "Sister Agnes Doyle",
          referrerKind: "Fan",
          news: "attempted",
          since: SINCE,
          text: "Thank Sister Agnes Doyle (fan): Ruth Adler was called",
          leadId: "lead-2",
          row: 3,
          lead: "Ruth Adler",
          letter: null,
          gmail: "",
          problem: "The template “Thank a fan” has a mistake: look at its row in Templates.",
        },
      ],
    },
    { name: "Bob H.", kind: "", figures: "1 lead, 0 tried within a day, won 0 of 1", thanked: "", remark: "", due: [] },
  ],
  more: 0,
  alike: [{ keep: "Bob Hennessy", other: "Bob H.", reason: "an initial in place of a name" }],
  joined: [],
  message: "",
};
