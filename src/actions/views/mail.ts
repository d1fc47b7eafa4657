/** Sending follow-up e-mail: what can be chosen, each mail as it will go out, what became of it. */

export interface MailChoices {
  templates: { name: string; subject: string; home: "Templates" | "Gmail"; suggested: boolean }[];
  leads: { id: string; name: string; email: string }[];
  /** Mails left today. */
  quota: number;
}

export interface MailPreview {
  leadId: string;
  name: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The alias that it goes from; "" for the account's own address. */
  from: string;
  /** Names of the files that go with it. */
  attached: string[];
  /** Why it cannot go, naming lead and field; "" when it can. */
  problem: string;
}

/** A picture within the HTML of a mail, which calls it "cid:" and its ID. */
export interface MailPicture {
  id: string;
  /** Its file name. */
  name: string;
  /** A data: URL; "" where a preview cannot show it. */
  src: string;
}

export interface MailResult {
  leadId: string;
  name: string;
  status: "Sent" | "Refused" | "Unknown" | "Later";
  message: string;
}
