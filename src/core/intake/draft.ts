/** One row of a table, read into the facts of a lead; what no field takes becomes a note, and what is lost a remark. */

import {
  type DateOrder,
  type DateOrMoment,
  type Reading,
  readAmount,
  readChannel,
  readDateCell,
  readInterval,
  readReferrer,
  readTick,
  textOf,
} from "../cells";
import type { FieldKey } from "../headers";
import { meaningsOf } from "../headers/names";
import type { Minute } from "../model";
import { isZone, type Zone } from "../time";
import { addressIn, type PartCell } from "./address";
import { type IntakeField, SINCE_UNSUBSCRIBED } from "./fields";
import type { Identity } from "./match";
import { isNothing } from "./nothing";
import { emailsIn, isCutShort, phonesIn } from "./reach";
import { isRating, readRemark, readStanding, type Standing } from "./status";
import type { SourceRow } from "./table";
import { cameBy } from "./way-in";

export type Fact = string | number | true | DateOrMoment;
export type Facts = Partial<Record<FieldKey, Fact>>;

export interface Draft {
  /** 1-based row of the source. */
  row: number;
  /** Who it is, for the report. */
  label: string;
  identity: Identity;
  facts: Facts;
  /** Lines for the notes. */
  notes: string[];
  /** What was not taken, in whole sentences. */
  remarks: string[];
}

export interface DraftColumn {
  /** 0-based. */
  index: number;
  header: string;
  field: IntakeField;
}

export interface Home {
  zone: Zone;
  order: DateOrder;
  /** ISO code of the country whose numbers are written without one. */
  country: string;
  now: Minute;
}

const DAY = 1440;

/** A reader of rows under these columns. @param rows all of them: whether A, B and C are ratings is told by the whole column */
export function draftReader(columns: readonly DraftColumn[], rows: readonly SourceRow[], home: Home) {
  const ratings = new Set(columns.filter(({ index }) => isRated(index, rows)).map(({ index }) => index));
  const plainNotes = new Set(
    columns.filter(({ header }) => header === "" || isNotes(header)).map(({ index }) => index),
  );
  return ({ row, cells }: SourceRow): Draft => {
    const sheet = new DraftSheet(row, home);
    for (const column of columns) {
      const cell = withoutApostrophe(cells[column.index]);
      if (!isNothing(cell)) sheet.take(column, cell, ratings.has(column.index), plainNotes.has(column.index));
    }
    return sheet.finished();
  };
}

/** "'01234", as shops write what a spreadsheet should keep as text. */
function withoutApostrophe(cell: unknown): unknown {
  return typeof cell === "string" && /^'[\d+=@-]/.test(cell) ? cell.slice(1) : cell;
}

function isRated(index: number, rows: readonly SourceRow[]): boolean {
  return rows.every(({ cells }) => isNothing(cells[index]) || isRating(cells[index]));
}

function isNotes(header: string): boolean {
  return meaningsOf(header).some(({ field, sure }) => field === "notes" && sure);
}

/** The facts of one row as they come together, column by column. */
class DraftSheet {
  private readonly facts: Facts = {};
  private readonly notes: string[] = [];
  private readonly remarks: string[] = [];
  private readonly emails: string[] = [];
  private readonly phones: string[] = [];
  private readonly parts: PartCell[] = [];

  constructor(
    private readonly row: number,
    private readonly home: Home,
  ) {}

  take(column: DraftColumn, cell: unknown, ratings: boolean, plain: boolean): void {
    const { field, header } = column;
    switch (field) {
      case "phone":
        this.takePhone(header, cell);
        break;
      case "email":
        this.takeEmail(header, cell);
        break;
      case "address":
      case "city":
      case "region":
      case "postcode":
      case "country":
        this.parts.push({ part: field, header, text: textOf(cell) });
        break;
      case "received":
      case "neededBy":
      case "promise":
        this.takeDate(field, header, cell);
        break;
      case "value":
        this.takeRead(field, header, cell, readAmount(cell));
        break;
      case "referrer":
        this.takeRead(field, header, cell, readReferrer(cell));
        break;
      case "promiseBy":
        this.takeRead(field, header, cell, readChannel(cell));
        break;
      case "every":
        this.takeText(field, header, cell, readInterval(cell).ok);
        break;
      case "timeZone":
        this.takeText(field, header, cell, isZone(textOf(cell)));
        break;
      case "wayIn":
        this.takeWayIn(header, cell);
        break;
      case "temperature":
      case "stage":
      case "status":
        this.takeStanding(header, cell, readStanding(cell, ratings));
        break;
      case "doNotCall":
      case "doNotEmail":
      case "doNotMail":
        this.takeBar(field, header, cell);
        break;
      case "notes":
        this.stand(readRemark(cell) ?? {});
        this.notes.push(plain ? textOf(cell) : `${header}: ${textOf(cell)}`);
        break;
      default:
        this.fill(field, header, textOf(cell));
    }
  }

