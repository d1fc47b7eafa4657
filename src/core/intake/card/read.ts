/** A line about somebody, read into the fields of a lead; what fits none, or fits in doubt, is a note: no word is lost. */

import { textOf } from "../../cells";
import { isFirm } from "../../contact";
import { cutUp, type Piece } from "./cut";
import { type CardFacts, NO_FACTS } from "./facts";
import { labelled } from "./labels";
import type { CardHome } from "./needed-by";
import { isGreeting, isSurname, looksLikeFirm, looksLikeName, looksLikeTitle, startsAsName } from "./people";
import { continuesAddress, isPlaceName, isState, mayBePlace, startsAddress } from "./place";
import { readSaid, type Said } from "./said";

type TextField = Exclude<keyof CardFacts, "wayIn" | "referrer" | "notes">;

/** Fields that may hold several, and what stands between them. */
const JOINED: Partial<Record<TextField, string>> = { phone: " / ", email: " / ", interest: ", ", address: ", " };

/** Characters that are looked at; what is longer is a story, and goes to the notes. */
const LONGEST = 2_000;

/** Takes a line, or the lines of a signature, apart, in whatever order its parts stand. */
export function readCard(line: string, home: CardHome): CardFacts {
  const text = line.slice(0, LONGEST);
  const card = new Card(home);
  const pieces = cutUp(text, home);
  for (const [index, piece] of pieces.entries()) card.take(piece, pieces[index + 1]);
  const facts = card.finished();
  const rest = textOf(line.slice(LONGEST));
  return rest === "" ? facts : { ...facts, notes: joined(facts.notes, rest, "\n") };
}

