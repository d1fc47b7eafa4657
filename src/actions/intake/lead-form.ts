/** The form of Add a lead as a page sends it, checked at the door, and read into the fields and the draft of a lead. */

import * as v from "valibot";
import { dateOrderOf } from "../../core/cells";
import {
  type CardFacts,
  type CardHome,
  type Draft,
  draftOfSaid,
  type Facts,
  NO_FACTS,
  readCard,
  readNeededBy,
} from "../../core/intake";
import { OwnerError, REFERRERS, WAYS_IN } from "../../core/model";
import { isoOfDay } from "../../core/time";
import type { Book } from "../opening/open-book";
import type { LeadFields } from "../views";

const LONGEST_LINE = 20_000;
const LONGEST_FIELD = 10_000;

const text = v.pipe(v.string(), v.maxLength(LONGEST_FIELD));
const KEY = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,40}$/i));
const SHAPE = v.object({
  line: v.pipe(v.string(), v.maxLength(LONGEST_LINE)),
  edits: v.partial(
    v.object({
      ...{ name: text, company: text, phone: text, email: text, address: text, interest: text, neededBy: text },
      ...{ wayIn: text, metAt: text, referredBy: text, referrer: text, value: text, notes: text },
    }),
  ),
  usual: v.object({ wayIn: text, metAt: text }),
  key: KEY,
});

export interface CheckedLead {
  fields: LeadFields;
  neededBy: ReturnType<typeof readNeededBy>;
  key: string;
}

/** Throws an OwnerError that says what in the form cannot be. */
export function checkLeadForm(form: unknown, book: Book): CheckedLead {
  const parsed = v.safeParse(SHAPE, form);
  if (!parsed.success) throw new OwnerError(`That lead cannot be added: ${parsed.issues[0].message}.`);
  const { line, edits, usual, key } = parsed.output;
  const home = cardHome(book);
  const said: CardFacts = line.trim() === "" ? NO_FACTS : readCard(line, home);
  const given = Object.fromEntries(Object.entries(edits).map(([field, typed]) => [field, (typed ?? "").trim()]));
  const fields: LeadFields = { ...said, ...given };
  const isBlank = Object.values(fields).every((each) => each === "");
  if (!isBlank && edits.wayIn === undefined && said.wayIn === "") fields.wayIn = usual.wayIn;
  const isUsual = fields.wayIn === usual.wayIn && fields.wayIn === "Event";
  if (isUsual && edits.metAt === undefined && said.metAt === "") fields.metAt = usual.metAt;
  if (fields.wayIn !== "" && !WAYS_IN.some((way) => way === fields.wayIn))
    throw new OwnerError(`“${fields.wayIn}” is no way in. Choose one of ${WAYS_IN.join(", ")}.`);
  if (fields.referrer !== "" && !REFERRERS.some((kind) => kind === fields.referrer))
    throw new OwnerError(`“${fields.referrer}” is neither Champion nor Fan.`);
  return { fields, neededBy: readNeededBy(fields.neededBy, home), key };
}

/** The key of a form. Throws an OwnerError for what is none. */
export function checkLeadKey(key: unknown): string {
  const parsed = v.safeParse(KEY, key);
  if (!parsed.success) throw new OwnerError("Nothing was taken back: no lead was added like that.");
  return parsed.output;
}

/** Ways in by which somebody asks something of us at that minute: of a lead that was there, it is another enquiry. */
const ASKS: readonly string[] = ["Phone", "Email", "Web form", "Walk-in"];

/** The lead as an import would read it; a date that cannot be read is noted. */
export function draftOf({ fields, neededBy }: CheckedLead, book: Book): Draft {
  const { zone, country, now } = book;
  const { neededBy: words, notes, ...others } = fields;
  const said = Object.entries(others).flatMap(([field, answer]) =>
    answer === "" ? [] : [{ field: field as keyof typeof others, header: HEADERS[field] ?? "", answer }],
  );
  const day = neededBy !== null && "day" in neededBy ? isoOfDay(neededBy.day) : words;
  const draft = draftOfSaid(
    [
      ...said,
      ...(day === "" ? [] : [{ field: "neededBy" as const, header: "Needed by", answer: day }]),
      ...(notes === "" ? [] : [{ field: "notes" as const, header: "", answer: notes }]),
    ],
    { zone, order: dateOrderOf(book.locale), country, now },
  );
  const received: Facts = ASKS.includes(fields.wayIn) ? { received: { kind: "moment", at: now } } : {};
  return { ...draft, facts: { ...draft.facts, ...received } };
}

/** How a note names what its field could not take. */
const HEADERS: Readonly<Record<string, string>> = {
  phone: "Phone",
  email: "Email",
  value: "Value",
  wayIn: "Way in",
  referrer: "Referrer",
};

function cardHome({ now, zone, locale, country }: Book): CardHome {
  return { now, zone, locale, country };
}
