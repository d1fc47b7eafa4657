/** The mail that tells the owner of new leads: who, what they want, a number to click, the first step and when it is due. */

import { escapeHtml } from "../../core/templates";
import type { LeadCard } from "../views";
import type { TakenIn } from "./take-in";

export interface Telling {
  subject: string;
  text: string;
  html: string;
}

/** So many are told in full. */
const MOST_TOLD = 20;

/** Characters; the rest is in the sheet. */
const LONGEST_WISH = 1_000;

/** Google takes 250. */
const LONGEST_SUBJECT = 200;

/** @param sheet address of the lead sheet */
export function newLeadMail(news: readonly TakenIn[], sheet: string): Telling {
  const paragraphs = news.slice(0, MOST_TOLD).map(linesOf);
  const more = news.length - paragraphs.length;
  if (more > 0) paragraphs.push([{ text: `… and ${more} more, in your sheet.` }]);
  const end: Line = { text: "Open your leads", link: sheet };
  return {
    subject: subjectOf(news).replace(/\s+/g, " ").slice(0, LONGEST_SUBJECT),
    text: [...paragraphs, [end]].map((lines) => lines.map(plain).join("\n")).join("\n\n"),
    html: [...paragraphs, [end]].map((lines) => `<p>${lines.map(rich).join("<br>\n")}</p>`).join("\n"),
  };
}

/** A short word for the corner of the sheet. */
export function newLeadToast(news: readonly TakenIn[]): string {
  const [only] = news;
  if (only === undefined || news.length > 1) return subjectOf(news);
  const due = only.card?.next ?? null;
  return due === null ? subjectOf(news) : `${subjectOf(news)}. ${due.channel ?? due.reason}: ${due.at.label}.`;
}

function subjectOf(news: readonly TakenIn[]): string {
  const [only] = news;
  const taken = news.filter(({ card }) => card !== null);
  if (only !== undefined && news.length === 1) {
    const { card } = only;
    if (card === null) return `Not taken in: ${only.name || "an enquiry"}`;
    const what = only.became === "merged" ? "Asked again" : "New lead";
    const asked = only.became === "merged" && only.wish !== "" ? only.wish : card.interest;
    return `${what}: ${card.name}${asked === "" ? "" : ` – ${asked}`}`;
  }
  const names = news.map(({ card, name }) => card?.name ?? name);
  const shown = names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(", ");
  return taken.length === 0 ? `${news.length} enquiries not taken in` : `${taken.length} new leads: ${shown}`;
}

interface Line {
  text: string;
  /** What a click on it opens. */
  link?: string;
  strong?: boolean;
}

function linesOf({ became, reason, name, wish, card }: TakenIn): Line[] {
  if (card === null)
    return [
      { text: name || "An enquiry", strong: true },
      ...said("Wants", wish.slice(0, LONGEST_WISH)),
      { text: `Not taken in. ${reason}` },
    ];
  const again = became === "merged" ? ", who was there already, asked again" : "";
  return [
    {
      text: `${card.name}${card.company === "" || card.company === card.name ? "" : `, ${card.company}`}${again}`,
      strong: true,
    },
    ...said("Wants", (became === "merged" && wish !== "" ? wish : card.interest).slice(0, LONGEST_WISH)),
    ...(card.tel === "" ? said("Phone", card.phone) : [{ text: `Call ${card.phone}`, link: card.tel }]),
    ...(card.email === "" ? [] : [{ text: card.email, link: `mailto:${encodeURI(card.email)}` }]),
    ...said("Needed by", card.neededBy),
    ...said("", card.referredBy),
    { text: `${card.temperature}: ${card.temperatureReason}` },
    ...stepLines(card),
    ...said("Notes", card.notes.slice(0, 1_000)),
  ];
}

function stepLines({ next, action }: LeadCard): Line[] {
  const step = action ?? next;
  if (step === null || next === null) return [];
  const what =
    step.channel === null || step.reason.includes(step.channel) ? step.reason : `${step.channel}: ${step.reason}`;
  return [{ text: `Due ${next.at.label}. ${what}`, strong: true }, ...said("Tip", step.tip)];
}

function said(label: string, text: string): Line[] {
  if (text === "") return [];
  return [{ text: label === "" ? text : `${label}: ${text}` }];
}

function plain({ text, link = "" }: Line): string {
  return link === "" || link.startsWith("mailto:") ? text : `${text}: ${link}`;
}

function rich({ text, link = "", strong = false }: Line): string {
  const words = escapeHtml(text).replace(/\n/g, "<br>\n");
  const linked = link === "" ? words : `<a href="${escapeHtml(link)}">${words}</a>`;
  return strong ? `<b>${linked}</b>` : linked;
}