/** Before the name of a state it is a town, whatever else it may be: "from Springfield". */
const FROM_TOWN = /^(?:(?:is )?from|based in|lives in|in|of|von|aus)\s+\p{Lu}[\p{L}.'’ -]*$/u;

/** A part that may be a name, a firm or nothing of both: told when all the others are known. */
interface Open {
  text: string;
  /** Words of whoever the part before it was ("of", "from"). */
  after: "" | "of";
}

class Card {
  private readonly facts: CardFacts = { ...NO_FACTS };
  private readonly open: Open[] = [];
  private inAddress = false;
  /** The part that comes next, where it was taken with the one before: the "TX" of "from Austin, TX". */
  private state = "";

  constructor(private readonly home: CardHome) {}

  take(piece: Piece, next: Piece | undefined): void {
    if (piece.kind !== "text") {
      this.inAddress = false;
      if (piece.kind === "note") this.note(piece.text);
      else this.fill(piece.kind, piece.text);
      return;
    }
    const label = labelled(piece.text);
    if (label === null) this.takeText(piece.text, next?.kind === "text" ? next.text : "");
    else this.takeLabelled(label.field, label.text, piece.text);
  }

  private takeText(text: string, next: string): void {
    if (this.state !== "" && text === this.state) {
      this.state = "";
      return;
    }
    const goesOn = this.inAddress && continuesAddress(text, this.facts.address);
    this.inAddress = goesOn || startsAddress(text, next);
    if (this.inAddress) this.fill("address", text);
    else if (isState(next) && FROM_TOWN.test(text)) {
      this.note(`${text}, ${next}`);
      this.state = next;
    } else if (!this.say(readSaid(text, this.home))) this.takeLoose(text, next);
  }

  finished(): CardFacts {
    this.tellApart();
    const { facts } = this;
    if (facts.wayIn === "" && (facts.referredBy !== "" || facts.referrer !== "")) facts.wayIn = "Referral";
    if (facts.wayIn === "" && facts.metAt !== "") facts.wayIn = "Event";
    return facts;
  }

  private takeLabelled(field: keyof CardFacts | "fax", text: string, whole: string): void {
    this.inAddress = field === "address";
    if (field === "notes") this.note(text);
    else if (field === "fax") this.note(whole);
    else if (field === "wayIn" || field === "referrer") {
      const said = readSaid(text, this.home);
      if (said === null || !this.say(said)) this.note(whole);
    } else if (field === "neededBy") {
      const said = readSaid(`by ${text}`, this.home);
      if (said === null || said.neededBy === undefined || !this.say(said)) this.note(whole);
    } else if (field === "referredBy") {
      const said = readSaid(`referred by ${text}`, this.home);
      if (said === null || !this.say(said)) this.fill("referredBy", text);
    } else this.fill(field, text);
  }

  /** Takes over what a part says of the wish, the date, the referrer …; false where it says none of these. */
  private say(said: Said | null): boolean {
    if (said === null) return false;
    const { wayIn, referrer, note, rest, ...texts } = said;
    for (const [field, text] of Object.entries(texts) as [TextField, string][]) this.fill(field, text);
    if (wayIn !== undefined) {
      if (this.facts.wayIn === "") this.facts.wayIn = wayIn;
      else if (this.facts.wayIn !== wayIn) this.note(wayIn);
    }
    if (referrer !== undefined) this.facts.referrer = referrer;
    if (note !== undefined) this.note(note);
    for (const text of rest) this.takeText(text, "");
    return true;
  }

  private takeLoose(text: string, next: string): void {
    if (looksLikeTitle(text) || isGreeting(text)) {
      this.note(text);
      return;
    }
    const of = /^(.+?)\s+(of|from|at|with|von|bei|de|chez)\s+(?=[\p{Lu}\d])(.+)$/u.exec(text);
    if (of !== null && looksLikeName(of[1] ?? "") && !isFirm(of[1] ?? "") && !looksLikeName(text)) {
      this.takeLoose(of[1] ?? "", "");
      this.takeText(`${of[2]} ${of[3]}`, next);
      return;
    }
    const after = /^(?:of|from|at|with|@|von|bei|de|chez)\s+(?=[\p{Lu}\d])/iu.exec(text);
    const bare = after === null ? text : text.slice(after[0].length);
    const isPlace = /^(?:from|von)\b/i.test(text) ? mayBePlace : isPlaceName;
    if (after !== null && isPlace(bare)) {
      this.note(text);
      return;
    }
    const isOpen = looksLikeName(bare) || looksLikeFirm(bare) || (this.open.length === 0 && startsAsName(bare));
    if (isOpen) this.open.push({ text: bare, after: after === null ? "" : "of" });
    else this.note(text);
  }

  /** Which of the open parts is the person and which the firm. */
  private tellApart(): void {
    const { open, facts } = this;
    const takeOut = (part: Open | undefined): string => {
      if (part === undefined) return "";
      open.splice(open.indexOf(part), 1);
      return part.text;
    };
    const domain = bareDomain(facts.email);
    const isOfDomain = ({ text }: Open) => domain.length > 3 && squeezed(text).includes(domain);
    const isName = ({ text, after }: Open) =>
      after === "" && !isFirm(text) && (looksLikeName(text) || startsAsName(text));
    if (facts.company === "") {
      const firm =
        open.find(({ text }) => isFirm(text)) ??
        open.find(({ after }) => after === "of") ??
        (open.filter(isName).length > 1 || facts.name !== "" ? open.find(isOfDomain) : undefined);
      if (firm !== undefined) facts.company = takeOut(firm);
    }
    if (facts.name === "") {
      const [first, second] = open.filter(isName);
      if (first !== undefined && second !== undefined && isSurname(first.text, second.text, facts.email)) {
        facts.name = `${second.text} ${first.text}`;
        takeOut(first);
        takeOut(second);
      } else facts.name = takeOut(first);
    }
    // Beside a person, one more capitalised part is most likely the firm; of two, nobody can tell.
    if (facts.company === "" && facts.name !== "" && open.length === 1) facts.company = takeOut(open[0]);
    for (const { text } of open) this.note(text);
  }

  private fill(field: TextField, text: string): void {
    const known = this.facts[field];
    const between = JOINED[field];
    if (known === "") this.facts[field] = text;
    else if (between !== undefined) this.facts[field] = joined(known, text, between);
    else this.note(text);
  }

  private note(text: string): void {
    this.facts.notes = joined(this.facts.notes, text, "\n");
  }
}

function joined(before: string, after: string, between: string): string {
  if (before === "" || after === "") return before + after;
  return before.split(between).includes(after) ? before : before + between + after;
}

/** "cruzflorists" of "ana@cruz-florists.example". */
function bareDomain(email: string): string {
  const host = /@([^\s/]+)/.exec(email)?.[1] ?? "";
  const labels = host.toLowerCase().split(".").slice(0, -1);
  return (labels.at(-1) ?? "").replace(/[^\p{L}\p{N}]/gu, "");
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
