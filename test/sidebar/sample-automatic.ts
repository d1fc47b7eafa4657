/** An invented florist's automatic e-mail: rows that wait, that leave drafts and that can do nothing; who would get what. */

import type { AutomaticMailView, AutomaticView } from "../../src/actions/views";

const TEXT = `Hello Ana,

Thank you for thinking of us for a wedding in May. When is a good time to talk? You reach me on (212) 555-0199.

Kind regards
Rosa
Rosa's Flowers`;

function mail(name: string, words: Partial<AutomaticMailView> = {}): AutomaticMailView {
  const [first = name] = name.split(" ");
  return {
    leadId: `L-${first}`,
    name,
    to: `${first.toLowerCase()}@example.com`,
    subject: "About a wedding in May",
    text: TEXT.replace("Ana", first),
    html: `<p>Hello ${first},</p><p>Thank you for thinking of us.</p>`,
    send: "Auto",
    row: 2,
    template: "First email",
    later: false,
    ...words,
  };
}

export const AUTOMATIC: AutomaticView = {
  off: false,
  rows: [
    {
      row: 2,
      send: "Auto",
      rule: "Trying · Sizzling, Hot · in kind · once, day 1, within 5 minutes",
      template: "First email",
      mark: "m2",
      state: "waits",
      problem: "",
      repeats: false,
    },
    {
      row: 24,
      send: "Draft",
      rule: "Talking · Sizzling, Hot · in kind · every 2 days, until 2 weeks",
      template: "Checking in",
      mark: "m24",
      state: "on",
      problem: "",
      repeats: true,
    },
    {
      row: 29,
      send: "Auto",
      rule: "Nurture · Sizzling, Hot, Warm, Cool · Email · 1 a month",
      template: "Monthly notes",
      mark: "m29",
      state: "waits",
      problem: "",
      repeats: true,
    },
    {
      row: 31,
      send: "Auto",
      rule: "Won · all · Postcard · once, after 2 days",
      template: "Thank you",
      mark: "m31",
      state: "off",
      problem: "A row for Postcard sends no e-mail: its Send does nothing.",
      repeats: false,
    },
  ],
  mails: [
    mail("Ana Cruz"),
    mail("Ben Okafor"),
    mail("Chloé Martin", {
      send: "Draft",
      row: 24,
      template: "Checking in",
      subject: "Where are we with the centrepieces?",
    }),
    mail("Dmitri Petrov", { later: true }),
  ],
  held: [
    { leadId: "L-5", name: "Emma Lindqvist", reason: "Emma Lindqvist is marked Do not email." },
    { leadId: "L-6", name: "Farid Haddad", reason: "A draft for them waits in your Gmail: send or delete it." },
  ],
  opens: "",
  limits: { aDay: 20, sentToday: 3, draftsToday: 1, kept: 20, quota: 87 },
};
