/** "Is it working?": the whole ledger measured (§7), as data, and on the sheet Effectiveness. */

import { EFFECTIVENESS_SHEET, writeReport } from "../../book/effectiveness/sheet";
import { LeadReader } from "../../book/lead-row";
import { cellAt, type LeadTable } from "../../book/lead-table";
import { hasMadeSheet } from "../../book/made-sheets";
import { readLedger } from "../../book/touch-columns";
import { dateOrderOf, readMomentCell } from "../../core/cells";
import { type LeadFacts, measure, type Report, reportOf } from "../../core/effectiveness";
import type { Minute } from "../../core/model";
import { namesAmong } from "../../core/referrers";
import { lockBook } from "../../google/lock";
import type { Book } from "../opening/open-book";
import { Reading } from "../opening/reading";
import { knownNow } from "../referrers/known";
import { nameOf } from "../settling/row-texts";
import { COUNTS_NOT, STOKE } from "../settling/settle";
import type { EffectivenessReport } from "../views";

/** The figures as data; nothing is written. At most eight calls, whatever the number of leads and touches. */
export function showEffectiveness(now: Minute): EffectivenessReport {
  const { report, leads } = measured(new Reading(now));
  const { asOf, advice, remark, sections } = report;
  return {
    asOf,
    advice: [...advice],
    remark,
    sections: sections.map(({ title, means, headers, rows }) => ({
      title,
      means,
      headers: [...headers],
      rows: rows.map(({ label, cells }) => ({
        label,
        figures: cells.map(({ value, behind }) => ({
          value,
          leads: behind?.count ?? 0,
          some: (behind?.some ?? []).flatMap((place) => leads[place]?.shown ?? []),
        })),
      })),
    })),
  };
}

/** Measures, writes the sheet and brings it to the front; makes it where there is none. */
export function openEffectiveness(now: Minute): void {
  refresh(new Reading(now)).activate();
}

/** The sheet as of this morning, if the owner has one. */
export function refreshEffectiveness(reading: Reading): void {
  if (hasMadeSheet(EFFECTIVENESS_SHEET)) refresh(reading);
}

function refresh(reading: Reading) {
  const { report, leads } = measured(reading);
  lockBook();
  return writeReport(report, (place) => {
    const { name, row } = leads[place]?.shown ?? { name: "", row: 0 };
    return `${name} (row ${row})`;
  });
}

interface KnownLead extends LeadFacts {
  shown: { name: string; row: number; id: string };
}

function measured({ book, table }: Reading): { report: Report; leads: readonly KnownLead[] } {
  const leads = leadsIn(book, table);
  const { ledger, strays } = readLedger({ zone: book.zone, ignored: COUNTS_NOT, stoke: STOKE, leadOf: finder(leads) });
  const figures = measure(leads, ledger, book.calendar, book.now);
  return { report: reportOf(figures, strays, book.labels, book.now), leads };
}

function leadsIn(book: Book, table: LeadTable): KnownLead[] {
  const { layout } = table;
  const reader = new LeadReader(layout, book.zone, book.locale, book.now);
  const order = dateOrderOf(book.locale);
  const namesOf = namesAmong(knownNow());
  return table.rows.flatMap((cells): KnownLead[] => {
    const row = reader.read(cells);
    if (row === null) return [];
    const { lead, temperature, stage } = row;
    // The rules take a lead whose Received is blank or unreadable for one of just now; here nobody knows.
    const received = readMomentCell(cellAt(layout, cells, "received"), book.zone, order);
    return [
      {
        received: received.ok ? received.value : null,
        temperature: temperature === "unreadable" ? null : temperature,
        stage: stage === "unreadable" ? null : stage,
        wayIn: lead.wayIn,
        // Under the one name that all spellings count for on the sheet Referrers.
        referredBy: lead.referredBy === "" ? "" : (namesOf(lead.referredBy)[0] ?? ""),
        shown: { name: nameOf(layout, cells), row: cells.row, id: row.id },
      },
    ];
  });
}

/** Leads by their IDs; by name where a touch has no ID and one lead alone has the name. */
function finder(leads: readonly KnownLead[]): (id: string, name: string) => number {
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  leads.forEach(({ shown: { id, name } }, place) => {
    if (id !== "" && !byId.has(id)) byId.set(id, place);
    const key = name.toLowerCase();
    byName.set(key, byName.has(key) ? -1 : place);
  });
  return (id, name) => (id === "" ? byName.get(name.toLowerCase()) : byId.get(id)) ?? -1;
}