  finished(): Draft {
    const { facts } = this;
    const { address, others } = addressIn(this.parts);
    if (address !== "") facts.address = address;
    this.notes.push(...others);
    const parts = `${text(facts.firstName)} ${text(facts.lastName)}`.trim();
    const name = text(facts.name) || parts;
    if (name !== "") facts.name = name;
    const company = text(facts.company);
    return {
      row: this.row,
      label: name || company || text(facts.email) || text(facts.phone) || text(facts.address),
      identity: { name, company, address, emails: this.emails, phones: this.phones },
      facts,
      notes: this.notes,
      remarks: this.remarks,
    };
  }

  /** The first cell that is filled counts; another that differs is noted. */
  private fill(field: FieldKey, header: string, fact: Fact): void {
    const known = this.facts[field];
    if (known === undefined) this.facts[field] = fact;
    else if (typeof fact === "string" && fact !== known) this.note(header, fact);
  }

  private note(header: string, cell: unknown): void {
    const said = textOf(cell);
    if (said !== "") this.notes.push(header === "" ? said : `${header}: ${said}`);
  }

  private takePhone(header: string, cell: unknown): void {
    if (isCutShort(cell)) {
      this.remarks.push(
        `The number ${textOf(cell)} has lost its last digits and was not taken. Format the column as plain text where it came from, and export again.`,
      );
      return;
    }
    const { found, keys } = phonesIn(cell, this.home.country);
    this.phones.push(...keys);
    if (found.length === 0) this.note(header || "Phone", cell);
    for (const number of found) this.fill("phone", header || "Phone", number);
  }

  private takeEmail(header: string, cell: unknown): void {
    const { found, keys, name } = emailsIn(cell);
    this.emails.push(...keys);
    if (found.length === 0) this.note(header || "Email", cell);
    for (const address of found) this.fill("email", header || "Email", address);
    if (name !== "" && this.facts.firstName === undefined) this.facts.name ??= name;
  }

  private takeDate(field: FieldKey, header: string, cell: unknown): void {
    const reading = readDateCell(cell, this.home.zone, this.home.order);
    const when = reading.ok ? reading.value : null;
    // Nothing can have come in tomorrow: that date means something else.
    const isLate = when !== null && field === "received" && minuteOfFact(when, this.home.zone) > this.home.now + DAY;
    if (when === null || isLate) this.note(header, cell);
    else this.fill(field, header, when);
  }

  private takeRead<T extends string | number>(
    field: FieldKey,
    header: string,
    cell: unknown,
    reading: Reading<T>,
  ): void {
    if (reading.ok && reading.value !== null) this.fill(field, header, reading.value);
    else this.note(header, cell);
  }

  private takeText(field: FieldKey, header: string, cell: unknown, isRead: boolean): void {
    if (isRead) this.fill(field, header, textOf(cell));
    else this.note(header, cell);
  }

  private takeWayIn(header: string, cell: unknown): void {
    const { wayIn, referredBy, whole } = cameBy(cell);
    if (wayIn !== null) this.facts.wayIn ??= wayIn;
    if (referredBy !== "") this.facts.referredBy ??= referredBy;
    if (!whole || wayIn !== this.facts.wayIn) this.note(header, cell);
  }

  /** Words that say more than the fact that they became are noted too. */
  private takeStanding(header: string, cell: unknown, standing: Standing | null): void {
    this.stand(standing ?? {});
    const said = textOf(cell).toLowerCase();
    const known = [standing?.temperature, standing?.stage].some((word) => word?.toLowerCase() === said);
    if (!known) this.note(header, cell);
  }

  private stand({ temperature, stage, call, email, mail }: Standing): void {
    if (temperature !== undefined) this.facts.temperature ??= temperature;
    if (stage === "Removed") this.facts.stage = stage;
    else if (stage !== undefined) this.facts.stage ??= stage;
    if (call) this.facts.doNotCall = true;
    if (email) this.facts.doNotEmail = true;
    if (mail) this.facts.doNotMail = true;
  }

  private takeBar(field: "doNotCall" | "doNotEmail" | "doNotMail", header: string, cell: unknown): void {
    const reading = readTick(cell);
    if (SINCE_UNSUBSCRIBED.test(header)) {
      this.facts[field] = true;
      this.note(header, cell);
    } else if (!reading.ok) this.takeStanding(header, cell, readStanding(cell, false));
    else if (reading.value === true) this.facts[field] = true;
  }
}

function text(fact: Fact | undefined): string {
  return typeof fact === "string" ? fact : "";
}

/** The instant of a date, or of a date and time; a date's is its midnight. */
export function minuteOfFact(when: DateOrMoment, zone: Zone): Minute {
  return when.kind === "moment" ? when.at : zone.midnightOf(when.day);
}
