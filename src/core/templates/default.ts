/** The mails and cards that a new book starts with: one for each Email and Postcard row of the default cadence, and thanks to referrers. */

import { WAY_OUT } from "./campaign";
import type { Template } from "./read";

/** Who we are and how to reach us, under every mail. Lines whose field is blank are left out. */
const SIGNED = `Kind regards
{{Signature|}}
{{Our name}}
{{Our phone}}
{{Our hours}}
{{Our website|}}
{{Our address|}}`;

/** Under what goes to many: the postal address is asked for by law, and so is a way out. */
const SIGNED_TO_MANY = `Kind regards
{{Signature|}}
{{Our name}}
{{Our phone}}
{{Our hours}}
{{Our website|}}

{{Our address}}
${WAY_OUT}`;

/** Under a card there is little room. */
const SIGNED_CARD = `{{Signature|}}
{{Our name}}
{{Our phone}}
{{Our hours}}
{{Our website|}}`;

const PLAIN = { html: false, from: "", replyTo: "", files: [] } as const;

function mail(name: string, step: string, subject: string, ...paragraphs: string[]): Template {
  return { name, subject, body: ["Hello {{First name|there}},", ...paragraphs].join("\n\n"), step, ...PLAIN };
}

function toReferrer(name: string, step: string, subject: string, ...paragraphs: string[]): Template {
  const body = ["Hello {{Referrer first name|there}},", ...paragraphs].join("\n\n");
  return { name, subject, body, step, ...PLAIN };
}

function card(name: string, step: string, subject: string, ...paragraphs: string[]): Template {
  return posted(name, step, subject, [...paragraphs, SIGNED_CARD]);
}

/** A letter has its head on top. */
function letter(name: string, step: string, subject: string, ...paragraphs: string[]): Template {
  return posted(name, step, subject, [...paragraphs, "Kind regards\n{{Signature|}}\n{{Our name}}\n{{Our phone}}"]);
}

function posted(name: string, step: string, subject: string, paragraphs: readonly string[]): Template {
  return { name, subject, body: ["Dear {{First name|friend}},", ...paragraphs].join("\n\n"), step, ...PLAIN };
}

