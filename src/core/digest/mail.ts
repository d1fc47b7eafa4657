/** The morning e-mail in words: plain text, and HTML that is read on a phone. */

import { escapeHtml } from "../templates";
import type { Digest, DigestLine } from "./gather";

export interface DigestMail {
  subject: string;
  text: string;
  html: string;
}

/** So many lines of each part are told. */
const MOST_LINES = 10;

/** Nobody's name is longer; a cell may hold anything. */
const LONGEST = 120;

/**
 * @param day "Tue, Nov 24"
 * @param sheet address of the lead sheet
 * @param telOf what a click on a phone number dials, "tel:+12125550100"; "" where it cannot be dialled
 */
export function digestMail(digest: Digest, day: string, sheet: string, telOf: (phone: string) => string): DigestMail {
  const parts = partsOf(digest);
  const week = weekText(digest.week);
  const text = [
    ...parts.map(({ title, lines, more }) => [title, ...lines.map(plainLine), ...more].join("\n")),
    ...(digest.did.length > 0 ? [[DID, ...digest.did.map((words) => `- ${clean(words, 400)}`)].join("\n")] : []),
    week,
    `Your leads: ${sheet}\n${STOP}`,
  ].join("\n\n");
  return { subject: subjectOf(digest, day), text, html: htmlOf(digest, day, sheet, telOf) };
}

const DID = "What Stoke did by itself";
const STOP = "To get no such e-mail, write no at Morning e-mail in Settings.";

interface Part {
  title: string;
  lines: readonly DigestLine[];
  /** "… and 12 more", or nothing. */
  more: readonly string[];
}

function partsOf({ promises, untouched, overdue, thanks }: Digest): Part[] {
  return [
    part("Promised for today", promises),
    part("Hot leads that nobody has tried yet", untouched),
    part("Overdue", overdue),
    part("Thanks to whoever sent you a lead", thanks),
  ].filter(({ lines }) => lines.length > 0);
}

function part(title: string, lines: readonly DigestLine[]): Part {
  const more = lines.length - MOST_LINES;
  return { title, lines: lines.slice(0, MOST_LINES), more: more > 0 ? [`… and ${more} more in your sheet`] : [] };
}

function subjectOf({ promises, untouched, overdue, thanks }: Digest, day: string): string {
  const counts = [
    counted(promises.length, "promise", "promises"),
    counted(untouched.length, "hot lead untouched", "hot leads untouched"),
    counted(overdue.length, "overdue", "overdue"),
    counted(thanks.length, "thank-you", "thank-yous"),
  ].filter((count) => count !== "");
  return `${day}: ${counts.length === 0 ? "what Stoke did" : counts.join(", ")}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

function weekText({ tries, connects, arrived, won }: Digest["week"]): string {
  const counts = [
    `${tries} ${tries === 1 ? "try" : "tries"}`,
    `${connects} ${connects === 1 ? "connect" : "connects"}`,
    `${arrived} new ${arrived === 1 ? "lead" : "leads"}`,
    `${won} won`,
  ];
  return `The last 7 days: ${counts.join(", ")}.`;
}

function plainLine({ name, phone, why }: DigestLine): string {
  return `- ${[name, why, phone]
    .filter((words) => words !== "")
    .map((words) => clean(words, LONGEST))
    .join(" · ")}`;
}

function clean(words: string, longest: number): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

// Mail programs know inline styles only; widths are those of a phone.
const STYLE = {
  page: "max-width:560px;margin:0 auto;padding:4px 8px;font-family:Roboto,Arial,sans-serif;font-size:16px;line-height:1.4;color:#202124",
  day: "margin:8px 0 0;font-size:20px;font-weight:500",
  title: "margin:24px 0 4px;font-size:14px;font-weight:bold;color:#5f6368",
  line: "padding:10px 0;border-top:1px solid #dadce0;overflow-wrap:anywhere",
  why: "color:#5f6368;font-size:14px",
  // The number has a line and a height of its own, for a thumb.
  call: "display:inline-block;margin-top:2px;padding:6px 0;color:#0b57d0;text-decoration:none;font-weight:500",
  said: "margin:4px 0;overflow-wrap:anywhere",
  small: "margin:16px 0 8px;color:#5f6368;font-size:13px",
};

function htmlOf(digest: Digest, day: string, sheet: string, telOf: (phone: string) => string): string {
  const title = (words: string) => tag("h2", STYLE.title, escapeHtml(words));
  const did = digest.did.map((words) => tag("p", STYLE.said, escapeHtml(clean(words, 400))));
  const body = [
    tag("h1", STYLE.day, escapeHtml(day)),
    ...partsOf(digest).flatMap((one) => [
      title(one.title),
      ...one.lines.map((line) => tag("div", STYLE.line, htmlLine(line, telOf))),
      ...one.more.map((words) => tag("div", STYLE.line, tag("span", STYLE.why, escapeHtml(words)))),
    ]),
    ...(did.length > 0 ? [title(DID), ...did] : []),
    title("The week"),
    tag("p", STYLE.said, escapeHtml(weekText(digest.week))),
    tag("p", STYLE.said, `<a href="${escapeHtml(sheet)}" style="${STYLE.call}">Open your leads</a>`),
    tag("p", STYLE.small, escapeHtml(STOP)),
  ];
  return tag("div", STYLE.page, body.join("\n"));
}

function htmlLine({ name, phone, why }: DigestLine, telOf: (phone: string) => string): string {
  const tel = phone === "" ? "" : telOf(phone);
  const number = escapeHtml(clean(phone, LONGEST));
  return [
    tag("b", "", escapeHtml(clean(name, LONGEST))),
    tag("span", STYLE.why, escapeHtml(clean(why, LONGEST))),
    ...(tel === "" ? [] : [`<a href="${escapeHtml(tel)}" style="${STYLE.call}">Call ${number}</a>`]),
    ...(tel === "" && phone !== "" ? [tag("span", STYLE.why, number)] : []),
  ].join("<br>\n");
}

function tag(name: string, style: string, inside: string): string {
  return style === "" ? `<${name}>${inside}</${name}>` : `<${name} style="${style}">${inside}</${name}>`;
}
