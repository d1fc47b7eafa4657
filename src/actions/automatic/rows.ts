/** The rows of Cadence that leave their mail to Stoke, and whether the owner has allowed each. */

import { type Cell, cellsOf, SHEETS, sheetIfAny } from "../../book/sheets";
import { isCampaign } from "../../core/cadence";
import { bare, textOf } from "../../core/cells";
import { TEMPLATE_COLUMNS } from "../../core/headers";
import { hash } from "../../core/journal";
import type { CadenceRule } from "../../core/model";
import { draftSubject } from "../../core/templates";
import type { Consent } from "./consent";

export interface AutomaticRow {
  rule: CadenceRule;
  send: "Draft" | "Auto";
  /**
   * Stands for all that the owner has agreed to: whom the row is for, when, and the words of its template. Whatever of it
   * changes, the row waits for the owner's word again.
   */
  mark: string;
  /** It may act: a row that leaves drafts as long as nothing is turned off, one that sends once the owner has agreed to it. */
  allowed: boolean;
  /** Why it cannot write to anybody, in words; "" where it can. */
  problem: string;
}

/** The cells of the sheet Templates. One call. */
export function templateCells(): Cell[][] {
  const sheet = sheetIfAny(SHEETS.templates);
  return sheet === null ? [] : cellsOf(sheet);
}

/** In the order of the sheet. @param templates the cells of the sheet Templates */
export function automaticRows(
  cadence: readonly CadenceRule[],
  templates: readonly (readonly Cell[])[],
  consent: Consent,
): AutomaticRow[] {
  const [headers = [], ...below] = templates;
  const [name, use] = [placeOf("name", headers), placeOf("step", headers)];
  return cadence.flatMap((rule): AutomaticRow[] => {
    const { send } = rule;
    if (send === "") return [];
    const template = below.find((cells) => rule.template !== "" && bare(cells[name]) === bare(rule.template));
    // What it is for is a reminder for the owner, and no part of the mail.
    const words = (template ?? []).map((cell, index) => (index === use ? "" : textOf(cell)));
    const mark = markOf(rule, words);
    const allowed = !consent.off && (send === "Draft" || consent.marks.has(mark));
    return [{ rule, send, mark, allowed, problem: problemOf(rule, template !== undefined) }];
  });
}

/** "Rows 7 and 12 of Cadence say Auto …", and which rows can send nothing; "" where there is neither. */
export function waitingWords(rows: readonly AutomaticRow[], { off }: Consent): string {
  if (off) return "";
  const waiting = rows.filter(({ send, allowed, problem }) => send === "Auto" && !allowed && problem === "");
  const unable = rows.filter(({ problem }) => problem !== "");
  return [
    waiting.length === 0 ? "" : okWords(waiting.map(({ rule }) => rule.row)),
    ...unable.map(
      ({ rule, send, problem }) => `Row ${rule.row} of Cadence says ${send}, but nothing comes of it: ${problem}`,
    ),
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function okWords(numbers: readonly number[]): string {
  const one = numbers.length === 1;
  return (
    `${one ? "Row" : "Rows"} ${listed(numbers)} of Cadence ${one ? "says" : "say"} Auto and ${one ? "waits" : "wait"} for your OK. ` +
    "Choose Stoke > Automatic e-mail to see who would get what. Until then nothing of it is sent."
  );
}

function listed(numbers: readonly number[]): string {
  const last = numbers[numbers.length - 1];
  return numbers.length < 2 ? String(last) : `${numbers.slice(0, -1).join(", ")} and ${last}`;
}

function problemOf({ channel, template }: CadenceRule, known: boolean): string {
  if (channel.kind === "one" && channel.channel !== "Email")
    return `A row for ${channel.channel} sends no e-mail: its Send does nothing.`;
  if (template === "") return "It names no template: write one into its Template.";
  if (known) return "";
  return draftSubject(template) === null
    ? `The sheet "Templates" has no row “${template}”.`
    : "It is written with a draft of your Gmail. By itself Stoke writes with rows of the sheet Templates only.";
}

function placeOf(key: (typeof TEMPLATE_COLUMNS)[number]["key"], headers: readonly Cell[]): number {
  const header = TEMPLATE_COLUMNS.find((column) => column.key === key)?.header;
  return headers.findIndex((cell) => bare(cell) === bare(header));
}

function markOf(rule: CadenceRule, template: readonly string[]): string {
  const { stage, temperatures, highValue, from, to, channel, often, when, tip } = rule;
  const words = [...template];
  while (words[words.length - 1] === "") words.pop();
  const whole = [stage, temperatures, highValue, from, to, channel, often, when, isCampaign(tip), words];
  const text = JSON.stringify(whole);
  return `${hash(text)}.${hash([...text].reverse().join(""))}.${text.length.toString(36)}`;
}
