/** Mails in the shape of those that web forms, marketplaces and people send; all names, numbers and addresses are invented. */

export interface Sample {
  from: string;
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  /** What of the lead must be found, by field; a note need only contain it. */
  lead: Readonly<Record<string, string>>;
}

const OWNER = "owner@example.com";

export const SAMPLES: Readonly<Record<string, Sample>> = {
  "WordPress, Contact Form 7": {
    from: `Example Flowers <wordpress@example.com>`,
    replyTo: "ida@example.org",
    subject: 'Example Flowers "Wedding"',
    text: "From: Ida Moss <ida@example.org>\nSubject: Wedding\n\nMessage Body:\nForty centrepieces for 12 June.\nCan you deliver?\n\n-- \nThis e-mail was sent from a contact form on Example Flowers (https://flowers.example.com)",
    lead: { wayIn: "Web form", name: "Ida Moss", email: "ida@example.org", notes: "Can you deliver?" },
  },
  WPForms: {
    from: `Example Flowers <${OWNER}>`,
    replyTo: "ben@example.org",
    subject: "New Entry: Simple Contact Form",
    text: "*Name*\nBen Okafor\n\n*Email*\nben@example.org\n\n*Phone*\n(212) 555-0123\n\n*Comment or Message*\nA bouquet every Monday for our office.\n\nSent from Example Flowers",
    lead: {
      wayIn: "Web form",
      name: "Ben Okafor",
      email: "ben@example.org",
      phone: "(212) 555-0123",
      notes: "A bouquet every Monday",
    },
  },
  "Gravity Forms, a table": {
    from: `<${OWNER}>`,
    subject: "New submission from Contact us",
    text: "New submission",
    html: "<table><tr><td colspan=2><strong>Name</strong></td></tr><tr><td>&nbsp;</td><td>Chen Li</td></tr><tr><td colspan=2><strong>Phone</strong></td></tr><tr><td>&nbsp;</td><td><a href='tel:2125550124'>212-555-0124</a></td></tr><tr><td colspan=2><strong>Email</strong></td></tr><tr><td>&nbsp;</td><td>chen@example.org</td></tr><tr><td colspan=2><strong>Message</strong></td></tr><tr><td>&nbsp;</td><td>Funeral wreath, please</td></tr></table>",
    lead: {
      wayIn: "Web form",
      name: "Chen Li",
      phone: "212-555-0124",
      email: "chen@example.org",
      notes: "Funeral wreath",
    },
  },
  Elementor: {
    from: "Example Flowers <wordpress@flowers.example.com>",
    subject: "New message from Example Flowers",
    text: "Name: Dora Weiss\nEmail: dora@example.org\nMessage: Roses for an anniversary\n\n---\n\nDate: November 2, 2026\nTime: 9:41 am\nPage URL: https://flowers.example.com/contact\nUser Agent: Mozilla/5.0\nRemote IP: 192.0.2.7\nPowered by: Elementor",
    lead: { wayIn: "Web form", name: "Dora Weiss", email: "dora@example.org", interest: "Roses for an anniversary" },
  },
  "Ninja Forms, tabs": {
    from: "noreply@flowers.example.com",
    subject: "Ninja Forms Submission",
    text: "First Name:\tEmil\nLast Name:\tSand\nEmail:\temil@example.org\nPhone:\t212-555-0125\nMessage:\tTwo vases",
    lead: { firstName: "Emil", lastName: "Sand", email: "emil@example.org", phone: "212-555-0125" },
  },
  Wix: {
    from: "Example Flowers <no-reply@wix-forms.com>",
    subject: "Contact form got a new submission",
    text: "You've got a new form submission\n\nForm: Contact\n\nFirst name: Fay\nLast name: Reed\nEmail: fay@example.org\nPhone: +1 212-555-0126\nWrite a message: I would like a quote for table flowers.\n\nView submission in your dashboard",
    lead: {
      wayIn: "Web form",
      firstName: "Fay",
      lastName: "Reed",
      email: "fay@example.org",
      phone: "+1 212-555-0126",
      notes: "quote for table flowers",
    },
  },
  "Wix, older": {
    from: "Wix.com <notifications@wix.com>",
    subject: "You have a new message from Gil Stone",
    text: "Gil Stone just submitted your form: Contact\non Example Flowers\n\nMessage Details:\nName: Gil Stone\nEmail: gil@example.org\nSubject: Prom corsage\nMessage: How much is one?\n\nIf you think this submission is spam, report it as spam.",
    lead: { name: "Gil Stone", email: "gil@example.org", notes: "How much is one?" },
  },
  Squarespace: {
    from: "Squarespace <form-submission@squarespace.info>",
    replyTo: "hana@example.org",
    subject: "Form Submission - New Form - Wedding flowers",
    text: "Sent via form submission from Example Flowers\n\n*Name:* Hana Kim\n\n*Email:* hana@example.org\n\n*Subject:* Wedding flowers\n\n*Message:* We marry on 12 June and need a bouquet.\n\nDoes this submission look like spam? Report it here.",
    lead: { name: "Hana Kim", email: "hana@example.org", notes: "We marry on 12 June" },
  },
  Typeform: {
    from: "Typeform <notifications@followups.typeform.com>",
    subject: "Typeform: New response for Flower enquiry",
    text: "Your typeform Flower enquiry has a new response:\n\nWhat's your name?\nIvo Lang\n\nWhat's your email address?\nivo@example.org\n\nWhat's your phone number?\n+12125550127\n\nWhat do you need?\nA weekly bouquet\n\nLog in to view or download your responses",
    lead: { name: "Ivo Lang", email: "ivo@example.org", phone: "+12125550127", interest: "A weekly bouquet" },
  },
  Jotform: {
    from: "Jotform <noreply@jotform.com>",
    subject: "Re: Flower order - Jun Park",
    text: "Flower order\n\nFull Name\tJun Park\nE-mail\tjun@example.org\nPhone Number\t(212) 555-0128\nWhen do you need it?\t11/20/2026\nComments\tWhite lilies",
    lead: {
      name: "Jun Park",
      email: "jun@example.org",
      phone: "(212) 555-0128",
      neededBy: "11/20/2026",
      notes: "White lilies",
    },
  },
  Formspree: {
    from: "Formspree <noreply@formspree.io>",
    replyTo: "kim@example.org",
    subject: "New submission from flowers.example.com",
    text: "Hey there,\n\nSomeone just submitted your form on flowers.example.com. Here's what they had to say:\n\nname:\nKim Vale\n\nemail:\nkim@example.org\n\nmessage:\nDo you do sunflowers?\n\nSubmitted 09:12 AM - 02 November 2026",
    lead: { name: "Kim Vale", email: "kim@example.org", notes: "Do you do sunflowers?" },
  },
  Netlify: {
    from: "Netlify <formresponses@netlify.com>",
    subject: "[Netlify] Form submission from contact form",
    text: "name: Lou Marsh\nemail: lou@example.org\ntel: 212-555-0129\ncomments: Please call after five\nip: 192.0.2.8",
    lead: { name: "Lou Marsh", email: "lou@example.org", phone: "212-555-0129", notes: "Please call after five" },
  },
  Shopify: {
    from: "Example Flowers (Shopify) <mailer@shopify.com>",
    replyTo: "mia@example.org",
    subject: "New customer message on November 2, 2026 at 9:00 am",
    text: "You received a new message from your online store's contact form.\n\nCountry Code:\nUS\n\nName:\nMia Boyd\n\nEmail:\nmia@example.org\n\nPhone:\n2125550130\n\nBody:\nDo you deliver to Queens?",
    lead: { name: "Mia Boyd", email: "mia@example.org", phone: "2125550130", notes: "Do you deliver to Queens?" },
  },
  GoDaddy: {
    from: "GoDaddy <noreply@godaddy.com>",
    replyTo: "ned@example.org",
    subject: "Example Flowers: New message from website",
    text: "Name: Ned Frost\nEmail: ned@example.org\nMessage: Open on Sunday?\n\nThis message was submitted from your website contact form:\nhttps://flowers.example.com",
    lead: { name: "Ned Frost", email: "ned@example.org", notes: "Open on Sunday?" },
  },
  Yelp: {
    from: "Yelp <reply+3f9a77@messaging.yelp.com>",
    subject: "Olga P. is requesting a quote from Example Flowers",
    text: "Olga P. is requesting a quote\n\nWhat do you need help with?\nWedding flowers\n\nIn which location do you need the service?\n10001\n\nRespond now",
    lead: { wayIn: "Web form", name: "Olga P.", email: "reply+3f9a77@messaging.yelp.com" },
  },
  Angi: {
    from: "Angi Leads <leads@angi.com>",
    subject: "New lead: Pam Hale",
    text: "You have a new lead!\n\nCustomer Information\nName: Pam Hale\nPhone: (212) 555-0131\nEmail: pam@example.org\nAddress: 9 Elm St, New York, NY 10001\nService: Floral design\nComments: Need it soon\nLead number: 55512\n\nRespond quickly to win the job.",
    lead: {
      name: "Pam Hale",
      phone: "(212) 555-0131",
      email: "pam@example.org",
      address: "9 Elm St, New York, NY 10001",
      interest: "Floral design",
      notes: "Need it soon",
    },
  },
  Thumbtack: {
    from: "Thumbtack <do-not-reply@thumbtack.com>",
    subject: "New direct lead: Quinn Abbot",
    text: "Quinn Abbot is looking for a wedding florist.\n\nPhone: 212-555-0132\nLocation: New York\nEvent date: 11/20/2026\nDetails: 12 tables\n\nView lead",
    lead: { name: "Quinn Abbot", phone: "212-555-0132", neededBy: "11/20/2026" },
  },
  HubSpot: {
    from: "HubSpot <noreply@hubspot.com>",
    subject: "New submission on Contact form",
    text: "First name: Ray\nLast name: Dunn\nEmail: ray@example.org\nCompany name: Dunn Hotels\nWhat can we help you with?: Lobby flowers, weekly\nPage: Contact",
    lead: {
      firstName: "Ray",
      lastName: "Dunn",
      email: "ray@example.org",
      company: "Dunn Hotels",
      interest: "Lobby flowers, weekly",
    },
  },
  Webflow: {
    from: "Webflow Forms <no-reply-forms@webflow.com>",
    subject: "You have a new form submission on your site!",
    text: "Your site: Example Flowers\n\nForm: Email Form\n\nData:\nName: Sue Tan\nEmail Address: sue@example.org\nMessage: Tulips?",
    lead: { name: "Sue Tan", email: "sue@example.org", notes: "Tulips?" },
  },
  pipes: {
    from: "forms@flowers.example.com",
    subject: "Contact",
    text: "Name | Tom Ash\nEmail | tom@example.org\nPhone | 212-555-0133",
    lead: { name: "Tom Ash", email: "tom@example.org", phone: "212-555-0133" },
  },
  "a German form": {
    from: "website@blumen.example.com",
    subject: "Kontaktformular",
    text: "Vorname: Uta\nNachname: Klein\nE-Mail: uta@example.org\nTelefon: +49 30 5550134\nNachricht: Ein Strauß bitte",
    lead: {
      firstName: "Uta",
      lastName: "Klein",
      email: "uta@example.org",
      phone: "+49 30 5550134",
      notes: "Ein Strauß bitte",
    },
  },
  "a notification that the owner forwarded": {
    from: `Sam Owner <${OWNER}>`,
    subject: "Fwd: New message",
    text: "---------- Forwarded message ---------\nFrom: WordPress <wordpress@flowers.example.com>\nDate: Mon, Nov 2, 2026 at 9:00 AM\nSubject: New message\nTo: <owner@example.com>\n\nName: Vic Lane\nEmail: vic@example.org\nMessage: Orchids",
    lead: { wayIn: "Web form", name: "Vic Lane", email: "vic@example.org", interest: "Orchids" },
  },
  "a person's mail that the owner forwarded": {
    from: `Sam Owner <${OWNER}>`,
    subject: "Fwd: Peonies for Saturday",
    text: "Begin forwarded message:\n\nFrom: Wes Gray <wes@example.org>\nSubject: Peonies for Saturday\nDate: November 2, 2026 at 9:00:00 AM EST\nTo: owner@example.com\n\nHello, do you have peonies?",
    lead: {
      wayIn: "Email",
      name: "Wes Gray",
      email: "wes@example.org",
      interest: "Peonies for Saturday",
      notes: "do you have peonies?",
    },
  },
  "a person": {
    from: "Xenia Cole <xenia@example.org>",
    subject: "Table flowers",
    text: "Hi,\n\nwe need flowers for ten tables. Note: no lilies.\n\nXenia Cole\nCole Events\n212-555-0135",
    lead: {
      wayIn: "Email",
      name: "Xenia Cole",
      email: "xenia@example.org",
      phone: "212-555-0135",
      interest: "Table flowers",
      notes: "ten tables",
    },
  },
  "a person who is to be answered elsewhere": {
    from: "Yan Shaw <yan@example.net>",
    replyTo: "Yan Shaw <yan.home@example.org>",
    subject: "Hello",
    text: "Could you send me your prices for wreaths?",
    lead: {
      wayIn: "Email",
      name: "Yan Shaw",
      email: "yan.home@example.org",
      interest: "Could you send me your prices for wreaths?",
    },
  },
  "a person by surname first": {
    from: '"Young, Zara" <zara@example.org>',
    subject: "Re: Fw: Garlands",
    text: "Two garlands, please.\n\nSent from my iPhone",
    lead: { wayIn: "Email", name: "Zara Young", email: "zara@example.org", interest: "Garlands" },
  },
};
