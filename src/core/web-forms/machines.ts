/** Addresses of programs that tell of a lead, and what their subjects tell. */

const PROGRAMS =
  /(?:^|[.@])(?:wix(?:-?forms|site)?|wixpress|squarespace(?:-mail)?|typeform|yelp|angi|angieslist|homeadvisor|thumbtack|jotform|formspree|formsubmit|netlify|webflow|weebly|godaddy|shopify|hubspot|mailchimp|facebookmail|zapier|gravityforms|wpforms|paperform|tally|cognitoforms|wufoo|123formbuilder|theknot|weddingwire|houzz|bark|porch|zillow|realtor)\.(?:com|io|net|info|co|app|so)$/i;
const ROBOTS =
  /^(?:no[-._]?reply|do[-._]?not[-._]?reply|donotreply|wordpress|notifications?|notify|mailer|forms?|form[-._]?submissions?|submissions?|alerts?|robot|system|webmaster|website|web|mailer-daemon|bounces?|leads?)(?:[-._+][^@]*)?@/i;

/** Whether nobody reads what is sent there, or a program relays it. */
export function isMachine(address: string): boolean {
  return ROBOTS.test(address) || PROGRAMS.test(address);
}

/** Whether a program's address takes an answer for the lead: "reply+3f9a@messaging.yelp.com". */
export function isRelay(address: string): boolean {
  return (
    PROGRAMS.test(address) &&
    /^(?:reply|r|conv|message|msg)?[+._-]?[\w-]*\d[\w+.-]*@/i.test(address) &&
    !ROBOTS.test(address)
  );
}

const NAME = "(\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3})";
const SUBJECTS: readonly RegExp[] = [
  new RegExp(
    `^(?:re: |fwd?: )?(?:you have )?(?:a )?(?:new |direct )*(?:lead|message|inquiry|enquiry|request|quote request|booking(?: request)?|contact|submission|opportunity|customer)(?: from| by|:| -) ${NAME}`,
    "iu",
  ),
  new RegExp(
    `^(?:re: |fwd?: )?${NAME} (?:is requesting|requested|is interested|sent you|wants|has sent|would like|is looking|is waiting|needs|contacted|has a question|messaged)`,
    "u",
  ),
];

/** Who the subject says it is; "" where it names nobody. */
export function nameInSubject(subject: string): string {
  for (const pattern of SUBJECTS) {
    const name = pattern.exec(subject)?.[1];
    if (name !== undefined && /^\p{Lu}/u.test(name) && !/^(?:your|the|a|our)\b/i.test(name))
      return name.replace(/[-–]$/, "").trim();
  }
  return "";
}