export const DEFAULT_TEMPLATES: readonly Template[] = [
  mail(
    "First email",
    "First answer to someone who asked",
    "About {{Interest|your enquiry}}",
    "Thank you for thinking of us for {{Interest|your plans}}. I would like to hear a little more, so that I can tell you what is possible and what it would cost.",
    "When is a good time to talk? You reach me on {{Our phone}}, or answer this mail with a time that suits you, and I will call you.",
    SIGNED,
  ),
  mail(
    "Just called",
    "Right after a call that nobody answered",
    "I just tried to call you",
    "I have just tried to reach you by phone about {{Interest|your enquiry}}, and I am sorry that I missed you.",
    "You can call me back on {{Our phone}}. We are here {{Our hours}}. If writing is easier, simply answer this mail; it comes straight to me.",
    "I will try again, too.",
    SIGNED,
  ),
  mail(
    "Day 2",
    "Second day without an answer",
    "{{Interest|Your plans}}: how can I help?",
    "I have not been able to reach you yet, so here is the short version: I would be glad to help with {{Interest|your plans}}, and a few minutes on the phone are enough to see whether we are the right people for it.",
    "You can reach me on {{Our phone}}; we are here {{Our hours}}. Or tell me when I may call.",
    SIGNED,
  ),
  mail(
    "Day 5",
    "Fifth day without an answer",
    "When would suit you?",
    "I know how quickly a week goes by. If {{Interest|what you asked about}} is still on your mind, I have time for you this week and next.",
    "Just answer with a day and an hour, and I will call you then. And if you have found what you need elsewhere, a one-word answer is fine too. No hard feelings.",
    SIGNED,
  ),
  mail(
    "Introduction",
    "First mail to someone who has not asked yet",
    "{{Interest|A short hello}} – {{Our name}}",
    "I hear that you may be looking for {{Interest|someone who does what we do}}, so I would like to introduce us: we are {{Our name}}, and this is what we do every day.",
    "If it is of use to you, I will gladly tell you what is possible and what it would cost. You reach me on {{Our phone}}, or by answering this mail.",
    SIGNED,
  ),
  mail(
    "Day 4",
    "Second mail to someone who has not asked yet",
    "One question about {{Interest|your plans}}",
    "I tried to reach you a few days ago. May I ask just one question: is {{Interest|this}} something you are looking into now, or rather later in the year?",
    "Either answer helps me: now, and I will call you with ideas and prices; later, and I will leave you in peace until then.",
    SIGNED,
  ),
  mail(
    "Referred by",
    "First mail to someone who was referred",
    "{{Referred by}} gave me your name",
    "{{Referred by}} gave me your name and thought that we could help you with {{Interest|your plans}}. I would be glad to.",
    "May I call you for a few minutes? Tell me when it suits you, or call me on {{Our phone}}; we are here {{Our hours}}.",
    SIGNED,
  ),
  mail(
    "Good to meet you",
    "First mail to someone you met at an event",
    "Good to meet you at {{Met at}}",
    "It was good to meet you at {{Met at}}. You mentioned {{Interest|that we might be of help}}, and I said I would be in touch.",
    "May I call you for a few minutes? Tell me when it suits you, or call me on {{Our phone}}; we are here {{Our hours}}.",
    SIGNED,
  ),
  mail(
    "Checking in",
    "While you are talking",
    "Where are we with {{Interest|your plans}}?",
    "I wanted to ask how things stand with {{Interest|your plans}}. Is there anything you still need from me: a price, a date, another idea?",
    "A line back is enough. Or call me on {{Our phone}}; we are here {{Our hours}}.",
    SIGNED,
  ),
  mail(
    "Monthly notes",
    "Once a month. Put your news into the second paragraph before you send it",
    "A short note from {{Our name}}",
    "Once a month I write to the people who have asked us for something, whether or not it came to anything then.",
    "We have fresh ideas for the season, and time for new work in the coming weeks. If {{Interest|what you once asked about}} is on your mind again, now is a good moment to talk.",
    "Just answer this mail, or call {{Our phone}}.",
    SIGNED_TO_MANY,
  ),
  mail(
    "Quarterly notes",
    "Once a quarter. Put your news into the second paragraph before you send it",
    "News from {{Our name}}",
    "Four times a year I write to people who may need us one day. This is one of those letters, and it is short.",
    "A new season has begun, and we are taking on new work for it. If there is something we can do for you, tell me in a line what it is, and you will have ideas and a price from me within a day or two.",
    SIGNED_TO_MANY,
  ),
  mail(
    "How is it going",
    "Six months after they bought, where you cannot call",
    "How is it going?",
    "It is half a year since you bought from us, and I would like to know: are you still happy with it? If anything is not as it should be, tell me, and I will see to it.",
    "And if you know someone who could use us, I would be grateful for the name.",
    SIGNED,
  ),
  mail(
    "Still here",
    "Three months after they chose someone else, where you cannot call",
    "Did it all go well?",
    "Some time ago you chose someone else for {{Interest|your plans}}. I hope they did their job well, and that you are happy with the result.",
    "If not, or if there is a next time, I would be glad of another chance. You reach me on {{Our phone}}.",
    SIGNED,
  ),
  toReferrer(
    "Thank a champion",
    "To a champion, when there is news of a lead",
    "Thank you for introducing {{Lead}}",
    "Thank you for introducing us to {{Lead}}. You put in a good word, so you should be among the first to hear: {{News}}.",
    "An introduction from you opens doors that I could knock at for months. If I can ever do the same for you, tell me.",
    SIGNED,
  ),
  toReferrer(
    "Thank a fan",
    "To a fan, when there is news of a lead",
    "Thank you for sending us {{Lead}}",
    "Thank you for giving us the name of {{Lead}}. A short word on what came of it: {{News}}.",
    "It means a lot that you thought of us. If there is something we can do for you, you reach me on {{Our phone}}.",
    SIGNED,
  ),
  card(
    "First postcard",
    "Postcard in the first days",
    "Hello from {{Our name}}",
    "We have not managed to talk yet, so here is a card to put a face to the name. I would be glad to help you with {{Interest|your plans}}.",
    "You reach me on {{Our phone}}.",
  ),
  card(
    "Seasonal postcard",
    "Postcard once a quarter. Change the words with the season",
    "A greeting from {{Our name}}",
    "A new season, and a greeting from all of us. If there is something we can do for you in the coming months, we are only a call away: {{Our phone}}.",
  ),
  card(
    "Thank you",
    "Postcard two days after they bought",
    "Thank you!",
    "Thank you for choosing us. It was a pleasure to work for you, and I hope you will enjoy the result for a long time.",
    "If anything is not quite right, call me on {{Our phone}}, and I will see to it myself.",
  ),
  letter(
    "First letter",
    "A letter by post. For a step of its own, add a row with the channel Letter to Cadence",
    "{{Interest|How we can help}}",
    "We have not managed to talk yet, so I am writing to you the old way. I would be glad to help you with {{Interest|your plans}}, and a few minutes on the phone are enough to see whether we are the right people for it.",
    "You reach me on {{Our phone}}; we are here {{Our hours}}. If another time suits you better, tell me when, and I will call you then.",
    "I look forward to hearing from you.",
  ),
];
